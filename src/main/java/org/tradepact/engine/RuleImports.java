package org.tradepact.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Imports of a pack: Drools gives those of each file to all of them, so one short name may stand for one type only. */
final class RuleImports {
    private final String pack;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, RuleFile> files = new HashMap<>();

    RuleImports(String pack) {
        this.pack = pack;
    }

    /** Adds the imports of a file; what comes back are those that another file has given another meaning. */
    List<RuleProblem> add(RuleFile file, RuleSyntax syntax) {
        List<RuleProblem> problems = new ArrayList<>();
        syntax.imports().forEach((shortName, imported) -> {
            String known = names.putIfAbsent(shortName, imported.name());
            RuleFile first = files.computeIfAbsent(shortName, any -> file);
            if (known != null && !known.equals(imported.name())) {
                String clash = "imports `%s`, while %s imports `%s`, and files of a pack share their imports"
                        .formatted(imported.name(), first.name(), known);
                String instead = "; write `%s` instead of `%s`, without the import"
                        .formatted(lastTwo(imported.name()), shortName);
                problems.add(new RuleProblem(file.path(pack), imported.line(), clash + instead));
            }
        });
        return problems;
    }

    private static String lastTwo(String name) {
        return name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1);
    }
}
