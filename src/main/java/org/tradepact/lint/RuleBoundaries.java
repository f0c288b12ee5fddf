package org.tradepact.lint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.agreement.Commitment;
import org.tradepact.engine.RuleFile;
import org.tradepact.explore.RuleBoundary;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Position;
import org.tradepact.pack.Pack;

/** What the rules of a pack look at, rule by rule, as their text says. */
public final class RuleBoundaries {
    private static final Pattern PATTERN = Pattern.compile("\\b([A-Z]\\w+)\\s*\\(");
    private static final Pattern READING = Pattern.compile("\\bReading\\s*\\(\\s*pivot\\s*==\\s*\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("(?<![\\w$.])[a-z]\\w*");
    private static final Pattern JOINED = Pattern.compile("(\\$\\w+)\\.(\\w+)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern ONLY_BOUND = Pattern.compile("\\s*(\\$\\w+)\\s*:\\s*(\\w+)[\\s)]*");
    private static final Pattern LOOKED_UP =
            Pattern.compile("\\b(ScheduledRate|ListEntry)\\s*\\([^)]*\\bgoods\\s*==\\s*\\$\\w+");
    private static final Pattern STEP = Pattern.compile("\\bcommitment\\s*==\\s*\"([^\"]*)\"");

    /** The check itself says these of the goods at hand: which list it is and whose goods they are is not for a rule to get wrong. */
    private static final Map<String, Set<String>> SUPPLIED =
            Map.of("scheduledRate", Set.of("schedule", "goods"), "listEntry", Set.of("list", "goods"));

    private final Pack pack;
    private final Map<String, List<RuleText>> rules = new LinkedHashMap<>();
    private final Map<RuleText, String> files = new LinkedHashMap<>();

    private RuleBoundaries(Pack pack) {
        this.pack = pack;
    }

    /** @param folder where the files of the pack lie */
    public static RuleBoundaries of(Pack pack, Path folder) throws IOException {
        RuleBoundaries all = new RuleBoundaries(pack);
        for (RuleFile file : RuleFile.in(folder)) {
            for (RuleText rule : RuleText.of(file.text())) {
                all.rules
                        .computeIfAbsent(rule.commitment(), id -> new ArrayList<>())
                        .add(rule);
                all.files.put(rule, folder.resolve(file.name()).toString());
            }
        }
        return all;
    }

    /** Ids of the encoded commitments that have rules, in the order of the pack. */
    public List<String> commitments() {
        return pack.commitments().stream()
                .filter(one -> one.encoding() != Commitment.Encoding.NONE)
                .map(Commitment::id)
                .filter(rules::containsKey)
                .toList();
    }

    /** Those ids, of which the rules of one commitment look at conclusions, and its own. */
    public Set<String> withSteps(String commitment) {
        Set<String> all = new LinkedHashSet<>(Set.of(commitment));
        boolean more = true;
        while (more) {
            more = false;
            for (String id : List.copyOf(all)) {
                for (RuleText rule : rules.getOrDefault(id, List.of())) {
                    Matcher step = STEP.matcher(rule.when());
                    while (step.find()) {
                        more |= all.add(step.group(1));
                    }
                }
            }
        }
        return all;
    }

    /** The boundaries of one commitment, in the order of its rules. */
    public List<RuleBoundary> of(String commitment) {
        Commitment clause = pack.commitments().stream()
                .filter(one -> one.id().equals(commitment))
                .findFirst()
                .orElseThrow();
        List<RuleBoundary> all = new ArrayList<>();
        for (RuleText rule : rules.getOrDefault(commitment, List.of())) {
            Position at = new Position(files.getOrDefault(rule, ""), rule.line(), 1);
            Map<String, Set<String>> looked = looked(rule.when(), clause);
            looked.forEach((kind, components) -> {
                Set<String> named = new LinkedHashSet<>();
                boolean alone = asked(rule.when()).contains(kind);
                if (alone && !clause.subjects().contains(kind) && !SUPPLIED.containsKey(kind)) {
                    named.add("");
                }
                named.addAll(components);
                named.removeAll(SUPPLIED.getOrDefault(kind, Set.of()));
                named.forEach(component -> all.add(new RuleBoundary(commitment, rule.name(), kind, component, at)));
            });
            Matcher reading = READING.matcher(rule.when());
            Set<String> pivots = new TreeSet<>();
            while (reading.find()) {
                pivots.add(reading.group(1));
            }
            pivots.forEach(
                    pivot -> all.add(new RuleBoundary(commitment, rule.name(), RuleBoundary.READING, pivot, at)));
        }
        return List.copyOf(all);
    }

    /** Components by kind of fact, in the order in which the conditions name them. */
    private static Map<String, Set<String>> looked(String when, Commitment clause) {
        Map<String, Set<String>> looked = new LinkedHashMap<>();
        Map<String, String> bound = new LinkedHashMap<>();
        Matcher matcher = PATTERN.matcher(when);
        while (matcher.find()) {
            String type = matcher.group(1);
            Optional<Kind> kind = Kind.named(Mentions.kind(type));
            if (kind.isEmpty()) {
                continue;
            }
            String inside = inside(when, matcher.end());
            Set<String> names = looked.computeIfAbsent(kind.get().name(), name -> new LinkedHashSet<>());
            Matcher binding = Pattern.compile("(\\$\\w+)\\s*:\\s*$").matcher(when.substring(0, matcher.start()));
            if (binding.find()) {
                bound.put(binding.group(1), kind.get().name());
            }
            Matcher self = Pattern.compile("\\bthis\\s*==\\s*(\\$\\w+)").matcher(inside);
            if (self.find()) {
                bound.putIfAbsent(self.group(1), kind.get().name());
            }
            Matcher word = WORD.matcher(unused(inside, when));
            while (word.find()) {
                component(kind.get(), word.group()).ifPresent(names::add);
            }
            if (Readers.mentioned(kind.get().name(), inside)) {
                names.addAll(clause.needs().getOrDefault(kind.get().name(), List.of()));
            }
        }
        Matcher joined = JOINED.matcher(when);
        while (joined.find()) {
            String kind = bound.getOrDefault(joined.group(1), "");
            Kind.named(kind).flatMap(k -> component(k, joined.group(2))).ifPresent(name -> looked.computeIfAbsent(
                            kind, key -> new LinkedHashSet<>())
                    .add(name));
        }
        return looked;
    }

    /** Kinds of which a fact is there or is not; those that are only added up count by what they come to. */
    private static Set<String> asked(String when) {
        StringBuilder rest = new StringBuilder(when);
        Matcher total = Pattern.compile("\\baccumulate\\s*\\(").matcher(when);
        while (total.find()) {
            int end = total.end() + inside(when, total.end()).length();
            for (int i = total.end(); i < Math.min(end, rest.length()); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        Set<String> kinds = new LinkedHashSet<>();
        Matcher matcher = PATTERN.matcher(rest);
        while (matcher.find()) {
            kinds.add(Mentions.kind(matcher.group(1)));
        }
        return kinds;
    }

    /** The conditions on one fact without what they only bind, to be shown as a reason or to look goods up. */
    private static String unused(String inside, String when) {
        StringBuilder kept = new StringBuilder();
        for (String part : inside.split(",", -1)) {
            Matcher bound = ONLY_BOUND.matcher(part);
            if (!bound.matches() || uses(bound.group(1), bound.group(2), inside, when)) {
                kept.append(part).append(',');
            }
        }
        return kept.toString();
    }

    private static boolean uses(String name, String component, String inside, String when) {
        boolean again = Pattern.compile("(?<![\\w$.:])\\b" + component + "\\b")
                .matcher(inside.replace(name + " : " + component, ""))
                .find();
        String elsewhere = LOOKED_UP.matcher(when).replaceAll("").replaceFirst(Pattern.quote(name), "");
        return again
                || Pattern.compile(Pattern.quote(name) + "\\b")
                        .matcher(elsewhere)
                        .find();
    }

    /** A component as rules name it: those of an act as it stands on a day go without the day. */
    private static Optional<String> component(Kind kind, String word) {
        return kind.components().stream()
                .map(Kind.Component::name)
                .filter(name -> name.equals(word) || kind.name().equals("legalAct") && name.equals(word + "On"))
                .findFirst();
    }

    private static String inside(String text, int from) {
        int depth = 1;
        int at = from;
        while (at < text.length() && depth > 0) {
            char c = text.charAt(at++);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return QUOTED.matcher(text.substring(from, at))
                .replaceAll(quoted -> "\"" + "x".repeat(quoted.group().length() - 2) + "\"");
    }
}
