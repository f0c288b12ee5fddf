package org.tradepact.pack;

import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.tradepact.fact.Position;

/** What the YAML parser complains about, in words of ours. */
final class SyntaxError {
    private SyntaxError() {}

    static Problem of(String file, MarkedYamlEngineException error) {
        Position at = error.getProblemMark()
                .or(error::getContextMark)
                .map(mark -> new Position(file, mark.getLine() + 1, mark.getColumn() + 1))
                .orElseGet(() -> new Position(file, 1, 1));
        return new Problem(at, sentence(String.valueOf(error.getProblem())));
    }

    /** The parser's words with its angle brackets and quotes made readable, and a way out where there is a usual one. */
    static String sentence(String problem) {
        String lower = problem.toLowerCase(Locale.ROOT);
        if (lower.contains("\\t") || lower.contains("tab")) {
            return "this is not YAML: a tab cannot indent; use spaces";
        }
        if (lower.contains("mapping values are not allowed")) {
            return "this is not YAML: a second `: ` on the line; put the text in quotes";
        }
        if (lower.contains("version{") || lower.contains("yaml version")) {
            return "this is YAML of another version; leave the line `%YAML` out";
        }
        if (lower.contains("special characters are not allowed")) {
            return "this is not YAML: the file holds control characters";
        }
        if (lower.contains("duplicate anchor")) {
            return "this is not YAML: an anchor comes twice";
        }
        if (lower.contains("<block end>") || lower.contains("could not find expected ':'")) {
            return "this is not YAML: the line does not fit the lines above; check its indentation and its colon";
        }
        if (lower.contains("expected ',' or")) {
            return "this is not YAML: a bracket opened here or above is not closed, or a comma is missing";
        }
        if (lower.contains("unexpected end of stream")) {
            return "this is not YAML: a quote opened above is not closed";
        }
        return "this is not YAML: "
                + lower.replace('\n', ' ').replace("<", "").replace(">", "").strip();
    }
}
