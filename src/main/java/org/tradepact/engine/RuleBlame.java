package org.tradepact.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the file and line behind a complaint: the compiler often names none, or a class it generated. */
final class RuleBlame {
    private static final Pattern WORD_OR_SIGN = Pattern.compile("\\w+|[^\\w\\s]");

    private RuleBlame() {}

    /** Files of a pack share only imports, so a file that fails with others mostly fails alone. */
    static List<RuleProblem> of(String pack, List<RuleFile> files, List<RuleBuild.Complaint> complaints) {
        List<RuleProblem> problems = search(pack, files, complaints);
        if (!problems.isEmpty()) {
            return problems;
        }
        Set<RuleProblem> together = new LinkedHashSet<>(); // only together, such as two rules of one name
        for (RuleBuild.Complaint complaint : complaints) {
            together.add(new RuleProblem(
                    "rules/" + pack, 0, RuleWording.of(complaint.text()).message()));
        }
        return List.copyOf(together);
    }

    /** Halves the files until one is left. A half may also fail for want of an import that the other has. */
    private static List<RuleProblem> search(String pack, List<RuleFile> files, List<RuleBuild.Complaint> complaints) {
        if (complaints.isEmpty()) {
            return List.of();
        }
        if (files.size() == 1) {
            return ofFile(pack, files.get(0), complaints);
        }
        List<RuleProblem> problems = new ArrayList<>();
        int half = files.size() / 2;
        for (List<RuleFile> part : List.of(files.subList(0, half), files.subList(half, files.size()))) {
            problems.addAll(search(pack, part, RuleBuild.of(pack, part).complaints()));
        }
        return problems;
    }

    private static List<RuleProblem> ofFile(String pack, RuleFile file, List<RuleBuild.Complaint> complaints) {
        Set<RuleProblem> problems = new LinkedHashSet<>();
        for (RuleBuild.Complaint complaint : complaints) {
            RuleWording wording = RuleWording.of(complaint.text());
            int line = complaint.line() > 0 ? complaint.line() : lineOf(wording, file.text());
            problems.add(new RuleProblem(file.path(pack), line, wording.message()));
        }
        return List.copyOf(problems);
    }

    /** First line that has the words, however spaced, and is no import; 0 if none has. */
    private static int lineOf(RuleWording wording, String text) {
        boolean imports = wording.message().startsWith("imports");
        Pattern wanted = anySpacing(wording.quoted());
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size() && !wording.quoted().isEmpty(); i++) {
            String line = lines.get(i);
            if (line.startsWith("import ") == imports && wanted.matcher(line).find()) {
                return i + 1;
            }
        }
        return 0;
    }

    private static Pattern anySpacing(String words) {
        String spaced = WORD_OR_SIGN
                .matcher(words)
                .results()
                .map(part -> Pattern.quote(part.group()))
                .collect(Collectors.joining("\\s*"));
        return Pattern.compile("(?<!\\w)" + spaced + "(?!\\w)");
    }
}
