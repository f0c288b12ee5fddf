package org.tradepact.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.base.util.Drools;

/** Turns the {@code .drl} files of one pack into class files. Needs seconds, so it runs at build time or behind a cache. */
public final class RuleCompiler {
    private RuleCompiler() {}

    /** Version of the engine that compiles and runs the rules. */
    static String engineVersion() {
        return Drools.getFullVersion();
    }

    /**
     * Compiles the rules of one pack. Bad rules are reported, not thrown.
     *
     * @param pack name of the pack's folder; its rules are in the package {@code rules.<pack>}
     */
    public static CompiledRules compile(String pack, List<RuleFile> files) {
        Map<String, List<String>> bindings = new TreeMap<>();
        RuleImports imports = new RuleImports(pack);
        List<RuleSyntax> read = new ArrayList<>();
        Set<RuleProblem> problems = new LinkedHashSet<>();
        for (RuleFile file : files) {
            RuleSyntax syntax = RuleSyntax.read(pack, file);
            read.add(syntax);
            bindings.putAll(syntax.bindings());
            problems.addAll(syntax.problems());
            problems.addAll(imports.add(file, syntax));
        }
        if (!problems.isEmpty()) {
            return CompiledRules.rejected(List.copyOf(problems));
        }
        if (files.isEmpty()) {
            return CompiledRules.none();
        }
        RuleBuild build = RuleBuild.of(pack, files);
        return build.complaints().isEmpty()
                ? new CompiledRules(
                        build.classes(),
                        build.models(),
                        bindings,
                        RulePart.of(build.classes(), build.models()),
                        Joins.of(read),
                        List.of())
                : CompiledRules.rejected(RuleBlame.of(pack, files, build.complaints()));
    }
}
