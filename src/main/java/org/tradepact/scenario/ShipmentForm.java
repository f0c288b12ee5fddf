package org.tradepact.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Position;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.GoodsWords;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;
import org.tradepact.pack.Values;

/**
 * Reads a shipment that flags or a row of a table describe, by writing it as the facts of a scenario file: so all three
 * ways to describe it make the same question. Besides the components of a shipment it knows {@code line}, {@code words}
 * (the goods in plain words), {@code currency}, {@code input} and {@code asOf}.
 */
public final class ShipmentForm {
    public static final String LINE = "line";
    public static final String WORDS = "words";
    public static final String CURRENCY = "currency";
    public static final String INPUT = "input";
    public static final String AS_OF = "asOf";

    private static final Kind SHIPMENT = Kind.named("shipment").orElseThrow();
    private static final String GOODS = "goods";
    private static final String STAGE = "stage";
    private static final List<String> MONEY = List.of("value", "specificRate");

    private final Library library;
    private final List<Cell> cells;
    private final Problems problems = new Problems();
    private final List<String> remarks = new ArrayList<>();
    private final List<Tree.Entry> entries = new ArrayList<>();

    private ShipmentForm(Library library, List<Cell> cells) {
        this.library = library;
        this.cells = cells;
    }

    /**
     * What came of it.
     *
     * @param remarks how words were read, for the asker to see
     */
    public record Filled(Scenarios scenarios, List<String> remarks) {}

    /**
     * Reads a shipment.
     *
     * @param at what messages and reports call the place it is described at
     * @param name of the case; empty if nothing else is described there
     * @param id of the shipment
     * @param cells what is said of it; empty ones are left open
     * @param settings the day asked about goes before a cell {@code asOf}
     * @param today asked about when neither says a day
     */
    public static Filled read(
            Position at,
            String name,
            String id,
            List<Cell> cells,
            Library library,
            Settings settings,
            LocalDate today) {
        List<Cell> said = cells.stream().filter(cell -> !cell.text().isEmpty()).toList();
        return new ShipmentForm(library, said).read(at, name, id, settings, today);
    }

    private Filled read(Position at, String name, String id, Settings settings, LocalDate today) {
        entries.add(new Tree.Entry("id", at, new Tree.Scalar(id, true, at)));
        goods();
        for (Cell cell : cells) {
            SHIPMENT.component(cell.key())
                    .filter(component -> !component.name().equals(GOODS))
                    .ifPresent(component -> entry(component.name(), value(cell, component), cell.at()));
        }
        List<Tree> facts = new ArrayList<>();
        facts.add(fact(SHIPMENT.name(), entries, at));
        InputText inputs = new InputText(id, library, remarks, problems);
        all(INPUT).forEach(cell -> inputs.read(cell).ifPresent(facts::add));
        List<Tree.Entry> top = new ArrayList<>();
        top.add(new Tree.Entry("title", at, new Tree.Scalar(title(), true, at)));
        top.add(new Tree.Entry("facts", at, new Tree.Sequence(facts, at)));
        Optional<Cell> day = one(AS_OF);
        top.add(day.map(cell -> new Tree.Entry(AS_OF, cell.at(), scalar(cell.text(), cell.at())))
                .orElseGet(() -> new Tree.Entry(AS_OF, at, scalar(today.toString(), at))));
        Scenarios read = ScenarioFile.of(at, name, new Tree.Mapping(top, at), library, settings);
        problems.addAll(read.problems());
        List<Problem> all = Cell.named(problems.list(), cells);
        return new Filled(new Scenarios(all.isEmpty() ? read.scenarios() : List.of(), all), List.copyOf(remarks));
    }

    /** The line if one is stated; else what the words mean, where they are known. */
    private void goods() {
        Optional<Cell> line = one(LINE);
        Optional<Cell> words = one(WORDS);
        if (words.isPresent() && isLine(words.get()) && line.isEmpty()) {
            line = words;
            words = Optional.empty();
        }
        if (words.isPresent() && line.filter(ShipmentForm::isLine).isPresent()) {
            lineAndWords(line.get(), words.get());
            return;
        }
        line.ifPresent(cell -> {
            if (cell.text().equals("unknown") || isLine(cell)) {
                entry(GOODS, scalar(cell.text(), cell.at()), cell.at());
            } else {
                problems.add(
                        cell.at(),
                        "a tariff line is written in digits such as `2846.90.20`, got `%s`".formatted(cell.text()));
            }
        });
        if (words.isPresent()) {
            words(words.get(), line);
        }
    }

    /** Goods of the line that are of the group, too, which the words name. */
    private void lineAndWords(Cell line, Cell words) {
        GoodsWords.Meaning meaning = library.words().read(words.text());
        boolean agree = !disagree(meaning, line, words);
        List<String> group = agree && !meaning.group().isEmpty() ? List.of(meaning.group()) : List.of();
        entry(GOODS, GoodsWords.goods(line.text(), group, line.at()), line.at());
        if (agree) {
            meaning.grouped(words.text(), line.text()).ifPresent(remarks::add);
            stage(meaning, words);
        }
    }

