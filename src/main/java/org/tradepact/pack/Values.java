package org.tradepact.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Claim;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Defence;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Money;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/** Reads what a file states into a value of the component's type. */
public final class Values {
    private static final Set<String> EVERYONE = Set.of("everyone", "everybody", "everywhere", "any", "world");

    private final GoodsRegister goods;

    public Values(GoodsRegister goods) {
        this.goods = goods;
    }

    public GoodsRegister goods() {
        return goods;
    }

    /**
     * The value, or nothing after the mistake has been reported.
     *
     * @param what the component, as the message names it
     */
    public Optional<Object> read(Class<?> type, String what, Tree node, Problems problems) {
        try {
            return Optional.of(value(type, node));
        } catch (Mistake e) {
            problems.add(e.at, "`%s`: %s".formatted(what, e.sentence));
            return Optional.empty();
        }
    }

    /** The value of a text that stands alone, such as a default, or the part of a commitment that names the act it asks for. */
    public Object ofText(Class<?> type, String text) {
        try {
            Tree tree = text.startsWith("[") || text.startsWith("{")
                    ? TreeReader.read(new SourceText("", text))
                    : new Tree.Scalar(text, true, new Position("", 1, 1));
            return value(type, tree);
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e.problem().sentence(), e);
        } catch (Mistake e) {
            throw new IllegalArgumentException(e.sentence, e);
        }
    }

    private Object value(Class<?> type, Tree node) throws Mistake {
        if (type.equals(Actor.class)) {
            return actor(node);
        }
        if (type.equals(Reach.class)) {
            return reach(node);
        }
        if (type.equals(Parties.class)) {
            return says(node, "none") ? Parties.NONE : Parties.of(parties(node, "`none` or a list such as `[US, JP]`"));
        }
        if (type.equals(Defences.class)) {
            return defences(node);
        }
        if (type.equals(Claims.class)) {
            return new Claims(Set.copyOf(constants(Claim.class, node)));
        }
        if (type.equals(Firms.class)) {
            return firms(node);
        }
        if (type.equals(Goods.class) && node instanceof Tree.Mapping mapping) {
            return goods(mapping);
        }
        if (type.equals(Money.class) && node instanceof Tree.Mapping mapping) {
            return money(mapping);
        }
        Tree.Scalar scalar = scalar(node);
        try {
            return single(type, scalar.text());
        } catch (IllegalArgumentException e) {
            throw new Mistake(node.at(), String.valueOf(e.getMessage()));
        }
    }

    private Object single(Class<?> type, String text) {
        if (type.isEnum()) {
            return constant(type.asSubclass(Enum.class), text);
        }
        if (type.equals(boolean.class)) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException("expected `true` or `false`, got `%s`".formatted(text));
            }
            return text.equals("true");
        }
        if (type.equals(LocalDate.class)) {
            return Days.read(text);
        }
        if (type.equals(When.class)) {
            return text.equals("never") ? When.NEVER : When.on(when(text));
        }
        if (type.equals(Party.class)) {
            return PartyCodes.read(text);
        }
        if (type.equals(Goods.class)) {
            return goods.resolve(text);
        }
        if (type.equals(Percent.class)) {
            return Numbers.percent(text);
        }
        if (type.equals(Money.class)) {
            return Numbers.money(text);
        }
        if (type.equals(Units.class)) {
            return Numbers.units(text);
        }
        if (type.equals(Firm.class)) {
            return new Firm(text.strip());
        }
        if (type.equals(Kilograms.class)) {
            return Numbers.kilograms(text);
        }
        if (type.equals(Ref.class)) {
            return text.equals("none") ? Ref.NONE : new Ref(text);
        }
        if (type.equals(ListEntry.ListName.class)) {
            return new ListEntry.ListName(text);
        }
        throw new IllegalStateException("no way to read a component of type " + type.getName());
    }

    private static LocalDate when(String text) {
        if (!Days.shaped(text)) {
            throw new IllegalArgumentException(
                    "expected a day such as `2027-01-31`, or `never`, got `%s`%s".formatted(text, Days.meant(text)));
        }
        return Days.read(text);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // an enum's class, of which only the constants are wanted
    private static Object constant(Class<? extends Enum> type, String text) {
        Optional<Object> found = Spelling.CAMEL.read((Class) type, text);
        List<String> known = Spelling.CAMEL.all((Class) type);
        return found.orElseThrow(() -> new IllegalArgumentException(Nearest.mistaken(text, known)));
    }

    private static Actor actor(Tree node) throws Mistake {
        if (!(node instanceof Tree.Mapping mapping)) {
            return new Actor(party(node), Organ.CENTRAL);
        }
        known(mapping, List.of("party", "organ"));
        Tree party = mapping.get("party")
                .orElseThrow(
                        () -> new Mistake(mapping.at(), "`party` is missing, expected `{party: MY, organ: state}`"));
        Optional<Tree> organ = mapping.get("organ");
        return new Actor(party(party), organ.isEmpty() ? Organ.CENTRAL : organ(organ.get()));
    }

    /** A tariff line whose goods are also of named groups. */
    private Goods goods(Tree.Mapping mapping) throws Mistake {
        known(mapping, List.of("line", "is"));
        String expected = "expected `{line: 2805.30.00, is: terbium}`";
        Tree line = mapping.get("line").orElseThrow(() -> new Mistake(mapping.at(), "`line` is missing, " + expected));
        Tree is = mapping.get("is").orElseThrow(() -> new Mistake(mapping.at(), "`is` is missing, " + expected));
        String code = scalar(line).text();
        List<String> groups = new ArrayList<>();
        for (Tree item : items(is)) {
            groups.add(scalar(item).text());
        }
        if (groups.isEmpty()) {
            throw new Mistake(is.at(), expected + ", got an empty list");
        }
        try {
            return goods.resolve(code, groups);
        } catch (IllegalArgumentException e) {
            throw new Mistake(mapping.at(), String.valueOf(e.getMessage()));
        }
    }

    private static void known(Tree.Mapping mapping, List<String> keys) throws Mistake {
        for (Tree.Entry entry : mapping.entries()) {
            if (!keys.contains(entry.key())) {
                throw new Mistake(
                        entry.at(), "unknown key `%s`%s".formatted(entry.key(), Nearest.hint(entry.key(), keys)));
            }
        }
    }

    private static Organ organ(Tree node) throws Mistake {
        try {
            return (Organ) constant(Organ.class, scalar(node).text());
        } catch (IllegalArgumentException e) {
            throw new Mistake(node.at(), String.valueOf(e.getMessage()));
        }
    }

    private static Reach reach(Tree node) throws Mistake {
        if (says(node, "all")) {
            return Reach.ALL;
        }
        String expected = "`all`, a party, a list such as `[US, JP]`, or `{allExcept: [CN]}`";
        if (node instanceof Tree.Mapping mapping) {
            if (mapping.entries().size() != 1 || !mapping.entries().get(0).key().equals("allExcept")) {
                throw new Mistake(node.at(), "expected " + expected);
            }
            return Reach.allExcept(parties(mapping.entries().get(0).value(), "a list such as `[CN]`"));
        }
        if (node instanceof Tree.Scalar scalar
                && EVERYONE.contains(scalar.text().toLowerCase(Locale.ROOT))) {
            throw new Mistake(node.at(), "expected %s, got `%s`; write `all`".formatted(expected, scalar.text()));
        }
        return Reach.only(parties(node, expected));
    }

    private static Set<Party> parties(Tree node, String expected) throws Mistake {
        List<Party> read = new ArrayList<>();
        for (Tree item : items(node)) {
            read.add(party(item));
        }
        if (read.isEmpty()) {
            throw new Mistake(node.at(), "expected " + expected + ", got an empty list");
        }
        return Set.copyOf(read);
    }

    private static Party party(Tree node) throws Mistake {
        try {
            return PartyCodes.read(scalar(node).text());
        } catch (IllegalArgumentException e) {
            throw new Mistake(node.at(), String.valueOf(e.getMessage()));
        }
    }

    private static Defences defences(Tree node) throws Mistake {
        return new Defences(constants(Defence.class, node));
    }

    /** Words of a list, or `none`. */
    private static <E extends Enum<E>> Set<E> constants(Class<E> type, Tree node) throws Mistake {
        Set<E> read = EnumSet.noneOf(type);
        if (!says(node, "none")) {
            for (Tree item : items(node)) {
                try {
                    read.add(type.cast(constant(type, scalar(item).text())));
                } catch (IllegalArgumentException e) {
                    throw new Mistake(item.at(), String.valueOf(e.getMessage()));
                }
            }
        }
        return read;
    }

    private static Firms firms(Tree node) throws Mistake {
        List<Firm> read = new ArrayList<>();
        if (!says(node, "none")) {
            for (Tree item : items(node)) {
                read.add(new Firm(scalar(item).text()));
            }
        }
        return Firms.of(read);
    }

    private static Money money(Tree.Mapping mapping) throws Mistake {
        if (mapping.entries().size() != 1) {
            throw new Mistake(mapping.at(), "expected one currency with its amount such as `{USD: 5000000}`");
        }
        Tree.Entry entry = mapping.entries().get(0);
        try {
            return Numbers.money(entry.key(), scalar(entry.value()).text());
        } catch (IllegalArgumentException e) {
            throw new Mistake(entry.at(), String.valueOf(e.getMessage()));
        }
    }

    private static List<Tree> items(Tree node) {
        return node instanceof Tree.Sequence sequence ? sequence.items() : List.of(node);
    }

    private static boolean says(Tree node, String word) {
        return node instanceof Tree.Scalar scalar && scalar.text().equals(word);
    }

    private static Tree.Scalar scalar(Tree node) throws Mistake {
        if (node instanceof Tree.Scalar scalar) {
            if (scalar.text().isEmpty()) {
                throw new Mistake(node.at(), "a value is missing here");
            }
            return scalar;
        }
        throw new Mistake(node.at(), "expected a single value, got " + node.shape());
    }

    /** Ends the reading of one value. */
    private static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Position at;
        private final String sentence;

        Mistake(Position at, String sentence) {
            super(sentence, null, false, false);
            this.at = at;
            this.sentence = sentence;
        }
    }
}
