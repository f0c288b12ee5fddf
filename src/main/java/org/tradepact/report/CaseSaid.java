package org.tradepact.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Question;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.fact.Ref;
import org.tradepact.fact.ScheduledRate;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Spelling;
import org.tradepact.pack.Values;

/** The facts of a case as sentences, for who has no file before him. */
public final class CaseSaid {
    private static final Map<String, String> LINES = lines();
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)(?:\\?([^|}]*))?((?:\\|[^|}]*)*)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");
    private static final String OPEN = "(not stated)";
    private static final Values MEANT = new Values(GoodsRegister.EMPTY);

    private final Question asks;
    private final Map<String, String> titles;

    private CaseSaid(Question asks, Map<String, String> titles) {
        this.asks = asks;
        this.titles = titles;
    }

    /**
     * A sentence with a full stop for each fact, and one for what is said not to have happened.
     *
     * @param titles of named groups of goods, by id
     */
    public static List<String> of(Question asks, Map<String, String> titles) {
        CaseSaid said = new CaseSaid(asks, titles);
        List<String> sentences = new ArrayList<>();
        asks.facts().forEach(fact -> sentences.add(said.sentence(fact)));
        asks.none().forEach(fact -> sentences.add(said.absent(fact)));
        return sentences;
    }

    private String sentence(Stated fact) {
        Kind kind = Kind.of(fact.kind());
        String line = LINES.getOrDefault(kind.name(), kind.name() + ":");
        Set<String> told = new LinkedHashSet<>();
        String text = filled(line, fact, told);
        StringBuilder more = new StringBuilder(text);
        for (Kind.Component component : kind.components()) {
            Object value = fact.said().get(component.name());
            if (value == null
                    || told.contains(component.name())
                    || meant(component, value)
                    || lookedUp(fact)
                    || component.name().equals("of")) {
                continue;
            }
            more.append(rest(component, value));
        }
        String label = pointedAt(fact) ? number(fact.id()) + " " : "";
        return label + capital(tidy(more.toString())) + ".";
    }

    /** A component that the line of its kind does not name. */
    private String rest(Kind.Component component, Object value) {
        String name = component.name();
        boolean today = day(value).equals(asks.asOf().toString());
        return switch (name) {
            case "on" -> today ? (elsewhere() ? ", on that day" : "") : ", on " + day(value);
            case "inForceFrom" ->
                today ? (elsewhere() ? ", from that day on" : "") : ", from %s on".formatted(day(value));
            case "inForceUntil" -> ", until the day before " + day(value);
            case "pleads" -> "; it invokes " + Words.value(value);
            default -> "; %s: %s".formatted(component.asks(), word(value));
        };
    }

    /** Whether a fact happened on a day of its own, other than the one asked about. */
    static boolean onAnotherDay(Stated fact, Question asks) {
        Object on = fact.said().get("on");
        Object from = fact.said().get("inForceFrom");
        return on != null && !on.equals(asks.asOf())
                || from != null && !day(from).equals(asks.asOf().toString());
    }

    private boolean elsewhere() {
        return asks.facts().stream().anyMatch(fact -> onAnotherDay(fact, asks));
    }

    private String filled(String line, Stated fact, Set<String> told) {
        Matcher optional = OPTIONAL.matcher(line);
        StringBuilder text = new StringBuilder();
        while (optional.find()) {
            String part = optional.group(1);
            optional.appendReplacement(text, Matcher.quoteReplacement(says(part, fact, told) ? part : ""));
        }
        optional.appendTail(text);
        Matcher slot = SLOT.matcher(text.toString());
        StringBuilder out = new StringBuilder();
        while (slot.find()) {
            String name = slot.group(1);
            told.add(name);
            Object value = fact.said().get(name);
            String word = value == null
                    ? (slot.group(2) == null ? open(fact, name) : slot.group(2))
                    : called(value, slot.group(3));
            slot.appendReplacement(out, Matcher.quoteReplacement(word));
        }
        slot.appendTail(out);
        return out.toString();
    }

    private static String open(Stated fact, String component) {
        Class<?> type = Kind.of(fact.kind()).component(component).orElseThrow().type();
        return type == Actor.class ? "somebody" : type == Party.class ? "some country" : OPEN;
    }

    private boolean says(String part, Stated fact, Set<String> told) {
        Matcher slot = SLOT.matcher(part);
        while (slot.find()) {
            Object value = fact.said().get(slot.group(1));
            boolean named = value != null && has(slot.group(3), key(value));
            boolean idle = value != null
                    && meant(Kind.of(fact.kind()).component(slot.group(1)).orElseThrow(), value);
            if (value == null || idle && !named || called(value, slot.group(3)).isEmpty()) {
                told.add(slot.group(1));
                return false;
            }
        }
        return true;
    }

    private String called(Object value, String names) {
        String any = null;
        for (String pair : names.split("\\|")) {
            int at = pair.indexOf('=');
            if (at > 0 && pair.substring(0, at).equals(key(value))) {
                return pair.substring(at + 1);
            }
            if (at > 0 && pair.startsWith("*")) {
                any = pair.substring(at + 1);
            }
        }
        return any == null ? word(value) : any + " " + word(value);
    }

    private static boolean has(String names, String key) {
        return ("|" + names).contains("|" + key + "=");
    }

    private static String key(Object value) {
        return value instanceof Enum<?> constant ? Spelling.CAMEL.of(constant) : value.toString();
    }

    private String word(Object value) {
        if (value instanceof Goods goods) {
            String title = titles.get(goods.said());
            if (!goods.said().isEmpty() && Character.isDigit(goods.said().charAt(0))) {
                return "goods of " + Words.value(goods);
            }
            return title == null
                    ? goods.said().equals("other goods") ? "goods of no named group" : Words.value(goods)
                    : title;
        }
        if (value instanceof Ref ref) {
            return number(ref.id());
        }
        if (value instanceof Money money) {
            return money.currency() + " " + "%,d".formatted(money.amount().toBigInteger()) + fraction(money);
        }
        if (value instanceof Units units) {
            return "%,d".formatted(units.number());
        }
        return Words.value(value);
    }

    private static String fraction(Money money) {
        String plain = money.amount().stripTrailingZeros().toPlainString();
        int dot = plain.indexOf('.');
        return dot < 0 ? "" : plain.substring(dot);
    }

    /** Whether a component says no more than is meant where a file does not say it. */
    private static boolean meant(Kind.Component component, Object value) {
        if (idle(value)) {
            return true;
        }
        if (component.unlessSaid().isEmpty() || component.period()) {
            return false;
        }
        try {
            return value.equals(MEANT.ofText(component.type(), component.unlessSaid()));
        } catch (IllegalArgumentException e) {
            return false; // it is meant as another component is
        }
    }

    /** What a list says of goods that are already named. */
    private static boolean lookedUp(Stated fact) {
        return fact.kind() == ListEntry.class || fact.kind() == ScheduledRate.class;
    }

    private static boolean idle(Object value) {
        return value.equals(When.NEVER)
                || value.equals(Defences.NONE)
                || value.equals(Claims.NONE)
                || value.equals(Ref.NONE);
    }

    /** What a fact is called where another one speaks of it: its place among those that are spoken of. */
    private String number(String id) {
        List<String> spoken =
                asks.facts().stream().filter(this::pointedAt).map(Stated::id).toList();
        return "(%d)".formatted(spoken.indexOf(id) + 1);
    }

    /** Whether another fact names it by its id; what went into goods or is about them needs no name for them. */
    private boolean pointedAt(Stated fact) {
        return asks.facts().stream()
                .filter(other -> Kind.of(other.kind()).component("of").isEmpty())
                .flatMap(other -> other.said().values().stream())
                .anyMatch(value -> value instanceof Ref ref && ref.id().equals(fact.id()));
    }

    /** An act that is said not to have happened. */
    private String absent(Stated fact) {
        String line = LINES.getOrDefault(
                Kind.of(fact.kind()).name(), Kind.of(fact.kind()).name());
        return "It has not happened that %s.".formatted(tidy(filled(line, fact, new LinkedHashSet<>())));
    }

    private static String tidy(String text) {
        return text.replaceAll(" {2,}", " ")
                .replace(" ,", ",")
                .replaceAll(",([.;])", "$1")
                .replaceAll(",$", "");
    }

    private static String day(Object value) {
        if (value instanceof When when) {
            return when.never() ? "never" : when.date().toString();
        }
        return value instanceof LocalDate day ? day.toString() : "";
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Map<String, String> lines() {
        try (@Nullable InputStream in = CaseSaid.class.getResourceAsStream("facts.txt")) {
            if (in == null) {
                throw new IllegalStateException("facts.txt is missing beside the classes");
            }
            Map<String, String> lines = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> lines.put(
                            line.substring(0, line.indexOf(':')),
                            line.substring(line.indexOf(':') + 1).strip()));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
