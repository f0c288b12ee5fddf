package org.tradepact.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment.Confidence;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.agreement.Term;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Span;
import org.tradepact.fact.Units;

/** Reads {@code terms.yaml}: dated numbers, and the schedules and lists that clauses refer to. */
final class TermsReader {
    private static final List<String> TERM =
            List.of("id", "rate", "amount", "number", "date", "from", "until", "source", "confidence", "note");
    private static final List<String> SCHEDULE = List.of(
            "id",
            "kind",
            "complete",
            "assumedOff",
            "entries",
            "heading",
            "version",
            "settlesFrom",
            "earlierAlike",
            "fills",
            "files",
            "asks",
            "source",
            "note");
    private static final List<String> HEADING = List.of(
            "measure",
            "heading",
            "reached",
            "origin",
            "rate",
            "atLeast",
            "atMost",
            "toTotal",
            "from",
            "until",
            "source",
            "confidence",
            "note");
    private static final List<String> TOP = List.of("terms", "schedules", "headings", "note");
    private static final List<String> ENTRY = List.of("line", "lines", "rate", "listed", "from", "until", "source");
    private static final List<String> CHARGES = List.of("rate", "atLeast", "atMost", "toTotal");
    private static final List<String> AMOUNTS = List.of("rate", "amount", "number", "date");

    private final Values values;
    private final Sources sources;
    private final Problems problems;

    TermsReader(Values values, Sources sources, Problems problems) {
        this.values = values;
        this.sources = sources;
        this.problems = problems;
    }

    private Fields top(Tree file) {
        return Fields.of(file, new Problems(), TOP);
    }

    List<DatedTerm> terms(Tree file) {
        List<DatedTerm> terms = new ArrayList<>();
        Map<String, List<Span>> spans = new HashMap<>();
        for (Tree item : Fields.of(file, problems, TOP).list("terms")) {
            Fields fields = Fields.of(item, problems, TERM);
            Span span = fields.span();
            String id = fields.text("id");
            List<Span> others = spans.computeIfAbsent(id, key -> new ArrayList<>());
            if (others.stream().anyMatch(other -> other.has(span.from()) || span.has(other.from()))) {
                problems.add(fields.at("id"), "term `%s` comes twice for the same days".formatted(id));
            }
            others.add(span);
            term(id, fields)
                    .ifPresent(term -> terms.add(new DatedTerm(
                            term,
                            span,
                            sources.citeOne(fields, "source"),
                            fields.word("confidence", Confidence.class, Spelling.KEBAB),
                            fields.text("note", ""),
                            item.at())));
        }
        return terms;
    }

    private Optional<Term> term(String id, Fields fields) {
        List<String> given = AMOUNTS.stream().filter(fields::has).toList();
        if (given.size() != 1) {
            problems.add(
                    fields.at("id"), "a term has one of `rate`, `amount`, `number` or `date`, got " + given.size());
            return Optional.empty();
        }
        return switch (given.get(0)) {
            case "rate" -> value(fields, "rate", Percent.class).map(rate -> new Term.RateTerm(id, rate));
            case "amount" -> value(fields, "amount", Money.class).map(amount -> new Term.AmountTerm(id, amount));
            case "number" -> value(fields, "number", Units.class).map(number -> new Term.NumberTerm(id, number));
            default -> value(fields, "date", LocalDate.class).map(date -> new Term.DateTerm(id, date));
        };
    }

    private <T> Optional<T> value(Fields fields, String key, Class<T> type) {
        return fields.get(key)
                .flatMap(node -> values.read(type, key, node, problems))
                .map(type::cast);
    }

