package org.tradepact.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.RulesRejected;
import org.tradepact.learn.Bench;
import org.tradepact.learn.quiz.Card;
import org.tradepact.learn.quiz.Difficulty;
import org.tradepact.learn.quiz.Quiz;
import org.tradepact.learn.quiz.Variants;
import org.tradepact.learn.quiz.Wish;
import org.tradepact.pack.Nearest;
import org.tradepact.report.CardSaid;
import org.tradepact.report.Paper;
import org.tradepact.report.PaperAnki;
import org.tradepact.report.PaperGift;
import org.tradepact.report.PaperHtml;
import org.tradepact.report.PaperJson;
import org.tradepact.report.PaperMarkdown;
import org.tradepact.report.PaperMoodle;
import org.tradepact.report.PaperPage;
import org.tradepact.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradepact quiz}: questions drawn from clauses and measures. */
@Command(
        name = "quiz",
        sortOptions = false,
        description =
                "Draw questions from clauses and measures, each with one right answer that the rules give. The same seed"
                        + " draws the same questions from the same packs. On a contested point the question is who reads"
                        + " it how.",
        footer = {
            "",
            "Examples:",
            "  tradepact quiz --pack malaysia_art --count 5",
            "  tradepact quiz --topic forced-labour --difficulty hard --seed 7",
            "  tradepact quiz --count 20 --variants 30 --format html --out sheets.html",
            "  tradepact quiz --count 200 --format anki --out tradepact.txt",
            "",
            "A card counts a point for each of these: its answer is contested or cannot be told, more than two facts"
                    + " decide, an exception is at work, several facts are to be read, a day or a figure lies at the line."
                    + " Without a point it is easy, with one medium, with more hard.",
            "",
            "Exit codes: 0 drawn; 2 wrong input, rules or usage, or nothing could be drawn; 70 a fault of the program."
        })
final class QuizCommand implements Callable<Integer> {
    private static final int MOST = 5_000;
    private static final int MOST_VARIANTS = 500;

    private final Shell shell;

