package org.tradepact.batch;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.Duty;
import org.tradepact.border.DutyLine;
import org.tradepact.border.Levy;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Piece;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.finding.Consequence;
import org.tradepact.scenario.ExamWords;

/** Makes the mould of a class from the answer to one of its shipments. */
final class Moulding {
    /** Cells of a finding between the id and the amount. */
    private static final int AMOUNT = OutTable.FINDINGS.columns().indexOf("amount") - 2;

    /** Place of what to state among the cells of a finding that come after the amount. */
    private static final int MISSING = OutTable.FINDINGS.columns().indexOf("missing")
            - OutTable.FINDINGS.columns().indexOf("amount")
            - 1;

    /** Between sentences, which may hold a semicolon. */
    private static final String LEADS_APART = " | ";

    /** Status of a charge of zero percent. */
    private static final String NOTHING_DUE = "nothing-due";

    private final ShipmentAnswer answer;
    private final String id;
    private final String line;

    private Moulding(ShipmentAnswer answer) {
        this.answer = answer;
        this.id = answer.shipment().id();
        this.line = answer.shipment().said().get("goods") instanceof Goods goods && goods.coded() ? goods.said() : "";
    }

    /**
     * @param ownBase whether the mould shall do for rows of any other ordinary rate
     * @param leads the sentences about names that are close to one on a list
     */
    static Mould of(ShipmentAnswer answer, boolean ownBase, Function<ShipmentAnswer, List<String>> leads) {
        return new Moulding(answer).mould(ownBase, leads.apply(answer));
    }

    /** What the parties promised about the way the shipment is treated, as lines of findings. */
    static List<Mould.Finding> acts(ShipmentAnswer answer) {
        return answer.touched().rows().stream()
                .filter(row -> row.verdict() != Verdict.NOT_ENGAGED && (!row.duty() || row.touched()))
                .map(new Moulding(answer)::commitment)
                .toList();
    }

    private Mould mould(boolean ownBase, List<String> leads) {
        Stated shipment = answer.shipment();
        Duty duty = answer.duty();
        boolean charged = !duty.lines().isEmpty();
        Mould.Fixed fixed = new Mould.Fixed(
                answer.question().asOf().toString(),
                new Cells(List.of(
                        shipment.said().get("value") instanceof Money money ? money.currency() : "",
                        ExamWords.kebab(answer.may()),
                        ExamWords.gate(answer.leave(), answer),
                        ExamWords.gate(answer.enter(), answer),
                        ExamWords.gate(answer.price(), answer),
                        duty.withoutAuthority() ? "potential" : "none")), // it is never promised
                duty.lines().stream()
                        .filter(DutyLine::ordinary)
                        .findFirst()
                        .flatMap(DutyLine::rate)
                        .map(rate -> plain(rate.value()))
                        .orElse(""),
                duty.anyKnown() ? plain(duty.known()) : "",
                charged ? duty.total().map(Moulding::plain).orElse("") : "",
                charged ? duty.owed().map(Moulding::plain).orElse("") : "",
                new Cells(
                        List.of(
                                missing(answer.missing()),
                                String.join(LEADS_APART, leads),
                                answer.knownUntil().toString()),
                        0));
        boolean dollars = shipment.said().get("value") instanceof Money money
                && money.currency().equals("USD");
        Optional<Percent> base =
                duty.lines().stream().filter(DutyLine::ordinary).findFirst().flatMap(DutyLine::rate);
        Mould.Without without = ownBase && base.isPresent() ? without(duty, base.get()) : null;
        Optional<List<Mould.Charge>> levies = charged && dollars && duty.complete()
                ? Optional.of(duty.lines().stream()
                        .filter(line -> without == null || !line.ordinary())
                        .map(line -> new Mould.Charge(new Levy(line.rate().orElseThrow(), line.share()), line.status()))
                        .toList())
                : Optional.empty();
        boolean unseen = answer.unseen(answer.leave()) || answer.unseen(answer.enter());
        return new Mould(answer.may(), unseen, fixed, without, levies, findings(dollars));
    }

    private static Mould.Without without(Duty duty, Percent base) {
        return new Mould.Without(
                duty.known().subtract(base.value()),
                duty.owed().orElse(BigDecimal.ZERO).subtract(base.value()),
                duty.complete());
    }

