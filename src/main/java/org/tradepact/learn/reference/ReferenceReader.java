package org.tradepact.learn.reference;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment.Modality;
import org.tradepact.agreement.Commitment.Owed;
import org.tradepact.fact.Position;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Spelling;
import org.tradepact.pack.Tree;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.Scenarios;

/** Reads files of terms and of doctrines, and reports all that is wrong with them. */
public final class ReferenceReader {
    private static final List<String> GROUP = List.of("group", "terms");
    private static final List<String> TERM =
            List.of("id", "term", "also", "means", "not", "example", "sources", "touches");
    private static final List<String> CONFUSED = List.of("term", "because");
    private static final List<String> DOCTRINE = List.of(
            "doctrine",
            "title",
            "also",
            "rule",
            "means",
            "mistaken",
            "examples",
            "clauses",
            "terms",
            "sources",
            "touches");
    private static final List<String> TOUCHES = List.of("clauses", "owed", "modality", "topics", "traits");
    private static final int WORDS = 90;

    private final @Nullable Library library;
    private final Problems problems;
    private final Map<String, GlossaryTerm> terms = new LinkedHashMap<>();
    private final Map<String, Doctrine> doctrines = new LinkedHashMap<>();
    private final List<Named> named = new ArrayList<>();

    /** A word that must be the id of a term. */
    private record Named(String id, Position at) {}

    /** Reads without a look at packs. */
    public ReferenceReader(Problems problems) {
        this.library = null;
        this.problems = problems;
    }

    /** @param library packs that must have what is named */
    public ReferenceReader(Library library, Problems problems) {
        this.library = library;
        this.problems = problems;
    }

    /** Adds a file of terms: a {@code group} and its {@code terms}. */
    public void terms(Tree file) {
        Fields top = Fields.of(file, problems, GROUP);
        String group = top.text("group");
        if (!top.has("terms")) {
            problems.add(top.at("terms"), "`terms` is missing");
        }
        for (Tree item : top.list("terms")) {
            Fields fields = Fields.of(item, problems, TERM);
            GlossaryTerm term = new GlossaryTerm(
                    id(fields, "id"),
                    fields.text("term"),
                    group,
                    fields.texts("also"),
                    means(fields),
                    confused(fields),
                    example(fields, "example", "glossary"),
                    sources(fields),
                    touches(fields));
            unique(terms.put(term.id(), term) != null || doctrines.containsKey(term.id()), term.id(), item.at());
        }
    }

    /** Adds a file of one doctrine. */
    public void doctrine(Tree file) {
        Fields fields = Fields.of(file, problems, DOCTRINE);
        List<Example> examples = new ArrayList<>();
        for (Tree item : fields.items("examples")) {
            examples.add(example(item, "doctrine"));
        }
        if (!fields.has("examples")) {
            problems.add(fields.at("examples"), "`examples` is missing: a doctrine is shown by a case");
        }
        List<String> used = fields.texts("terms");
        used.forEach(id -> named.add(new Named(id, fields.valueAt("terms"))));
        List<String> clauses = clauses(fields);
        Touches touches = touches(fields);
        Doctrine doctrine = new Doctrine(
                id(fields, "doctrine"),
                fields.text("title"),
                fields.texts("also"),
                fields.text("rule").strip(),
                means(fields),
                fields.text("mistaken").strip(),
                examples,
                clauses,
                used,
                sources(fields),
                new Touches(
                        all(clauses, touches.clauses()),
                        touches.owed(),
                        touches.modality(),
                        touches.topics(),
                        touches.traits()));
        unique(
                doctrines.put(doctrine.id(), doctrine) != null || terms.containsKey(doctrine.id()),
                doctrine.id(),
                file.at());
    }

    /** What was read; words that name no term are reported now, as every file has been seen. */
    public Reference read() {
        for (Named name : named) {
            if (!terms.containsKey(name.id())) {
                problems.add(
                        name.at(), "unknown term `%s`%s".formatted(name.id(), Nearest.hint(name.id(), terms.keySet())));
            }
        }
        return new Reference(List.copyOf(terms.values()), List.copyOf(doctrines.values()));
    }

