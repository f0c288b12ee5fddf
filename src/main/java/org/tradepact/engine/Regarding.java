package org.tradepact.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Reads;
import org.tradepact.fact.ScheduledRate;
import org.tradepact.fact.Shipment;

/**
 * Reads off the text of a rule what it regards of a shipment, and by what it cannot match one. What is written in a way that
 * is not known here bars nothing, and regards everything.
 */
final class Regarding {
    private static final Map<String, Class<?>> COMPONENTS = Asked.types(Kind.of(Shipment.class));
    private static final Map<String, Set<String>> METHODS = methods();
    private static final Set<String> WORDS =
            Set.of("in", "not", "null", "true", "false", "this", "matches", "contains", "memberOf");
    private static final Set<String> OWN = Set.of("id", "label");

    private static final String FINDINGS = "org.tradepact.finding.";
    private static final String HEADING = "org.tradepact.agreement.TariffHeading";
    private static final String DAY_TERM = "org.tradepact.agreement.Term.DateTerm";
    private static final Pattern COMMITMENT = Pattern.compile("commitment(?:==|in\\()(\"[^)]*\")\\)?");
    private static final Pattern CONCLUDES = Pattern.compile("insertLogical\\(\\s*new (\\w+)\\(\\s*cite");
    private static final Pattern BOUND = Pattern.compile("(\\$\\w+):(\\w+)");
    private static final Pattern BINDING = Pattern.compile("^\\$\\w+:");
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern FIRST = Pattern.compile("(?<![\\w.$])[a-z]\\w*");
    private static final Pattern MEMBER = Pattern.compile("(\\$\\w+)\\.(\\w+)");
    private static final Pattern AMONG = Pattern.compile("(\\w+?)(?:not)?in\\(.*");

    private static final Pattern ID = Pattern.compile("id==\"([^\"]+)\"");
    private static final Pattern LIST = Pattern.compile("list\\.id==\"([^\"]+)\"");
    private static final Pattern LISTS = Pattern.compile("list\\.idin\\(((?:\"[^\"]+\",?)+)\\)");
    private static final Pattern SAME_GOODS = Pattern.compile("goods==(\\$\\w+)");

    private final RuleShape rule;
    private final Map<String, String> imports;
    private final Set<String> shipments = new HashSet<>();
    private final Set<String> goods = new HashSet<>();
    private final Set<String> origins = new HashSet<>(); // conditions that headings cover the origin
    private final Map<String, String> terms = new HashMap<>();
    private final Map<String, String> bound = new HashMap<>(); // components by the names that the rule gives them
    private final Set<String> components = new TreeSet<>();
    private final Set<String> beyond = new TreeSet<>();
    private final Set<String> lists = new TreeSet<>();
    private final List<RuleShape.Matched> settled =
            new ArrayList<>(); // entries of lists that bar, and ask no more than that
    private final List<Regards.Rest> rests = new ArrayList<>();
    private final List<Bar> bars = new ArrayList<>();

    private Regarding(RuleShape rule, Map<String, String> imports) {
        this.rule = rule;
        this.imports = imports;
    }

    /** @param imports full names by the simple ones of the rule's file */
    static Regards of(RuleShape rule, Map<String, String> imports) {
        return new Regarding(rule, imports).read();
    }

    private Regards read() {
        if (!rule.unknown().isEmpty()) {
            return Regards.unknown(rule.commitment());
        }
        rule.patterns().forEach(this::names);
        rule.patterns().stream().filter(this::settles).forEach(settled::add);
        for (RuleShape.Matched pattern : rule.patterns()) {
            if (is(pattern, Shipment.class)) {
                pattern.constraints().forEach(constraint -> shipment(constraint, pattern));
            } else if (is(pattern, ListEntry.class) || is(pattern, ScheduledRate.class)) {
                components.add("goods");
                entry(pattern);
                lists(pattern);
            }
            if (type(pattern).equals(HEADING)) {
                heading(pattern);
            }
            if (pattern.needed()) {
                bars.addAll(Needed.bars(type(pattern), pattern.constraints(), bound));
            }
            if (pattern.scope().isEmpty() && type(pattern).startsWith(FINDINGS)) {
                rest(pattern);
            }
            pattern.constraints().forEach(this::members);
        }
        members(rule.then());
        return new Regards(rule.commitment(), concludes(), components, rests, bars, beyond, lists);
    }

