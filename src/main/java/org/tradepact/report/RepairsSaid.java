package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.border.Gate;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Camel;
import org.tradepact.check.Choices;
import org.tradepact.check.Force;
import org.tradepact.check.Measured;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Aim;
import org.tradepact.explore.Change;
import org.tradepact.explore.Core;
import org.tradepact.explore.Doer;
import org.tradepact.explore.Fixed;
import org.tradepact.explore.Repair;
import org.tradepact.explore.RowKey;
import org.tradepact.explore.Ways;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Ask;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/** Repairs in words. */
final class RepairsSaid {
    private final Mended mended;
    private final Question question;

    RepairsSaid(Mended mended) {
        this.mended = mended;
        this.question = mended.question();
    }

    /** {@code Malaysia}; {@code the importer}. */
    static String doer(Doer doer) {
        return switch (doer.side()) {
            case EXPORTER -> "the exporter";
            case IMPORTER -> "the importer";
            case TAKER, PLEADER, NOBODY -> Names.of(doer.party());
        };
    }

    /** {@code 2 ways for Malaysia to comply}. */
    String head(Ways ways) {
        int count = ways.repairs().size();
        boolean early = mended.repairs().left().contains(ways.aim().subject());
        String number = (count == 0 ? "no way" : Words.count(count, "way", "ways"))
                + (early ? " found before it was ended early," : "");
        return "%s for %s %s"
                .formatted(
                        number,
                        doer(ways.doer()),
                        ways.aim().shipment().isPresent()
                                ? "to let %s pass".formatted(ways.aim().subject())
                                : goal(ways));
    }

    /** Who owes nothing does not comply; it may bring the other into line. */
    private static String goal(Ways ways) {
        Aim aim = ways.aim();
        Set<Party> owing = aim.rows().stream()
                .flatMap(row -> row.commitment().holders().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!ways.doer().trader()
                && owing.stream().noneMatch(p -> p.code().equals(ways.doer().party()))) {
            return "to bring %s into line".formatted(Names.of(List.copyOf(owing)));
        }
        boolean contested = aim.rows().stream().allMatch(row -> row.verdict() == Verdict.CONTESTED);
        Set<String> verbs = new LinkedHashSet<>();
        aim.rows().forEach(row -> verbs.add(verb(row)));
        String verb = verbs.contains("comply") ? "comply" : verbs.iterator().next();
        return "to " + verb + (contested ? " on every reading" : "");
    }

    private static String verb(Row row) {
        if (row.force().contested()) {
            return "comply";
        }
        boolean soft = Said.soft(row);
        return switch (row.force().force()) {
            case BINDING -> soft ? "end the shortfall" : "comply";
            case POLITICAL -> soft ? "end the shortfall" : "end the departure";
            case NOT_IN_FORCE -> "comply if it enters into force";
            case LAPSED -> "comply";
        };
    }

    /** What the facts alone force: {@code it is a departure} of a text that does not bind. */
    static String wrong(Aim aim) {
        if (aim.shipment().isPresent()) {
            return "it is stopped";
        }
        Set<String> said =
                aim.rows().stream().map(RepairsSaid::forced).collect(Collectors.toCollection(LinkedHashSet::new));
        return "it %s".formatted(String.join(" and ", said));
    }

    private static String forced(Row row) {
        if (row.force().contested()) {
            return "is a departure or a breach, as the text is read,";
        }
        boolean soft = Said.soft(row);
        return switch (row.force().force()) {
            case BINDING, LAPSED -> soft ? "is a shortfall" : "is a breach";
            case POLITICAL -> soft ? "is a shortfall" : "is a departure";
            case NOT_IN_FORCE -> soft ? "would be a shortfall" : "would be a breach";
        };
    }

