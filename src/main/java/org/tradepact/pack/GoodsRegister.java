package org.tradepact.pack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradepact.agreement.GoodsGroup;
import org.tradepact.fact.Goods;

/**
 * All named groups of goods, and which of them an HS code falls in or overlaps. Ids of groups name their version, so a
 * group whose list no longer holds keeps its members; its days are in {@link GoodsGroup#span()}.
 */
public final class GoodsRegister {
    public static final GoodsRegister EMPTY = new GoodsRegister(List.of());

    private final Map<String, GoodsGroup> groups = new TreeMap<>();
    private final Map<String, Set<String>> reached = new HashMap<>();
    private final Map<String, List<String>> byLine = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();

    public GoodsRegister(Collection<GoodsGroup> all) {
        all.forEach(group -> groups.put(group.id(), group));
        groups.keySet().forEach(id -> reached.put(id, reach(id)));
        for (GoodsGroup group : groups.values()) {
            for (String line : group.lines()) {
                byLine.computeIfAbsent(line, l -> new ArrayList<>()).add(group.id());
                for (int length = 2; length < line.length(); length += 2) {
                    below.computeIfAbsent(line.substring(0, length), l -> new HashSet<>())
                            .add(group.id());
                }
            }
        }
    }

    public Collection<GoodsGroup> groups() {
        return List.copyOf(groups.values());
    }

    /** Each group as goods, in the order of their ids: what open goods may be. */
    public List<Goods> each() {
        return groups.keySet().stream().map(this::resolve).toList();
    }

    public Optional<GoodsGroup> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /**
     * The goods that a text names: an HS code of 2, 4, 6, 8 or 10 digits, dots accepted, or the id of a group.
     *
     * @throws IllegalArgumentException with a sentence, if it names none
     */
    public Goods resolve(String text) {
        if (startsWithDigit(text)) {
            String code = code(text);
            Set<String> whole = holding(code);
            Set<String> found = new HashSet<>(whole);
            for (String id : below.getOrDefault(code, Set.of())) {
                found.addAll(reached.getOrDefault(id, Set.of()));
            }
            Set<String> partly = new HashSet<>(found);
            partly.removeAll(whole);
            return new Goods(code, found, partly);
        }
        if (!groups.containsKey(text)) {
            throw new IllegalArgumentException("unknown goods `%s`%s".formatted(text, hint(text)));
        }
        return new Goods(text, reached.getOrDefault(text, Set.of()));
    }

    /**
     * The goods of a tariff line that are also of named groups.
     *
     * @throws IllegalArgumentException with a sentence, if the line or a group is none, or the line lies outside a group
     */
    public Goods resolve(String line, Collection<String> named) {
        if (!startsWithDigit(line)) {
            throw new IllegalArgumentException(
                    "a tariff line is written in digits such as `2846.90.20`, got `%s`".formatted(line));
        }
        Goods goods = resolve(line);
        Set<String> also = new HashSet<>();
        for (String id : named) {
            if (startsWithDigit(id)) {
                throw new IllegalArgumentException("`is` names a goods group, got the line `%s`".formatted(id));
            }
            also.addAll(resolve(id).groups());
            List<String> own = group(id).map(GoodsGroup::lines).orElse(List.of());
            if (!own.isEmpty() && !goods.in(id)) {
                throw new IllegalArgumentException(
                        "`%s` falls under %s, but the line says `%s`; correct the line, or leave the group out"
                                .formatted(id, GoodsWords.listed(own), line));
            }
        }
        Set<String> all = new HashSet<>(goods.groups());
        all.addAll(also);
        Set<String> partly = new HashSet<>(goods.partly());
        partly.removeAll(also);
        return new Goods(goods.said(), all, partly, also);
    }

    /** The groups that goods are named by, without those that contain another of them. */
    public List<String> names(Goods goods) {
        if (!goods.coded()) {
            return groups.containsKey(goods.said()) ? List.of(goods.said()) : List.of();
        }
        return goods.named().stream()
                .filter(id -> goods.named().stream()
                        .noneMatch(other -> !other.equals(id)
                                && reached.getOrDefault(other, Set.of()).contains(id)))
                .sorted()
                .toList();
    }

    /**
     * The digits of an HS code.
     *
     * @throws IllegalArgumentException with a sentence, if it is not one
     */
    public static String code(String text) {
        String digits = text.replace(".", "");
        boolean plain = !digits.isEmpty()
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && !text.contains("..")
                && !text.startsWith(".")
                && !text.endsWith(".");
        if (!plain || digits.length() % 2 != 0 || digits.length() > 10) {
            throw new IllegalArgumentException("an HS code must have 2, 4, 6, 8 or 10 digits, got `%s`%s"
                    .formatted(text, meant(text, digits, plain)));
        }
        if (digits.startsWith("00")) {
            throw new IllegalArgumentException("chapters of the tariff run from 01 to 99, got `%s`".formatted(text));
        }
        if (digits.startsWith("77")) {
            throw new IllegalArgumentException(
                    "chapter 77 is reserved and holds no goods, so `%s` is no tariff line".formatted(text));
        }
        return digits;
    }

    private static String meant(String text, String digits, boolean plain) {
        if (plain) {
            return digits.length() < 10 ? "; is a leading or final zero missing?" : "";
        }
        String bare = text.replaceAll("[ .\u00a0-]", "");
        return bare.matches("([0-9]{2}){2,5}") ? "; write `%s`".formatted(bare) : "";
    }

    /**
     * Components that these goods settle, as text, because every one of the goods is in a group that fixes them.
     * Where groups disagree a component is not settled.
     */
    public Map<String, String> fixes(Goods goods) {
        Map<String, String> fixed = new LinkedHashMap<>();
        Set<String> disputed = new HashSet<>();
        Set<String> containing = new TreeSet<>(
                startsWithDigit(goods.said()) ? holding(goods.said()) : reached.getOrDefault(goods.said(), Set.of()));
        containing.addAll(goods.named());
        for (String id : containing) {
            group(id).map(GoodsGroup::fixes).orElse(Map.of()).forEach((component, value) -> {
                if (!fixed.getOrDefault(component, value).equals(value)) {
                    disputed.add(component);
                }
                fixed.put(component, value);
            });
        }
        fixed.keySet().removeAll(disputed);
        return fixed;
    }

    /** Groups that contain all goods of the code. */
    private Set<String> holding(String code) {
        Set<String> found = new HashSet<>();
        for (int length = 2; length <= code.length(); length += 2) {
            for (String id : byLine.getOrDefault(code.substring(0, length), List.of())) {
                found.addAll(reached.getOrDefault(id, Set.of()));
            }
        }
        return found;
    }

    private Set<String> reach(String id) {
        Set<String> found = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(id));
        while (!next.isEmpty()) {
            String group = next.pop();
            if (found.add(group)) {
                next.addAll(group(group).map(GoodsGroup::within).orElse(List.of()));
            }
        }
        return Set.copyOf(found);
    }

    private String hint(String text) {
        Map<String, String> names = new TreeMap<>();
        groups.values().forEach(group -> {
            names.put(group.title(), group.id());
            group.synonyms().forEach(synonym -> names.put(synonym, group.id()));
        });
        groups.keySet().forEach(id -> names.put(id, id));
        return Nearest.to(text, names.keySet())
                .map(near -> "; did you mean `%s`?".formatted(names.get(near)))
                .orElse("; give an HS code or the id of a goods group");
    }

    private static boolean startsWithDigit(String text) {
        return !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }
}
