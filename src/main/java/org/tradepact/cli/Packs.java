package org.tradepact.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradepact.engine.RuleCompiler;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.RuleProblem;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.RulesRejected;
import org.tradepact.fact.Position;
import org.tradepact.lint.Lint;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.ScheduleFiles;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Unreadable;

/** The packs a command works with: those shipped, and those of {@code --rules}. One with mistakes is left out. */
final class Packs {
    private final Library library;
    private final Map<String, Path> folders = new HashMap<>();
    private final Set<String> leftOut = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Rulebook> rulebooks = new ConcurrentHashMap<>();
    private final Map<String, Rulebook> answering = new ConcurrentHashMap<>();
    private volatile boolean sparing = true;

    private Packs(Library library, Problems problems) {
        this.library = library;
        for (Problem problem : problems.list()) {
            this.problems.add(problem);
            packOf(problem.at().file()).ifPresent(leftOut::add);
        }
    }

    /** @param lists folder with schedules and lists to load, or null for none */
    static Packs open(List<Path> folders, @Nullable Path lists) {
        Problems problems = new Problems();
        boolean shipped = Packs.class.getResource("/rules/index.txt") != null;
        Library library = shipped || folders.isEmpty() ? Library.shipped(problems) : Library.of(List.of(), Map.of());
        for (Path folder : folders) {
            library = library.plus(folder, problems);
        }
        if (lists != null) {
            library = ScheduleFiles.add(library, lists, problems);
        }
        Packs packs = new Packs(library, problems);
        folders.forEach(packs::place);
        return packs;
    }

    /** Notes in which folder each pack lies. */
    private void place(Path folder) {
        for (Pack pack : library.packs()) {
            if (Files.isDirectory(folder.resolve(pack.name()))) {
                folders.put(pack.name(), folder.resolve(pack.name()));
            } else if (folder.toAbsolutePath().normalize().endsWith(pack.name())) {
                folders.put(pack.name(), folder);
            }
        }
    }

    private Optional<String> packOf(String file) {
        return Optional.ofNullable(Path.of(file).getParent())
                .filter(parent -> file.endsWith(".yaml"))
                .map(Path::getFileName)
                .map(Path::toString)
                .filter(name -> library.pack(name).isPresent());
    }

    Library library() {
        return library;
    }

    /** The end of a sentence about a pack that there is not: those that were meant, or all that hold clauses or measures. */
    String hint(String name) {
        return Nearest.hintOfAll(
                name,
                library.packs().stream()
                        .filter(pack -> !pack.commitments().isEmpty())
                        .map(Pack::name)
                        .toList());
    }

    /** Where the files of a pack lie; null for a shipped one. */
    @Nullable
    Path folder(String pack) {
        return folders.get(pack);
    }

    /** Packs without mistakes as far as known. */
    synchronized List<Pack> sound() {
        return library.packs().stream()
                .filter(pack -> !leftOut.contains(pack.name()))
                .toList();
    }

    synchronized boolean isLeftOut(String pack) {
        return leftOut.contains(pack);
    }

    /** What is wrong with packs, as far as known. */
    synchronized List<Problem> problems() {
        return List.copyOf(problems);
    }

    /**
     * The rules of a pack, compiled if they come from a folder.
     *
     * @throws RulesRejected if they do not compile; the pack counts as left out from then on
     */
    Rulebook rulebook(String pack) {
        return rulebooks.computeIfAbsent(pack, this::load);
    }

    private Rulebook load(String pack) {
        Path folder = folders.get(pack);
        if (folder == null) {
            return Rulebook.fromClasspath(pack);
        }
        try {
            readable(folder);
            return compiled(pack, folder);
        } catch (RulesRejected e) {
            leaveOut(pack, folder, e);
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules in `%s`".formatted(folder), e);
        }
    }

    /**
     * The same to answer with: rules of a folder that name what there is not are refused, as they would never match, and that
     * would look like compliance.
     */
    Rulebook rulebookToAnswer(String pack) {
        Rulebook rules = answering.computeIfAbsent(pack, this::named);
        return sparing ? rules.sparing() : rules;
    }

    /** From now on opens all rules of a pack at once, not those alone that the facts at hand can set off: for many questions. */
    void openInFull() {
        sparing = false;
    }

    private Rulebook named(String pack) {
        Rulebook rules = rulebook(pack);
        Path folder = folders.get(pack);
        if (folder == null) {
            return rules;
        }
        try {
            List<RuleProblem> unknown = Lint.unknownNames(library.pack(pack).orElseThrow(), folder, library).stream()
                    .map(p -> new RuleProblem(p.at().file(), p.at().line(), p.sentence()))
                    .toList();
            if (unknown.isEmpty()) {
                return rules;
            }
            RulesRejected rejected = new RulesRejected(unknown);
            leaveOut(pack, folder, rejected);
            throw rejected;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules in `%s`".formatted(folder), e);
        }
    }

    /** Rules from the cache, or without it where it cannot be written. */
    private static Rulebook compiled(String pack, Path folder) throws IOException {
        try {
            return Rulebook.compile(pack, folder, cache());
        } catch (IOException e) {
            return Rulebook.of(pack, RuleCompiler.compile(pack, RuleFile.in(folder)));
        }
    }

    /** @throws RulesRejected if a file of rules is too large, in another encoding, or no file at all */
    private static void readable(Path folder) throws IOException {
        List<RuleProblem> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.sorted().toList()) {
                if (file.toString().endsWith(".drl")) {
                    try {
                        SourceText.of(file);
                    } catch (Unreadable e) {
                        Problem problem = e.problem();
                        found.add(new RuleProblem(file.toString(), problem.at().line(), problem.sentence()));
                    }
                }
            }
        }
        if (!found.isEmpty()) {
            throw new RulesRejected(found);
        }
    }

    private synchronized void leaveOut(String pack, Path folder, RulesRejected rejected) {
        if (leftOut.add(pack)) {
            for (RuleProblem problem : rejected.problems()) {
                Path name = Path.of(problem.file()).getFileName();
                Path file = problem.file().endsWith(".drl") ? folder.resolve(String.valueOf(name)) : folder;
                problems.add(new Problem(new Position(file.toString(), problem.line(), 1), problem.message()));
            }
        }
    }

    /** Where compiled rules are kept between runs. */
    private static Path cache() {
        String named = System.getenv("TRADEPACT_CACHE");
        return named != null ? Path.of(named) : Home.cache(System.getenv());
    }
}
