package org.tradepact.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.drools.drl.parser.antlr4.DRL10Parser;
import org.drools.drl.parser.antlr4.DRL10ParserHelper;
import org.jspecify.annotations.Nullable;

/**
 * A file read before Drools reads it: Drools would print its syntax errors to stderr, name no file,
 * and forget in which order a rule binds its names.
 *
 * @param imports what the file imports, by the simple name
 * @param bindings names bound by each rule, in the order of its text, with their {@code $}
 * @param shapes what each rule matches
 * @param problems what keeps the file from being read as rules of the pack
 */
record RuleSyntax(
        Map<String, Import> imports,
        Map<String, List<String>> bindings,
        List<RuleShape> shapes,
        List<RuleProblem> problems) {
    /** An import, with the line it is on. */
    record Import(String name, int line) {}

    /** Read as statements by the parser of conditions, wherever they stand. */
    private static final Set<String> TAKEN = Set.of("with", "modify");

    static RuleSyntax read(String pack, RuleFile file) {
        String path = file.path(pack);
        List<RuleProblem> problems = new ArrayList<>();
        BaseErrorListener listener = new BaseErrorListener() {
            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    @Nullable Object symbol,
                    int line,
                    int column,
                    String message,
                    @Nullable RecognitionException e) {
                problems.add(new RuleProblem(path, line, RuleWording.ofSyntax(message)));
            }
        };
        DRL10Parser parser = DRL10ParserHelper.createDrlParser(file.text());
        listenOnly(parser, listener);
        if (parser.getTokenStream().getTokenSource() instanceof Lexer lexer) {
            listenOnly(lexer, listener);
        }
        DRL10Parser.CompilationUnitContext unit = parser.compilationUnit();
        if (!problems.isEmpty()) {
            return new RuleSyntax(Map.of(), Map.of(), List.of(), problems);
        }
        checkPackage(pack, path, unit, problems);
        return new RuleSyntax(
                importsIn(unit), bindingsIn(path, unit, parser.getTokenStream(), problems), shapesIn(unit), problems);
    }

    private static void listenOnly(Recognizer<?, ?> recognizer, BaseErrorListener listener) {
        recognizer.removeErrorListeners();
        recognizer.addErrorListener(listener);
    }

    private static void checkPackage(
            String pack, String path, DRL10Parser.CompilationUnitContext unit, List<RuleProblem> problems) {
        DRL10Parser.PackagedefContext declared = unit.packagedef();
        String name = declared == null ? "" : declared.name.getText();
        if (!name.equals("rules." + pack)) {
            String expected = "the file must begin with `package rules.%s`, as its folder says".formatted(pack);
            String found = name.isEmpty() ? "names no package" : "names `%s`".formatted(name);
            problems.add(new RuleProblem(path, 1, "%s, but %s".formatted(expected, found)));
        }
    }

    private static Map<String, Import> importsIn(DRL10Parser.CompilationUnitContext unit) {
        Map<String, Import> imports = new LinkedHashMap<>();
        for (DRL10Parser.DrlStatementdefContext statement : unit.drlStatementdef()) {
            if (statement.importdef() instanceof DRL10Parser.ImportStandardDefContext standard) {
                String name = standard.drlQualifiedName().getText();
                imports.put(
                        name.substring(name.lastIndexOf('.') + 1),
                        new Import(name, standard.getStart().getLine()));
            }
        }
        return imports;
    }

    private static List<RuleShape> shapesIn(DRL10Parser.CompilationUnitContext unit) {
        List<RuleShape> shapes = new ArrayList<>();
        for (DRL10Parser.DrlStatementdefContext statement : unit.drlStatementdef()) {
            DRL10Parser.RuledefContext rule = statement.ruledef();
            if (rule != null && rule.lhs() != null) {
                shapes.add(RuleShape.of(rule));
            }
        }
        return shapes;
    }

    private static Map<String, List<String>> bindingsIn(
            String path, DRL10Parser.CompilationUnitContext unit, TokenStream tokens, List<RuleProblem> problems) {
        Map<String, List<String>> bindings = new LinkedHashMap<>();
        for (DRL10Parser.DrlStatementdefContext statement : unit.drlStatementdef()) {
            DRL10Parser.RuledefContext rule = statement.ruledef();
            if (rule != null && rule.lhs() != null) {
                Set<String> names = new LinkedHashSet<>();
                int last = rule.lhs().getStop().getTokenIndex();
                for (int i = rule.lhs().getStart().getTokenIndex(); i <= last; i++) {
                    Token token = tokens.get(i);
                    if (token.getText().startsWith("$")) {
                        names.add(token.getText());
                    } else if (TAKEN.contains(token.getText())) {
                        problems.add(new RuleProblem(path, token.getLine(), taken(token.getText())));
                    }
                }
                String name = rule.name.getText();
                bindings.put(name.startsWith("\"") ? name.substring(1, name.length() - 1) : name, List.copyOf(names));
            }
        }
        return bindings;
    }

    private static String taken(String word) {
        return "`%s` is a word of the rule language; a condition needs another name for what it reads".formatted(word);
    }
}
