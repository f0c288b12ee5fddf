package org.tradepact.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.fact.Fact;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Ref;
import org.tradepact.fact.ScheduledRate;
import org.tradepact.fact.Shipment;

/**
 * Reads off rules whether all they match hangs together by one shipment. Only the ways of joining that are known here count:
 * a rule that is written otherwise is taken to mix shipments.
 *
 * <p>Terms, headings and facts that point at no other are the same for all shipments shown at once. A fact that points at
 * another must be joined to the shipment, or to what is joined to it; an entry of a list by the goods of either. See
 * {@link Chunk}, which holds the other half: which facts may be shown at once.
 */
final class Joins {
    /** Goods by their component or by the name that rules bind them to. */
    private static final Pattern GOODS = Pattern.compile("(?i)goods");

    /** A binding, and what joins an entry of a list. */
    private static final Pattern LISTED = Pattern.compile("\\$goods:goods|goods==\\$goods");

    private static final Pattern CODE = Pattern.compile("\"([A-Z]{2})\"");

    private static final Pattern BOUND = Pattern.compile("(\\$\\w+):(\\w+)");
    private static final Pattern SAME = Pattern.compile("(this|subject|goods)==(\\$\\w+)");
    private static final Pattern POINTS =
            Pattern.compile("(\\w+)\\.(?:to\\((\\$\\w+)\\)|id==(\\$\\w+)\\.(?:id|label)(?:\\(\\))?)");
    private static final Pattern COMMITMENT = Pattern.compile("commitment(?:==|in\\()(\"[^)]*\")\\)?");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CONCLUDES = Pattern.compile(
            "insertLogical\\(\\s*new \\w+\\(\\s*cite\\(drools\\.getRule\\(\\)\\),\\s*(\\$\\w+)\\s*[,)]");

    private final RuleShape rule;
    private final Map<String, String> imports;
    private final boolean bare;
    private final Set<String> mentioned = new TreeSet<>();

    /** Names of the shipment, then of what points at it, in the order of the rule; and of goods of either. */
    private final Set<String> shipment = new HashSet<>();

    private final Set<String> pointing = new HashSet<>();
    private final Set<String> goods = new HashSet<>();
    private boolean anchored;

    /** @param bare whether no fact points at a shipment */
    private Joins(RuleShape rule, Map<String, String> imports, boolean bare) {
        this.rule = rule;
        this.imports = imports;
        this.bare = bare;
    }

    /** @param files the rules of one pack as read, all of which are sound */
    static Map<String, Apart> of(List<RuleSyntax> files) {
        Map<String, Apart> all = new TreeMap<>();
        for (RuleSyntax file : files) {
            Map<String, String> imports = new TreeMap<>();
            file.imports().forEach((simple, found) -> imports.put(simple, found.name()));
            for (RuleShape shape : file.shapes()) {
                Joins joins = new Joins(shape, imports, false);
                String reason = joins.reason();
                String bare = reason.isEmpty() ? "" : new Joins(shape, imports, true).reason();
                joins.mentioned.remove(shape.commitment());
                all.merge(
                        shape.commitment(),
                        new Apart(reason, bare, joins.mentioned, typed(shape), List.of(Regarding.of(shape, imports))),
                        Apart::and);
            }
        }
        return all;
    }

    /** Codes of parties in the text of a rule; {@link Apart#ANY} if not all of it can be read. */
    private static Set<String> typed(RuleShape rule) {
        Set<String> codes = new TreeSet<>();
        if (!rule.unknown().isEmpty()) {
            codes.add(Apart.ANY);
        }
        for (RuleShape.Matched pattern : rule.patterns()) {
            for (String constraint : pattern.constraints()) {
                codes(constraint, codes);
                if (GOODS.matcher(constraint).find()
                        && !LISTED.matcher(constraint).matches()) {
                    codes.add(Apart.GOODS);
                }
            }
        }
        codes(rule.then(), codes);
        return codes;
    }

