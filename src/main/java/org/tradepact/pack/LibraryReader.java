package org.tradepact.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.GoodsGroup;
import org.tradepact.agreement.Links;

/** Reads packs in two passes: the goods of all of them first, since facts of any pack may name them. */
final class LibraryReader {
    private static final Set<String> FILES = Set.of("agreement", "terms", "facts", "goods", "words", "links", "topics");

    private final Library known;
    private final Problems problems;

    LibraryReader(Library known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    Library read(PackFiles files) {
        Map<String, String> register = new TreeMap<>(known.sources());
        if (files.hasSources()) {
            sources(files).ifPresent(tree -> register.putAll(Sources.register(tree, problems)));
        }
        Map<String, Map<String, Tree>> trees = new TreeMap<>();
        Map<String, Sources> cited = new HashMap<>();
        Map<String, List<GoodsGroup>> goods = new LinkedHashMap<>();
        Map<String, List<Phrase>> phrases = new TreeMap<>(known.phrases());
        known.packs().forEach(pack -> goods.put(pack.name(), pack.goods()));
        for (String pack : files.packs()) {
            Map<String, Tree> content = content(files, pack);
            Sources sources = new Sources(register);
            trees.put(pack, content);
            cited.put(pack, sources);
            goods.put(
                    pack,
                    Optional.ofNullable(content.get("goods"))
                            .map(tree -> new GoodsReader(sources, problems).read(tree))
                            .orElse(List.of()));
            phrases.put(
                    pack,
                    Optional.ofNullable(content.get("words"))
                            .map(tree -> new WordsReader(sources, problems).read(tree))
                            .orElse(List.of()));
        }
        GoodsRegister all =
                new GoodsRegister(goods.values().stream().flatMap(List::stream).toList());
        links(trees, goods);
        trees.values().forEach(content -> Optional.ofNullable(content.get("words"))
                .ifPresent(tree -> WordsReader.links(tree, all, problems)));
        Map<String, Pack> packs = new TreeMap<>();
        known.packs().forEach(pack -> packs.put(pack.name(), pack));
        trees.forEach((pack, content) -> packs.put(
                pack,
                new PackReader(
                                pack,
                                content,
                                all,
                                Optional.ofNullable(cited.get(pack)).orElseThrow(),
                                problems)
                        .read(goods.getOrDefault(pack, List.of()))));
        unique(packs, trees);
        Map<String, Links> links = new TreeMap<>(known.links());
        packs.forEach((name, pack) -> Optional.ofNullable(trees.get(name))
                .ifPresent(content -> links.put(name, links(pack, content.get("links"), cited.get(name)))));
        return Library.of(packs.values(), register, phrases, links);
    }

    private Links links(Pack pack, @Nullable Tree file, @Nullable Sources sources) {
        return file == null || sources == null
                ? Links.NONE
                : new LinkReader(pack.commitments(), sources, problems).read(file);
    }

    private Optional<Tree> sources(PackFiles files) {
        try {
            return Optional.of(files.sources());
        } catch (Unreadable e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    private Map<String, Tree> content(PackFiles files, String pack) {
        Map<String, Tree> content = new HashMap<>();
        for (String file : files.files(pack)) {
            if (FILES.contains(file)) {
                try {
                    content.put(file, files.read(pack, file));
                } catch (Unreadable e) {
                    problems.add(e.problem());
                }
            }
        }
        return content;
    }

    private void links(Map<String, Map<String, Tree>> trees, Map<String, List<GoodsGroup>> goods) {
        Set<String> ids = new TreeSet<>();
        goods.values().forEach(groups -> groups.forEach(group -> ids.add(group.id())));
        trees.values().forEach(content -> Optional.ofNullable(content.get("goods"))
                .ifPresent(tree -> GoodsReader.links(tree, ids, problems)));
    }

    /** Reports what two packs both claim. */
    private void unique(Map<String, Pack> packs, Map<String, Map<String, Tree>> read) {
        Map<String, String> owners = new HashMap<>();
        for (Pack pack : packs.values()) {
            List<String> ids = new ArrayList<>();
            pack.commitments().stream().map(Commitment::id).forEach(ids::add);
            pack.instruments().forEach(instrument -> ids.add(instrument.id()));
            pack.schedules().forEach(schedule -> ids.add(schedule.id()));
            for (String id : Set.copyOf(ids)) {
                String owner = owners.getOrDefault(id, pack.name());
                if (!owner.equals(pack.name())) {
                    Tree file = read.getOrDefault(pack.name(), read.getOrDefault(owner, Map.of()))
                            .values()
                            .iterator()
                            .next();
                    problems.add(file.at(), "`%s` is an id of both `%s` and `%s`".formatted(id, owner, pack.name()));
                }
                owners.put(id, owner);
            }
        }
    }
}
