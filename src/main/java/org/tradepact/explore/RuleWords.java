package org.tradepact.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares the rule files of two versions of a pack, apart from comments and how lines are broken. */
final class RuleWords {
    private static final Pattern QUOTED_OR_COMMENT =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*\")|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern AROUND = Pattern.compile(" ?([^\\w\\s$\"]) ?");

    private RuleWords() {}

    /** Files that came, went or changed; those reworded alone are edits of text. */
    static List<Edit> differs(Map<String, String> one, Map<String, String> other) {
        TreeSet<String> files = new TreeSet<>(one.keySet());
        files.addAll(other.keySet());
        List<Edit> edits = new ArrayList<>();
        for (String file : files) {
            Optional<Object> before = Optional.ofNullable(one.get(file));
            Optional<Object> after = Optional.ofNullable(other.get(file));
            if (before.equals(after)) {
                continue;
            }
            boolean same = before.isPresent()
                    && after.isPresent()
                    && words(before.get().toString()).equals(words(after.get().toString()));
            edits.add(new Edit(
                    same ? Edit.Part.TEXT : Edit.Part.RULES,
                    file,
                    before.isPresent() && after.isPresent() ? "rules" : "",
                    before.map(text -> file),
                    after.map(text -> file)));
        }
        return edits;
    }

    private static String words(String rules) {
        String bare = QUOTED_OR_COMMENT.matcher(rules).replaceAll(found -> {
            String quoted = found.group(1);
            return quoted == null ? " " : java.util.regex.Matcher.quoteReplacement(quoted);
        });
        return AROUND.matcher(BLANK.matcher(bare).replaceAll(" "))
                .replaceAll("$1")
                .strip();
    }
}
