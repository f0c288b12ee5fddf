package org.tradepact.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Position;
import org.tradepact.pack.GoodsWords;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;

/** Reads what went into a shipment from one text: {@code goods=2846.90,origin=CN,share=0.1,producer=Foo Co., Ltd.}. */
final class InputText {
    private static final Kind INPUT = Kind.named("input").orElseThrow();

    /** How people say components; the names of the components do as well. */
    private static final Map<String, String> SHORT =
            Map.of("share", "valueShare", "line", "goods", "xinjiang", "fromXinjiang", "mass", "massShare");

    private final String shipment;
    private final Library library;
    private final List<String> remarks;
    private final Problems problems;
    private int count;

    /** @param remarks how words for goods were read, added to */
    InputText(String shipment, Library library, List<String> remarks, Problems problems) {
        this.shipment = shipment;
        this.library = library;
        this.remarks = remarks;
        this.problems = problems;
    }

    /** The fact, or nothing after a report. */
    Optional<Tree> read(Cell cell) {
        count++;
        List<Tree.Entry> entries = new ArrayList<>();
        entry(entries, "id", shipment + "-input-" + count, cell.at());
        entry(entries, "of", shipment, cell.at());
        int before = problems.count();
        for (String part : cell.text().split(",(?=\\s*[A-Za-z-]+\\s*=)")) {
            part(part.strip(), cell, entries);
        }
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(ShipmentForm.fact(INPUT.name(), entries, cell.at()));
    }

    private void part(String part, Cell cell, List<Tree.Entry> entries) {
        int equals = part.indexOf('=');
        if (equals < 1) {
            problems.add(
                    cell.at(),
                    "expected `goods=2846.90,origin=CN,share=0.1` or the like, got `%s`".formatted(cell.text()));
            return;
        }
        String said = part.substring(0, equals).strip();
        String value = part.substring(equals + 1).strip();
        String camel = ShipmentForm.camel(said);
        Optional<Kind.Component> component = INPUT.component(SHORT.getOrDefault(camel, camel));
        if (component.isEmpty()) {
            List<String> known = new ArrayList<>(SHORT.keySet());
            INPUT.components().forEach(c -> known.add(c.name()));
            known.sort(null);
            problems.add(cell.at(), "`%s` is not known of an input%s".formatted(said, Nearest.hint(said, known)));
        } else if (entries.stream().anyMatch(e -> e.key().equals(component.get().name()))) {
            problems.add(cell.at(), "`%s` comes twice in one input".formatted(said));
        } else if (!value.isEmpty()) {
            Tree tree = component.get().type().equals(Goods.class)
                    ? goods(value, cell.at())
                    : ShipmentForm.value(component.get(), value, cell.at());
            entries.add(new Tree.Entry(component.get().name(), cell.at(), tree));
        }
    }

    /** Words for goods as the line or group they mean, if they are known. */
    private Tree goods(String text, Position at) {
        if (Character.isDigit(text.charAt(0))
                || text.equals("unknown")
                || library.goods().group(text).isPresent()) {
            return ShipmentForm.scalar(text, at);
        }
        GoodsWords.Meaning meaning = library.words().read(text);
        if (meaning.goods().isEmpty()) {
            return ShipmentForm.scalar(text, at);
        }
        remarks.add(meaning.sentence());
        meaning.grouped(text, meaning.goods()).ifPresent(remarks::add);
        return meaning.tree(at);
    }

    private static void entry(List<Tree.Entry> entries, String key, String text, Position at) {
        entries.add(new Tree.Entry(key, at, ShipmentForm.scalar(text, at)));
    }
}