    private static List<String> all(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    private void unique(boolean twice, String id, Position at) {
        if (twice && !id.isEmpty()) {
            problems.add(at, "`%s` comes twice".formatted(id));
        }
    }

    private String id(Fields fields, String key) {
        String id = fields.text(key);
        if (!id.isEmpty() && !id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            problems.add(
                    fields.valueAt(key),
                    "`%s` must be small letters joined by hyphens such as `not-in-force`, got `%s`".formatted(key, id));
        }
        return id;
    }

    private String means(Fields fields) {
        String means = fields.text("means").strip();
        int words = means.split("\\s+").length;
        if (words > WORDS) {
            problems.add(
                    fields.at("means"), "`means` must not be longer than %d words, it has %d".formatted(WORDS, words));
        }
        return means;
    }

    private List<GlossaryTerm.Confused> confused(Fields fields) {
        List<GlossaryTerm.Confused> confused = new ArrayList<>();
        for (Tree item : fields.list("not")) {
            Fields one = Fields.of(item, problems, CONFUSED);
            String id = one.text("term");
            named.add(new Named(id, one.valueAt("term")));
            confused.add(new GlossaryTerm.Confused(id, one.text("because").strip()));
        }
        return confused;
    }

    private Example example(Fields fields, String key, String folder) {
        if (!fields.has(key)) {
            problems.add(fields.at(key), "`%s` is missing: a case that shows it".formatted(key));
            return new Example("", fields.at(key));
        }
        return example(fields.get(key).orElseThrow(), folder);
    }

    /** {@code quota_on_magnets} is a case of the same folder; {@code doctrine/quota_on_magnets} one of another. */
    private Example example(Tree node, String folder) {
        if (!(node instanceof Tree.Scalar scalar) || !scalar.text().matches("(glossary/|doctrine/)?[a-z0-9_]+")) {
            problems.add(
                    node.at(),
                    "an example is the name of a case such as `quota_on_magnets`, got %s".formatted(node.shape()));
            return new Example("", node.at());
        }
        int slash = scalar.text().indexOf('/');
        String home = slash < 0 ? folder : scalar.text().substring(0, slash);
        Example example =
                new Example("%s/cases/%s.yaml".formatted(home, scalar.text().substring(slash + 1)), node.at());
        if (library != null) {
            check(example, library);
        }
        return example;
    }

    private void check(Example example, Library packs) {
        Scenarios read = Reference.scenarios(example, packs);
        problems.addAll(read.problems());
        for (Scenario scenario : read.scenarios()) {
            if (scenario.expect().isEmpty()) {
                problems.add(scenario.at(), "the case of an example must say under `expect` which answers to look at");
            }
        }
    }

    private List<String> sources(Fields fields) {
        List<String> ids = fields.texts("sources");
        if (library != null) {
            known(fields, "sources", "source", ids, library.sources().keySet());
        }
        return ids;
    }

    private List<String> clauses(Fields fields) {
        List<String> ids = fields.texts("clauses");
        if (library != null) {
            known(fields, "clauses", "commitment", ids, Set.copyOf(library.commitmentIds()));
        }
        return ids;
    }

    private void known(Fields fields, String key, String kind, List<String> ids, Set<String> known) {
        for (String id : ids) {
            if (!known.contains(id)) {
                problems.add(fields.valueAt(key), "unknown %s `%s`%s".formatted(kind, id, Nearest.hint(id, known)));
            }
        }
    }

    private Touches touches(Fields fields) {
        Optional<Tree> node = fields.get("touches");
        if (node.isEmpty()) {
            return Touches.NOTHING;
        }
        Fields inner = Fields.of(node.get(), problems, TOUCHES);
        List<String> topics = inner.texts("topics");
        if (library != null) {
            known(inner, "topics", "topic", topics, library.topics().keySet());
        }
        return new Touches(
                clauses(inner),
                words(inner, "owed", Owed.class),
                words(inner, "modality", Modality.class),
                topics,
                words(inner, "traits", Touches.Trait.class));
    }

    private <E extends Enum<E>> Set<E> words(Fields fields, String key, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        for (Tree item : fields.items(key)) {
            String word = item instanceof Tree.Scalar scalar ? scalar.text() : "";
            Optional<E> found = Spelling.KEBAB.read(type, word);
            found.ifPresent(words::add);
            if (found.isEmpty()) {
                problems.add(item.at(), "`%s`: %s".formatted(key, Nearest.mistaken(word, Spelling.KEBAB.all(type))));
            }
        }
        return words;
    }
}
