package org.tradepact.lint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.engine.RuleFile;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Scenario;

/** Looks through packs for what is amiss. */
public final class Lint {
    private static final Pattern ID = Pattern.compile("^\\s*-\\s+id:\\s*(\\S+)\\s*$");

    private final Library library;
    private final List<Scenario> scenarios;
    private final Problems problems = new Problems();

    /** @param scenarios all there are, to see which clauses have examples */
    public Lint(Library library, List<Scenario> scenarios) {
        this.library = library;
        this.scenarios = List.copyOf(scenarios);
    }

    /** Adds what is amiss in one pack. @param folder where its files lie */
    public void check(Pack pack, Path folder) throws IOException {
        List<RuleText> rules = new ArrayList<>();
        for (RuleFile file : RuleFile.in(folder)) {
            String path = folder.resolve(file.name()).toString();
            List<RuleText> own = RuleText.of(file.text());
            new Habits(path, problems).check(file.text(), own);
            Mentions mentions = new Mentions(path, pack, library, problems);
            own.forEach(mentions::check);
            rules.addAll(own);
        }
        Path agreement = folder.resolve("agreement.yaml");
        Map<String, Integer> lines = lines(agreement);
        new Coverage(agreement.toString(), pack, lines, problems).check(rules, scenarios);
        new Topics(library.topics().keySet(), problems).check(pack, agreement.toString(), lines);
    }

    /**
     * What the rules of a pack name although there is no such thing: such a rule never matches, and its silence would pass
     * for compliance.
     */
    public static List<Problem> unknownNames(Pack pack, Path folder, Library library) throws IOException {
        Problems found = new Problems();
        for (RuleFile file : RuleFile.in(folder)) {
            Mentions mentions = new Mentions(file.name(), pack, library, found);
            RuleText.of(file.text()).forEach(mentions::check);
        }
        return found.list();
    }

    private static Map<String, Integer> lines(Path agreement) throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        if (Files.exists(agreement)) {
            List<String> text = Files.readAllLines(agreement);
            for (int i = 0; i < text.size(); i++) {
                Matcher id = ID.matcher(text.get(i));
                if (id.find()) {
                    lines.putIfAbsent(id.group(1), i + 1);
                }
            }
        }
        return lines;
    }

    public List<Problem> problems() {
        return problems.list();
    }
}
