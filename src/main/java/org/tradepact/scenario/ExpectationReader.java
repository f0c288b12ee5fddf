package org.tradepact.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Force;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.finding.Consequence;
import org.tradepact.pack.DeadlineText;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Spelling;
import org.tradepact.pack.Tree;

/** Reads {@code expect}. */
final class ExpectationReader {
    static final List<String> VERDICTS =
            Arrays.stream(Verdict.values()).map(Spelling.KEBAB::of).toList();
    static final List<String> FORCES = Stream.concat(
                    Arrays.stream(Force.values()).map(Spelling.KEBAB::of), Stream.of("contested", "undetermined"))
            .distinct()
            .toList();
    static final List<String> WANTED = List.of("verdict", "force", "due", "since", "said", "duty");
    static final List<String> OF_MEASURES = List.of("outcome", "heading", "rate", "amount", "status", "perKilogram");
    static final List<String> OF_SHIPMENTS = List.of("answer", "total", "known", "owed", "origin", "content");
    static final List<String> OUTCOMES = Stream.concat(
                    Stream.of("charged", "spared", "suspended", "not-reached", "clear", "undetermined"),
                    Arrays.stream(Consequence.values()).map(Spelling.KEBAB::of))
            .toList();
    static final List<String> STATUSES =
            Arrays.stream(DutyLine.Status.values()).map(Spelling.KEBAB::of).toList();
    static final List<String> ANSWERS =
            Arrays.stream(ShipmentAnswer.May.values()).map(Spelling.KEBAB::of).toList();
    static final List<String> KEYS = Stream.of(
                    List.of("commitment", "pack", "subject", "measure"),
                    WANTED,
                    OF_MEASURES,
                    OF_SHIPMENTS,
                    List.of("missing", "option"))
            .flatMap(List::stream)
            .toList();

    private final Library library;
    private final List<Stated> facts;
    private final Set<String> ids;
    private final Problems problems;

    /** @param ids of the facts of the case, those of packs that join it included */
    ExpectationReader(Library library, List<Stated> facts, Set<String> ids, Problems problems) {
        this.library = library;
        this.facts = facts;
        this.ids = ids;
        this.problems = problems;
    }

    List<Expectation> read(Fields scenario) {
        List<Expectation> expectations = new ArrayList<>();
        for (Tree item : scenario.list("expect")) {
            Fields fields = Fields.of(item, problems, KEYS);
            if (!(item instanceof Tree.Mapping)) {
                continue; // reported
            }
            Optional<Commitment> commitment = commitment(fields);
            Optional<Pack> pack = pack(fields);
            boolean border = fields.has("measure") || OF_SHIPMENTS.stream().anyMatch(fields::has);
            if (border) {
                border(fields);
            } else if (fields.has("commitment") == fields.has("pack")) {
                problems.add(item.at(), "an expectation names a `commitment`, a `pack` or a `measure`, one of them");
            }
            subject(fields, commitment, pack);
            expectations.add(new Expectation(
                    item.at(),
                    fields.text("commitment", ""),
                    fields.text("pack", ""),
                    fields.text("measure", ""),
                    fields.text("subject", ""),
                    wanted(fields, item),
                    missing(fields),
                    options(fields, commitment)));
        }
        return expectations;
    }

    private Optional<Commitment> commitment(Fields fields) {
        String id = fields.text("commitment", "");
        if (fields.has("commitment") && library.commitment(id).isEmpty()) {
            problems.add(
                    fields.valueAt("commitment"),
                    "unknown commitment `%s`%s".formatted(id, Nearest.hint(id, library.commitmentIds())));
        }
        return library.commitment(id);
    }

    /** What is expected of a measure, or of a shipment as a whole. */
    private void border(Fields fields) {
        String id = fields.text("measure", "");
        if (fields.has("commitment") || fields.has("pack")) {
            problems.add(fields.at("measure"), "an expectation about a shipment names no `commitment` and no `pack`");
        }
        if (fields.has("measure")
                && library.commitment(id).filter(Commitment::measure).isEmpty()) {
            List<String> known = library.commitmentIds().stream()
                    .filter(c ->
                            library.commitment(c).filter(Commitment::measure).isPresent())
                    .toList();
            problems.add(fields.valueAt("measure"), "unknown measure `%s`%s".formatted(id, Nearest.hint(id, known)));
        }
        for (String outcome : fields.texts("outcome")) {
            if (!OUTCOMES.contains(outcome)) {
                problems.add(fields.valueAt("outcome"), notAWord("outcome", outcome, OUTCOMES));
            }
        }
        word(fields, "status", STATUSES);
        word(fields, "answer", ANSWERS);
    }

    private Optional<Pack> pack(Fields fields) {
        String name = fields.text("pack", "");
        if (fields.has("pack") && library.pack(name).isEmpty()) {
            problems.add(fields.valueAt("pack"), new Names(library, problems).unknownPack(name));
        }
        return library.pack(name);
    }

