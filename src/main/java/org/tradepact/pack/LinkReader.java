package org.tradepact.pack;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Commitment.Confidence;
import org.tradepact.agreement.Link;
import org.tradepact.agreement.Links;
import org.tradepact.agreement.Recourse;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;

/** Reads {@code links.yaml}: the recourse that an agreement gives, and what the use of a right could change at a border. */
final class LinkReader {
    private static final List<String> TOP = List.of("recourse", "links", "note");
    private static final List<String> RECOURSE =
            List.of("right", "opensOn", "first", "ends", "uncertain", "sources", "note");
    private static final List<String> LINK = List.of(
            "id",
            "after",
            "where",
            "by",
            "origin",
            "entering",
            "changes",
            "measure",
            "from",
            "headings",
            "to",
            "decisionOf",
            "basis",
            "uncertain",
            "sources",
            "confidence",
            "note");
    private static final Party NOBODY = new Party("XZ");

    private enum Changes {
        RATE,
        EXEMPTIONS,
        UNNAMED,
        NOTHING
    }

    private final Set<String> commitments = new HashSet<>();
    private final Sources sources;
    private final Problems problems;
    private final Values values = new Values(GoodsRegister.EMPTY);

    /** @param commitments those of the pack */
    LinkReader(List<Commitment> commitments, Sources sources, Problems problems) {
        commitments.forEach(commitment -> this.commitments.add(commitment.id()));
        this.sources = sources;
        this.problems = problems;
    }

    Links read(Tree file) {
        Fields top = Fields.of(file, problems, TOP);
        List<Recourse> recourse = new ArrayList<>();
        Set<String> rights = new HashSet<>();
        for (Tree item : top.list("recourse")) {
            Recourse read = recourse(Fields.of(item, problems, RECOURSE));
            if (!rights.add(read.right())) {
                problems.add(item.at(), "recourse to `%s` comes twice".formatted(read.right()));
            }
            recourse.add(read);
        }
        List<Link> links = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Tree item : top.list("links")) {
            Fields fields = Fields.of(item, problems, LINK);
            Link link = link(fields);
            if (!ids.add(link.id())) {
                problems.add(item.at(), "link `%s` comes twice".formatted(link.id()));
            }
            for (String right : link.after()) {
                if (commitments.contains(right) && !rights.contains(right)) {
                    problems.add(
                            fields.valueAt("after"),
                            "`%s` is no recourse; say under `recourse` what brings it up".formatted(right));
                }
            }
            links.add(link);
        }
        return new Links(List.copyOf(recourse), List.copyOf(links));
    }

    private Recourse recourse(Fields fields) {
        Set<Recourse.Opening> opens = EnumSet.noneOf(Recourse.Opening.class);
        for (Tree item : fields.items("opensOn")) {
            String word = item instanceof Tree.Scalar scalar ? scalar.text() : "";
            Optional<Recourse.Opening> opening = Spelling.KEBAB.read(Recourse.Opening.class, word);
            if (opening.isEmpty()) {
                problems.add(
                        item.at(),
                        "`opensOn`: %s".formatted(Nearest.mistaken(word, Spelling.KEBAB.all(Recourse.Opening.class))));
            }
            opening.ifPresent(opens::add);
        }
        if (!fields.has("opensOn")) {
            problems.add(fields.at("opensOn"), "`opensOn` is missing");
        }
        return new Recourse(
                known(fields, "right", fields.text("right")),
                Set.copyOf(opens),
                known(fields, "first", fields.text("first", "")),
                fields.flag("ends", false),
                fields.text("uncertain", ""),
                sources.cite(fields, "sources"));
    }

    private Link link(Fields fields) {
        List<String> after = fields.texts("after");
        after.forEach(id -> known(fields, "after", id));
        List<String> where = fields.texts("where");
        where.forEach(id -> known(fields, "where", id));
        if (after.isEmpty()) {
            problems.add(fields.at("after"), "`after` must name the right whose use could bring it about");
        }
        Link.Change change = change(fields);
        boolean touches = !(change instanceof Link.Nothing);
        return new Link(
                fields.text("id"),
                after,
                where,
                fields.parties("by"),
                touches ? party(fields, "origin") : NOBODY,
                touches ? party(fields, "entering") : NOBODY,
                change,
                fields.text("decisionOf"),
                fields.text("basis", ""),
                fields.text("uncertain"),
                cited(fields),
                fields.word("confidence", Confidence.class, Spelling.KEBAB),
                fields.at("id"));
    }

    private Link.Change change(Fields fields) {
        return switch (fields.word("changes", Changes.class, Spelling.KEBAB)) {
            case RATE -> {
                Fields from = part(fields, "from", List.of("heading", "rate"));
                yield new Link.Rate(
                        fields.text("measure"),
                        from.text("heading", ""),
                        percent(from, "rate"),
                        percent(part(fields, "to", List.of("rate")), "rate"));
            }
            case EXEMPTIONS -> {
                if (fields.texts("headings").isEmpty()) {
                    problems.add(fields.at("headings"), "`headings` must name the headings that exempt goods now");
                }
                yield new Link.Exemptions(
                        fields.text("measure"),
                        fields.texts("headings"),
                        percent(part(fields, "to", List.of("rate")), "rate"));
            }
            case UNNAMED -> new Link.Unnamed();
            case NOTHING -> new Link.Nothing();
        };
    }

    private Fields part(Fields fields, String key, List<String> keys) {
        if (fields.get(key).isEmpty()) {
            problems.add(fields.at(key), "`%s` is missing".formatted(key));
        }
        return Fields.of(
                fields.get(key).orElse(new Tree.Mapping(List.of(), fields.at(key))),
                fields.has(key) ? problems : new Problems(),
                keys);
    }

    private Percent percent(Fields fields, String key) {
        try {
            return (Percent) values.ofText(Percent.class, fields.text(key));
        } catch (IllegalArgumentException e) {
            fields.problems().add(fields.valueAt(key), "`%s`: %s".formatted(key, e.getMessage()));
            return Percent.of("0");
        }
    }

    private Party party(Fields fields, String key) {
        fields.text(key);
        List<Party> read = fields.parties(key);
        return read.isEmpty() ? NOBODY : read.get(0);
    }

    private List<String> cited(Fields fields) {
        List<String> ids = sources.cite(fields, "sources");
        if (ids.isEmpty()) {
            problems.add(fields.at("sources"), "`sources` is missing");
        }
        return ids;
    }

    private String known(Fields fields, String key, String id) {
        if (!id.isEmpty() && !commitments.contains(id)) {
            problems.add(fields.valueAt(key), "unknown commitment `%s`%s".formatted(id, Nearest.hint(id, commitments)));
        }
        return id;
    }
}
