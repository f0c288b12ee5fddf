package org.tradepact.engine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the compiler says, in our words.
 *
 * @param message one sentence
 * @param quoted the part of the rule it speaks of; empty if none
 */
record RuleWording(String message, String quoted) {
    private record Phrase(Pattern theirs, String ours) {
        static Phrase of(String theirs, String ours) {
            return new Phrase(Pattern.compile("^(?:" + theirs + ")$"), ours);
        }
    }

    /** The first group is what the message quotes. */
    private static final List<Phrase> PHRASES = List.of(
            Phrase.of(
                    "Unable to parse left part of expression: (.*)",
                    "`$1` asks for something that the fact does not have; check the spelling of its components"),
            Phrase.of(
                    "Unable to Analyse Expression:? (.*?):?",
                    "`$1` cannot be worked out; check its names and the types on both sides"),
            Phrase.of("Unable to find class: (.*)", "unknown kind of fact `$1`; is its import missing?"),
            Phrase.of("Unable to resolve ObjectType '(.*?)'.*", "unknown kind of fact `$1`; is its import missing?"),
            Phrase.of("Unknown field (\\w+) on (?:class (?:[\\w.]*[.$])?)?(?:\\w+\\$)?(\\w+)", "`$2` has no `$1`"),
            Phrase.of(
                    "Method (\\w+) on (?:class (?:[\\w.]*[.$])?)?(?:\\w+\\$)?(\\w+) with arguments \\[(.*)] is missing",
                    "`$2` has no `$1($3)`; check its name and what is passed to it"),
            Phrase.of("(Encountered unexpected token):.*", "a condition or consequence cannot be read"),
            Phrase.of("(\\$\\w+) cannot be resolved to a variable", "`$1` is not bound by the rule"),
            Phrase.of("(\\w+) cannot be resolved(?: to a (?:type|variable))?", "unknown name `$1`"),
            Phrase.of("Only a type can be imported\\. (\\S+) .*", "imports unknown `$1`"),
            Phrase.of("The import (\\S+) cannot be resolved", "imports unknown `$1`"),
            Phrase.of("Unable to resolve class '(.*?)'.*", "imports unknown `$1`"),
            Phrase.of("Duplicate rule name: (.*)", "two rules are named `$1`"),
            Phrase.of(
                    "Unable to parse consequence caused by: .*?Found \"?(.*?)\"?,.*",
                    "cannot read what follows `then`: unexpected `$1`"),
            Phrase.of(
                    "The method \\w+\\(.*\\) in the type \\w+ is not applicable for the arguments \\(Class<([\\w.]+)>.*, (\\w+)\\)",
                    "a condition compares a `$1` with a `$2`; a constant is written as `Kind.ORE`, without quotes"),
            Phrase.of("mismatched input '(.*?)' expecting .*", "cannot read the rule: unexpected `$1`"),
            Phrase.of("extraneous input '(.*?)' expecting .*", "cannot read the rule: unexpected `$1`"),
            Phrase.of("no viable alternative at input '(.*)'", "cannot read the rule: makes no sense up to `$1`"),
            Phrase.of("missing '(.*?)' at '(.*)'", "cannot read the rule: `$1` is missing before `$2`"),
            Phrase.of("token recognition error at: '(.*)'", "cannot read the rule: unexpected `$1`"));

    static String ofSyntax(String message) {
        return of(message).message();
    }

    static RuleWording of(String message) {
        String line = message.strip().lines().findFirst().orElse("").replaceAll("\\bclass (\\w+\\.)+", "");
        for (Phrase phrase : PHRASES) {
            Matcher matcher = phrase.theirs().matcher(line);
            if (matcher.matches()) {
                return new RuleWording(matcher.replaceFirst(phrase.ours()), matcher.group(1));
            }
        }
        return new RuleWording("does not compile: " + line, "");
    }
}