    private void heading(RuleShape.Matched pattern) {
        if (pattern.constraints().stream().noneMatch(origins::contains)) {
            add(Regards.HEADINGS);
        }
        if (pattern.needed()) {
            bars.addAll(Headed.bars(pattern.constraints(), bound, COMPONENTS));
        }
    }

    private Set<String> concludes() {
        Set<String> all = new TreeSet<>();
        Matcher each = CONCLUDES.matcher(rule.then());
        while (each.find()) {
            all.add(each.group(1));
        }
        return all.size() == rule.then().split("insert", -1).length - 1 ? all : Set.of(Regards.ANY);
    }

    /** A finding that must be there. */
    private void rest(RuleShape.Matched pattern) {
        String type = type(pattern);
        for (String constraint : pattern.constraints()) {
            Matcher named = COMMITMENT.matcher(constraint);
            if (named.matches()) {
                rests.add(new Regards.Rest(
                        type.substring(type.lastIndexOf('.') + 1),
                        List.of(named.group(1).replace("\"", "").split(","))));
            }
        }
    }

    private boolean is(RuleShape.Matched pattern, Class<?> type) {
        return type(pattern).equals(type.getName());
    }

    private String type(RuleShape.Matched pattern) {
        return imports.getOrDefault(pattern.type(), pattern.type());
    }

    /** Notes what names stand for: shipments, components and goods of one, days of terms. */
    private void names(RuleShape.Matched pattern) {
        boolean shipment = is(pattern, Shipment.class);
        String type = type(pattern);
        if (shipment) {
            shipments.add(pattern.label());
        }
        for (String constraint : pattern.constraints()) {
            Matcher bound = BOUND.matcher(constraint);
            Matcher same = SAME_GOODS.matcher(constraint);
            if (bound.matches() && shipment && pattern.scope().isEmpty()) {
                this.bound.put(bound.group(1), bound.group(2));
            }
            if (bound.matches() && bound.group(2).equals("subject")) {
                shipments.add(bound.group(1));
            } else if (shipment && bound.matches() && bound.group(2).equals("origin")) {
                origins.add("covers(%s)".formatted(bound.group(1)));
            } else if (shipment && bound.matches() && bound.group(2).equals("goods")) {
                goods.add(bound.group(1));
            } else if (shipment && pattern.scope().isEmpty() && same.matches()) {
                goods.add(same.group(1));
            } else if (type.equals(DAY_TERM)
                    && bound.matches()
                    && bound.group(2).equals("date")) {
                first(pattern, ID).ifPresent(id -> terms.put(bound.group(1), id));
            }
        }
    }

    private void shipment(String constraint, RuleShape.Matched pattern) {
        Matcher bound = BOUND.matcher(constraint);
        if (bound.matches() && COMPONENTS.containsKey(bound.group(2))) {
            components.add(bound.group(2));
            if (!pattern.whether() || used(bound.group(1), constraint)) { // what sums up may take it by its name
                beyond.add(bound.group(2));
            }
            return;
        }
        String condition = BINDING.matcher(constraint).replaceFirst("");
        boolean barred = pattern.scope().isEmpty() && condition.equals(constraint) && bar(condition);
        Set<String> before = Set.copyOf(beyond);
        Matcher word = FIRST.matcher(TEXT.matcher(condition).replaceAll("\"\""));
        while (word.find()) {
            first(word.group(), condition.substring(word.start()));
        }
        if (barred) {
            beyond.retainAll(before);
        }
    }

    /** Whether a name stands anywhere but where it is given, and where a list bars by it. */
    private boolean used(String name, String binding) {
        Pattern whole = Pattern.compile(Pattern.quote(name) + "(?!\\w)");
        return whole.matcher(rule.then()).find()
                || rule.patterns().stream()
                        .filter(pattern -> !settled.contains(pattern))
                        .flatMap(pattern -> pattern.constraints().stream())
                        .filter(constraint -> !constraint.equals(binding))
                        .anyMatch(constraint -> whole.matcher(constraint).find());
    }

    private void add(String component) {
        components.add(component);
        beyond.add(component);
    }

