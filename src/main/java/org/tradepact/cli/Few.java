package org.tradepact.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.pack.Problem;

/** The first messages about each file and how many more there are: a table can be wrong in each of its rows. */
final class Few {
    private static final int MOST = 50;

    private Few() {}

    static List<String> problems(List<Problem> problems) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        problems.forEach(problem -> files.computeIfAbsent(problem.at().file(), file -> new ArrayList<>())
                .add(problem.toString()));
        List<String> few = new ArrayList<>();
        files.forEach((file, told) -> few.addAll(of(told, file.isEmpty() ? "" : file + ": ")));
        return few;
    }

    /** @param file what goes before the count of the rest */
    static List<String> of(List<String> told, String file) {
        if (told.size() <= MOST) {
            return told;
        }
        List<String> few = new ArrayList<>(told.subList(0, MOST));
        Set<String> kinds = new HashSet<>();
        few.forEach(message -> kinds.add(kind(message)));
        List<String> rest = told.subList(MOST, told.size());
        boolean same = rest.stream().allMatch(message -> kinds.contains(kind(message)));
        few.add("%sand %d more%s".formatted(file, rest.size(), same ? " of the same kind" : ", some of other kinds"));
        return few;
    }

    /** A message without where it is, what was read there and numbers. */
    private static String kind(String message) {
        return message.replaceFirst("^[^`]*?: ", "").replaceAll("`[^`]*`", "`").replaceAll("\\d+", "0");
    }
}
