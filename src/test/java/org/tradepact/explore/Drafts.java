package org.tradepact.explore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradepact.check.Checker;
import org.tradepact.engine.RuleCompiler;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;

/** The invented treaty of {@link Tides} as it is, and drafts of it with a part written otherwise. */
final class Drafts {
    private static final String PACK = "xa_xb_tides";
    private static final Path USUAL = Tides.RULES.resolve(PACK);
    private static final Map<Map<String, String>, Rulebook> BOOKS = new LinkedHashMap<>();

    private Drafts() {}

    /** The pack as it is. */
    static Version usual(Path folder) {
        return with(folder);
    }

    /**
     * The pack with texts replaced.
     *
     * @param folder an empty folder to write it to
     * @param changes pairs of a text of one of its files, and what stands there instead
     */
    static Version with(Path folder, String... changes) {
        try {
            return read(folder, changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Version read(Path folder, String... changes) throws IOException {
        Path pack = Files.createDirectories(folder.resolve(PACK));
        Files.copy(Tides.RULES.resolve("sources.yaml"), folder.resolve("sources.yaml"));
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : List.of("agreement.yaml", "terms.yaml", "tides.drl")) {
            String text = Files.readString(USUAL.resolve(file));
            files.put(file, text.replace("every P10D", "every P1Y")); // or most days of a year count
        }
        for (int i = 0; i < changes.length; i += 2) {
            String before = changes[i];
            String after = changes[i + 1];
            if (files.values().stream().noneMatch(text -> text.contains(before))) {
                throw new IllegalArgumentException("no file has " + before);
            }
            files.replaceAll((file, text) -> text.replace(before, after));
        }
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(pack.resolve(file.getKey()), file.getValue());
        }
        Problems problems = new Problems();
        Library library = Library.of(List.of(), Map.of()).plus(folder, problems);
        if (!problems.none()) {
            throw new IllegalArgumentException(problems.list().toString());
        }
        Map<String, String> rules = new LinkedHashMap<>();
        RuleFile.in(pack).forEach(file -> rules.put(file.name(), file.text()));
        Rulebook book = BOOKS.computeIfAbsent(rules, text -> compiled(pack)).forAnotherThread();
        Checker checker =
                new Checker(library.packs(), name -> book, library.goods().each());
        return new Version(library.pack(PACK).orElseThrow(), library.goods(), rules, checker);
    }

    private static Rulebook compiled(Path pack) {
        try {
            return Rulebook.of(PACK, RuleCompiler.compile(PACK, RuleFile.in(pack)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
