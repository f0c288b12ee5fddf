package org.tradepact.border;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is charged at entry.
 *
 * @param lines in filing order: headings of chapter 99 first, the ordinary duty last
 */
public record Duty(List<DutyLine> lines) {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Sum of the known lines, in percent of the customs value, as charged at entry. */
    public BigDecimal known() {
        return sum(line -> true);
    }

    /** The same with what an unknown line comes to at the least, where a source sets such an end and no upper one. */
    public BigDecimal least() {
        BigDecimal least = known();
        for (DutyLine line : lines) {
            if (line.possible().size() == 1 && line.possible().get(0).most().isEmpty()) {
                least = least.add(
                        line.possible().get(0).of(line.share()).least().value());
            }
        }
        return least.stripTrailingZeros();
    }

    /** Whether the rate of any line is known; without one the sum of those known says nothing. */
    public boolean anyKnown() {
        return lines.stream().anyMatch(line -> line.rate().isPresent());
    }

    /** Sum of all lines, in percent of the customs value, as charged at entry; nothing while a line is unknown. */
    public Optional<BigDecimal> total() {
        return complete() ? Optional.of(known()) : Optional.empty();
    }

    /** The part of the total that is owed as the law is now held; nothing while a line is unknown. */
    public Optional<BigDecimal> owed() {
        return complete()
                ? Optional.of(sum(line -> line.status() != DutyLine.Status.COLLECTED_WITHOUT_AUTHORITY))
                : Optional.empty();
    }

    /** Sum of the amounts of all lines, in US dollars; nothing while an amount is unknown. */
    public Optional<BigDecimal> amount() {
        return complete() && lines.stream().allMatch(line -> line.amount().isPresent())
                ? Optional.of(lines.stream()
                        .map(line -> line.amount().orElseThrow())
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    public boolean complete() {
        return lines.stream().allMatch(line -> line.rate().isPresent());
    }

    /** Whether something was charged for which no authority is left. */
    public boolean withoutAuthority() {
        return lines.stream()
                .anyMatch(line -> line.charges() && line.status() == DutyLine.Status.COLLECTED_WITHOUT_AUTHORITY);
    }

    private BigDecimal sum(Predicate<DutyLine> which) {
        return lines.stream()
                .filter(which)
                .flatMap(line ->
                        line
                                .rate()
                                .map(rate -> rate.value()
                                        .multiply(line.share().value())
                                        .divide(HUNDRED))
                                .stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros();
    }
}
