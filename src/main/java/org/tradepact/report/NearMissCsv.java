package org.tradepact.report;

import java.util.List;
import java.util.Locale;
import org.tradepact.explore.NearMiss;

/** Every boundary as a row. */
public final class NearMissCsv {
    private NearMissCsv() {}

    public static String write(BoundaryReport report) {
        StringBuilder text = new StringBuilder();
        CsvText.line(
                text,
                List.of(
                        "commitment",
                        "rule",
                        "looksAt",
                        "side",
                        "state",
                        "lacks",
                        "because",
                        "nearest",
                        "holds",
                        "kept"));
        for (NearMiss miss : report.surveyed().found()) {
            CsvText.line(
                    text,
                    List.of(
                            miss.boundary().commitment(),
                            miss.boundary().rule(),
                            miss.boundary().name(),
                            miss.side() == NearMiss.Side.NONE ? "" : lower(miss.side()),
                            report.justified().containsKey(miss) ? "justified" : lower(miss.state()),
                            String.join(
                                    " ",
                                    miss.lacks().stream()
                                            .map(NearMissCsv::lower)
                                            .toList()),
                            report.justified().getOrDefault(miss, ""),
                            miss.pair().map(NearMissSaid::near).orElse(""),
                            miss.pair()
                                    .map(pair -> NearMissSaid.end(pair, true))
                                    .orElse(""),
                            miss.pair()
                                    .map(pair -> NearMissSaid.end(pair, false))
                                    .orElse("")));
        }
        return text.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
