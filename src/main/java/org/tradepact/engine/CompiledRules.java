package org.tradepact.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of one pack as class files.
 *
 * @param classes class files by path, for example {@code rules/malaysia_art/Rules5D….class}
 * @param models names of the classes that build the rule network, sorted
 * @param bindings names that each rule binds, in the order of its text, by the rule's name
 * @param parts where each rule is built; none if that is not known
 * @param commitments whether the rules of each may be shown many shipments at once, by the id of the commitment
 * @param problems what kept the rules from compiling; if there are any, there is nothing else
 */
public record CompiledRules(
        Map<String, byte[]> classes,
        List<String> models,
        Map<String, List<String>> bindings,
        List<RulePart> parts,
        Map<String, Apart> commitments,
        List<RuleProblem> problems) {
    public CompiledRules {
        classes = new TreeMap<>(classes);
        models = models.stream().sorted().toList();
        bindings = new TreeMap<>(bindings);
        parts = List.copyOf(parts);
        commitments = new TreeMap<>(commitments);
        problems = List.copyOf(problems);
    }

    static CompiledRules none() {
        return new CompiledRules(Map.of(), List.of(), Map.of(), List.of(), Map.of(), List.of());
    }

    static CompiledRules rejected(List<RuleProblem> problems) {
        return new CompiledRules(Map.of(), List.of(), Map.of(), List.of(), Map.of(), problems);
    }

    /** @throws RulesRejected if there are problems */
    CompiledRules orThrow() {
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
        return this;
    }

    PackIndex index(String fingerprint) {
        return new PackIndex(fingerprint, models, bindings, parts, commitments);
    }
}
