package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.tradepact.pack.Library;

/**
 * Writes shipments that nobody sent, as CSV: their lines, parties, days and listed firms are those of the packs, with a few
 * lines and origins making up most of them; values, masses, ordinary rates and other firms are invented. A row is decided by
 * the seed and its number alone, so the same seed gives the same bytes everywhere, and a longer table begins with the shorter.
 */
public final class Generator {
    /** Names of the columns, as {@code check} reads them. */
    public static final String HEADER =
            "id,line,origin,shippedFrom,to,mode,exported,entered,value,currency,kilograms,stage,producer,importer,claims,"
                    + "transshipped,baseRate\n";

    private static final int FIRMS = 4000;
    private static final int MOST = 1 << 10; // bytes of a row, and more
    private static final int CHUNK = 1 << 16;
    private static final int CHECKED = 1 << 12; // rows after which somebody may ask for an end
    private static final int SHARES = 1_000_000;

    private final long seed;
    private final int bad;
    private final boolean plain;
    private final Skewed lines;
    private final Skewed shorter;
    private final boolean[] mineral;
    private final byte[][] rates;
    private final Skewed origins;
    private final Skewed destinations;
    private final Skewed firms;
    private final Skewed listed;
    private final Skewed misspelt;
    private final Skewed modes = new Skewed(
            List.of("vessel", "vessel", "vessel", "vessel", "vessel", "air", "air", "air", "road", "rail", "other"),
            20);
    private final Skewed currencies = new Skewed(List.of("EUR", "CNY", "MYR", "JPY", "GBP"), 2);
    private final Skewed stages =
            new Skewed(List.of("oxide", "metal", "ore", "carbonate", "concentrate", "alloy", "other"), 2);
    private final Skewed claims = new Skewed(
            List.of(
                    "particularArticle",
                    "civilAircraft",
                    "usmca",
                    "pharmaceuticalUse",
                    "chapter98",
                    "repairOrAlteration",
                    "donation",
                    "informationalMaterial",
                    "assembledAbroad",
                    "caftaTextile"),
            2);
    private final byte[][] dates;
    private final int[] mentioned;
    private final byte[] buffer = new byte[CHUNK + MOST];
    private final Dice dice = new Dice();
    private int at;

    /**
     * How varied a table is.
     *
     * @param lines that goods are of at most
     * @param origins that they come from at most, those first that the packs mention most often
     * @param plain whether no row has a gap, a detour, a claim or a listed producer
     */
    public record Range(int lines, int origins, boolean plain) {
        /** All that the packs name. */
        public static final Range ALL = new Range(Integer.MAX_VALUE, Integer.MAX_VALUE, false);
    }

    /** Of all lines and origins. */
    public Generator(Library library, long seed, BigDecimal bad) {
        this(library, seed, bad, Range.ALL);
    }

    /**
     * @param bad share of rows that hold a mistake and must be rejected, 0 to 1
     */
    public Generator(Library library, long seed, BigDecimal bad, Range range) {
        Assortment packs = Assortment.of(library);
        this.seed = seed;
        this.bad = bad.multiply(BigDecimal.valueOf(SHARES)).intValue();
        List<String> shuffled = first(range.lines(), shuffled(packs.lines()));
        this.lines = new Skewed(shuffled, 3);
        this.plain = range.plain();
        this.shorter = new Skewed(first(range.lines(), shuffled(some(packs.shorter(), packs.lines()))), 8);
        this.mineral = new boolean[shuffled.size()];
        this.rates = new byte[shuffled.size()][];
        for (int i = 0; i < rates.length; i++) {
            mineral[i] = packs.minerals().contains(shuffled.get(i));
            rates[i] = rate(shuffled.get(i));
        }
        this.origins = new Skewed(first(range.origins(), packs.origins()), 2);
        this.destinations = new Skewed(some(packs.destinations(), List.of("US")), 1);
        List<String> invented = Invented.firms(FIRMS, seed, packs.firms());
        this.firms = new Skewed(invented, 20);
        List<String> named = some(packs.firms(), invented);
        this.listed = new Skewed(named.stream().map(Generator::quoted).toList(), 8);
        this.misspelt = new Skewed(
                Invented.misspelt(named, seed).stream().map(Generator::quoted).toList(), 8);
        int days = (int) ChronoUnit.DAYS.between(packs.from(), packs.until());
        this.dates = new byte[days][];
        for (int i = 0; i < days; i++) {
            dates[i] = packs.from().plusDays(i).toString().getBytes(UTF_8);
        }
        this.mentioned = around(some(packs.days(), List.of(packs.from())), packs.from(), days);
    }

    /** Why no table can be made of what the packs name, in one sentence; nothing if one can. */
    public static Optional<String> lacking(Library library) {
        return Assortment.lacking(library);
    }

    private static <T> List<T> first(int most, List<T> of) {
        return of.subList(0, Math.min(most, of.size()));
    }

    private static <T> List<T> some(List<T> first, List<T> otherwise) {
        return first.isEmpty() ? otherwise : first;
    }

    /** The days that matter, and the days beside them. */
    private static int[] around(List<LocalDate> days, LocalDate from, int most) {
        return days.stream()
                .mapToInt(day -> (int) ChronoUnit.DAYS.between(from, day))
                .flatMap(day -> java.util.stream.IntStream.of(day - 1, day, day + 1))
                .filter(day -> day >= 0 && day < most)
                .distinct()
                .sorted()
                .toArray();
    }

    /** In an order that the numbers of the lines have no part in. */
    private List<String> shuffled(List<String> sorted) {
        List<String> shuffled = new ArrayList<>(sorted);
        shuffled.sort(Comparator.comparingLong((String line) -> Dice.mix(Long.parseLong("1" + line) ^ seed))
                .thenComparing(Comparator.naturalOrder()));
        return shuffled;
    }

