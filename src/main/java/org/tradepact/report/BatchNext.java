package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.tradepact.batch.Counts;

/** What to do after a run over many shipments: what its largest group has in common, why its first such row came out so. */
final class BatchNext {
    private static final String STOPPED =
            "select f.commitment, f.consequence, count(*) as shipments from findings f join shipments s on f.row = s.row"
                    + " where s.answer = 'may-not' and f.consequence is not null group by all order by all desc limit 10";
    private static final String OPEN =
            "select missing, count(*) as shipments from shipments where answer = 'open' group by all"
                    + " order by shipments desc limit 10";
    private static final String CHARGED =
            "select commitment, verdict, shipments from by_commitment order by shipments desc limit 10";

    private BatchNext() {}

    /** One line each, that of the query first; none where nothing was written. */
    static List<String> lines(BatchEnd end) {
        Counts counts = end.counts();
        List<String> lines = new ArrayList<>();
        if (end.files().isEmpty()) {
            return lines;
        }
        long stopped = counts.of("may-not");
        long open = counts.of("open");
        if (stopped + open + counts.of("may") > 0) {
            String sql = stopped > 0 && stopped >= open ? STOPPED : open > 0 ? OPEN : CHARGED;
            lines.add("tradepact query \"%s\" --from %s"
                    .formatted(sql, ShellText.word(end.files().get(0).toString())));
        }
        OptionalLong first = stopped > 0 ? counts.first("may-not") : counts.first("open");
        first.ifPresent(row -> lines.add("%s --explain %d".formatted(end.explain(), row)));
        if (counts.of(Counts.REJECTED) > 0) {
            lines.add("%s says of each rejected row what to write instead".formatted(end.rejects()));
        }
        return lines;
    }
}
