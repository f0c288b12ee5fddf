package org.tradepact.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.check.Camel;
import org.tradepact.check.Row;
import org.tradepact.explore.Edit;
import org.tradepact.explore.Gist;
import org.tradepact.explore.Roles;
import org.tradepact.explore.RowContrast;
import org.tradepact.explore.Setting;
import org.tradepact.explore.Told;
import org.tradepact.explore.Witness;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

/** What two things say and answer differently, in words. */
final class ContrastSaid {
    private static final Pattern OWN_DAY = Pattern.compile("the (?:first )?day it (.*)");

    private ContrastSaid() {}

    /** What an edit is about: {@code MY-ART-2.9.1 deadline}. */
    static String about(Edit edit) {
        String of = edit.of();
        if (edit.part() == Edit.Part.DENIED) {
            return "stated not to have happened";
        }
        String head =
                switch (edit.part()) {
                    case DAY, PACK, SETTING, COMMITMENT, INSTRUMENT, TEXT -> of;
                    case FACT -> fact(of);
                    case ASSUMED -> "assumed of " + of;
                    case READING -> "reading of " + of;
                    case PIVOT -> (of.indexOf('=') < 0 ? "reading " : "option ") + of;
                    case TERM -> "term " + of;
                    case LIST -> "list " + of;
                    case HEADING -> "heading " + of;
                    case GOODS -> "goods " + of;
                    case RULES -> "rules in " + of;
                    case DENIED -> "";
                };
        String field = edit.field().equals("value") || edit.part() == Edit.Part.RULES ? "" : edit.field();
        return (head + " " + field).strip();
    }

    private static String fact(String of) {
        int blank = of.indexOf(' ');
        return blank < 0 ? "`%s`".formatted(of) : "%s `%s`".formatted(of.substring(0, blank), of.substring(blank + 1));
    }

    /** {@code 10 % -> 12 %}; {@code added: 12 %}. */
    static String change(Edit edit) {
        boolean whole = edit.field().isEmpty();
        if (edit.part() == Edit.Part.RULES) {
            return edit.before().isEmpty() ? "added" : edit.after().isEmpty() ? "removed" : "changed";
        }
        if (edit.before().isEmpty()) {
            return "added"
                    + (whole
                            ? name(edit, edit.after())
                            : ": " + value(edit.after().orElse("")));
        }
        if (edit.after().isEmpty()) {
            return "removed"
                    + (whole
                            ? name(edit, edit.before())
                            : ": " + value(edit.before().orElse("")));
        }
        return value(edit.before().get()) + " -> " + value(edit.after().get());
    }

    private static String name(Edit edit, Optional<Object> value) {
        String said = value.map(ContrastSaid::value).orElse("");
        return edit.of().endsWith(said) ? "" : ": " + said;
    }