    /** A word with which something begins that is asked of the shipment. */
    private void first(String word, String onwards) {
        Matcher among = AMONG.matcher(onwards);
        if (COMPONENTS.containsKey(word)) {
            add(word);
        } else if (among.matches() && COMPONENTS.containsKey(among.group(1))) {
            add(among.group(1));
        } else if (METHODS.containsKey(word)) {
            METHODS.get(word).forEach(this::add);
        } else if (!WORDS.contains(word)) {
            add(Regards.ANY);
        }
    }

    /** What is asked of the shipment by its name. */
    private void members(String text) {
        Matcher member = MEMBER.matcher(TEXT.matcher(text).replaceAll("\"\""));
        while (member.find()) {
            String name = member.group(2);
            if (shipments.contains(member.group(1)) && !OWN.contains(name)) {
                (COMPONENTS.containsKey(name) ? Set.of(name) : METHODS.getOrDefault(name, Set.of(Regards.ANY)))
                        .forEach(this::add);
            }
        }
    }

    /** Whether it bars. */
    private boolean bar(String condition) {
        Optional<Bar> bar = new Asked(COMPONENTS, terms).bar(condition);
        bar.ifPresent(bars::add);
        return bar.isPresent();
    }

    private void add(String component, Bar.Test test, boolean holds, List<String> values) {
        bars.add(new Bar(component, test, holds, values));
    }

    /** Lists on one of which the goods of the shipment must stand, or a list on which they must not. */
    private void entry(RuleShape.Matched pattern) {
        boolean on = pattern.constraints().contains("listed");
        boolean off = pattern.scope().isEmpty() && pattern.constraints().contains("!listed");
        if (own(pattern) && (off || on && pattern.needed())) {
            names(pattern, LIST, off ? LIST : LISTS).ifPresent(lists -> add("goods", Bar.Test.LISTED, on, lists));
        }
    }

    /** Whether an entry is of the goods of the shipment. */
    private boolean own(RuleShape.Matched pattern) {
        return pattern.constraints().stream()
                .map(c -> c.replaceFirst("^(\\$\\w+):goods$", "goods==$1"))
                .map(SAME_GOODS::matcher)
                .anyMatch(same -> same.matches() && goods.contains(same.group(1)));
    }

    /** Whether a list bars and there is no more to it. */
    private boolean settles(RuleShape.Matched pattern) {
        return plain(pattern)
                && pattern.scope().isEmpty()
                && first(pattern, LIST).isPresent();
    }

    /** Whether it is but asked whether the goods of the shipment stand on a list. */
    private boolean plain(RuleShape.Matched pattern) {
        List<String> asked = pattern.constraints();
        return is(pattern, ListEntry.class)
                && pattern.label().isEmpty()
                && asked.size() == 3
                && asked.stream().filter(c -> SAME_GOODS.matcher(c).matches()).count() == 1
                && asked.stream()
                                .filter(c -> c.equals("listed") || c.equals("!listed"))
                                .count()
                        == 1
                && own(pattern);
    }

    /** The lists that it does not bar by. */
    private void lists(RuleShape.Matched pattern) {
        if (settled.contains(pattern)) {
            return;
        }
        Optional<List<String>> names = names(pattern, LIST, LISTS);
        boolean any = plain(pattern)
                && pattern.whether()
                && !pattern.scope().isEmpty()
                && pattern.constraints().contains("listed");
        beyond.add("goods");
        if (names.isEmpty()) {
            lists.add(Regards.ANY);
        } else if (any) {
            lists.add(String.join("|", names.get()));
        } else {
            lists.addAll(names.get());
        }
    }

    private static Optional<List<String>> names(RuleShape.Matched pattern, Pattern one, Pattern several) {
        return first(pattern, one).map(List::of).or(() -> first(pattern, several)
                .map(names -> List.of(names.replace("\"", "").split(","))));
    }

    private static Optional<String> first(RuleShape.Matched pattern, Pattern form) {
        return pattern.constraints().stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static Map<String, Set<String>> methods() {
        Map<String, Set<String>> all = new HashMap<>();
        for (Method method : Shipment.class.getDeclaredMethods()) {
            Reads reads = method.getAnnotation(Reads.class);
            if (reads != null) {
                all.computeIfAbsent(method.getName(), name -> new TreeSet<>()).addAll(Set.of(reads.value()));
            }
        }
        return all;
    }
}
