package org.tradepact.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The build step that compiles every pack and puts its rules, its YAML and their index beside our own classes. */
public final class CompileRules {
    private CompileRules() {}

    /**
     * Compiles all packs; those whose rules did not change since the last run are left as they are.
     *
     * @param args the folder that holds the packs, and the folder for class files
     * @throws RulesRejected if any pack does not compile, after all were tried
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("usage: CompileRules <rules folder> <classes folder>");
        }
        compile(Path.of(args[0]), Path.of(args[1]));
    }

    static void compile(Path rules, Path output) throws IOException {
        List<Path> packs = packsIn(rules);
        String vocabulary = vocabularyIn(output);
        PackOutput target = new PackOutput(output);
        target.write(Fingerprint.VOCABULARY, vocabulary + "\n");
        target.copySources(rules, packs);
        List<RuleProblem> problems = new ArrayList<>();
        for (Path folder : packs) {
            String pack = folder.getFileName().toString();
            List<RuleFile> files = RuleFile.in(folder);
            String print = Fingerprint.of(pack, files, vocabulary);
            if (!target.holds(pack, print)) {
                CompiledRules compiled = RuleCompiler.compile(pack, files);
                target.replace(pack, print, compiled);
                problems.addAll(compiled.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
    }

    private static List<Path> packsIn(Path rules) throws IOException {
        if (!Files.isDirectory(rules)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(rules)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** Rules are compiled against the shape of facts and findings, so a changed class makes them stale. */
    private static String vocabularyIn(Path output) throws IOException {
        Fingerprint print = new Fingerprint();
        for (String visible : List.of("fact", "agreement", "finding")) {
            Path folder = output.resolve("org/tradepact").resolve(visible);
            if (Files.isDirectory(folder)) {
                List<Path> classes;
                try (Stream<Path> entries = Files.walk(folder)) {
                    classes = entries.filter(Files::isRegularFile).sorted().toList();
                }
                for (Path file : classes) {
                    print.add(folder.relativize(file).toString()).add(Files.readAllBytes(file));
                }
            }
        }
        return print.hex();
    }
}