    private void words(Cell cell, Optional<Cell> line) {
        if (line.isEmpty() && library.goods().group(cell.text()).isPresent()) {
            entry(GOODS, scalar(cell.text(), cell.at()), cell.at());
            return;
        }
        GoodsWords.Meaning meaning = library.words().read(cell.text());
        if (line.isEmpty()) {
            remarks.add(meaning.sentence());
            meaning.grouped(cell.text(), meaning.goods()).ifPresent(remarks::add);
            if (!meaning.goods().isEmpty()) {
                entry(GOODS, meaning.tree(cell.at()), cell.at());
            }
        }
        stage(meaning, cell);
    }

    private boolean disagree(GoodsWords.Meaning meaning, Cell line, Cell words) {
        try {
            if (meaning.fits(GoodsRegister.code(line.text()))) {
                return false;
            }
            problems.add(
                    words.at(),
                    "%s, but the line says `%s`; correct the line, or leave the words out"
                            .formatted(meaning.sentence(), line.text()));
            return true;
        } catch (IllegalArgumentException e) {
            return false; // the line itself is reported
        }
    }

    /** Words such as `oxide` say how far the goods are processed. */
    private void stage(GoodsWords.Meaning meaning, Cell words) {
        if (meaning.stage().isEmpty()) {
            return;
        }
        Optional<Cell> stated = one(STAGE);
        if (stated.isEmpty()) {
            remarks.add("`%s` is at the stage `%s`".formatted(words.text(), meaning.stage()));
            entry(STAGE, scalar(meaning.stage(), words.at()), words.at());
        } else if (!camel(stated.get().text()).equals(meaning.stage())
                && !stated.get().text().equals("unknown")) {
            problems.add(
                    stated.get().at(),
                    "`%s` is at the stage `%s`, got `%s`"
                            .formatted(
                                    words.text(), meaning.stage(), stated.get().text()));
        }
    }

    private Tree value(Cell cell, Kind.Component component) {
        return MONEY.contains(component.name())
                ? scalar(money(cell), cell.at())
                : value(component, cell.text(), cell.at());
    }

    /** A text as a file would write it, whatever its case: {@code Air}, {@code yes}, {@code donation, usmca}. */
    public static Tree value(Kind.Component component, String text, Position at) {
        if (component.type().isEnum()) {
            return scalar(camel(text), at);
        }
        if (component.type().equals(boolean.class)) {
            return scalar(
                    switch (text.toLowerCase(Locale.ROOT)) {
                        case "yes", "y", "true" -> "true";
                        case "no", "n", "false" -> "false";
                        default -> text;
                    },
                    at);
        }
        return component.type().equals(Claims.class) ? claims(text, at) : scalar(text, at);
    }

    private static Tree claims(String text, Position at) {
        List<Tree> all = new ArrayList<>();
        for (String claim : text.split("[,;|]")) {
            if (!claim.isBlank()) {
                all.add(scalar(camel(claim.strip()), at));
            }
        }
        return all.size() == 1 ? all.get(0) : new Tree.Sequence(all, at);
    }

    /** An amount with its currency, which may stand apart; after a report another currency lets the amount be read. */
    private String money(Cell amount) {
        String text = amount.text();
        Optional<Cell> currency = one(CURRENCY);
        if (currency.isEmpty() || text.equals("unknown")) {
            return text;
        }
        String code = currency.get().text();
        boolean own = text.length() > 4 && text.charAt(3) == ' ';
        if (own && !text.startsWith(code)) {
            problems.add(
                    currency.get().at(),
                    "the amount is `%s`, the currency `%s`; state one of them".formatted(text, code));
        }
        if (own) {
            return text;
        }
        try {
            new Values(library.goods()).ofText(Money.class, code + " 1");
            return code + " " + text;
        } catch (IllegalArgumentException e) {
            problems.add(currency.get().at(), String.valueOf(e.getMessage()));
            return "USD " + text;
        }
    }

    /** {@code NdPr oxide from MY to US}. */
    private String title() {
        String goods = one(WORDS).or(() -> one(LINE)).map(Cell::text).orElse("goods");
        return goods
                + one("origin").map(cell -> " from " + cell.text()).orElse("")
                + one("to").map(cell -> " to " + cell.text()).orElse("");
    }

    private void entry(String key, Tree value, Position at) {
        entries.add(new Tree.Entry(key, at, value));
    }

    private static boolean isLine(Cell cell) {
        return Character.isDigit(cell.text().charAt(0));
    }

    private Optional<Cell> one(String key) {
        return cells.stream().filter(cell -> cell.key().equals(key)).findFirst();
    }

    private List<Cell> all(String key) {
        return cells.stream().filter(cell -> cell.key().equals(key)).toList();
    }

    static Tree.Mapping fact(String kind, List<Tree.Entry> entries, Position at) {
        return new Tree.Mapping(List.of(new Tree.Entry(kind, at, new Tree.Mapping(entries, at))), at);
    }

    static Tree.Scalar scalar(String text, Position at) {
        return new Tree.Scalar(text, true, at);
    }

    /** {@code civilAircraft} for {@code Civil aircraft} and {@code civil-aircraft}. */
    static String camel(String text) {
        StringBuilder camel = new StringBuilder();
        for (String word : text.strip().split("[ _-]+")) {
            if (!word.isEmpty()) {
                camel.append(camel.length() == 0 ? lower(word) : upper(word));
            }
        }
        return camel.toString();
    }

    private static String lower(String word) {
        boolean shout = word.equals(word.toUpperCase(Locale.ROOT));
        return shout ? word.toLowerCase(Locale.ROOT) : Character.toLowerCase(word.charAt(0)) + word.substring(1);
    }

    private static String upper(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
