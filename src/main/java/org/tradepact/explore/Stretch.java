package org.tradepact.explore;

/**
 * Values between two boundaries of a sweep along one axis.
 *
 * @param from first value asked in it, or the value just above which it begins
 * @param above whether it begins above {@code from} rather than with it
 * @param until last value asked in it, or the value with or before which it ends
 * @param below whether it ends before {@code until} rather than with it
 * @param first the answer where it begins
 * @param last the answer where it ends; another than the first only where amounts slide
 */
public record Stretch(Object from, boolean above, Object until, boolean below, Reply first, Reply last) {}
