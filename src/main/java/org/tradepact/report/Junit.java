package org.tradepact.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tradepact.pack.Problem;
import org.tradepact.scenario.Exam;

/** Scenarios as test cases, a suite for each file, for build servers that read JUnit reports. */
final class Junit {
    private final StringBuilder out = new StringBuilder();

    private Junit() {}

    static String write(Run run) {
        return new Junit().all(run);
    }

    private String all(Run run) {
        Map<String, List<Checked>> byFile = new LinkedHashMap<>();
        run.checked().forEach(c -> byFile.computeIfAbsent(c.scenario().file(), f -> new ArrayList<>())
                .add(c));
        Map<String, List<Problem>> wrong = new LinkedHashMap<>();
        run.problems().forEach(p -> wrong.computeIfAbsent(p.at().file(), f -> new ArrayList<>())
                .add(p));
        Tally tally = run.tally();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        open(
                "testsuites",
                0,
                tally.scenarios() + wrong.size(),
                tally.failed(),
                wrong.size(),
                tally.unchecked(),
                "tradepact");
        byFile.forEach(this::suite);
        wrong.forEach(this::wrong);
        return out.append("</testsuites>\n").toString();
    }

    private void open(String element, int indent, int tests, int failures, int errors, int skipped, String name) {
        out.append("  ".repeat(indent))
                .append("<%s name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\">\n"
                        .formatted(element, Xml.attribute(name), tests, failures, errors, skipped));
    }

    private void suite(String file, List<Checked> cases) {
        Tally tally = Tally.of(cases, 0);
        open("testsuite", 1, tally.scenarios(), tally.failed(), 0, tally.unchecked(), file);
        for (Checked checked : cases) {
            start(Pretty.title(checked.scenario()), file);
            Exam exam = checked.exam();
            switch (exam.result()) {
                case PASS -> out.append("/>\n");
                case UNCHECKED -> body("skipped", "the scenario expects nothing", "");
                case FAIL ->
                    body(
                            "failure",
                            exam.mismatches().get(0).sentence(),
                            exam.mismatches().stream()
                                    .map(Exam.Mismatch::toString)
                                    .collect(Collectors.joining("\n")));
            }
        }
        out.append("  </testsuite>\n");
    }

    private void wrong(String file, List<Problem> problems) {
        open("testsuite", 1, 1, 0, 1, 0, file);
        start("the file can be read", file);
        body(
                "error",
                problems.get(0).sentence(),
                problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        out.append("  </testsuite>\n");
    }

    private void start(String name, String file) {
        out.append("    <testcase name=\"%s\" classname=\"%s\" file=\"%s\""
                .formatted(Xml.attribute(name), Xml.attribute(className(file)), Xml.attribute(file)));
    }

    private void body(String element, String message, String text) {
        out.append(">\n      <%s message=\"%s\"".formatted(element, Xml.attribute(message)));
        out.append(
                text.isEmpty()
                        ? "/>\n"
                        : ">%s</%s>\n".formatted(Xml.attribute(text).replace("&#10;", "\n"), element));
        out.append("    </testcase>\n");
    }

    /** Folders as packages: {@code scenarios.malaysia_art.cm_2.cap}. */
    private static String className(String file) {
        return file.replaceFirst("\\.ya?ml$", "")
                .replace('\\', '/')
                .replaceFirst("^[./]+", "")
                .replace('/', '.');
    }
}