    /** What is to be repaired: {@code q1 (MY-ART-CM.1) departs from the joint statement}. */
    static List<String> aim(Aim aim) {
        if (aim.shipment().isPresent()) {
            return stops(aim.shipment().get());
        }
        return aim.rows().stream()
                .map(row -> "%s · %s: %s"
                        .formatted(
                                row.commitment().id(),
                                row.duty() ? "duty of " + Names.of(row.subject()) : row.subject(),
                                Said.of(row)))
                .toList();
    }

    private static List<String> stops(ShipmentAnswer stopped) {
        List<String> stops = new ArrayList<>();
        for (Gate gate : List.of(stopped.leave(), stopped.enter(), stopped.price())) {
            for (Measured measured : gate.deciding()) {
                measured.effect().ifPresent(effect -> effect.consequences().stream()
                        .filter(c -> c.stops() && c.gate() == gate.kind())
                        .forEach(c -> stops.add("%s · %s: %s"
                                .formatted(
                                        measured.measure().id(),
                                        stopped.shipment().id(),
                                        Words.constant(c)))));
            }
        }
        return stops;
    }

    /** A repair as a sentence without a full stop. */
    String sentence(Doer doer, Repair repair) {
        List<String> parts = new ArrayList<>();
        LocalDate from = null;
        for (Change change : repair.changes()) {
            if (change instanceof Change.Turns turns) {
                from = turns.from();
            }
            part(change, repair).ifPresent(parts::add);
        }
        String start = from == null ? "" : "from %s on, ".formatted(from);
        String said = start + String.join(", and ", parts);
        return Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    private Optional<String> part(Change change, Repair repair) {
        if (change instanceof Change.Says says) {
            return Optional.of(set(says.slot(), says.value(), repair));
        }
        if (change instanceof Change.Turns turns) {
            return Optional.of(set(turns.slot(), turns.value(), repair));
        }
        if (change instanceof Change.Withdraws withdraws) {
            return Optional.of("do without %s".formatted(named(withdraws.fact())));
        }
        Stated act = ((Change.Adds) change).fact();
        boolean first = repair.changes().stream()
                .filter(Change.Adds.class::isInstance)
                .findFirst()
                .filter(change::equals)
                .isPresent();
        if (!first) {
            return Optional.empty();
        }
        long times =
                repair.changes().stream().filter(Change.Adds.class::isInstance).count();
        return Optional.of(act(act, times));
    }

    private String set(Slot slot, Object value, Repair repair) {
        Stated fact = fact(slot.fact()).orElseThrow();
        Kind.Component component =
                Kind.of(fact.kind()).component(slot.component()).orElseThrow();
        if (Choices.settable(component)) {
            return component.unlessSaid().equals("never")
                    ? "end %s on %s".formatted(named(fact.id()), value)
                    : "see to it that `%s` %s on %s"
                            .formatted(fact.id(), own(component).replaceFirst("^the day it ", ""), value);
        }
        Object said = fact.said().get(slot.component());
        String what = own(component).replaceFirst(": .*", "");
        String now = Words.value(value) + range(slot, value, repair);
        return said == null
                ? "have %s be %s".formatted(what, now)
                : "change %s from %s to %s".formatted(what, Words.value(said), now);
    }

    private static String own(Kind.Component component) {
        return component.asks().replaceAll("(, or never|; `never` while .*)$", "");
    }

    /** {@code (or less)} where every value that does lies on one side. */
    private static String range(Slot slot, Object value, Repair repair) {
        return repair.also().getOrDefault(slot, List.of()).stream().allMatch(v -> number(v) && compare(v, value) < 0)
                        && number(value)
                        && repair.also().containsKey(slot)
                ? " or less"
                : number(value)
                                && repair.also().containsKey(slot)
                                && repair.also().get(slot).stream().allMatch(v -> compare(v, value) > 0)
                        ? " or more"
                        : "";
    }

    private static boolean number(Object value) {
        return value instanceof Percent
                || value instanceof Money
                || value instanceof Units
                || value instanceof Kilograms;
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // of one type, that of the component
    private static int compare(Object one, Object other) {
        return ((Comparable) one).compareTo(other);
    }

    /** What somebody would have to plead, and others would have to find true. */
    String excuse(Ways ways, Repair excuse) {
        List<String> parts = new ArrayList<>();
        boolean pleaded = false;
        for (Change change : excuse.changes()) {
            Slot slot = slot(change);
            Optional<Kind.Component> component =
                    fact(slot.fact()).flatMap(fact -> Kind.of(fact.kind()).component(slot.component()));
            boolean plea =
                    component.filter(c -> c.by().contains(Ask.By.PLEADER)).isPresent();
            if (plea) {
                pleaded = true;
                List<String> grounds = new ArrayList<>();
                grounds.add(Words.value(value(change)));
                excuse.also().getOrDefault(slot, List.of()).forEach(other -> grounds.add(Words.value(other)));
                parts.add("%s %s %s, and that is true"
                        .formatted(
                                doer(ways.doer()),
                                value(change) instanceof Claims ? "claims" : "invokes",
                                Names.list(grounds, "or")));
            } else if (component.filter(Kind.Component::judgment).isPresent()) {
                parts.add("it is judged so: %s: %s".formatted(component.get().asks(), Words.value(value(change))));
            } else {
                part(change, excuse).ifPresent(parts::add);
            }
        }
        String would = ways.aim().shipment().isPresent() ? "it would pass" : "it would be excused";
        return "%s if %s%s"
                .formatted(would, String.join(", and ", parts), pleaded ? "" : ", since an exception applies");
    }

    private static Slot slot(Change change) {
        return change instanceof Change.Says says
                ? says.slot()
                : change instanceof Change.Turns turns ? turns.slot() : new Slot("", "");
    }

    private static Object value(Change change) {
        return change instanceof Change.Says says ? says.value() : ((Change.Turns) change).value();
    }

    /** The other values that do as well: {@code form: licensing, minimumPrice or processingRequirement}. */
    List<String> also(Repair repair) {
        Map<Slot, Object> chosen = new LinkedHashMap<>();
        for (Change change : repair.changes()) {
            if (change instanceof Change.Says says) {
                chosen.put(says.slot(), says.value());
            } else if (change instanceof Change.Turns turns) {
                chosen.put(turns.slot(), turns.value());
            }
        }
        List<String> lines = new ArrayList<>();
        chosen.forEach((slot, value) -> {
            List<Object> others = repair.also().getOrDefault(slot, List.of());
            if (!others.isEmpty() && range(slot, value, repair).isEmpty()) {
                lines.add("%s: %s"
                        .formatted(
                                slot.component(),
                                Names.list(
                                        others.stream().map(RepairsSaid::other).toList(), "or")));
            }
        });
        return lines;
    }

    private static String other(Object value) {
        return value instanceof Reach reach && reach.named().contains(Party.STRANGER)
                ? "parties that are not named here"
                : Written.value(value);
    }

    private static String act(Stated act, long times) {
        Kind kind = Kind.of(act.kind());
        String what = Camel.words(kind.name());
        String about = act.said().values().stream()
                .filter(Enum.class::isInstance)
                .map(value -> " (" + Words.value(value) + ")")
                .collect(Collectors.joining());
        LocalDate on = act.said().values().stream()
                .filter(value -> value instanceof LocalDate || value instanceof When when && !when.never())
                .map(value -> value instanceof When when ? when.date() : (LocalDate) value)
                .findFirst()
                .orElse(LocalDate.MIN);
        boolean law = act.said().containsKey("adoptedOn");
        String done = law ? "adopt, and put into practice, a %s" : "do what is owed, a %s";
        String when = times > 1
                ? "on %s and again in each later period, %s in all"
                        .formatted(on, Words.count((int) times, "time", "times"))
                : "on %s".formatted(on);
        return (done + "%s %s").formatted(what, about, when);
    }

    /** {@code the export restriction q1}. */
    private String named(String id) {
        return fact(id).map(fact ->
                        "the %s `%s`".formatted(Camel.words(Kind.of(fact.kind()).name()), id))
                .orElse(id);
    }

    private Optional<Stated> fact(String id) {
        return question.facts().stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** What to write where. */
    List<Line> lines(Repair repair) {
        List<Line> lines = new ArrayList<>();
        Map<String, Stated> restated = new LinkedHashMap<>(); // of a pack: a fact of the file takes its place
        Map<String, Stated> turned = new LinkedHashMap<>();
        for (Change change : repair.changes()) {
            if (change instanceof Change.Says says && joins(says.slot().fact())) {
                restate(restated, says.slot(), says.value());
            } else if (change instanceof Change.Says says) {
                lines.add(new Line(place(says.slot()), says.slot().component() + ": " + Written.value(says.value())));
            } else if (change instanceof Change.Withdraws withdraws) {
                lines.add(new Line(place(new Slot(withdraws.fact(), "")), "take out `%s`".formatted(withdraws.fact())));
            } else if (change instanceof Change.Turns turns) {
                if (joins(turns.slot().fact())) {
                    restate(restated, new Slot(turns.slot().fact(), "inForceUntil"), When.on(turns.from()));
                } else if (!turned.containsKey(turns.id())) {
                    lines.add(new Line(
                            place(new Slot(turns.slot().fact(), "inForceUntil")), "inForceUntil: " + turns.from()));
                }
                Stated then = turned.computeIfAbsent(
                        turns.id(), id -> begun(fact(turns.slot().fact()).orElseThrow(), turns));
                turned.put(turns.id(), said(then, turns.slot().component(), turns.value()));
            } else {
                Stated act = ((Change.Adds) change).fact();
                lines.add(new Line("facts", "- " + Written.fact(act)));
                denied(act).forEach(none -> lines.add(new Line(none, "take out, under `none`")));
            }
        }
        restated.values().forEach(fact -> lines.add(new Line("facts", "- " + Written.fact(fact))));
        turned.values().forEach(fact -> lines.add(new Line("facts", "- " + Written.fact(fact))));
        return lines;
    }

    private void restate(Map<String, Stated> restated, Slot slot, Object value) {
        restated.put(
                slot.fact(),
                said(restated.getOrDefault(slot.fact(), fact(slot.fact()).orElseThrow()), slot.component(), value));
    }

    /** Whether a fact is one of the world that joins the case, which the file does not state itself. */
    private boolean joins(String id) {
        return mended.scenario().asks().facts().stream()
                .noneMatch(fact -> fact.id().equals(id));
    }

    /** Where to write and what. */
    record Line(String place, String text) {}

    private static Stated begun(Stated fact, Change.Turns turns) {
        Stated then = new Stated(fact.kind(), turns.id(), fact.said(), fact.at(), fact.remarks());
        return said(then, "inForceFrom", turns.from());
    }

    private static Stated said(Stated fact, String component, Object value) {
        Map<String, Position> at = new LinkedHashMap<>(fact.at());
        at.putIfAbsent(component, at.getOrDefault("", new Position("", 0, 0)));
        return new Stated(fact.kind(), fact.id(), fact.with(component, value).said(), at, fact.remarks());
    }

    private List<String> denied(Stated act) {
        return question.none().stream()
                .filter(none -> none.kind() == act.kind()
                        && act.said().entrySet().containsAll(none.said().entrySet()))
                .map(none -> place(Optional.ofNullable(none.at().get(""))))
                .toList();
    }

    private String place(Slot slot) {
        return fact(slot.fact())
                .map(fact -> place(Optional.ofNullable(
                        fact.at().getOrDefault(slot.component(), fact.at().get("")))))
                .orElse("");
    }

    private String place(Optional<Position> at) {
        return at.filter(position -> position.line() > 0)
                .map(position -> position.file().equals(mended.scenario().file())
                        ? "line " + position.line()
                        : Pretty.shortName(position.file()) + ":" + position.line())
                .orElse("");
    }

    /** What the answer then is, and what of the past stays. */
    String then(Ways ways, Repair repair) {
        if (ways.aim().shipment().isPresent()) {
            return "nothing that was looked at stops %s".formatted(ways.aim().subject());
        }
        List<String> parts = new ArrayList<>();
        Map<Verdict, Set<String>> by = new LinkedHashMap<>();
        for (Row row : ways.aim().rows()) {
            Verdict verdict = repair.verdicts().getOrDefault(RowKey.of(row), Verdict.NOT_ENGAGED);
            by.computeIfAbsent(verdict, v -> new LinkedHashSet<>())
                    .add(row.commitment().id());
        }
        Row first = ways.aim().rows().get(0);
        String from = repair.past().isEmpty()
                ? repair.pastOnSome() ? " from %s on".formatted(question.asOf()) : ""
                : " from %s on"
                        .formatted(repair.past().get(repair.past().size() - 1).until());
        by.forEach((verdict, ids) ->
                parts.add(verdict(verdict, first).formatted(Names.list(List.copyOf(ids), "and")) + from));
        if (!repair.past().isEmpty() && ways.aim().rows().stream().anyMatch(RepairsSaid::stays)) {
            parts.add("%s %s stays"
                    .formatted(
                            stays(ways.aim().rows().get(0))
                                    ? wrong(ways.aim().rows().get(0))
                                    : "the breach",
                            Names.list(
                                    repair.past().stream()
                                            .map(span -> Words.span(span.from(), span.until()))
                                            .distinct()
                                            .toList(),
                                    "and")));
        } else if (repair.pastOnSome()) {
            parts.add("readers go on to differ about what was done before");
        }
        return String.join("; ", parts);
    }

    private static boolean stays(Row row) {
        return row.force().force() != Force.NOT_IN_FORCE || row.bindingBreach();
    }

    private static String wrong(Row row) {
        if (Said.soft(row)) {
            return "the shortfall";
        }
        return row.force().force() == Force.POLITICAL && !row.bindingBreach() ? "the departure" : "the breach";
    }

    private static String of(Row row) {
        return wrong(row).equals("the departure") ? " from" : wrong(row).equals("the breach") ? " of" : " under";
    }

    private static String verdict(Verdict verdict, Row row) {
        return switch (verdict) {
            case COMPLIES -> verb(row).equals("comply") ? "complies with %s" : "is in line with %s";
            case NOT_ENGAGED -> "%s no longer reaches it";
            case PENDING -> "it is not due yet under %s";
            case EXCUSED -> "it is excused under %s";
            case BREACH, CONTESTED -> "ends " + wrong(row) + of(row) + " %s";
            case UNDETERMINED -> "leaves %s open";
        };
    }

    /** How far it was looked. */
    static String checked(Ways ways) {
        int days = ways.repairs().stream().mapToInt(Repair::days).max().orElse(0);
        String until = ways.repairs().stream()
                .map(Repair::until)
                .max(LocalDate::compareTo)
                .map(LocalDate::toString)
                .orElse("");
        String held = days == 0 || ways.aim().shipment().isPresent()
                ? ""
                : ("each was run again on %s up to %s, the last on which anything changes, on every reading of weight and"
                                + " beside every other answer that looks at what it changes; ")
                        .formatted(Words.count(days, "day", "days"), until);
        String sets = "%s of up to %d changes tried, %,d cases run"
                .formatted(Words.count(ways.tried(), "set", "sets"), Ways.MOST, ways.asked());
        return held
                + sets
                + (ways.bounded() ? "; there are more sets than the %,d that are tried".formatted(Ways.BOUND) : "");
    }

    /** What decides and cannot be changed, said once for each reason. */
    List<String> fixed(Ways ways) {
        Map<String, List<String>> by = new LinkedHashMap<>();
        for (Fixed fixed : ways.fixed()) {
            if (written(fixed)) {
                by.computeIfAbsent(
                                "%s: %%s - %s".formatted(fixed.slot().fact(), why(fixed, ways)),
                                why -> new ArrayList<>())
                        .add("%s %s".formatted(fixed.slot().component(), Written.value(fixed.value())));
            }
        }
        List<String> all = new ArrayList<>();
        by.forEach((line, what) -> all.add(line.formatted(Names.list(what, "and"))));
        return all;
    }

    /** Whether a file says so, rather than that it is meant unless said. */
    private boolean written(Fixed fixed) {
        return fixed.value() instanceof Stated
                || fact(fixed.slot().fact())
                        .filter(fact -> fact.at().containsKey(fixed.slot().component()))
                        .isPresent();
    }

    /** {@code the form of the restriction: ban (q1.form, line 9)}. */
    String what(Fixed fixed) {
        String place = place(fixed.at());
        if (fact(fixed.slot().toString()).isPresent()) {
            return "%s is the only %s that is stated, whatever it says"
                    .formatted(named(fixed.slot().fact()), fixed.asks());
        }
        if (fixed.value() instanceof Stated absent) {
            return "there is no %s%s"
                    .formatted(
                            Written.fact(absent).replaceFirst("id: [^,}]*,? ?", ""),
                            place.isEmpty() ? "" : " (" + place + ")");
        }
        return "%s: %s (%s%s)"
                .formatted(fixed.asks(), Words.value(fixed.value()), fixed.slot(), place.isEmpty() ? "" : ", " + place);
    }

    static String why(Fixed fixed, Ways ways) {
        String thing = ways.aim().shipment().isPresent() ? "shipment" : "measure";
        return switch (fixed.why()) {
            case ANOTHERS ->
                "decided by " + fixed.actor().map(RepairsSaid::name).orElse("the other side of the trade");
            case PAST -> "done before the day asked about";
            case JUDGMENT -> "a judgment that others make";
            case DATE -> "a day, and days alone are no repair";
            case PLEA -> "a plea, worth what its ground is worth";
            case IDENTITY -> "otherwise it would be another %s".formatted(thing);
            case WORLD -> "as it is in the world";
        };
    }

    private static String name(Actor actor) {
        return Names.of(actor);
    }

    /** Why none of the facts of a core can be changed, if it is the same for all. */
    Optional<String> why(Core core, Ways ways) {
        List<String> all = core.facts().stream()
                .filter(this::written)
                .map(fixed -> why(fixed, ways))
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** Why there is no way. */
    List<String> core(Core core, Ways ways) {
        boolean one = why(core, ways).isPresent();
        return core.facts().stream()
                .filter(this::written)
                .map(fixed -> what(fixed) + (one ? "" : " - " + why(fixed, ways)))
                .toList();
    }

    /** What must be borne in mind of the repairs of a shipment. */
    List<String> bear(Ways ways) {
        List<String> notes = new ArrayList<>();
        if (ways.aim().shipment().isPresent() && !ways.repairs().isEmpty()) {
            notes.add("it passes if that is true of the goods that are shipped; to say so is not enough");
            Object entered = ways.aim().shipment().get().shipment().said().get("entered");
            if (entered instanceof LocalDate day && day.isBefore(question.asOf())) {
                notes.add("%s entered on %s: what is done now helps the next shipment like it"
                        .formatted(ways.aim().subject(), day));
            }
        }
        return notes;
    }

    /** {@code MY-ART-CM.1 · q1}, of commitments that stay open. */
    static String open(Row row) {
        return "%s · %s: %s".formatted(row.commitment().id(), row.subject(), Said.of(row));
    }
}
