package org.tradepact.lint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problems;

/** Features of the rule language that we do without, since each hides a fact that ought to be a type. */
final class Habits {
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "\\b(salience|no-loop|lock-on-active|agenda-group|activation-group|ruleflow-group|auto-focus|timer|dialect|eval"
                    + "|modify|update|delete|retract)\\b");
    private static final Pattern TOP = Pattern.compile("^\\s*(global|function|declare|query)\\b");
    private static final Pattern EXTENDS = Pattern.compile("^\\s*rule\\b.*\\bextends\\b");
    private static final Pattern FROM = Pattern.compile("\\bfrom\\s+(accumulate|collect|entry-point)\\b");
    private static final Pattern WILDCARD = Pattern.compile("^\\s*import\\b.*\\*");
    private static final Pattern ANNOTATION = Pattern.compile("^\\s*@\\w+");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w$.])\\d[\\d._]*");
    private static final Pattern DATE = Pattern.compile("\"\\d{4}-\\d{2}-\\d{2}\"");

    private final String file;
    private final Problems problems;

    Habits(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(String text, List<RuleText> rules) {
        List<String> lines = RuleText.clean(text);
        for (int i = 0; i < lines.size(); i++) {
            String bare = STRING.matcher(lines.get(i)).replaceAll("\"\"");
            first(FORBIDDEN, bare, i + 1, "rules do without `%s`");
            first(TOP, bare, i + 1, "rules do without `%s`");
            first(FROM, bare, i + 1, "write the short `accumulate(…)`, not `from %s`");
            found(EXTENDS, bare, i + 1, "rules do without `extends`");
            found(WILDCARD, bare, i + 1, "name each import, without `*`");
            found(ANNOTATION, bare, i + 1, "rules carry no annotations");
        }
        for (RuleText rule : rules) {
            for (RuleText.Line line : rule.conditions()) {
                found(DATE, line.text(), line.number(), "a date is typed into a condition; make it a term");
                Matcher number = NUMBER.matcher(STRING.matcher(line.text()).replaceAll("\"\""));
                if (number.find()) {
                    add(line.number(), "`%s` is typed into a condition; make it a term".formatted(number.group()));
                }
            }
        }
    }

    private void first(Pattern pattern, String line, int number, String sentence) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.find()) {
            add(number, sentence.formatted(matcher.group(1)));
        }
    }

    private void found(Pattern pattern, String line, int number, String sentence) {
        if (pattern.matcher(line).find()) {
            add(number, sentence);
        }
    }

    private void add(int line, String sentence) {
        problems.add(new Position(file, line, 1), sentence);
    }
}
