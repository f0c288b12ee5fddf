package org.tradepact.lint;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Position;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problems;

/** What rules name must exist: commitments, readings, terms, lists and groups of goods. */
final class Mentions {
    private static final Pattern COMMITMENT = Pattern.compile("\\bcommitment\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern READING =
            Pattern.compile("\\bpivot\\s*==\\s*\"([^\"]*)\"(?:\\s*,\\s*option\\s*==\\s*\"([^\"]*)\")?");
    private static final Pattern TERM =
            Pattern.compile("\\w*Term\\s*\\(\\s*(?:\\$\\w+\\s*:\\s*)?id\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern LIST = Pattern.compile("\\b(?:schedule|list)\\.id\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern GROUP = Pattern.compile("\\bin\\(\"([^\"]*)\"\\)");
    private static final Pattern KIND = Pattern.compile("\\b([A-Z]\\w+)\\s*\\(");

    private final String file;
    private final Pack pack;
    private final Library library;
    private final Problems problems;

    Mentions(String file, Pack pack, Library library, Problems problems) {
        this.file = file;
        this.pack = pack;
        this.library = library;
        this.problems = problems;
    }

    void check(RuleText rule) {
        Set<String> ids = new LinkedHashSet<>();
        pack.commitments().forEach(c -> ids.add(c.id()));
        known(
                rule.commitment(),
                ids,
                rule.line(),
                "the rule's name begins with `%s`, which is no commitment of the pack");
        // conditions may break a line anywhere: they are read as one text
        each(COMMITMENT, rule, (m, line) -> known(m.group(1), ids, line, "unknown commitment `%s`"));
        each(READING, rule, this::reading);
        each(TERM, rule, (m, line) -> known(m.group(1), terms(), line, "unknown term `%s`"));
        each(LIST, rule, (m, line) -> known(m.group(1), lists(), line, "unknown schedule or list `%s`"));
        each(GROUP, rule, (m, line) -> known(m.group(1), groups(), line, "unknown goods group `%s`"));
        pack.commitments().stream()
                .filter(c -> c.id().equals(rule.commitment()))
                .findFirst()
                .ifPresent(c -> kinds(rule, c));
    }

    private interface Hit {
        void at(Matcher matcher, int line);
    }

    private static void each(Pattern pattern, RuleText rule, Hit hit) {
        String text = rule.when();
        Matcher matcher = pattern.matcher(text);
        int first = rule.conditions().isEmpty()
                ? rule.line()
                : rule.conditions().get(0).number();
        while (matcher.find()) {
            int breaks = (int) text.substring(0, matcher.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            hit.at(matcher, first + breaks);
        }
    }

    private void reading(Matcher matcher, int line) {
        Optional<Pivot> pivot = library.pivot(matcher.group(1));
        known(matcher.group(1), library.pivotIds(), line, "unknown point of reading `%s`");
        if (pivot.isPresent() && matcher.group(2) != null) {
            known(
                    matcher.group(2),
                    pivot.get().options().stream().map(Pivot.Option::id).toList(),
                    line,
                    "`" + matcher.group(1) + "` has no reading `%s`");
        }
    }

    private Set<String> terms() {
        Set<String> ids = new LinkedHashSet<>();
        pack.terms().forEach(t -> ids.add(t.term().id()));
        return ids;
    }

    private Set<String> lists() {
        Set<String> ids = new LinkedHashSet<>();
        pack.schedules().forEach(s -> ids.add(s.id()));
        return ids;
    }

    private Set<String> groups() {
        Set<String> ids = new LinkedHashSet<>();
        library.goods().groups().forEach(g -> ids.add(g.id()));
        return ids;
    }

    private void known(String id, Collection<String> ids, int line, String sentence) {
        if (!ids.contains(id)) {
            String near =
                    Nearest.to(id, ids).map("; did you mean `%s`?"::formatted).orElse("");
            problems.add(new Position(file, line, 1), sentence.formatted(id) + near);
        }
    }

    /** A kind of fact is only shown to the rules of a commitment that says it looks at it. */
    private void kinds(RuleText rule, Commitment commitment) {
        Set<String> shown = new LinkedHashSet<>(commitment.subjects());
        shown.addAll(commitment.needs().keySet());
        shown.add(commitment.requires().kind());
        if (!commitment.schedule().isEmpty()) {
            shown.add("scheduledRate");
        }
        if (!commitment.lists().isEmpty()) {
            shown.add("listEntry");
        }
        each(KIND, rule, (m, line) -> {
            String kind = kind(m.group(1));
            if (Kind.named(kind).isPresent() && !shown.contains(kind)) {
                problems.add(
                        new Position(file, line, 1),
                        "the rule looks at `%s`, which is not in `subjects`, `needs` or `requires` of `%s`"
                                .formatted(kind, commitment.id()));
            }
        });
    }

    static String kind(String type) {
        String name = type.equals("ActInForce") ? "LegalAct" : type;
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
