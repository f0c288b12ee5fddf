package org.tradepact.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradepact.check.Question;
import org.tradepact.explore.Edit.Part;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Stated;

/**
 * What two questions say differently.
 *
 * @param ids id of a fact of the second question to that of the fact of the first that it corresponds to: the one of the
 *     same id and kind, or else the next of the same kind that has none yet
 */
public record QuestionContrast(List<Edit> edits, Map<String, String> ids) {
    public static QuestionContrast of(Question one, Question other) {
        Map<String, String> ids = ids(one.facts(), other.facts());
        Question renamed = renamed(other, ids);
        List<Edit> edits = new ArrayList<>();
        for (Stated fact : other.facts()) {
            String own = ids.getOrDefault(fact.id(), fact.id());
            if (!own.equals(fact.id())) {
                String of = Kind.of(fact.kind()).name() + " " + own;
                edits.add(new Edit(Part.FACT, of, "id", Optional.of(own), Optional.of(fact.id())));
            }
        }
        edits.addAll(entries(one, renamed).against(entries(renamed, one)));
        return new QuestionContrast(List.copyOf(edits), ids);
    }

    private static Map<String, String> ids(List<Stated> one, List<Stated> other) {
        Map<String, String> ids = new LinkedHashMap<>();
        List<Stated> left = new ArrayList<>(one);
        for (Stated fact : other) {
            if (left.removeIf(f -> f.id().equals(fact.id()) && f.kind() == fact.kind())) {
                ids.put(fact.id(), fact.id());
            }
        }
        for (Stated fact : other) {
            if (!ids.containsKey(fact.id())) {
                left.stream().filter(f -> f.kind() == fact.kind()).findFirst().ifPresent(match -> {
                    ids.put(fact.id(), match.id());
                    left.remove(match);
                });
            }
        }
        return ids;
    }

    /** @param against the other question, whose facts tell what is written in either */
    private static Entries entries(Question question, Question against) {
        Entries entries = new Entries();
        entries.field(Part.DAY, "", "asOf", question.asOf());
        question.facts().forEach(fact -> fact(entries, fact, against.facts()));
        for (Stated fact : question.none()) {
            String where = new TreeMap<>(fact.said()).toString();
            entries.thing(Part.DENIED, Kind.of(fact.kind()).name() + " " + where, where, "");
        }
        new TreeMap<>(question.assume()).forEach((instrument, assumed) -> {
            new TreeMap<>(assumed.on())
                    .forEach((event, day) -> entries.field(Part.ASSUMED, instrument, event.key(), day));
            new TreeSet<>(assumed.unknown())
                    .forEach(event -> entries.field(Part.ASSUMED, instrument, event.key(), "unknown"));
        });
        new TreeMap<>(question.readings())
                .forEach((pivot, option) -> entries.field(Part.READING, pivot, "option", option));
        entries.field(Part.SETTING, "", "about", List.copyOf(new TreeSet<>(question.about())));
        entries.field(Part.SETTING, "", "with", List.copyOf(new TreeSet<>(question.with())));
        return entries;
    }

    /** What both files leave out and is meant unless said is no difference, whatever it comes to. */
    private static void fact(Entries entries, Stated fact, List<Stated> against) {
        String id = Kind.of(fact.kind()).name() + " " + fact.id();
        entries.thing(Part.FACT, id, fact.id(), "");
        fact.said().forEach((component, value) -> {
            boolean written = written(fact, component)
                    || against.stream().anyMatch(f -> f.id().equals(fact.id()) && written(f, component));
            if (written) {
                entries.field(Part.FACT, id, component, value);
            }
        });
    }

    /** The same with the ids that its facts have in the other question. */
    private static Question renamed(Question question, Map<String, String> ids) {
        List<Stated> facts = new ArrayList<>();
        for (Stated fact : question.facts()) {
            Map<String, Object> said = new LinkedHashMap<>();
            fact.said()
                    .forEach((component, value) -> said.put(
                            component,
                            value instanceof Ref ref ? new Ref(ids.getOrDefault(ref.id(), ref.id())) : value));
            facts.add(new Stated(fact.kind(), ids.getOrDefault(fact.id(), fact.id()), said, fact.at(), fact.remarks()));
        }
        return new Question(
                question.asOf(),
                facts,
                question.none(),
                question.assume(),
                question.about(),
                question.with(),
                question.readings());
    }

    private static boolean written(Stated fact, String component) {
        return fact.at().isEmpty() || fact.at().containsKey(component);
    }
}