    private static void codes(String text, Set<String> into) {
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            into.add(code.group(1));
        }
    }

    private String reason() {
        String first =
                rule.unknown().isEmpty() ? "" : "a condition that is no plain pattern, `%s`".formatted(rule.unknown());
        Set<String> names = new HashSet<>();
        for (RuleShape.Matched pattern : rule.patterns()) {
            String twice = names(pattern).stream()
                    .filter(n -> !names.add(n))
                    .findFirst()
                    .orElse("");
            String problem = twice.isEmpty() ? place(pattern) : "it binds `%s` twice".formatted(twice);
            first = first.isEmpty() ? problem : first;
        }
        if (first.isEmpty()) {
            // entries may stand before the shipment that has their goods
            first = rule.patterns().stream()
                    .filter(p -> entry(p) && !goodsKnown(p))
                    .map(p -> "`%s` is not joined by the goods of the shipment".formatted(p.type()))
                    .findFirst()
                    .orElse("");
        }
        String reason = first.isEmpty() ? concludes() : first;
        return reason.isEmpty() ? "" : "`%s`: %s".formatted(rule.name(), reason);
    }

    /** Notes what a pattern is joined by. @return why it is not joined; empty if it is, or need not be */
    private String place(RuleShape.Matched pattern) {
        String type = imports.getOrDefault(pattern.type(), pattern.type());
        if (type.startsWith("org.tradepact.finding.")) {
            return finding(pattern);
        }
        if (type.startsWith("org.tradepact.agreement.")) {
            return "";
        }
        if (!isFact(type)) {
            return "`%s` is of no known kind".formatted(pattern.type());
        }
        if (type.equals(Shipment.class.getName())) {
            return shipment(pattern);
        }
        if (entry(pattern)) {
            return "";
        }
        return points(type) ? pointing(pattern) : "";
    }

    private String finding(RuleShape.Matched pattern) {
        Set<String> of = new HashSet<>();
        for (String constraint : pattern.constraints()) {
            Matcher named = COMMITMENT.matcher(constraint);
            if (named.matches()) {
                Matcher each = QUOTED.matcher(named.group(1));
                while (each.find()) {
                    of.add(each.group(1));
                }
            }
        }
        if (of.isEmpty()) {
            return "`%s` is of any commitment".formatted(pattern.type());
        }
        mentioned.addAll(of);
        return anchor(pattern, bound(pattern, "subject"), same(pattern, "subject"));
    }

    private String shipment(RuleShape.Matched pattern) {
        String problem = anchor(pattern, pattern.label(), same(pattern, "this"));
        if (problem.isEmpty()) {
            takeGoods(pattern);
        }
        return problem;
    }

    /** The first one of a rule is what the rule is about; each other must be the same one. */
    private String anchor(RuleShape.Matched pattern, String name, String sameAs) {
        if (shipment.contains(sameAs)) {
            shipment.add(name);
            shipment.remove("");
            return "";
        }
        if (anchored || !pattern.scope().isEmpty()) {
            return "`%s` may be of another shipment".formatted(pattern.type());
        }
        anchored = true;
        shipment.add(name);
        shipment.remove("");
        return "";
    }

    private String pointing(RuleShape.Matched pattern) {
        for (String constraint : pattern.constraints()) {
            Matcher points = POINTS.matcher(constraint);
            if (points.matches()) {
                String at = points.group(2) == null ? points.group(3) : points.group(2);
                if (shipment.contains(at) || pointing.contains(at)) {
                    if (!pattern.label().isEmpty()) {
                        pointing.add(pattern.label());
                    }
                    takeGoods(pattern);
                    return "";
                }
            }
        }
        if (bare) {
            takeGoods(pattern);
            return "";
        }
        return "`%s` may be of another shipment".formatted(pattern.type());
    }

    /** Names for the goods of what is joined; of an entry before it only where both are matched, or neither is. */
    private void takeGoods(RuleShape.Matched pattern) {
        goods.add(bound(pattern, "goods"));
        for (RuleShape.Matched entry : rule.patterns()) {
            String name = bound(entry, "goods");
            if (entry(entry) && entry.scope().equals(pattern.scope()) && name.equals(same(pattern, "goods"))) {
                goods.add(name);
            }
        }
        goods.remove("");
    }

    private boolean goodsKnown(RuleShape.Matched entry) {
        return goods.contains(same(entry, "goods")) || goods.contains(bound(entry, "goods"));
    }

    private boolean entry(RuleShape.Matched pattern) {
        String type = imports.getOrDefault(pattern.type(), pattern.type());
        return type.equals(ListEntry.class.getName()) || type.equals(ScheduledRate.class.getName());
    }

    /** Whether all conclusions are about the shipment. */
    private String concludes() {
        Matcher each = CONCLUDES.matcher(rule.then());
        int sound = 0;
        while (each.find()) {
            sound += !anchored || shipment.contains(each.group(1)) ? 1 : 0;
        }
        int all = rule.then().split("insert", -1).length - 1;
        return sound == all ? "" : "it concludes something that is not about the shipment";
    }

    private static List<String> names(RuleShape.Matched pattern) {
        List<String> names = new ArrayList<>();
        if (!pattern.label().isEmpty()) {
            names.add(pattern.label());
        }
        for (String constraint : pattern.constraints()) {
            Matcher bound = BOUND.matcher(constraint);
            if (bound.lookingAt()) {
                names.add(bound.group(1));
            }
        }
        return names;
    }

    private static String bound(RuleShape.Matched pattern, String component) {
        for (String constraint : pattern.constraints()) {
            Matcher bound = BOUND.matcher(constraint);
            if (bound.matches() && bound.group(2).equals(component)) {
                return bound.group(1);
            }
        }
        return "";
    }

    private static String same(RuleShape.Matched pattern, String component) {
        for (String constraint : pattern.constraints()) {
            Matcher same = SAME.matcher(constraint);
            if (same.matches() && same.group(1).equals(component)) {
                return same.group(2);
            }
        }
        return "-";
    }

    private static boolean isFact(String name) {
        try {
            return Fact.class.isAssignableFrom(Class.forName(name, false, Joins.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean points(String name) {
        try {
            for (var component :
                    Class.forName(name, false, Joins.class.getClassLoader()).getRecordComponents()) {
                if (component.getType() == Ref.class) {
                    return true;
                }
            }
            return false;
        } catch (ClassNotFoundException e) {
            return true;
        }
    }
}
