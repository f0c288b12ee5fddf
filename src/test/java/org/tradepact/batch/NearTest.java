package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.border.KnownFirms;
import org.tradepact.border.Made;
import org.tradepact.check.Piece;
import org.tradepact.check.Told;
import org.tradepact.corpus.Corpus;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Settings;

/** Rows of which the rules that may match regard the same are treated alike by a measure, each asked for itself. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NearTest {
    private static final Library LIBRARY = Corpus.LIBRARY;
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);

    /** Rows of one key that are asked: the first one, and others. */
    private static final int MOST = 4;

    @TempDir
    private Path folder;

    /** A row with what it says and what was heard of it. */
    private record Asked(Tokens.Meaning says, Judge.Heard heard) {}

    @Test
    void rows_of_one_key_come_to_the_same() throws Exception {
        Path table = folder.resolve("shipments.csv");
        try (OutputStream out = Files.newOutputStream(table)) {
            new Generator(LIBRARY, 23, BigDecimal.ZERO).write(Integer.getInteger("near.rows", 500), out, row -> true);
        }
        Problems problems = new Problems();
        RowFiles rows =
                RowFiles.open(List.of(table.toString()), folder, problems).orElseThrow();
        Columns columns = Columns.of(table.toString(), rows.columns(), Optional.empty(), problems);
        Batch.Setup setup = new Batch.Setup(
                LIBRARY,
                List.copyOf(LIBRARY.packs()),
                pack -> Corpus.rules(pack).forAnotherThread(),
                Settings.NONE,
                Map.of(),
                AS_OF,
                columns.names(),
                columns.keys(),
                answer -> List.of(answer.leads().toString()));
        try (rows;
                Judge judge = new Judge(setup)) {
            Numbers<Object> numbers = new Numbers<>();
            Tokens tokens = new Tokens(setup, numbers);
            Ground ground = new Ground(
                    setup,
                    Told.duty(setup.packs()),
                    Told.acts(setup.packs(), setup.rulebooks()),
                    new Made(setup.packs()).days(Map.of()),
                    new KnownFirms(setup.packs()));
            Likeness likeness = new Likeness(judge.told(), ground, tokens, numbers);
            List<Asked> all = new ArrayList<>();
            for (Read read = rows.next(); read != null; read = rows.next()) {
                Row row = (Row) read;
                Judge.Heard heard = judge.hear(row);
                tokens.learn(row, heard.shipment());
                all.add(new Asked(java.util.Objects.requireNonNull(tokens.of(row)), heard));
            }
            int shared = 0;
            int merged = 0;
            for (int m = 0; m < judge.told().size(); m++) {
                Map<Ints, List<Asked>> groups = new LinkedHashMap<>();
                Map<Ints, List<Asked>> whole = new LinkedHashMap<>();
                for (Asked one : all) {
                    likeness.look(one.says());
                    Ints key = likeness.near(m, one.says());
                    if (key != null) {
                        groups.computeIfAbsent(key.copy(), k -> new ArrayList<>())
                                .add(one);
                        whole.computeIfAbsent(likeness.of(m, one.says()).copy(), k -> new ArrayList<>())
                                .add(one);
                    }
                }
                merged += whole.size() - groups.size();
                for (List<Asked> group : groups.values()) {
                    shared += alike(judge, judge.told().get(m), group);
                }
            }
            assertThat(shared).as("keys of several rows").isGreaterThan(300);
            assertThat(merged).as("keys that are told apart without need").isGreaterThan(1_000);
        }
    }

    /** Returns 1 if there was something to compare. */
    private static int alike(Judge judge, Told measure, List<Asked> group) {
        if (group.size() < 2) {
            return 0;
        }
        int step = Math.max(1, (group.size() - 1) / (MOST - 1));
        List<Judge.Asked> asked = new ArrayList<>();
        for (int i = 0; i < group.size(); i += step) {
            asked.add(new Judge.Asked(measure, group.get(i).heard(), false));
        }
        List<Piece> pieces = judge.pieces(asked);
        for (Piece piece : pieces) {
            assertThat(piece.plain())
                    .as(
                            "%s: %s",
                            measure.measure().id(),
                            group.get(0).heard().shipment().said())
                    .isEqualTo(pieces.get(0).plain());
        }
        return 1;
    }
}
