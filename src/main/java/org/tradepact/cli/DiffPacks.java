package org.tradepact.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Checker;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.RulesRejected;
import org.tradepact.explore.PackContrast;
import org.tradepact.explore.Version;
import org.tradepact.explore.Watcher;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.report.ContrastCsv;
import org.tradepact.report.ContrastHtml;
import org.tradepact.report.ContrastJson;
import org.tradepact.report.ContrastPage;
import org.tradepact.report.Format;
import org.tradepact.report.Style;

/** Holds two versions of a pack, or two agreements on a topic, against each other. Each is opened beside the other. */
final class DiffPacks {
    private final Shell shell;
    private final RuleOptions rules;
    private final Format format;
    private final Output output;
    private final int most;
    private final Interrupt interrupt;

    DiffPacks(Shell shell, RuleOptions rules, Format format, Output output, int most, Interrupt interrupt) {
        this.shell = shell;
        this.rules = rules;
        this.format = format;
        this.output = output;
        this.most = most;
        this.interrupt = interrupt;
    }

    /** One side: a pack by name among the packs it is opened with. */
    private record Side(String called, Packs packs, Pack pack) {
        Version version(Checker checker) {
            Map<String, String> texts = new LinkedHashMap<>();
            try {
                Path folder = packs.folder(pack.name());
                List<RuleFile> files = folder == null ? RuleFile.shipped(pack.name()) : RuleFile.in(folder);
                files.forEach(file -> texts.put(file.name(), file.text()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the rules of `%s`".formatted(called), e);
            }
            return new Version(pack, packs.library().goods(), texts, checker);
        }

        Checker checker() {
            Map<String, Rulebook> books = new HashMap<>();
            return new Checker(
                    packs.sound(),
                    name -> books.computeIfAbsent(
                            name, n -> packs.rulebookToAnswer(n).forAnotherThread()),
                    packs.library().goods().each());
        }
    }

    DiffCommand.Result of(String one, String other, @Nullable String topic) {
        Side first = side(one);
        Side second = side(other);
        boolean versions = first.pack().name().equals(second.pack().name());
        if (versions && topic != null) {
            throw new Refused("--topic: `%s` and `%s` are versions of one pack, which are compared as a whole"
                    .formatted(one, other));
        }
        Set<String> problems = new LinkedHashSet<>();
        List.of(first, second).forEach(side -> side.packs().problems().forEach(p -> problems.add(p.toString())));
        boolean lacking = List.of(first, second).stream()
                .anyMatch(side -> side.packs().isLeftOut(side.pack().name()));
        if (lacking) {
            return new DiffCommand.Result("", false, List.copyOf(problems));
        }
        List.of(first, second).forEach(DiffPacks::holdsText);
        if (!versions) {
            known(topic, first, second);
        }
        Progress progress = new Progress(shell, output.toFile(), "clauses");
        try (Checker checker = first.checker();
                Checker another = second.checker()) {
            Watcher watcher = (clause, of) -> {
                progress.at((int) clause, (int) of);
                return !interrupt.asked();
            };
            Version a = first.version(checker);
            Version b = second.version(another);
            PackContrast contrast = topic == null
                    ? PackContrast.ofVersions(a, b, most, watcher)
                    : PackContrast.ofTopic(a, b, topic, most, watcher);
            String text = write(contrast, first, second, title(topic, first, second));
            progress.end();
            return new DiffCommand.Result(text, contrast.differs(), List.copyOf(problems));
        } catch (RulesRejected e) {
            progress.end();
            List.of(first, second).forEach(side -> side.packs().problems().forEach(p -> problems.add(p.toString())));
            return new DiffCommand.Result("", false, List.copyOf(problems));
        }
    }

    private static void holdsText(Side side) {
        if (side.pack().commitments().isEmpty()) {
            throw new Refused("--pack: `%s` holds no clauses, so there is nothing to compare".formatted(side.called()));
        }
    }

    /** A folder that holds a pack, or the name of one that is loaded. */
    private Side side(String named) {
        Path folder = Path.of(named);
        boolean path = Files.isRegularFile(folder.resolve("agreement.yaml"));
        if (!path && (named.contains("/") || named.contains("\\"))) {
            throw new Refused("--pack: `%s` is no folder of a pack, which holds `agreement.yaml`".formatted(named));
        }
        List<Path> folders = new ArrayList<>(rules.rules);
        if (path) {
            folders.add(folder);
        }
        Packs packs = Packs.open(folders, rules.lists);
        packs.openInFull();
        String name = path ? String.valueOf(folder.toAbsolutePath().normalize().getFileName()) : named;
        Optional<Pack> pack = packs.library().pack(name);
        if (pack.isEmpty()) {
            throw new Refused("--pack: there is no pack `%s`%s".formatted(name, packs.hint(name)));
        }
        return new Side(named, packs, pack.get());
    }

    /** Two agreements are compared on a topic of both registers. */
    private static void known(@Nullable String topic, Side first, Side second) {
        Set<String> own = topics(first);
        Set<String> others = topics(second);
        Set<String> both = new TreeSet<>(own);
        both.retainAll(others);
        if (topic == null) {
            throw new Refused("--topic: `%s` and `%s` are two agreements, so say on what to compare them: %s"
                    .formatted(first.called(), second.called(), listed(both)));
        }
        Set<String> either = new TreeSet<>(own);
        either.addAll(others);
        if (!either.contains(topic)) {
            throw new Refused("--topic: neither `%s` nor `%s` has a clause on `%s`%s; both have %s"
                    .formatted(
                            first.called(),
                            second.called(),
                            topic,
                            Nearest.to(topic, either)
                                    .map("; did you mean `%s`?"::formatted)
                                    .orElse(""),
                            listed(both)));
        }
    }

    private static String listed(Set<String> topics) {
        return topics.isEmpty() ? "no topic in common" : Nearest.anyOf(topics);
    }

    private static Set<String> topics(Side side) {
        Set<String> topics = new TreeSet<>();
        side.pack().commitments().forEach(commitment -> topics.addAll(commitment.topics()));
        return topics;
    }

    private static String title(@Nullable String topic, Side first, Side second) {
        if (topic == null) {
            return "";
        }
        Map<String, String> titles = new HashMap<>(second.packs().library().topics());
        titles.putAll(first.packs().library().topics());
        return titles.getOrDefault(topic, topic);
    }

    private String write(PackContrast contrast, Side first, Side second, String title) {
        return switch (format) {
            case JSON -> ContrastJson.write(contrast, first.called(), second.called(), most);
            case CSV -> ContrastCsv.write(contrast);
            case HTML -> ContrastHtml.write(contrast, first.called(), second.called(), title, most);
            default ->
                ContrastPage.write(
                        contrast,
                        first.called(),
                        second.called(),
                        title,
                        most,
                        new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
        };
    }
}
