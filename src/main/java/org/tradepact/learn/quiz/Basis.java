package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.GoodsGroup;
import org.tradepact.engine.RuleFile;
import org.tradepact.explore.Clause;
import org.tradepact.fact.Kind;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Pack;

/**
 * What the answers of a clause rest on: its entry in the register, the text it stands in, its rules and those whose
 * conclusions they build on, and the terms, headings, lists, groups of goods and facts of the world that these name.
 */
final class Basis {
    private static final Pattern RULE =
            Pattern.compile("^\\s*rule\\s+\"((\\S+)[^\"]*)\"(.*?)^\\s*end\\s*$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("(\"[^\"\\n]*\")|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern STEP = Pattern.compile("\\bcommitment\\s*==\\s*\"([^\"]*)\"");

    private final Function<String, List<RuleFile>> files;
    private final GoodsRegister goods;
    private final Map<String, Map<String, List<String>>> rules = new HashMap<>();
    private final Map<String, String> hashes = new HashMap<>();

    /** @param files the rules of a pack, by its name */
    Basis(Function<String, List<RuleFile>> files, GoodsRegister goods) {
        this.files = files;
        this.goods = goods;
    }

    /** Another for every version of what the answers rest on. */
    String hash(Clause clause) {
        String key = clause.pack().name() + " " + clause.commitment().id();
        String known = hashes.get(key);
        if (known == null) {
            known = Canon.hash(text(clause));
            hashes.put(key, known);
        }
        return known;
    }

    /** Ids of groups of goods that the rules of a clause name. */
    Set<String> goodsOf(Clause clause) {
        Set<String> named = quoted(rules(clause));
        named.removeIf(id -> goods.group(id).isEmpty());
        return named;
    }

    private String text(Clause clause) {
        Pack pack = clause.pack();
        Commitment own = clause.commitment();
        List<String> rules = rules(clause);
        Set<String> named = quoted(rules);
        named.addAll(own.lists());
        named.add(own.schedule());
        List<Object> parts = new ArrayList<>(List.of(own, rules));
        pack.instruments().stream()
                .filter(text -> text.id().equals(own.instrument())
                        || own.pivots().stream()
                                .flatMap(pivot -> pivot.options().stream())
                                .anyMatch(option -> option.standsIn().equals(text.id())))
                .forEach(parts::add);
        pack.terms().stream()
                .filter(term ->
                        named.contains(term.term().id()) || term.term().id().startsWith(own.id() + "/"))
                .forEach(parts::add);
        pack.headings().stream()
                .filter(heading -> heading.measure().equals(own.id()))
                .forEach(parts::add);
        pack.schedules().stream().filter(list -> named.contains(list.id())).forEach(parts::add);
        pack.facts().stream()
                .filter(fact -> own.needs().containsKey(Kind.of(fact.kind()).name()))
                .forEach(parts::add);
        parts.addAll(groups(named));
        return Canon.of(parts);
    }

    /** Groups that are named, and all that lie within them. */
    private List<GoodsGroup> groups(Set<String> named) {
        Set<GoodsGroup> all = new LinkedHashSet<>();
        Set<String> ids = new LinkedHashSet<>(named);
        boolean more = true;
        while (more) {
            more = false;
            for (GoodsGroup group : goods.groups()) {
                if ((ids.contains(group.id()) || group.within().stream().anyMatch(ids::contains)) && all.add(group)) {
                    ids.add(group.id());
                    more = true;
                }
            }
        }
        return goods.groups().stream().filter(all::contains).toList();
    }

    private static Set<String> quoted(List<String> rules) {
        Set<String> quoted = new TreeSet<>();
        for (String rule : rules) {
            Matcher matcher = QUOTED.matcher(rule);
            while (matcher.find()) {
                quoted.add(matcher.group(1));
            }
        }
        return quoted;
    }

    /** The rules of a clause and of the clauses whose conclusions they look at, without comments. */
    private List<String> rules(Clause clause) {
        Map<String, List<String>> pack = rules.computeIfAbsent(clause.pack().name(), this::read);
        Set<String> ids = new LinkedHashSet<>(Set.of(clause.commitment().id()));
        List<String> found = new ArrayList<>();
        List<String> open = new ArrayList<>(ids);
        while (!open.isEmpty()) {
            for (String rule : pack.getOrDefault(open.remove(0), List.of())) {
                found.add(rule);
                Matcher step = STEP.matcher(rule);
                while (step.find()) {
                    if (ids.add(step.group(1))) {
                        open.add(step.group(1));
                    }
                }
            }
        }
        return found;
    }

    private Map<String, List<String>> read(String pack) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        for (RuleFile file : files.apply(pack)) {
            String bare = COMMENT.matcher(file.text()).replaceAll(found -> {
                String quoted = found.group(1);
                return quoted == null ? " " : Matcher.quoteReplacement(quoted);
            });
            Matcher rule = RULE.matcher(bare);
            while (rule.find()) {
                read.computeIfAbsent(rule.group(2), id -> new ArrayList<>())
                        .add(rule.group().replaceAll("\\s+", " ").strip());
            }
        }
        return read;
    }
}
