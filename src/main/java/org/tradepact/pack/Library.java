package org.tradepact.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.GoodsGroup;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Links;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Schedule;

/** All packs there are, and what they hold by name. */
public final class Library {
    private final Map<String, Pack> packs = new TreeMap<>();
    private final Map<String, Commitment> commitments = new LinkedHashMap<>();
    private final Map<String, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, Pivot> pivots = new LinkedHashMap<>();
    private final Map<String, Schedule> schedules = new LinkedHashMap<>();
    private final Map<String, String> sources;
    private final GoodsRegister goods;
    private final Map<String, List<Phrase>> phrases;
    private @Nullable GoodsWords words;
    private final Map<String, Links> links;

    private Library(
            Collection<Pack> packs,
            Map<String, String> sources,
            Map<String, List<Phrase>> phrases,
            Map<String, Links> links) {
        this.phrases = Map.copyOf(phrases);
        this.links = Map.copyOf(links);
        packs.forEach(pack -> this.packs.put(pack.name(), pack));
        this.sources = Map.copyOf(sources);
        List<GoodsGroup> groups = new ArrayList<>();
        for (Pack pack : this.packs.values()) {
            groups.addAll(pack.goods());
            pack.instruments().forEach(instrument -> instruments.put(instrument.id(), instrument));
            pack.schedules().forEach(schedule -> schedules.put(schedule.id(), schedule));
            for (Commitment commitment : pack.commitments()) {
                commitments.put(commitment.id(), commitment);
                commitment.pivots().forEach(pivot -> pivots.put(pivot.id(), pivot));
            }
        }
        goods = new GoodsRegister(groups);
    }

    /**
     * A library of packs made elsewhere.
     *
     * @param sources register of sources: id to description
     */
    public static Library of(Collection<Pack> packs, Map<String, String> sources) {
        return new Library(packs, sources, Map.of(), Map.of());
    }

    /**
     * @param phrases words for goods, by pack
     * @param links how clauses lead to duties, by pack
     */
    static Library of(
            Collection<Pack> packs,
            Map<String, String> sources,
            Map<String, List<Phrase>> phrases,
            Map<String, Links> links) {
        return new Library(packs, sources, phrases, links);
    }

    /** The packs that come with the program. */
    public static Library shipped(Problems problems) {
        Library none = of(List.of(), Map.of());
        try {
            Optional<DigestedFiles> digest = DigestedFiles.shipped();
            return none.plus(digest.isPresent() ? digest.get() : new ShippedFiles(), problems);
        } catch (Unreadable e) {
            problems.add(e.problem());
            return none;
        }
    }

    /** This library with the packs of a folder, or the one pack that the folder is; a pack of the same name is replaced. */
    public Library plus(Path folder, Problems problems) {
        try {
            return plus(new FolderFiles(folder), problems);
        } catch (Unreadable e) {
            problems.add(e.problem());
            return this;
        }
    }

    /** This library with more packs; a pack of the same name is replaced. */
    public Library plus(PackFiles files, Problems problems) {
        return new LibraryReader(this, problems).read(files);
    }

    /** This library with other entries for some schedules and lists, by schedule id. */
    public Library withSchedules(Map<String, Schedule> changed) {
        return of(
                packs.values().stream()
                        .map(pack -> pack.withSchedules(pack.schedules().stream()
                                .map(schedule -> changed.getOrDefault(schedule.id(), schedule))
                                .toList()))
                        .toList(),
                sources,
                phrases,
                links);
    }

    public Collection<Pack> packs() {
        return List.copyOf(packs.values());
    }

    public Optional<Pack> pack(String name) {
        return Optional.ofNullable(packs.get(name));
    }

    public Map<String, Commitment> commitments() {
        return Map.copyOf(commitments);
    }

    public Optional<Commitment> commitment(String id) {
        return Optional.ofNullable(commitments.get(id));
    }

    public Optional<Instrument> instrument(String id) {
        return Optional.ofNullable(instruments.get(id));
    }

    public Optional<Pivot> pivot(String id) {
        return Optional.ofNullable(pivots.get(id));
    }

    public Optional<Schedule> schedule(String id) {
        return Optional.ofNullable(schedules.get(id));
    }

    /** The list that an official file of this name, without ending, fills. */
    public Optional<Schedule> scheduleOfFile(String file) {
        return schedules.values().stream().filter(s -> s.files().contains(file)).findFirst();
    }

    /** The list that a heading of chapter 99 refers to. */
    public Optional<Schedule> scheduleOfHeading(String heading) {
        return schedules.values().stream()
                .filter(s -> s.heading().equals(heading))
                .findFirst();
    }

    public GoodsRegister goods() {
        return goods;
    }

    /** Goods in plain words. */
    public synchronized GoodsWords words() {
        if (words == null) { // few commands need it
            words = new GoodsWords(
                    new TreeMap<>(phrases)
                            .values().stream().flatMap(List::stream).toList(),
                    goods);
        }
        return words;
    }

    /** How the clauses of each pack lead to duties at a border. */
    public Map<String, Links> links() {
        return links;
    }

    Map<String, List<Phrase>> phrases() {
        return phrases;
    }

    public Map<String, String> sources() {
        return sources;
    }

    /** Topics that commitments may be about: id to title, in the order of the registers. */
    public Map<String, String> topics() {
        Map<String, String> topics = new LinkedHashMap<>();
        packs.values().forEach(pack -> topics.putAll(pack.topics()));
        return topics;
    }

    /** Names of all packs. */
    public Collection<String> packNames() {
        return List.copyOf(packs.keySet());
    }

    public Collection<String> commitmentIds() {
        return List.copyOf(commitments.keySet());
    }

    public Collection<String> instrumentIds() {
        return List.copyOf(instruments.keySet());
    }

    public Collection<String> pivotIds() {
        return List.copyOf(pivots.keySet());
    }

    public Collection<String> scheduleIds() {
        return List.copyOf(schedules.keySet());
    }
}
