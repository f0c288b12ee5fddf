package org.tradepact.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.GoodsGroup;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Schedule;
import org.tradepact.fact.Party;
import org.tradepact.fact.Position;
import org.tradepact.fact.Stated;

/** Reads the YAML of one pack; every mistake is reported, and what can be read is read. */
final class PackReader {
    private static final List<String> KEYS =
            List.of("pack", "title", "world", "knownUntil", "instruments", "commitments", "sources", "note");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}_]*");
    private static final List<String> FACTS = List.of("facts", "note");
    private static final List<String> TOPICS = List.of("topics", "note");
    private static final List<String> TOPIC = List.of("id", "title");

    private final String name;
    private final Map<String, Tree> files;
    private final GoodsRegister register;
    private final Sources sources;
    private final Problems problems;

    /**
     * @param files file name without ending to its content
     * @param register goods of all packs
     */
    PackReader(String name, Map<String, Tree> files, GoodsRegister register, Sources sources, Problems problems) {
        this.name = name;
        this.files = files;
        this.register = register;
        this.sources = sources;
        this.problems = problems;
    }

    /** @param goods the groups of this pack, which are read before all else */
    Pack read(List<GoodsGroup> goods) {
        Values values = new Values(register);
        TermsReader terms = new TermsReader(values, sources, problems);
        Tree termsFile = file("terms");
        List<Schedule> schedules = terms.schedules(termsFile);
        Fields top = head();
        LocalDate knownUntil = top.day("knownUntil").orElse(LocalDate.MAX);
        Map<String, Instrument> instruments = new LinkedHashMap<>();
        Map<String, List<Pivot>> shared = new HashMap<>();
        instruments(top, knownUntil, instruments, shared);
        List<Commitment> commitments = commitments(top, instruments, shared, schedules);
        return new Pack(
                name,
                top.text("title", name),
                top.flag("world", false),
                parties(instruments),
                knownUntil,
                List.copyOf(instruments.values()),
                commitments,
                terms.terms(termsFile),
                schedules,
                terms.headings(termsFile),
                goods,
                topics(),
                facts(values),
                sources.cited());
    }

    private Tree file(String file) {
        return files.getOrDefault(file, new Tree.Mapping(List.of(), new Position(name, 0, 0)));
    }

    private Fields head() {
        Fields top = Fields.of(file("agreement"), problems, KEYS);
        if (files.containsKey("agreement")) {
            String pack = top.text("pack");
            if (!pack.equals(name) && !pack.isEmpty()) {
                problems.add(
                        top.valueAt("pack"),
                        "`pack` must be the name of the folder, `%s`, got `%s`".formatted(name, pack));
            }
            if (!NAME.matcher(name).matches()) {
                problems.add(
                        top.valueAt("pack"),
                        "rules are named after their pack, so `%s` must be letters, digits and `_`, such as `my_pack`"
                                .formatted(name));
            }
            top.text("title");
            top.text("knownUntil");
            sources.cite(top, "sources");
        }
        return top;
    }

    private void instruments(
            Fields top, LocalDate knownUntil, Map<String, Instrument> instruments, Map<String, List<Pivot>> shared) {
        InstrumentReader reader = new InstrumentReader(name, knownUntil, sources, problems);
        List<Fields> entries = new ArrayList<>();
        for (Tree item : top.list("instruments")) {
            Fields fields = Fields.of(item, problems, InstrumentReader.KEYS);
            Instrument instrument = reader.read(fields);
            if (Optional.ofNullable(instruments.putIfAbsent(instrument.id(), instrument))
                    .isPresent()) {
                problems.add(fields.at("id"), "instrument `%s` comes twice".formatted(instrument.id()));
            }
            entries.add(fields);
        }
        PivotReader pivots = new PivotReader(instruments.keySet(), sources, problems);
        for (Fields fields : entries) {
            String id = fields.text("id", "");
            List<Pivot> read = pivots.read(fields, id);
            read.stream()
                    .filter(pivot -> !pivot.force())
                    .forEach(pivot -> problems.add(
                            fields.at("readings"),
                            "`%s` is about a whole instrument, so an option must have `standsIn` or `event`"
                                    .formatted(pivot.id())));
            shared.put(id, read);
        }
    }

    private List<Commitment> commitments(
            Fields top,
            Map<String, Instrument> instruments,
            Map<String, List<Pivot>> shared,
            List<Schedule> schedules) {
        Set<String> scheduleIds = new LinkedHashSet<>();
        schedules.forEach(schedule -> scheduleIds.add(schedule.id()));
        CommitmentReader reader = new CommitmentReader(name, instruments, shared, scheduleIds, sources, problems);
        List<Commitment> commitments = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Tree item : top.list("commitments")) {
            Commitment commitment = reader.read(item);
            if (!commitment.id().isEmpty() && !ids.add(commitment.id())) {
                problems.add(item.at(), "commitment `%s` comes twice".formatted(commitment.id()));
            }
            commitments.add(commitment);
        }
        return commitments;
    }

    private List<Stated> facts(Values values) {
        Fields top = Fields.of(file("facts"), problems, FACTS);
        return top.get("facts")
                .map(list -> new FactReader(values, Optional.empty(), problems).facts(list))
                .orElse(List.of());
    }

    private Map<String, String> topics() {
        Map<String, String> topics = new LinkedHashMap<>();
        Fields top = Fields.of(file("topics"), problems, TOPICS);
        for (Tree item : top.list("topics")) {
            Fields fields = Fields.of(item, problems, TOPIC);
            String id = fields.text("id");
            if (topics.containsKey(id)) {
                problems.add(fields.at("id"), "topic `%s` comes twice".formatted(id));
            }
            topics.put(id, fields.text("title"));
        }
        return Collections.unmodifiableMap(topics);
    }

    private static List<Party> parties(Map<String, Instrument> instruments) {
        Set<Party> parties = new LinkedHashSet<>();
        instruments.values().forEach(instrument -> parties.addAll(instrument.parties()));
        return List.copyOf(parties);
    }
}
