package org.tradepact.engine;

/**
 * What is wrong with the rules of a pack, in one sentence.
 *
 * @param file path such as {@code rules/malaysia_art/article_2_9_labour.drl}, or the pack's folder if no single file is to blame
 * @param line counted from 1; 0 if not known
 * @param message what is wrong, and what was found
 */
public record RuleProblem(String file, int line, String message) {
    /** Where and what: {@code rules/x/y.drl:12: unexpected …}. */
    @Override
    public String toString() {
        return line > 0 ? "%s:%d: %s".formatted(file, line, message) : "%s: %s".formatted(file, message);
    }
}
