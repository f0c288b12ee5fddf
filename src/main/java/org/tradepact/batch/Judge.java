package org.tradepact.batch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.Border;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Checker;
import org.tradepact.check.Measured;
import org.tradepact.check.Piece;
import org.tradepact.check.Pieces;
import org.tradepact.check.Question;
import org.tradepact.check.Told;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Position;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Problem;
import org.tradepact.scenario.Cell;
import org.tradepact.scenario.ShipmentForm;

/** Reads a row and answers it, as {@code check} does with a row of its tables. For one thread. */
final class Judge implements AutoCloseable {
    private final Batch.Setup setup;
    private final Checker checker;
    private final Border border;
    private final Pieces pieces;

    /** What came of reading a row: the question it asks, or what is wrong with it. */
    record Heard(@Nullable Question question, List<Reject> rejects) {
        /** @throws IllegalStateException if the row was rejected */
        Question asks() {
            if (question == null) {
                throw new IllegalStateException("the row was rejected");
            }
            return question;
        }

        Stated shipment() {
            return asks().facts().get(0);
        }
    }

    Judge(Batch.Setup setup) {
        this.setup = setup;
        Map<String, Rulebook> own = new HashMap<>();
        Function<String, Rulebook> rules = pack -> own.computeIfAbsent(pack, setup.rulebooks());
        Collection<Goods> groups = setup.library().goods().each();
        this.checker = new Checker(setup.packs(), rules, groups);
        this.border = new Border(setup.packs(), rules, groups, checker);
        this.pieces = new Pieces(setup.packs(), rules, groups, setup.assume());
    }

    /** The measures that are asked about every row. */
    List<Told> told() {
        return pieces.told();
    }

    Heard hear(Row row) {
        Position start = new Position(row.file(), (int) Math.min(row.line(), Integer.MAX_VALUE), 0);
        List<Cell> cells = new ArrayList<>();
        List<String> keys = setup.keys();
        for (int i = 0; i < keys.size(); i++) {
            String text = Tokens.cell(row, i);
            if (text != null && !keys.get(i).isEmpty() && !keys.get(i).equals("id")) {
                cell(keys.get(i), text, new Position(start.file(), start.line(), i + 1), cells);
            }
        }
        ShipmentForm.Filled read =
                ShipmentForm.read(start, Piece.ANY, Piece.ANY, cells, setup.library(), setup.settings(), setup.today());
        List<Problem> problems = read.scenarios().problems();
        return problems.isEmpty()
                ? new Heard(read.scenarios().scenarios().get(0).asks(), List.of())
                : new Heard(null, problems.stream().map(p -> reject(p, row)).toList());
    }

    /** Several inputs stand in columns of their own, or in one with bars between them. */
    private static void cell(String key, String text, Position at, List<Cell> cells) {
        for (String one : key.equals(ShipmentForm.INPUT) ? text.split("\\|") : new String[] {text}) {
            cells.add(new Cell(key, one, "", at));
        }
    }

    /** What measures do, each to a shipment that no other fact joins. */
    List<Piece> pieces(List<Asked> asked) {
        List<Pieces.Sought> sought = new ArrayList<>();
        Map<Heard, Integer> numbers = new IdentityHashMap<>();
        for (Asked one : asked) {
            int number = numbers.computeIfAbsent(one.heard(), heard -> numbers.size());
            Stated shipment = one.heard().shipment();
            Stated own = new Stated(
                    shipment.kind(),
                    Piece.ANY + (one.open() ? "o" : "") + number,
                    one.open() ? shipment.without(Likeness.AMOUNTS).said() : shipment.said(),
                    shipment.at());
            sought.add(new Pieces.Sought(one.told(), one.heard().asks().with(List.of(own)), own));
        }
        return pieces.of(sought);
    }

    /**
     * A measure asked about a row.
     *
     * @param open whether value and mass are taken to be unknown
     */
    record Asked(Told told, Heard heard, boolean open) {}

    ShipmentAnswer answer(Heard heard) {
        return border.answers(heard.asks()).get(0);
    }

    /** The answer, where it is known what each measure does. */
    ShipmentAnswer answer(Heard heard, List<Piece> found) {
        return border.answer(heard.asks(), heard.shipment(), shipment -> {
            List<Measured> measured = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                measured.add(pieces.measured(told().get(i), found.get(i), heard.asks(), shipment));
            }
            return measured;
        });
    }

    private Reject reject(Problem problem, Row row) {
        int column = problem.at().column() - 1;
        boolean known = column >= 0 && column < setup.columns().size();
        String text =
                Optional.ofNullable(known ? Tokens.cell(row, column) : null).orElse("");
        return new Reject(
                row.number(),
                row.file(),
                row.line(),
                known ? setup.columns().get(column) : "",
                text,
                PlainDays.unclear(known ? setup.keys().get(column) : "", text).orElse(problem.sentence()));
    }

    @Override
    public void close() {
        checker.close();
        border.close();
        pieces.close();
    }
}
