package org.tradepact.batch;

/**
 * What a run has learned so far: numbers of values, and what was found under them. Once it holds a lot, the run begins anew
 * with nothing, so that no table can fill the memory: what recurs is soon there again. For all clerks of a run.
 */
final class Learned {
    /** Things to be held at most: some hundred bytes each. */
    static final int MOST = 400_000;

    private final int most;
    private final Numbers<Object> numbers = new Numbers<>();
    private final Memory memory;

    Learned(int measures, int most) {
        this.memory = new Memory(measures);
        this.most = most;
    }

    Numbers<Object> numbers() {
        return numbers;
    }

    Memory memory() {
        return memory;
    }

    boolean full() {
        return numbers.size() + memory.size() > most;
    }

    /** The same empty. */
    Learned anew(int measures) {
        return new Learned(measures, most);
    }
}
