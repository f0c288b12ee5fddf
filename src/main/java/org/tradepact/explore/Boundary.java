package org.tradepact.explore;

import java.util.List;

/**
 * Where the answer about a subject turns, along one of the axes.
 *
 * @param axis number of the axis, from 0
 * @param at the value at which it turns
 * @param from whether the value itself has the answer after it: the answer turns from there on; otherwise above it
 * @param exact whether the value is the next of its kind after the answer before it, or one that the terms or the case
 *     mention, asked at and just beside it; otherwise it was found by halving, to the resolution of the scale
 * @param before the answer just before it
 * @param after the answer from it, or just above it
 * @param across numbers of the points of the other axis at which it was found, in order; empty if there is one axis
 * @param marks what stands there, the most telling first; empty if nothing was found
 */
public record Boundary(
        int axis,
        Object at,
        boolean from,
        boolean exact,
        Reply before,
        Reply after,
        List<Integer> across,
        List<Mark> marks) {
    public Boundary {
        across = List.copyOf(across);
        marks = List.copyOf(marks);
    }

    /** Whether another boundary stands at the same place of the same axis. */
    boolean standsWith(Boundary other) {
        return axis == other.axis && from == other.from && exact == other.exact && at.equals(other.at);
    }

    /** The points of the other axis at which any of some boundaries was found, in order. */
    public static List<Integer> across(List<Boundary> boundaries) {
        return boundaries.stream()
                .flatMap(boundary -> boundary.across().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
