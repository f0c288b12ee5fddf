package org.tradepact.scenario;

import java.util.List;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problem;

/**
 * One thing said of a shipment, by a flag or in a column of a table.
 *
 * @param key the component, or one of the keys that {@link ShipmentForm} knows besides
 * @param shown what messages put before their sentence, such as {@code `Entry date`: }; empty where the place names it
 */
public record Cell(String key, String text, String shown, Position at) {
    public Cell {
        text = text.strip();
    }

    /** Problems as whoever filled in the cells knows them: by flag or column rather than by component. */
    static List<Problem> named(List<Problem> problems, List<Cell> cells) {
        return problems.stream()
                .map(problem -> cells.stream()
                        .filter(cell -> cell.at().equals(problem.at()))
                        .findFirst()
                        .map(cell -> cell.named(problem))
                        .orElse(problem))
                .sorted()
                .toList();
    }

    private Problem named(Problem problem) {
        boolean goods = key.equals(ShipmentForm.LINE) || key.equals(ShipmentForm.WORDS);
        String component = "`%s`: ".formatted(goods ? "goods" : key);
        String sentence = problem.sentence();
        return new Problem(
                problem.at(),
                shown + (sentence.startsWith(component) ? sentence.substring(component.length()) : sentence));
    }
}