    private void subject(Fields fields, Optional<Commitment> commitment, Optional<Pack> pack) {
        String subject = fields.text("subject", "");
        if (!fields.has("subject") || ids.contains(subject)) {
            return;
        }
        List<Party> parties = commitment
                .map(Commitment::holders)
                .or(() -> pack.map(Pack::parties))
                .orElse(List.of());
        if (parties.stream().noneMatch(party -> party.code().equals(subject))) {
            Set<String> known = new LinkedHashSet<>(ids);
            parties.forEach(party -> known.add(party.code()));
            problems.add(
                    fields.valueAt("subject"),
                    "subject `%s` is neither a fact of this case nor a party that owes%s"
                            .formatted(subject, Nearest.hint(subject, known)));
        }
    }

    private Map<String, String> wanted(Fields fields, Tree item) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String key : KEYS) {
            if (!KEYS.subList(0, 4).contains(key)
                    && !List.of("missing", "option").contains(key)
                    && fields.has(key)) {
                wanted.put(key, key.equals("outcome") ? String.join(", ", fields.texts(key)) : fields.text(key));
            }
        }
        if (wanted.isEmpty() && !fields.has("missing") && !fields.has("option")) {
            problems.add(item.at(), "an expectation says what is expected, for example `verdict: breach`");
        }
        word(fields, "verdict", VERDICTS);
        word(fields, "force", FORCES);
        if (fields.has("since")) {
            fields.day("since");
        }
        String due = fields.text("due", "");
        try {
            if (fields.has("due") && !due.isEmpty()) {
                DeadlineText.read(due);
            }
        } catch (IllegalArgumentException e) {
            problems.add(fields.valueAt("due"), "`due`: " + e.getMessage());
        }
        return wanted;
    }

    private void word(Fields fields, String key, List<String> words) {
        String text = fields.text(key, "");
        if (!text.isEmpty() && !words.contains(text)) {
            problems.add(fields.valueAt(key), notAWord(key, text, words));
        }
    }

    private static String notAWord(String key, String text, List<String> words) {
        return "`%s`: %s".formatted(key, Nearest.mistaken(text, words));
    }

    /** Slots; the component is checked where the slot is of a fact of the case. */
    private List<String> missing(Fields fields) {
        List<String> slots = fields.texts("missing");
        for (String slot : slots) {
            int dot = slot.lastIndexOf('.');
            String id = dot < 0 ? slot : slot.substring(0, dot);
            String component = slot.substring(dot + 1);
            facts.stream().filter(fact -> dot >= 0 && fact.id().equals(id)).forEach(fact -> {
                List<String> known = Kind.of(fact.kind()).components().stream()
                        .map(Kind.Component::name)
                        .toList();
                if (!known.contains(component)) {
                    problems.add(
                            fields.valueAt("missing"),
                            "`%s` is not known of `%s`%s"
                                    .formatted(component, Kind.of(fact.kind()).name(), Nearest.hint(component, known)));
                }
            });
        }
        return slots;
    }

    /** Keys may leave out the commitment: {@code stage/any-stage} is {@code MY-ART-CM.1/stage/any-stage}. */
    private Map<String, String> options(Fields fields, Optional<Commitment> commitment) {
        Map<String, String> options = new LinkedHashMap<>();
        for (Tree.Entry entry : fields.entries("option")) {
            String value = entry.value() instanceof Tree.Scalar scalar ? scalar.text() : "";
            Map<String, Boolean> known = known(commitment);
            String key = known.containsKey(entry.key())
                    ? entry.key()
                    : commitment.map(c -> c.id() + "/" + entry.key()).orElse(entry.key());
            if (!known.containsKey(key)) {
                problems.add(
                        entry.at(),
                        "unknown option `%s`%s"
                                .formatted(entry.key(), Nearest.hint(entry.key(), named(known, commitment))));
            } else {
                List<String> words = known.getOrDefault(key, false) ? FORCES : VERDICTS;
                if (!words.contains(value)) {
                    problems.add(entry.value().at(), notAWord(entry.key(), value, words));
                }
            }
            options.put(key, value);
        }
        return options;
    }

    /** Options as a file would name them: without the commitment. */
    private static List<String> named(Map<String, Boolean> known, Optional<Commitment> commitment) {
        String prefix = commitment.map(Commitment::id).orElse("") + "/";
        return known.keySet().stream()
                .map(option -> option.startsWith(prefix) ? option.substring(prefix.length()) : option)
                .toList();
    }

    /** Options of the commitment, with whether they decide its force. */
    private static Map<String, Boolean> known(Optional<Commitment> commitment) {
        Map<String, Boolean> known = new LinkedHashMap<>();
        for (Pivot pivot : commitment.map(Commitment::pivots).orElse(List.of())) {
            pivot.options().forEach(option -> known.put(pivot.id() + "/" + option.id(), pivot.force()));
        }
        return known;
    }
}
