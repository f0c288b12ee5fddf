package org.tradepact.learn.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.learn.Leave;
import org.tradepact.learn.Point;
import org.tradepact.learn.Posed;
import org.tradepact.learn.Task;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;

/** Reads a task: its kind with what it is about, and beside it hints and the like. */
final class TaskReader {
    private static final Map<String, List<String>> KINDS = Map.of(
            "predict", List.of("case", "commitment", "measure", "total", "may", "subject"),
            "decides", List.of("case", "among", "subject"),
            "deadline", List.of("case", "commitment", "subject", "day", "which"),
            "gap", List.of("case", "commitment", "measure", "subject"),
            "pair", List.of("cases", "commitment", "subject"),
            "mend", List.of("case", "commitment", "may", "subject", "change"),
            "build", List.of("pivot", "start"),
            "argue", List.of("case", "pivot"));
    private static final List<String> ORDER =
            List.of("predict", "decides", "deadline", "gap", "pair", "mend", "build", "argue");
    private static final List<String> BESIDE = List.of("id", "hints", "why", "expect", "rubric", "note");
    private static final int HINTS = 9;

    private final String lesson;
    private final Library library;
    private final CaseFiles cases;
    private final Problems problems;
    private final PointReader points;

    TaskReader(String lesson, Library library, CaseFiles cases, Problems problems) {
        this.lesson = lesson;
        this.library = library;
        this.cases = cases;
        this.problems = problems;
        this.points = new PointReader(library, problems);
    }

