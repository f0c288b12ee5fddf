package org.tradepact.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.fact.Stage;

/** Reads {@code words.yaml}: goods in plain words, with the tariff lines they fall under. */
final class WordsReader {
    private static final List<String> KEYS =
            List.of("phrase", "synonyms", "lines", "is", "stage", "decides", "sources", "note");

    private final Sources sources;
    private final Problems problems;

    WordsReader(Sources sources, Problems problems) {
        this.sources = sources;
        this.problems = problems;
    }

    List<Phrase> read(Tree file) {
        List<Phrase> phrases = new ArrayList<>();
        Map<Set<String>, String> taken = new HashMap<>();
        Fields top = Fields.of(file, problems, List.of("words", "note"));
        for (Tree item : top.list("words")) {
            Fields fields = Fields.of(item, problems, KEYS);
            Phrase phrase = phrase(fields);
            if (phrase.lines().isEmpty()
                    || phrase.lines().size() > 1 == phrase.decides().isEmpty()) {
                problems.add(
                        item.at(),
                        "a phrase has one line in `lines`, or several and in `decides` what tells them apart");
            }
            for (String name : phrase.names()) {
                Optional.ofNullable(taken.putIfAbsent(Phrase.key(name), name))
                        .ifPresent(first ->
                                problems.add(item.at(), "`%s` says the same as `%s` above".formatted(name, first)));
            }
            phrases.add(phrase);
        }
        return phrases;
    }

    /** Reports groups that no pack has, and lines that lie outside the group; groups may stand in any pack. */
    static void links(Tree file, GoodsRegister register, Problems problems) {
        Fields top = Fields.of(file, new Problems(), List.of("words", "note"));
        for (Tree item : top.items("words")) {
            Fields fields = Fields.of(item, new Problems(), KEYS);
            String group = fields.text("is", "");
            for (String line : group.isEmpty() ? List.<String>of() : fields.texts("lines")) {
                try {
                    GoodsRegister.code(line);
                } catch (IllegalArgumentException e) {
                    continue; // reported where it is read
                }
                try {
                    register.resolve(line, List.of(group));
                } catch (IllegalArgumentException e) {
                    problems.add(fields.valueAt("is"), String.valueOf(e.getMessage()));
                    break;
                }
            }
        }
    }

    private Phrase phrase(Fields fields) {
        return new Phrase(
                fields.text("phrase"),
                fields.texts("synonyms"),
                lines(fields),
                fields.text("is", ""),
                fields.has("stage") ? Spelling.CAMEL.of(fields.word("stage", Stage.class, Spelling.CAMEL)) : "",
                fields.text("decides", ""),
                fields.text("note", ""),
                sources.cite(fields, "sources"));
    }

    private List<String> lines(Fields fields) {
        List<String> lines = new ArrayList<>();
        for (String line : fields.texts("lines")) {
            try {
                lines.add(GoodsRegister.code(line));
            } catch (IllegalArgumentException e) {
                problems.add(fields.valueAt("lines"), String.valueOf(e.getMessage()));
            }
        }
        return lines;
    }
}