    /** A value of a component or of a field of a register. */
    static String value(Object value) {
        if (value instanceof Collection<?> several) {
            return several.isEmpty()
                    ? "none"
                    : several.stream().map(ContrastSaid::value).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + value(entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Commitment.Requirement act) {
            return Camel.words(act.kind()) + " (" + value(act.where()) + ")";
        }
        if (value instanceof Deadline deadline) {
            return Words.deadline(deadline);
        }
        if (value instanceof Goods goods && goods.said().equals("other goods")) {
            return "goods of no named group";
        }
        return value instanceof String text ? text : Words.value(value);
    }

    /** In what two answers differ: {@code verdict, since}. */
    static String aspects(Collection<Gist.Aspect> aspects) {
        return aspects.stream()
                .map(aspect -> aspect == Gist.Aspect.BREACHED ? "periods of breach" : Words.constant(aspect))
                .collect(Collectors.joining(", "));
    }

    /** The facts of a witness in words, a line for each; what goes without saying is left out. @param roles to the second text */
    static List<String> facts(Witness witness, Roles roles) {
        List<String> lines = new ArrayList<>();
        for (Stated fact : witness.asks().facts()) {
            Kind kind = Kind.of(fact.kind());
            List<String> said = new ArrayList<>();
            Map<Object, List<String>> days = new LinkedHashMap<>();
            for (Kind.Component component : kind.components()) {
                Object value = fact.said().get(component.name());
                if (value == null || goesWithoutSaying(witness, fact, component, value)) {
                    continue;
                }
                Matcher day = OWN_DAY.matcher(asks(component));
                if (day.matches()) {
                    days.computeIfAbsent(value, v -> new ArrayList<>()).add(day.group(1));
                } else {
                    said.add(asks(component) + ": " + value(value, roles));
                }
            }
            days.forEach((day, what) -> said.add("it %s: %s".formatted(Names.list(what, "and"), value(day))));
            lines.add(Camel.words(kind.name()) + ": " + String.join("; ", said));
        }
        for (Stated fact : witness.asks().none()) {
            lines.add("no " + Camel.words(Kind.of(fact.kind()).name()) + ": "
                    + Kind.of(fact.kind()).components().stream()
                            .flatMap(
                                    component -> Optional.ofNullable(fact.said().get(component.name())).stream())
                            .map(value -> value(value, roles))
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    /** A value as both texts have it: {@code Malaysia / Cambodia}. */
    private static String value(Object value, Roles roles) {
        String here = value(value);
        String there = value(roles.there(value));
        return here.equals(there) ? here : here + " / " + there;
    }

    private static String asks(Kind.Component component) {
        return component.asks().replaceAll("(, or never|; `never` while .*)$", "");
    }

    private static boolean goesWithoutSaying(Witness witness, Stated fact, Kind.Component component, Object value) {
        boolean special = witness.special().contains(new Slot(fact.id(), component.name()));
        boolean never = value.equals(When.NEVER);
        return !special
                && (never
                        || component.period() && component.unlessSaid().equals("asOf")
                        || !component.unlessSaid().isEmpty() && value.toString().equals(component.unlessSaid()));
    }

    /** When a witness plays: {@code asked on 2027-01-02, with effect from 2027-01-01}. */
    static String when(Witness witness, Setting setting) {
        boolean assumed = !witness.asks().assume().isEmpty();
        return "asked on %s, %s"
                .formatted(
                        witness.asks().asOf(),
                        assumed ? "with effect from " + setting.entry() : "with the status that is known");
    }

    /** An answer with the weight of the text. */
    static String answer(Row row) {
        return Said.of(row) + "; " + weight(Gist.of(row).force());
    }

    /** How reasons differ, a line for each. @param one what to call the first side */
    static List<String> reasons(RowContrast.Reasons reasons, String one, String other) {
        List<String> lines = new ArrayList<>();
        reasons.otherwise()
                .forEach(pair -> lines.add("%s: %s; %s: %s"
                        .formatted(one, pair.one().text(), other, pair.other().text())));
        only(reasons.gone(), one, lines);
        only(reasons.come(), other, lines);
        return lines;
    }

    private static void only(List<Told.Reason> reasons, String side, List<String> lines) {
        if (!reasons.isEmpty()) {
            lines.add("only %s: %s"
                    .formatted(side, reasons.stream().map(Told.Reason::text).collect(Collectors.joining("; "))));
        }
    }

    /** The weight of a text, from the word of a file for it. */
    static String weight(String force) {
        return switch (force) {
            case "contested" -> "force contested";
            case "undetermined" -> "in force from a day that is not known";
            default -> force.replace('-', ' ');
        };
    }

    /** When the act of a clause is due; empty for none. */
    static String due(Commitment commitment) {
        return Words.deadline(commitment.deadline());
    }

    /** {@code Malaysia stands where Cambodia stands}; empty where nobody changes places. */
    static String roles(Map<Party, Party> parties) {
        return parties.entrySet().stream()
                .map(pair -> "%s in the first stands where %s stands in the second"
                        .formatted(Names.of(pair.getKey()), Names.of(pair.getValue())))
                .sorted()
                .collect(Collectors.joining("; "));
    }
}