    private List<Mould.Finding> findings(boolean dollars) {
        List<Mould.Finding> findings = new ArrayList<>();
        for (Measured measured : answer.measured()) {
            boolean remedy = measured.measure().modality() == Commitment.Modality.REMEDY; // of what nobody was charged
            if (measured.reached() && (!remedy || answer.refund().deciding().contains(measured))) {
                of(measured, dollars, findings);
            }
        }
        for (DutyLine line : answer.duty().lines()) {
            if (line.measure().isEmpty() && !line.ordinary()) {
                findings.add(charge(
                        line.charge().map(Commitment::id).orElse(""),
                        line.charge().map(Commitment::pack).orElse(""),
                        line,
                        dollars));
            }
        }
        return List.copyOf(findings);
    }

    private void of(Measured measured, boolean dollars, List<Mould.Finding> findings) {
        Commitment measure = measured.measure();
        int before = findings.size();
        for (DutyLine line : answer.duty().lines()) {
            if (line.measure()
                    .filter(m -> m.measure().id().equals(measure.id()))
                    .isPresent()) {
                findings.add(charge(measure.id(), measure.pack(), line, dollars));
            }
        }
        measured.effect().map(Effect::consequences).orElse(Set.of()).stream()
                .sorted()
                .forEach(consequence -> findings.add(plain(measured, "follows", consequence, List.of())));
        if (findings.size() == before) {
            String verdict =
                    measured.effect().map(Effect::outcome).map(ExamWords::kebab).orElse("open");
            findings.add(plain(measured, verdict, null, measured.missing()));
        }
    }

    private Mould.Finding plain(
            Measured measured, String verdict, @Nullable Consequence consequence, List<Missing> missing) {
        Commitment measure = measured.measure();
        return finding(
                null,
                measure.id(),
                measure.pack(),
                "",
                verdict,
                "",
                "",
                "",
                "",
                "",
                "",
                consequence == null ? "" : ExamWords.kebab(consequence),
                missing(missing),
                first(measure.sources()));
    }

    private Mould.Finding charge(String measure, String pack, DutyLine line, boolean dollars) {
        String verdict = line.rate().isEmpty() ? "open" : line.exempt() ? "spared" : "charged";
        return finding(
                dollars && line.rate().isPresent() ? new Levy(line.rate().get(), line.share()) : null,
                measure,
                pack,
                "",
                verdict,
                "",
                line.basis(),
                line.heading(),
                line.rate().map(r -> plain(r.value())).orElse(""),
                plain(line.share().value()),
                status(line),
                "",
                missing(line.missing()),
                line.source());
    }

    /** How money that is charged stands in law; where none is, there is nothing to argue about. */
    private static String status(DutyLine line) {
        if (line.exempt() || line.rate().isEmpty()) {
            return ""; // the verdict says so
        }
        return line.charges() ? ExamWords.kebab(line.status()) : NOTHING_DUE;
    }

    private Mould.Finding commitment(Row row) {
        Commitment commitment = row.commitment();
        return finding(
                null,
                commitment.id(),
                commitment.pack(),
                row.subject(),
                ExamWords.verdict(row.verdict()),
                ExamWords.force(row.force()),
                "",
                "",
                "",
                "",
                "",
                "",
                missing(row.missing()),
                first(commitment.sources()));
    }

    /** Cells in the order of {@link OutTable#FINDINGS}, without row, id and amount. */
    private static Mould.Finding finding(@Nullable Levy levy, String... cells) {
        List<String> all = List.of(cells);
        return new Mould.Finding(
                new Cells(all.subList(0, AMOUNT)), levy, new Cells(all.subList(AMOUNT, all.size()), MISSING));
    }

    /** What to state, by the names that files use; of the shipment itself the component alone. */
    private String missing(List<Missing> missing) {
        return missing.stream().map(Missing::slot).map(this::slot).distinct().collect(Collectors.joining("; "));
    }

    private String slot(Slot slot) {
        if (slot.fact().equals(id)) {
            return slot.component();
        }
        if (!line.isEmpty() && slot.component().equals(line)) {
            return slot.fact() + "." + Piece.LINE;
        }
        if (slot.component().equals(Piece.goodsOf(id))) {
            return slot.fact() + ".the goods";
        }
        String text = slot.toString();
        return text.startsWith(id + "-") ? text.substring(id.length() + 1) : text;
    }

    private static String first(List<String> sources) {
        return sources.isEmpty() ? "" : sources.get(0);
    }

    /** A rate as all shapes of output hold it, rounded half up to so many decimals. */
    static String plain(BigDecimal number) {
        BigDecimal held =
                number.scale() > OutTable.DECIMALS ? number.setScale(OutTable.DECIMALS, RoundingMode.HALF_UP) : number;
        return exact(held);
    }

    static String exact(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
