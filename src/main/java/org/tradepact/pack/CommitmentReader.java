package org.tradepact.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Commitment.Confidence;
import org.tradepact.agreement.Commitment.Encoding;
import org.tradepact.agreement.Commitment.Limit;
import org.tradepact.agreement.Commitment.Modality;
import org.tradepact.agreement.Commitment.Owed;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;

/** Reads the commitments of {@code agreement.yaml}. */
final class CommitmentReader {
    private static final List<String> KEYS = List.of(
            "id",
            "instrument",
            "clause",
            "title",
            "summary",
            "holder",
            "beneficiary",
            "modality",
            "owed",
            "limits",
            "deadline",
            "deadlineNote",
            "subjects",
            "needs",
            "requires",
            "performedBy",
            "schedule",
            "lists",
            "dateBasis",
            "treatment",
            "readings",
            "silentOn",
            "encoding",
            "encodingNote",
            "sources",
            "confidence",
            "disputes",
            "topics",
            "note");

    private final String pack;
    private final Map<String, Instrument> instruments;
    private final Map<String, List<Pivot>> shared;
    private final Set<String> schedules;
    private final Sources sources;
    private final Problems problems;
    private final RequirementReader requirements;

    /**
     * @param shared pivots of whole instruments, by instrument
     * @param schedules ids of the schedules and lists of the pack
     */
    CommitmentReader(
            String pack,
            Map<String, Instrument> instruments,
            Map<String, List<Pivot>> shared,
            Set<String> schedules,
            Sources sources,
            Problems problems) {
        this.pack = pack;
        this.instruments = instruments;
        this.shared = shared;
        this.schedules = schedules;
        this.sources = sources;
        this.problems = problems;
        this.requirements = new RequirementReader(problems);
    }

    Commitment read(Tree item) {
        Fields fields = Fields.of(item, problems, KEYS);
        String id = fields.text("id");
        String instrument = fields.text("instrument");
        if (!instrument.isEmpty() && !instruments.containsKey(instrument)) {
            problems.add(
                    fields.valueAt("instrument"),
                    "unknown instrument `%s`%s".formatted(instrument, Nearest.hint(instrument, instruments.keySet())));
        }
        Encoding encoding = fields.word("encoding", Encoding.class, Spelling.KEBAB);
        Commitment commitment = new Commitment(
                id,
                pack,
                instrument,
                fields.text("clause"),
                fields.text("title"),
                fields.text("summary"),
                holders(fields, instrument),
                fields.parties("beneficiary"),
                fields.word("modality", Modality.class, Spelling.KEBAB),
                fields.word("owed", Owed.class, Spelling.KEBAB),
                limits(fields),
                deadline(fields),
                fields.text("deadlineNote", ""),
                subjects(fields),
                needs(fields),
                requirements.one(fields, "requires"),
                requirements.all(fields, "performedBy"),
                schedule(fields),
                lists(fields),
                fields.text("dateBasis", ""),
                requirements.one(fields, "treatment"),
                pivots(fields, id, instrument),
                fields.texts("silentOn"),
                encoding,
                fields.text("encodingNote", ""),
                sources.cite(fields, "sources"),
                fields.word("confidence", Confidence.class, Spelling.KEBAB),
                fields.texts("disputes"),
                fields.texts("topics"));
        whole(commitment, fields);
        return commitment;
    }

    private void whole(Commitment commitment, Fields fields) {
        if (commitment.encoding() == Encoding.NONE) {
            if (!commitment.subjects().isEmpty() || commitment.standing()) {
                problems.add(
                        fields.at("encoding"),
                        "`encoding` is `none`, so `subjects` and `requires` of `%s` say nothing"
                                .formatted(commitment.id()));
            }
        } else if (commitment.subjects().isEmpty() && !commitment.standing()) {
            problems.add(
                    fields.at("id"),
                    "`%s` is encoded, so `subjects` or `requires` must say what is judged".formatted(commitment.id()));
        }
        if (commitment.encoding() != Encoding.FULL && commitment.encodingNote().isBlank()) {
            problems.add(
                    fields.at("encoding"),
                    "`encodingNote` is missing: say why `%s` is encoded `%s`"
                            .formatted(commitment.id(), Spelling.KEBAB.of(commitment.encoding())));
        }
    }

    private List<Party> holders(Fields fields, String instrument) {
        if (fields.items("holder").isEmpty()) {
            problems.add(fields.at("holder"), "`holder` is missing or names nobody");
        }
        List<Party> holders = fields.parties("holder");
        if (instruments.containsKey(instrument)) {
            List<Party> parties = instruments.get(instrument).parties();
            holders.stream()
                    .filter(holder -> !parties.contains(holder))
                    .forEach(holder -> problems.add(
                            fields.valueAt("holder"), "`%s` is not a party of `%s`".formatted(holder, instrument)));
        }
        return holders;
    }

    private List<Limit> limits(Fields commitment) {
        List<Limit> limits = new ArrayList<>();
        for (Tree item : commitment.list("limits")) {
            Fields fields = Fields.of(item, problems, List.of("words", "judgment"));
            limits.add(new Limit(fields.text("words"), fields.flag("judgment", false)));
        }
        return limits;
    }

    private Deadline deadline(Fields fields) {
        String text = fields.text("deadline", "");
        try {
            return text.isBlank() ? Deadline.NONE : DeadlineText.read(text);
        } catch (IllegalArgumentException e) {
            problems.add(fields.valueAt("deadline"), "`deadline`: " + e.getMessage());
            return Deadline.NONE;
        }
    }

    private List<String> subjects(Fields fields) {
        List<String> subjects = fields.texts("subjects");
        for (String kind : subjects) {
            if (Kind.named(kind).isEmpty()) {
                problems.add(fields.valueAt("subjects"), RequirementReader.unknownKind(kind));
            }
        }
        return subjects;
    }

    private Map<String, List<String>> needs(Fields fields) {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        for (Tree.Entry entry : fields.entries("needs")) {
            Fields inner = Fields.of(new Tree.Mapping(List.of(entry), entry.at()), problems, List.of(entry.key()));
            List<String> components = inner.texts(entry.key());
            needs.put(entry.key(), components);
            if (Kind.named(entry.key()).isEmpty()) {
                problems.add(entry.at(), RequirementReader.unknownKind(entry.key()));
                continue;
            }
            components.forEach(component ->
                    requirements.component(entry.key(), component, entry.value().at()));
        }
        return needs;
    }

    private String schedule(Fields fields) {
        String id = fields.text("schedule", "");
        if (!id.isEmpty() && !schedules.contains(id)) {
            problems.add(fields.valueAt("schedule"), unknownSchedule(id));
        }
        return id;
    }

    private List<String> lists(Fields fields) {
        List<String> ids = fields.texts("lists");
        ids.stream()
                .filter(id -> !schedules.contains(id))
                .forEach(id -> problems.add(fields.valueAt("lists"), unknownSchedule(id)));
        return ids;
    }

    private String unknownSchedule(String id) {
        return "terms.yaml of this pack has no schedule or list `%s`%s".formatted(id, Nearest.hint(id, schedules));
    }

    /** Its own points, and those of the instrument it stands in under the instrument's name. */
    private List<Pivot> pivots(Fields fields, String id, String instrument) {
        List<Pivot> own = new PivotReader(instruments.keySet(), sources, problems).read(fields, id);
        return Stream.concat(
                        own.stream(),
                        shared.getOrDefault(instrument, List.of()).stream()
                                .map(pivot ->
                                        new Pivot(pivot.id(), id, pivot.turnsOn(), pivot.force(), pivot.options())))
                .toList();
    }
}
