package org.tradepact.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Values along a line that is cut into parts, in percent of its length. Parts are as wide as they are long, but never so
 * narrow that nothing could be seen of them, a part of a single value included.
 */
public final class ValueAxis {
    private static final double LEAST = 5;
    private static final double SHARE = 60;

    private final List<Part> parts;
    private final double[] edges;

    /** From one place to another on the line of the values, in their unit. */
    public record Part(double from, double until) {}

    /**
     * @param margin percent of the length that is left free before it
     * @param parts at least one, in order
     */
    public ValueAxis(double margin, List<Part> parts) {
        this.parts = List.copyOf(parts);
        double least = Math.min(LEAST, SHARE / parts.size());
        double length = parts.stream().mapToDouble(ValueAxis::length).sum();
        edges = new double[parts.size() + 1];
        edges[0] = margin;
        for (int i = 0; i < parts.size(); i++) {
            double share = length == 0 ? 1.0 / parts.size() : length(parts.get(i)) / length;
            edges[i + 1] = edges[i] + (least + share * (100 - least * parts.size())) * (100 - margin) / 100;
        }
    }

    private static double length(Part part) {
        return Math.max(0, part.until() - part.from());
    }

    /** Where a part begins, in percent; for the number of parts, where the last ends. */
    public double edge(int part) {
        return edges[part];
    }

    /** Where a place in a part stands, in percent. */
    public double at(int part, double place) {
        Part within = parts.get(part);
        double length = length(within);
        double share = length == 0 ? 0 : Math.min(1, Math.max(0, (place - within.from()) / length));
        return edges[part] + share * (edges[part + 1] - edges[part]);
    }

    /** The edges with what is said of each, begin and end included. */
    List<Ticks.Tick> ticks(List<String> said) {
        List<Ticks.Tick> ticks = new ArrayList<>();
        for (int i = 0; i < said.size(); i++) {
            ticks.add(new Ticks.Tick(edges[i], said.get(i)));
        }
        return ticks;
    }
}