    /** The task; nothing after a report. */
    Optional<Exercise> read(Tree item) {
        List<String> keys = new ArrayList<>(ORDER);
        keys.addAll(BESIDE);
        Fields fields = Fields.of(item, problems, keys);
        List<String> kinds = ORDER.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            if (item instanceof Tree.Mapping) {
                problems.add(
                        kinds.isEmpty() ? item.at() : fields.at(kinds.get(1)),
                        "a task is one of %s".formatted(Nearest.anyOf(ORDER)));
            }
            return Optional.empty();
        }
        String kind = kinds.get(0);
        Fields body = Fields.of(fields.get(kind).orElseThrow(), problems, KINDS.getOrDefault(kind, List.of()));
        List<String> hints = hints(fields);
        if (fields.has("rubric") && !kind.equals("argue")) {
            problems.add(fields.at("rubric"), "`rubric` goes with `argue`: other tasks are marked by evaluating");
        }
        Task.Head head = new Task.Head(
                id(fields, kind, body), item.at(), hints, fields.text("why", "").strip());
        Optional<Task> task =
                switch (kind) {
                    case "predict" -> predict(head, body);
                    case "decides" -> decides(head, body);
                    case "deadline" -> deadline(head, body);
                    case "gap" -> gap(head, body);
                    case "pair" -> pair(head, body);
                    case "mend" -> mend(head, body);
                    case "build" -> build(head, body);
                    default -> argue(head, body, fields);
                };
        Optional<Exercise.Expected> expect = new ExpectedReader(cases, problems).read(fields, kind);
        return task.map(found -> new Exercise(found, expect));
    }

    private List<String> hints(Fields fields) {
        List<String> hints = fields.texts("hints");
        for (int i = 0; i < hints.size(); i++) {
            if (hints.get(i).isBlank()) {
                problems.add(fields.items("hints").get(i).at(), "this hint is empty; write it, or take it out");
            } else if (hints.indexOf(hints.get(i)) < i) {
                problems.add(fields.items("hints").get(i).at(), "this hint comes twice");
            }
        }
        if (hints.size() > HINTS) {
            problems.add(fields.at("hints"), "a task has at most %d hints".formatted(HINTS));
        }
        return hints.stream().map(String::strip).filter(hint -> !hint.isEmpty()).toList();
    }

    /** {@code lesson/predict-quota}: what it is and of what case, so that other tasks may come and go around it. */
    private String id(Fields fields, String kind, Fields body) {
        String said = fields.text("id", "");
        if (!said.isEmpty() && !said.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
            problems.add(
                    fields.valueAt("id"), "`id` is written with letters, digits and hyphens, got `%s`".formatted(said));
        }
        List<String> about = new ArrayList<>();
        for (String key : List.of("case", "cases", "start")) {
            body.items(key).stream()
                    .filter(Tree.Scalar.class::isInstance)
                    .map(node -> ((Tree.Scalar) node).text())
                    .map(path -> path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.ya?ml$", ""))
                    .forEach(about::add);
        }
        return lesson + "/" + (said.isEmpty() ? kind + "-" + String.join("-", about) : said);
    }

    private Optional<Posed> posed(Fields body, String key) {
        return cases.read(body.text(key), body.valueAt(key));
    }

    private Optional<Task> predict(Task.Head head, Fields body) {
        Optional<Posed> posed = posed(body, "case");
        return points.one(body, posed).flatMap(point -> posed.map(p -> new Task.Predict(head, p, point)));
    }

    private Optional<Task> decides(Task.Head head, Fields body) {
        Optional<Posed> posed = posed(body, "case");
        List<Point> among = points.several(body, "among", posed);
        if (body.items("among").size() < 2) {
            problems.add(body.at("among"), "`among` names at least two clauses between which to decide");
        }
        return posed.map(p -> new Task.Decides(head, p, among));
    }

    private Optional<Task> deadline(Task.Head head, Fields body) {
        Optional<Posed> posed = posed(body, "case");
        Optional<Slot> day = body.has("day")
                ? posed.flatMap(p -> slot(body.text("day"), body.valueAt("day"), p, true))
                : Optional.empty();
        boolean which = body.flag("which", false);
        Optional<Point> point = points.one(body, posed);
        return body.has("day") && day.isEmpty()
                ? Optional.empty()
                : point.flatMap(at -> posed.map(p -> new Task.Deadline(head, p, at, day, which)));
    }

    private Optional<Task> gap(Task.Head head, Fields body) {
        Optional<Posed> posed = posed(body, "case");
        Optional<Point> point =
                body.has("commitment") || body.has("measure") ? points.one(body, posed) : Optional.empty();
        return posed.map(p -> new Task.Gap(head, p, point));
    }

    private Optional<Task> pair(Task.Head head, Fields body) {
        List<Posed> all = new ArrayList<>();
        List<Tree> items = body.list("cases");
        for (Tree item : items) {
            cases.read(item instanceof Tree.Scalar scalar ? scalar.text() : "", item.at())
                    .ifPresent(all::add);
        }
        if (items.size() < 3) {
            problems.add(body.at("cases"), "`cases` names at least three cases, of which two are the pair");
        }
        Optional<Point> point = points.one(body, all.stream().findFirst());
        return point.filter(p -> all.size() == items.size() && all.size() > 1).map(p -> new Task.Pair(head, all, p));
    }

    private Optional<Task> mend(Task.Head head, Fields body) {
        Optional<Posed> posed = posed(body, "case");
        List<Point> wanted =
                body.has("may") ? points.one(body, posed).stream().toList() : points.several(body, "commitment", posed);
        List<Leave> change = new ArrayList<>();
        if (body.items("change").isEmpty()) {
            problems.add(
                    body.at("change"),
                    "`change` says what may be edited, such as `[q1.form, q1.to]`, `legalAct` or `asOf`");
        }
        for (Tree item : body.items("change")) {
            String text = item instanceof Tree.Scalar scalar ? scalar.text() : "";
            posed.flatMap(p -> leave(text, item.at(), p)).ifPresent(change::add);
        }
        return change.size() < body.items("change").size()
                ? Optional.empty()
                : posed.map(p -> new Task.Mend(head, p, wanted, change));
    }

    private Optional<Leave> leave(String text, Position at, Posed posed) {
        if (text.equals("asOf")) {
            return Optional.of(new Leave.OfDay());
        }
        if (text.equals("assume")) {
            return Optional.of(new Leave.OfAssumed());
        }
        if (text.equals("none")) {
            return Optional.of(new Leave.OfNone());
        }
        if (Kind.named(text).isPresent()) {
            return Optional.of(new Leave.OfKind(text));
        }
        return slot(text, at, posed, false)
                .map(slot -> slot.component().isEmpty() ? new Leave.OfFact(slot.fact()) : new Leave.OfSlot(slot));
    }

    /** A component of a fact of the case; also a whole fact unless a day is wanted. */
    private Optional<Slot> slot(String text, Position at, Posed posed, boolean day) {
        int dot = text.lastIndexOf('.');
        String id = dot < 0 ? text : text.substring(0, dot);
        String component = dot < 0 ? "" : text.substring(dot + 1);
        Map<String, Stated> facts = new HashMap<>();
        posed.scenario().asks().facts().forEach(fact -> facts.put(fact.id(), fact));
        Stated fact = facts.get(id);
        if (fact == null) {
            problems.add(at, "the case states no fact `%s`%s".formatted(id, Nearest.hint(id, facts.keySet())));
            return Optional.empty();
        }
        List<String> known = Kind.of(fact.kind()).components().stream()
                .filter(c -> !day || c.period())
                .map(Kind.Component::name)
                .toList();
        if (component.isEmpty() ? day : !known.contains(component)) {
            problems.add(
                    at,
                    "`%s` is not %s of `%s`%s"
                            .formatted(
                                    component,
                                    day ? "a day" : "known",
                                    Kind.of(fact.kind()).name(),
                                    Nearest.hint(component, known)));
            return Optional.empty();
        }
        return Optional.of(new Slot(id, component));
    }

    private Optional<String> pivot(Fields body) {
        String pivot = body.text("pivot");
        if (!pivot.isEmpty() && library.pivot(pivot).isEmpty()) {
            problems.add(
                    body.valueAt("pivot"),
                    "there is no reading `%s`%s".formatted(pivot, Nearest.hint(pivot, library.pivotIds())));
        }
        return Optional.of(pivot).filter(id -> library.pivot(id).isPresent());
    }

    private Optional<Task> build(Task.Head head, Fields body) {
        Optional<String> pivot = pivot(body);
        Optional<Posed> start = posed(body, "start");
        return pivot.flatMap(id -> start.map(p -> new Task.Build(head, p, id)));
    }

    private Optional<Task> argue(Task.Head head, Fields body, Fields fields) {
        Optional<String> pivot = pivot(body);
        Optional<Posed> posed = posed(body, "case");
        List<String> rubric = fields.texts("rubric");
        if (rubric.isEmpty()) {
            problems.add(
                    fields.at("rubric"), "`argue` needs a `rubric`: what the lecturer looks for, a list of sentences");
        }
        return pivot.flatMap(id -> posed.map(p -> new Task.Argue(head, p, id, rubric)));
    }
}
