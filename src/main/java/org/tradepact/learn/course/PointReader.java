package org.tradepact.learn.course;

import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.learn.Point;
import org.tradepact.learn.Posed;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;

/** Reads what of an answer a task is about: {@code commitment: MY-ART-CM.2, subject: q1}. */
final class PointReader {
    private static final List<String> ALL = List.of("commitment", "measure", "total", "may");

    private final Library library;
    private final Problems problems;

    PointReader(Library library, Problems problems) {
        this.library = library;
        this.problems = problems;
    }

    /** The one point; nothing after a report. */
    Optional<Point> one(Fields fields, Optional<Posed> posed) {
        List<String> named = ALL.stream().filter(fields::has).toList();
        if (named.size() != 1) {
            problems.add(
                    named.isEmpty() ? fields.at("") : fields.at(named.get(1)),
                    "a task asks about one thing: `commitment` or `measure` with an id, `total` or `may` with the id of a"
                            + " shipment");
            return Optional.empty();
        }
        String key = named.get(0);
        if (key.equals("total") || key.equals("may")) {
            String shipment = subject(fields, key, posed, List.of());
            return Optional.of(new Point(key.equals("total") ? Point.Of.TOTAL : Point.Of.PASSAGE, "", shipment));
        }
        Optional<Commitment> commitment = known(fields, key, fields.text(key));
        String subject = subject(fields, "subject", posed, commitment.stream().toList());
        return commitment.map(c -> c.measure() ? Point.measure(c.id(), subject) : Point.clause(c.id(), subject));
    }

    /** Clauses and measures of a list of ids. */
    List<Point> several(Fields fields, String key, Optional<Posed> posed) {
        List<Commitment> named = fields.texts(key).stream()
                .flatMap(id -> known(fields, key, id).stream())
                .toList();
        String subject = subject(fields, "subject", posed, named);
        return named.stream()
                .map(c -> c.measure() ? Point.measure(c.id(), subject) : Point.clause(c.id(), subject))
                .toList();
    }

    private Optional<Commitment> known(Fields fields, String key, String id) {
        Optional<Commitment> found = library.commitment(id);
        if (found.isEmpty() && !id.isEmpty()) {
            problems.add(
                    place(fields, key, id),
                    "there is no commitment or measure `%s`%s"
                            .formatted(id, Nearest.hint(id, library.commitmentIds())));
        }
        if (found.filter(c -> key.equals("measure") != c.measure() && !key.equals("among"))
                .isPresent()) {
            problems.add(
                    fields.at(key),
                    key.equals("measure")
                            ? "`%s` is a commitment; write `commitment: %s`".formatted(id, id)
                            : "`%s` is a measure at the border; write `measure: %s`".formatted(id, id));
            return Optional.empty();
        }
        return found;
    }

    private static org.tradepact.fact.Position place(Fields fields, String key, String id) {
        return fields.items(key).stream()
                .filter(item ->
                        item instanceof Tree.Scalar scalar && scalar.text().equals(id))
                .map(Tree::at)
                .findFirst()
                .orElse(fields.valueAt(key));
    }

    /** The id of a fact of the case, or the code of a party that owes the clause; empty where it is left out. */
    private String subject(Fields fields, String key, Optional<Posed> posed, List<Commitment> named) {
        String subject = fields.text(key, "");
        if (subject.isEmpty() || posed.isEmpty()) {
            return subject;
        }
        List<String> ids =
                posed.get().scenario().asks().facts().stream().map(Stated::id).toList();
        boolean holder = named.stream()
                .filter(Commitment::standing)
                .anyMatch(c -> c.holders().stream().map(Party::code).anyMatch(subject::equals));
        if (!ids.contains(subject) && !holder) {
            problems.add(
                    fields.valueAt(key),
                    "the case states no fact `%s`%s".formatted(subject, Nearest.hint(subject, ids)));
            return "";
        }
        return subject;
    }
}
