package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts together what is the same boundary on several lines. */
final class Merging {
    private final List<Axis> axes;
    private final List<Group> groups = new ArrayList<>();

    Merging(List<Axis> axes) {
        this.axes = axes;
    }

    private record Group(int axis, Edge edge, List<Integer> across) {}

    /** Finds what stands at a boundary. */
    interface Finder {
        List<Mark> marks(int axis, int across, Edge edge);
    }

    /** @param across number of the point of the other axis */
    void add(int axis, int across, List<Edge> edges) {
        for (Edge edge : edges) {
            groups.stream()
                    .filter(group -> group.axis() == axis && same(group.edge(), edge))
                    .findFirst()
                    .orElseGet(() -> {
                        Group made = new Group(axis, edge, new ArrayList<>());
                        groups.add(made);
                        return made;
                    })
                    .across()
                    .add(across);
        }
    }

    private boolean same(Edge one, Edge other) {
        boolean sliding = axes.stream().anyMatch(axis -> !axis.scale().steps());
        return one.at().compareTo(other.at()) == 0
                && one.from() == other.from()
                && one.exact() == other.exact()
                && one.before().alike(other.before(), sliding)
                && one.after().alike(other.after(), sliding);
    }

    List<Boundary> boundaries(Finder finder) {
        groups.sort(Comparator.comparingInt(Group::axis)
                .thenComparing(group -> group.edge().at())
                .thenComparing(group -> !group.edge().from())
                .thenComparing(group -> group.across().get(0)));
        return groups.stream()
                .map(group -> new Boundary(
                        group.axis(),
                        axes.get(group.axis()).scale().at(group.edge().at()),
                        group.edge().from(),
                        group.edge().exact(),
                        group.edge().before(),
                        group.edge().after(),
                        axes.size() == 1 ? List.of() : group.across(),
                        finder.marks(group.axis(), group.across().get(0), group.edge())))
                .toList();
    }
}