    /** The ordinary rate of a line, which no list here gives: invented, and always the same for the line. */
    private static byte[] rate(String line) {
        int tenths = (int) (Dice.mix(Long.parseLong("1" + line)) >>> 1 & 0xff);
        return (tenths < 96 ? "0" : "%d.%d".formatted(tenths / 16, tenths % 10)).getBytes(UTF_8);
    }

    private static String quoted(String name) {
        return name.contains(",") || name.contains("\"") ? "\"" + name.replace("\"", "\"\"") + "\"" : name;
    }

    /**
     * Writes the header and rows.
     *
     * @param goOn asked now and then with the number of rows written, whether to go on
     * @return rows written
     */
    public long write(long rows, OutputStream out, LongPredicate goOn) throws IOException {
        at = 0;
        put(HEADER.getBytes(UTF_8));
        long row = 0;
        while (row < rows) {
            if (row % CHECKED == 0 && !goOn.test(row)) {
                break;
            }
            row(++row);
            if (at >= CHUNK) {
                out.write(buffer, 0, at);
                at = 0;
            }
        }
        out.write(buffer, 0, at);
        return row;
    }

    private void row(long number) {
        dice.at(seed, number);
        int wrong = bad > 0 && dice.below(SHARES) < bad ? dice.below(Mistake.COUNT) : -1;
        // what is out of the ordinary about the row: most often nothing
        int special = wrong >= 0 || plain ? 999 : dice.below(1000);
        boolean missing = special < 20;
        int gap = missing ? dice.below(4) : -1;
        buffer[at++] = 's';
        put(number);
        comma();
        int line = lines.number(dice);
        boolean brief = special >= 20 && special < 35;
        put(wrong == 0 ? Mistake.LINE : brief ? shorter.any(dice) : lines.text(line));
        comma();
        byte[] origin = origins.any(dice);
        put(wrong == 1 ? Mistake.PARTY : gap == 0 ? NOTHING : origin);
        comma();
        boolean detour = special >= 35 && special < 65;
        if (detour) {
            put(origins.any(dice));
        }
        comma();
        byte[] to = dice.below(8) < 6 ? US : destinations.any(dice);
        put(to);
        comma();
        put(modes.any(dice));
        comma();
        int entered = dice.below(10) < 4 ? mentioned[dice.below(mentioned.length)] : dice.below(dates.length);
        int exported = Math.max(0, entered - dice.below(45));
        boolean said = dice.below(10) < 7;
        if (said) {
            put(dates[exported]);
        }
        comma();
        put(wrong == 2 ? Mistake.DAY : gap == 1 && said ? NOTHING : dates[entered]);
        comma();
        amounts(wrong, gap);
        comma();
        if (mineral[line] && !brief && !missing) {
            put(stages.any(dice));
        }
        comma();
        put(gap == 3 ? NOTHING : producer(special));
        comma();
        put(firms.any(dice));
        comma();
        if (special >= 90 && special < 140) {
            put(claims.any(dice));
        } else if (wrong == 5) {
            put(Mistake.CLAIM);
        }
        comma();
        if (detour && dice.oneIn(6)) {
            put(YES);
        }
        comma();
        put(rates[line]);
        if (wrong == 6) {
            put(Mistake.CELLS);
        }
        buffer[at++] = '\n';
    }

    private static final byte[] NOTHING = {};
    private static final byte[] US = "US".getBytes(UTF_8);
    private static final byte[] USD = "USD".getBytes(UTF_8);
    private static final byte[] YES = "yes".getBytes(UTF_8);

    /** One firm in seventy is listed, one in two hundred looks like one that is. */
    private byte[] producer(int special) {
        if (special >= 65 && special < 80) {
            return listed.any(dice);
        }
        return special >= 80 && special < 85 ? misspelt.any(dice) : firms.any(dice);
    }

    /** Value, currency and mass: small ones as often as large ones. */
    private void amounts(int wrong, int gap) {
        int scale = 1000;
        for (int i = dice.below(5); i > 0; i--) {
            scale *= 10;
        }
        long cents = scale + dice.below(9 * scale);
        if (wrong == 3) {
            put(Mistake.VALUE);
        } else if (gap != 2) {
            put(cents / 100);
            buffer[at++] = '.';
            buffer[at++] = (byte) ('0' + cents / 10 % 10);
            buffer[at++] = (byte) ('0' + cents % 10);
        }
        comma();
        put(wrong == 4 ? Mistake.CURRENCY : gap == 2 ? NOTHING : dice.below(16) > 0 ? USD : currencies.any(dice));
        comma();
        put(1 + cents / (200 + dice.below(4000)));
    }

    private void comma() {
        buffer[at++] = ',';
    }

    private void put(byte[] text) {
        System.arraycopy(text, 0, buffer, at, text.length);
        at += text.length;
    }

    private void put(long number) {
        int digits = 1;
        for (long rest = number; rest > 9; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int i = at + digits - 1; i >= at; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        at += digits;
    }

    /** What is wrong with rows that must be rejected. */
    private static final class Mistake {
        private static final int COUNT = 7;
        private static final byte[] LINE = "84713".getBytes(UTF_8);
        private static final byte[] PARTY = "Atlantis".getBytes(UTF_8);
        private static final byte[] DAY = "2026-02-30".getBytes(UTF_8);
        private static final byte[] VALUE = "-5".getBytes(UTF_8);
        private static final byte[] CURRENCY = "dollars".getBytes(UTF_8);
        private static final byte[] CLAIM = "dontaion".getBytes(UTF_8);
        private static final byte[] CELLS = ",more,than,there are columns".getBytes(UTF_8);
    }
}
