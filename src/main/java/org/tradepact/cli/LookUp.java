package org.tradepact.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tradepact.learn.reference.Entry;
import org.tradepact.learn.reference.Example;
import org.tradepact.learn.reference.Reference;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.report.Checked;
import org.tradepact.report.EntryShown;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.Scenarios;

/** Terms and doctrines with their cases answered by the packs at hand. */
final class LookUp {
    private final Packs packs;
    private final Reference reference;

    LookUp(Packs packs) {
        this.packs = packs;
        Problems problems = new Problems();
        reference = Reference.shipped(problems);
        if (!problems.none()) {
            throw new IllegalStateException(problems.toString());
        }
    }

    Reference reference() {
        return reference;
    }

    /** The entries that the words name: all words together, or else each by itself. */
    List<Entry> entries(List<String> words) {
        Optional<Entry> whole = reference.find(String.join(" ", words));
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<Entry> entries = new ArrayList<>();
        for (String word : words) {
            entries.add(reference
                    .find(word)
                    .orElseThrow(() -> new Refused("unknown term `%s`%s".formatted(word, hint(word)))));
        }
        return entries;
    }

    private String hint(String word) {
        if (packs.library().commitment(word.toUpperCase(Locale.ROOT)).isPresent()) {
            return "; it is a commitment, and `tradepact explain %s` shows it".formatted(word.toUpperCase(Locale.ROOT));
        }
        return reference
                .nearest(word)
                .map(entry -> "; did you mean `%s`?".formatted(entry.id()))
                .orElse("; `tradepact glossary` prints them all");
    }

    List<EntryShown> answered(List<? extends Entry> entries) {
        try (Answering answering = new Answering(packs)) {
            return entries.stream().map(entry -> answered(entry, answering)).toList();
        }
    }

    private EntryShown answered(Entry entry, Answering answering) {
        List<Checked> cases = new ArrayList<>();
        List<String> unanswered = new ArrayList<>();
        for (Example example : entry.examples()) {
            Scenarios read = Reference.scenarios(example, packs.library());
            read.problems().stream().limit(1).map(Problem::toString).forEach(unanswered::add);
            for (Scenario scenario : read.scenarios()) {
                cases.add(answering.check(scenario));
            }
        }
        return new EntryShown(entry, cases, unanswered);
    }
}
