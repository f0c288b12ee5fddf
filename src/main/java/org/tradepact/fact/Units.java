package org.tradepact.fact;

/** A number of things, such as aircraft. */
public record Units(long number) implements Comparable<Units> {
    @Override
    public int compareTo(Units other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