    @Option(names = "--pack", paramLabel = "PACK", split = ",", description = "Only these packs. May be repeated.")
    private List<String> packs = new ArrayList<>();

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            split = ",",
            description = "Only clauses on these topics, such as `forced-labour`. May be repeated.")
    private List<String> topics = new ArrayList<>();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many questions; 10 if left out.")
    private int count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Any number; 1 if left out.")
    private int seed;

    @Option(names = "--difficulty", paramLabel = "D", description = "easy, medium or hard; all if left out.")
    private @Nullable Difficulty difficulty;

    @Option(
            names = "--variants",
            paramLabel = "N",
            description = "As many sheets of the same questions, each in an order of its own, with a key each.")
    private @Nullable Integer variants;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "end",
            description = "Where the key goes: end, none, or only (without the questions).")
    private Paper.Key key = Paper.Key.END;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pretty",
            description = "pretty, md, html, json, anki (a text file to import), gift or moodle (XML).")
    private Shape format = Shape.PRETTY;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    /** In which form the questions come. */
    enum Shape {
        PRETTY,
        MD,
        HTML,
        JSON,
        ANKI,
        GIFT,
        MOODLE;

        /** Whether a program shows them one by one, in whatever order. */
        boolean singly() {
            return this == ANKI || this == GIFT || this == MOODLE;
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    QuizCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Packs packs = rules.open();
        packs.openInFull();
        refuse(packs);
        Wish wish = new Wish(
                new LinkedHashSet<>(this.packs),
                new LinkedHashSet<>(topics),
                count,
                seed,
                Optional.ofNullable(difficulty));
        Progress progress = Progress.inLines(shell, output.toFile(), "questions", System::nanoTime);
        try (Interrupt interrupt = new Interrupt()) {
            while (true) {
                Map<String, Rulebook> opened = new HashMap<>();
                try (Bench bench = new Bench(
                        packs.library(),
                        packs.sound(),
                        name -> opened.computeIfAbsent(
                                name, one -> packs.rulebookToAnswer(one).forAnotherThread()))) {
                    List<Card> cards = new Quiz(wish, bench, name -> files(name, packs)).draw((done, of) -> {
                        progress.at((int) done, (int) of);
                        return !interrupt.asked();
                    });
                    progress.end();
                    return tell(cards, packs);
                } catch (RulesRejected e) {
                    opened.clear(); // again, without the pack they came from
                }
            }
        }
    }

    private void refuse(Packs packs) {
        List<String> wrong = new ArrayList<>();
        for (String name : this.packs) {
            if (packs.library().pack(name).isEmpty()) {
                wrong.add("--pack: there is no pack `%s`%s".formatted(name, packs.hint(name)));
            }
        }
        for (String topic : topics) {
            if (!packs.library().topics().containsKey(topic)) {
                wrong.add("--topic: there is no topic `%s`%s"
                        .formatted(
                                topic,
                                Nearest.hintOfAll(
                                        topic, packs.library().topics().keySet())));
            }
        }
        if (count < 1 || count > MOST) {
            wrong.add("--count: expected a number from 1 to %,d, got `%d`".formatted(MOST, count));
        }
        if (variants != null && (variants < 1 || variants > MOST_VARIANTS)) {
            wrong.add("--variants: expected a number from 1 to %,d, got `%d`".formatted(MOST_VARIANTS, variants));
        }
        if (variants != null && format.singly()) {
            wrong.add(
                    "--variants: `%s` holds single questions, which a program puts into an order of its own; write `md`, `html` or `json`"
                            .formatted(format));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(String.join("\n", wrong));
        }
    }

    private static List<RuleFile> files(String pack, Packs packs) {
        try {
            @Nullable Path folder = packs.folder(pack);
            return folder == null ? RuleFile.shipped(pack) : RuleFile.in(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rules of `%s`".formatted(pack), e);
        }
    }

    private int tell(List<Card> cards, Packs packs) {
        if (!cards.isEmpty()) {
            output.write(written(cards, titles(packs)), shell);
        }
        Set<String> told = new LinkedHashSet<>();
        packs.problems().forEach(problem -> told.add(problem.toString()));
        told.forEach(shell::tell);
        if (cards.isEmpty()) {
            shell.tell("no question of this kind can be drawn from these clauses; ask for fewer conditions at once");
            return Exit.WRONG_INPUT;
        }
        if (cards.size() < count) {
            shell.tell("%s drawn, as these clauses give no more that differ"
                    .formatted(cards.size() == 1 ? "1 question" : "%,d questions".formatted(cards.size())));
        }
        return told.isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    private static Map<String, String> titles(Packs packs) {
        Map<String, String> titles = new HashMap<>();
        packs.library().goods().groups().forEach(group -> titles.put(group.id(), group.title()));
        return titles;
    }

    private String written(List<Card> cards, Map<String, String> titles) {
        List<Paper> papers = new ArrayList<>();
        if (variants == null) {
            papers.add(new Paper(0, said(cards, titles)));
        } else {
            for (List<Card> sheet : Variants.of(cards, variants, seed)) {
                papers.add(new Paper(papers.size() + 1, said(sheet, titles)));
            }
        }
        return switch (format) {
            case PRETTY ->
                PaperPage.write(papers, key, new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
            case MD -> PaperMarkdown.write(papers, key);
            case HTML -> PaperHtml.write(papers, key);
            case JSON -> PaperJson.write(papers, seed);
            case ANKI -> PaperAnki.write(papers.get(0).cards());
            case GIFT -> PaperGift.write(papers.get(0).cards());
            case MOODLE -> PaperMoodle.write(papers.get(0).cards());
        };
    }

    private static List<CardSaid> said(List<Card> cards, Map<String, String> titles) {
        return cards.stream().map(card -> CardSaid.of(card, titles)).toList();
    }
}
