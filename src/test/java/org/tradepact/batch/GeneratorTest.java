package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.corpus.Corpus;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;
import org.tradepact.scenario.ShipmentTable;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratorTest {
    /** The same on any machine: if this fails, tables made before cannot be made again. */
    private static final int[] FALLEN = {747, 599, 821, 356, 368, 603};

    private static final BigDecimal NONE = BigDecimal.ZERO;

    @TempDir
    private Path folder = Path.of("");

    private static byte[] bytes(long seed, long rows, BigDecimal bad) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new Generator(Corpus.LIBRARY, seed, bad).write(rows, out, row -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static List<String> lines(long seed, long rows) {
        return new String(bytes(seed, rows, NONE), UTF_8).lines().toList();
    }

    private Scenarios read(byte[] table) throws IOException {
        Path file = Files.write(folder.resolve("shipments.csv"), table);
        return ShipmentTable.read(file, Corpus.LIBRARY, Settings.NONE, LocalDate.parse("2026-10-05"))
                .scenarios();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_does_not() {
        assertThat(bytes(7, 20_000, NONE)).isEqualTo(bytes(7, 20_000, NONE)).isNotEqualTo(bytes(8, 20_000, NONE));
    }

    @Test
    void a_trader_has_few_lines_and_origins_and_nothing_out_of_the_ordinary() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Generator(Corpus.LIBRARY, 7, NONE, new Generator.Range(5, 3, true)).write(5000, out, row -> true);
        List<String[]> rows = out.toString(UTF_8)
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();

        List<String> names = List.of(Generator.HEADER.strip().split(","));
        assertThat(cells(rows, names.indexOf("line"))).hasSize(5);
        assertThat(cells(rows, names.indexOf("origin"))).hasSize(3).doesNotContain("");
        for (String always : List.of("to", "mode", "entered", "value", "currency", "producer")) {
            assertThat(cells(rows, names.indexOf(always))).as(always).doesNotContain("");
        }
        for (String never : List.of("shippedFrom", "claims", "transshipped")) {
            assertThat(cells(rows, names.indexOf(never))).as(never).containsExactly("");
        }
        assertThat(lines(7, 5000)).as("as it is without these bounds").anyMatch(row -> row.contains("civilAircraft"));
    }

    private static Set<String> cells(List<String[]> rows, int column) {
        return rows.stream().map(row -> row[column]).collect(Collectors.toSet());
    }

    @Test
    void a_longer_table_begins_with_the_shorter() {
        assertThat(lines(3, 5000).subList(0, 101)).isEqualTo(lines(3, 100));
    }

    @Test
    void the_dice_fall_the_same_everywhere() {
        Dice dice = new Dice().at(1, 2);
        assertThat(IntStream.range(0, 6).map(i -> dice.below(1000)).toArray()).isEqualTo(FALLEN);
    }

    @Test
    void every_row_is_read_without_a_problem() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            Scenarios read = read(bytes(seed, 300, NONE));
            assertThat(read.problems()).isEmpty();
            assertThat(read.scenarios()).hasSize(300);
        }
    }

    @Test
    void every_row_with_a_mistake_is_rejected_and_no_other() throws IOException {
        Set<Integer> rejected = read(bytes(5, 200, BigDecimal.ONE)).problems().stream()
                .map(problem -> problem.at().line())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(rejected).hasSize(200).contains(2, 201);

        long some = read(bytes(5, 2000, new BigDecimal("0.05"))).problems().stream()
                .map(problem -> problem.at().line())
                .distinct()
                .count();
        assertThat(some).isBetween(60L, 150L);
    }

    @Test
    void no_more_rows_are_written_than_asked_for_or_once_asked_to_end() throws IOException {
        assertThat(lines(1, 0)).hasSize(1);
        assertThat(lines(1, 1)).hasSize(2);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long written = new Generator(Corpus.LIBRARY, 1, NONE).write(1_000_000, out, row -> row < 5000);
        assertThat(written).isBetween(5000L, 10_000L);
        assertThat(out.toString(UTF_8).lines().count()).isEqualTo(written + 1);
    }

    @Test
    void few_lines_make_many_rows_and_some_rows_are_out_of_the_ordinary() throws IOException {
        List<Stated> shipments = read(bytes(11, 1000, NONE)).scenarios().stream()
                .map(scenario -> scenario.asks().facts().get(0))
                .toList();
        long most = shipments.stream()
                .collect(Collectors.groupingBy(s -> String.valueOf(s.said().get("goods")), Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        assertThat(most).isBetween(30L, 300L);
        for (String component : List.of("value", "entered", "producer", "origin")) {
            assertThat(shipments.stream()
                            .filter(s -> !s.said().containsKey(component))
                            .count())
                    .as(component)
                    .isBetween(1L, 40L);
        }
        Set<String> listed = new TreeSet<>(Assortment.of(Corpus.LIBRARY).firms());
        assertThat(shipments.stream()
                        .filter(s -> listed.contains(String.valueOf(s.said().get("producer"))))
                        .count())
                .isBetween(5L, 40L);
        assertThat(shipments.stream()
                        .filter(s -> s.said().containsKey("claims"))
                        .count())
                .isBetween(20L, 1000L);
    }

    private static Library only(Predicate<Pack> kept) {
        return Library.of(Corpus.LIBRARY.packs().stream().filter(kept).toList(), Map.of());
    }

    @Test
    void packs_of_which_no_shipment_can_be_made_are_told() {
        assertThat(Generator.lacking(only(pack -> false)))
                .contains("there are no packs to make shipments of; name a folder of packs by `--rules`");
        assertThat(Generator.lacking(only(pack -> pack.name().equals("malaysia_art"))))
                .contains("the packs hold no measure that a shipment could meet; add a pack that does, by `--rules`");
        assertThat(Generator.lacking(Corpus.LIBRARY)).isEmpty();
    }

    @Test
    void every_single_pack_makes_shipments_or_is_told() throws Exception {
        for (Pack one : Corpus.LIBRARY.packs()) {
            Library library = only(pack -> pack == one);
            if (Generator.lacking(library).isEmpty()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                new Generator(library, 3, BigDecimal.ZERO).write(200, out, row -> true);
                assertThat(out.toString(UTF_8).lines()).as(one.name()).hasSize(201);
            }
        }
    }
}