    List<Schedule> schedules(Tree file) {
        List<Schedule> schedules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Tree item : top(file).list("schedules")) {
            Fields fields = Fields.of(item, problems, SCHEDULE);
            String id = fields.text("id");
            if (!ids.add(id)) {
                problems.add(fields.at("id"), "schedule `%s` comes twice".formatted(id));
            }
            Schedule.Kind kind = fields.word("kind", Schedule.Kind.class, Spelling.KEBAB);
            boolean complete = fields.flag("complete", false);
            if (!complete && fields.text("note", "").isBlank()) {
                problems.add(fields.at("id"), "schedule `%s` is not complete; say why in `note`".formatted(id));
            }
            schedules.add(new Schedule(
                    id,
                    kind,
                    complete,
                    fields.flag("assumedOff", false),
                    entries(fields, kind),
                    fields.text("heading", ""),
                    fields.text("version", ""),
                    fields.day("settlesFrom").orElse(LocalDate.MIN),
                    fields.flag("earlierAlike", false),
                    fields.text("fills", ""),
                    fields.texts("files"),
                    fields.text("asks", ""),
                    sources.citeOne(fields, "source"),
                    fields.text("note", "")));
        }
        return schedules;
    }

    private List<Schedule.Entry> entries(Fields schedule, Schedule.Kind kind) {
        List<Schedule.Entry> entries = new ArrayList<>();
        for (Tree item : schedule.list("entries")) {
            Fields fields = Fields.of(item, problems, ENTRY);
            if (kind == Schedule.Kind.RATES && !fields.has("rate")) {
                problems.add(item.at(), "`rate` is missing");
            }
            Percent rate = value(fields, "rate", Percent.class).orElse(Percent.of("0"));
            Schedule.On on = on(fields);
            Span span = fields.span();
            String source = sources.citeOne(fields, "source");
            for (String line : lines(fields)) {
                entries.add(new Schedule.Entry(line, rate, on, span, source));
            }
        }
        return entries;
    }

    private Schedule.On on(Fields fields) {
        String text = fields.text("listed", "true");
        if (!List.of("true", "false", "open").contains(text)) {
            problems.add(
                    fields.valueAt("listed"), "`listed` must be `true`, `false` or `open`, got `%s`".formatted(text));
        }
        return text.equals("false") ? Schedule.On.NO : text.equals("open") ? Schedule.On.OPEN : Schedule.On.YES;
    }

    /** Headings under which measures charge. */
    List<TariffHeading> headings(Tree file) {
        List<TariffHeading> headings = new ArrayList<>();
        for (Tree item : top(file).list("headings")) {
            Fields fields = Fields.of(item, problems, HEADING);
            List<String> given = CHARGES.stream().filter(fields::has).toList();
            if (given.size() != 1) {
                problems.add(item.at(), "a heading has one of `rate`, `atLeast`, `atMost` and `toTotal`");
            }
            String charge = given.isEmpty() ? "rate" : given.get(0);
            headings.add(new TariffHeading(
                    fields.text("measure"),
                    fields.text("heading", ""),
                    fields.text("reached", ""),
                    value(fields, "origin", Reach.class).orElse(Reach.ALL),
                    value(fields, charge, Percent.class).orElse(Percent.of("0")),
                    known(charge),
                    charge.equals("toTotal"),
                    fields.span(),
                    sources.citeOne(fields, "source"),
                    fields.word("confidence", Confidence.class, Spelling.KEBAB),
                    fields.text("note", ""),
                    item.at()));
        }
        return headings;
    }

    private static TariffHeading.Known known(String charge) {
        return switch (charge) {
            case "atLeast" -> TariffHeading.Known.AT_LEAST;
            case "atMost" -> TariffHeading.Known.AT_MOST;
            default -> TariffHeading.Known.EXACTLY;
        };
    }

    /** The line of an entry, or several that it says the same of. */
    private List<String> lines(Fields fields) {
        if (fields.has("line") == fields.has("lines")) {
            problems.add(fields.at("line"), "an entry has one of `line` and `lines`");
            return List.of();
        }
        String key = fields.has("line") ? "line" : "lines";
        List<String> lines = new ArrayList<>();
        for (String text : fields.texts(key)) {
            try {
                lines.add(text.isEmpty() ? "" : values.goods().resolve(text).said());
            } catch (IllegalArgumentException e) {
                problems.add(fields.valueAt(key), "`%s`: %s".formatted(key, e.getMessage()));
            }
        }
        return lines;
    }
}
