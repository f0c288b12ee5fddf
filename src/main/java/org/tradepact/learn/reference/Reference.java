package org.tradepact.learn.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;

/**
 * The terms of the field and the doctrines.
 *
 * @param terms in the order of their groups
 * @param doctrines in the order in which they are best read
 */
public record Reference(List<GlossaryTerm> terms, List<Doctrine> doctrines) {
    private static final int SPELLING = 2;
    private static final int FIRST = 3;

    public Reference {
        terms = List.copyOf(terms);
        doctrines = List.copyOf(doctrines);
    }

    /** What comes with the program. */
    public static Reference shipped(Problems problems) {
        return shipped(new ReferenceReader(problems), problems);
    }

    /** What comes with the program, with all that it names held against the packs. */
    public static Reference shipped(Library library, Problems problems) {
        return shipped(new ReferenceReader(library, problems), problems);
    }

    private static Reference shipped(ReferenceReader reader, Problems problems) {
        trees("glossary", problems).forEach(reader::terms);
        trees("doctrine", problems).forEach(reader::doctrine);
        return reader.read();
    }

    private static List<Tree> trees(String folder, Problems problems) {
        List<Tree> trees = new ArrayList<>();
        try {
            for (String file : ShippedText.listed(folder)) {
                trees.add(TreeReader.read(ShippedText.of(file)));
            }
        } catch (Unreadable e) {
            problems.add(e.problem());
        }
        return trees;
    }

    /** All entries: doctrines last. */
    public List<Entry> entries() {
        List<Entry> all = new ArrayList<>(terms);
        all.addAll(doctrines);
        return all;
    }

    /** The entry of this id, name or other word; capitals and hyphens make no difference, nor does a plural's ending. */
    public Optional<Entry> find(String word) {
        String wanted = folded(word);
        return first(entry -> folded(entry.id()).equals(wanted))
                .or(() -> first(
                        entry -> words(entry).stream().anyMatch(w -> folded(w).equals(wanted))))
                .or(() -> first(
                        entry -> words(entry).stream().anyMatch(w -> single(w).equals(single(word)))));
    }

    private Optional<Entry> first(Predicate<Entry> fits) {
        return entries().stream().filter(fits).findFirst();
    }

    /** The entry whose word is nearest to one that is not known. */
    public Optional<Entry> nearest(String word) {
        Set<String> words = new TreeSet<>();
        entries().forEach(entry -> words.addAll(words(entry)));
        return Nearest.close(word, words).flatMap(this::find).or(() -> within(word));
    }

    /** The only entry that has the word within one of its own. */
    private Optional<Entry> within(String word) {
        List<Entry> found = entries().stream()
                .filter(entry -> words(entry).stream()
                        .flatMap(w -> List.of(w.split("[ -]")).stream())
                        .anyMatch(w -> begins(w, word)
                                && Nearest.close(word, Set.of(w)).isPresent()))
                .toList();
        return found.isEmpty() || found.size() > SPELLING ? Optional.empty() : Optional.of(found.get(0));
    }

    /** A slip is rarely made in the first letters, and other words are near by chance. */
    private static boolean begins(String word, String other) {
        return folded(word)
                .regionMatches(
                        0, folded(other), 0, Math.min(FIRST, folded(other).length()));
    }

    private static List<String> words(Entry entry) {
        List<String> words = new ArrayList<>(entry.also());
        words.add(entry.id());
        words.add(entry.name());
        return words;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).strip().replaceAll("[\\s_-]+", "");
    }

    private static String single(String word) {
        return folded(word).replaceAll("s$", "");
    }

    /** Doctrines that help to understand a clause: those that name it first. */
    public List<Doctrine> doctrinesOf(Commitment clause, Instrument text) {
        return touching(doctrines, clause, text);
    }

    /** Terms that help to understand a clause: those that name it first. */
    public List<GlossaryTerm> termsOf(Commitment clause, Instrument text) {
        return touching(terms, clause, text);
    }

    private static <E extends Entry> List<E> touching(List<E> entries, Commitment clause, Instrument text) {
        List<E> found = new ArrayList<>();
        entries.stream().filter(e -> e.touches().named(clause)).forEach(found::add);
        entries.stream()
                .filter(e -> !e.touches().named(clause) && e.touches().reach(clause, text))
                .forEach(found::add);
        return found;
    }

    /** The text of an example, as one would save it to run it. */
    public static SourceText text(Example example) throws Unreadable {
        return ShippedText.of(example.file());
    }

    /** The scenarios of an example, or what is wrong with it. */
    public static Scenarios scenarios(Example example, Library library) {
        try {
            return ScenarioFile.read(text(example), library, Settings.NONE);
        } catch (Unreadable e) {
            return new Scenarios(List.of(), List.of(e.problem()));
        }
    }
}
