package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradepact.corpus.Corpus;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.When;
import org.tradepact.scenario.Settings;

/** A row whose texts were met before is read quickly: what that makes of it is what reading it in full makes of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuickReadingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final List<Kind.Component> COMPONENTS =
            Kind.of(Shipment.class).components();
    private static final List<String> DAYS =
            List.of("2026-08-01", "2026-08-02", "unknown", "2026-8-1", "2026-02-30", "0000-01-01", "9999-12-31");
    private static final List<String> AMOUNTS = List.of(
            "100",
            "0",
            "0.00",
            "007",
            "1.50",
            ".5",
            "5.",
            "1.2.3",
            "-5",
            "+5",
            "1e3",
            "1,000",
            "٣",
            "unknown",
            "Unknown",
            "USD 100",
            "USD100",
            "1234567890123456789",
            "123456789012345678901234",
            "1234567890123456789012345",
            "0.0000000000000000000001",
            "1.5 t");

    private static final Map<String, List<String>> TEXTS = new HashMap<>();

    static {
        for (String day : List.of("loaded", "exported", "imported", "entered", "made", "asOf")) {
            TEXTS.put(day, DAYS);
        }
        for (String when : List.of("released", "liquidated")) {
            List<String> texts = new ArrayList<>(DAYS);
            texts.addAll(List.of("never", "Never"));
            TEXTS.put(when, texts);
        }
        for (String amount : List.of("value", "kilograms", "specificRate")) {
            TEXTS.put(amount, AMOUNTS);
        }
        for (String share : List.of("baseRate", "usContent", "workShare", "metalShare")) {
            TEXTS.put(share, List.of("5", "5.0", "150", "1500", "-1", "unknown", "5 %", "Unknown"));
        }
        for (String party : List.of("origin", "to", "shippedFrom")) {
            TEXTS.put(party, List.of("MY", "US", "my", "Malaysia", "unknown", "UNKNOWN", "EU", "DE", "XK", "XA"));
        }
        for (String firm : List.of("producer", "importer", "buyer", "endUser")) {
            TEXTS.put(firm, List.of("Ace Ltd", "unknown", "Unknown", "[Ace]", "{}", "none", "ACE LTD."));
        }
        TEXTS.put("currency", List.of("USD", "usd", "EUR", "XAU", "unknown", "dollars"));
        TEXTS.put("line", List.of("2846.90.20", "28469020", "2846", "unknown", "1", "0101.21", "oxide", "null"));
        TEXTS.put(
                "words",
                List.of("NdPr oxide", "2846.90.20", "rare-earth-magnets", "magnets", "null", "oxide\tnull", "unknown"));
        TEXTS.put("stage", List.of("oxide", "Oxide", "metal", "unknown", "Unknown", "null", "oxides"));
        TEXTS.put("mode", List.of("air", "Air", "AIR", "vessel", "unknown", "UNKNOWN", "ship"));
        TEXTS.put("claims", List.of("usmca", "donation, usmca", "none", "unknown", "Unknown", ",", "usmc"));
        TEXTS.put("sector232", List.of("asListed", "as listed", "unknown", "steel", "nothing"));
        TEXTS.put("transshipped", List.of("yes", "NO", "true", "False", "unknown", "perhaps"));
        TEXTS.put("input", List.of("goods=2846.90,origin=CN,share=10", "unknown"));
    }

    private static Batch.Setup setup(List<String> columns, Optional<LocalDate> asked) {
        return new Batch.Setup(
                Corpus.LIBRARY,
                List.copyOf(Corpus.LIBRARY.packs()),
                pack -> Corpus.rules(pack).forAnotherThread(),
                new Settings(asked, Map.of()),
                Map.of(),
                TODAY,
                columns,
                columns,
                answer -> List.of(answer.leads().toString()));
    }

    /** Reads rows both ways. */
    private static final class Both implements AutoCloseable {
        private final Judge judge;
        private final Tokens tokens;

        Both(List<String> columns, Optional<LocalDate> asked) {
            Batch.Setup setup = setup(columns, asked);
            judge = new Judge(setup);
            tokens = new Tokens(setup, new Numbers<>());
        }

        /** Returns whether it was read quickly. */
        boolean agree(Row row) {
            Tokens.Meaning meaning = tokens.of(row);
            Judge.Heard heard = judge.hear(row);
            String about = String.join(
                    "|", heard.rejects().stream().map(Reject::sentence).toList());
            if (meaning != null) {
                assertThat(about).as("%s", Arrays.toString(row.cells())).isEmpty();
                same(meaning, heard, row);
            } else if (heard.rejects().isEmpty()) {
                tokens.learn(row, heard.shipment());
                Tokens.Meaning learned = tokens.of(row);
                if (learned != null) {
                    same(learned, heard, row);
                }
            }
            return meaning != null;
        }

        private static void same(Tokens.Meaning meaning, Judge.Heard heard, Row row) {
            Map<String, Object> said = heard.shipment().said();
            Map<String, Object> quick = new HashMap<>();
            for (int i = 0; i < COMPONENTS.size(); i++) {
                Object value = meaning.tokens()[i].value();
                String name = COMPONENTS.get(i).name();
                if (value != null) {
                    quick.put(name, value(name, value, meaning.currency()));
                }
            }
            assertThat(quick).as("%s", Arrays.toString(row.cells())).isEqualTo(said);
            assertThat(meaning.asOf()).isEqualTo(heard.asks().asOf());
            assertThat(meaning.own().goods()).isEqualTo(said.get("goods"));
        }

        private static Object value(String name, Object value, String currency) {
            return switch (name) {
                case "value" -> new Money(currency, (BigDecimal) value);
                case "kilograms" -> new Kilograms((BigDecimal) value);
                case "released" -> value instanceof LocalDate day ? When.on(day) : value;
                default -> value;
            };
        }

        @Override
        public void close() {
            judge.close();
        }
    }

    private static Row row(List<String> columns, Map<String, String> says) {
        @Nullable String[] cells = columns.stream().map(says::get).toArray(String[]::new);
        return new Row(1, "t.csv", 2, cells);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void rows_of_odd_texts_are_read_alike_both_ways(long seed) {
        List<String> columns = TEXTS.keySet().stream().sorted().toList();
        Random random = new Random(seed);
        int quick = 0;
        try (Both both = new Both(columns, seed % 2 == 0 ? Optional.of(LocalDate.of(2026, 5, 5)) : Optional.empty())) {
            for (int i = 0; i < 4_000; i++) {
                Map<String, String> says = new HashMap<>(Map.of("line", "2846.90.20", "origin", "MY", "to", "US"));
                if (random.nextBoolean()) {
                    says.put("currency", "USD");
                }
                for (int more = random.nextInt(4); more > 0; more--) {
                    String column = columns.get(random.nextInt(columns.size()));
                    List<String> texts = TEXTS.getOrDefault(column, List.of());
                    if (random.nextInt(12) == 0) {
                        says.remove(column);
                    } else {
                        says.put(column, texts.get(random.nextInt(texts.size())));
                    }
                }
                quick += both.agree(row(columns, says)) ? 1 : 0;
            }
        }
        assertThat(quick).isGreaterThan(500);
    }

    @ParameterizedTest
    @CsvSource({"kilograms,5,0", "kilograms,5,0.00", "stage,oxide,null", "value,5,.5", "value,5,-5"})
    void a_text_that_is_refused_is_refused_in_a_row_of_known_ones(String column, String right, String wrong) {
        List<String> columns = List.of("line", "origin", "to", "currency", column);
        Map<String, String> says = Map.of("line", "2844.43", "origin", "MY", "to", "US", "currency", "USD");
        try (Both both = new Both(columns, Optional.empty())) {
            List<Boolean> quick = new ArrayList<>();
            for (String text : List.of(right, right, wrong, right)) {
                Map<String, String> all = new HashMap<>(says);
                all.put(column, text);
                quick.add(both.agree(row(columns, all)));
            }
            assertThat(quick).containsExactly(false, true, false, true);
        }
    }

    @Test
    void words_and_stage_are_told_apart_whatever_they_hold() {
        List<String> columns = List.of("line", "words", "stage", "origin", "to");
        try (Both both = new Both(columns, Optional.empty())) {
            for (Map<String, String> says : List.of(
                    Map.of("line", "2846.90.20", "words", "stones"),
                    Map.of("line", "2846.90.20", "words", "stones", "stage", "null"),
                    Map.of("line", "2846.90.20", "words", "stones\toxide"),
                    Map.of("line", "2846.90.20", "words", "stones", "stage", "oxide\tnull"))) {
                Map<String, String> all = new HashMap<>(says);
                all.putAll(Map.of("origin", "MY", "to", "US"));
                both.agree(row(columns, all));
            }
        }
    }

    @Test
    void an_input_in_any_column_has_to_be_read() {
        List<String> columns = List.of("line", "origin", "to", "input", "input");
        Row bare = new Row(1, "t.csv", 2, new String[] {"2846.90.20", "MY", "US", null, null});
        Row second = new Row(
                2, "t.csv", 3, new String[] {"2846.90.20", "MY", "US", null, "goods=2846.90,origin=CN,share=10"});
        try (Both both = new Both(columns, Optional.empty())) {
            both.agree(bare);
            assertThat(both.agree(bare)).isTrue();
            assertThat(both.agree(second)).isFalse();
        }
    }
}
