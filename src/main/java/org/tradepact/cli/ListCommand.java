package org.tradepact.cli;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.check.Course;
import org.tradepact.fact.Party;
import org.tradepact.pack.Days;
import org.tradepact.pack.Pack;
import org.tradepact.pack.PartyCodes;
import org.tradepact.report.Dues;
import org.tradepact.report.Format;
import org.tradepact.report.Page;
import org.tradepact.report.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradepact list}: the register of commitments. */
@Command(
        name = "list",
        description =
                "List the commitments of all agreements, with who owes them, when they fall due and how far rules decide them.",
        footer = {
            "",
            "Examples:",
            "  tradepact list                              every commitment",
            "  tradepact list --party KH --encoding none   what Cambodia is party to and no rule decides",
            "  tradepact list --due                        commitments with a deadline, the next first",
            "  tradepact list --due 2026-12-31             those due by that day",
            "  tradepact list --format csv --out register.csv",
            "",
            "Exit codes: 0 listed; 2 wrong input, rules or usage; 70 a fault of the program."
        })
final class ListCommand implements Callable<Integer> {
    private static final String ANY = "any";

    private final Shell shell;

    @Option(names = "--party", paramLabel = "CODE", description = "Commitments that the party owes or benefits from.")
    private @Nullable String party;

    @Option(names = "--pack", paramLabel = "PACK", description = "Commitments of one pack.")
    private @Nullable String pack;

    @Option(names = "--encoding", paramLabel = "HOW", description = "full, partial or none: how far rules decide them.")
    private Commitment.@Nullable Encoding encoding;

    @Option(
            names = "--due",
            arity = "0..1",
            fallbackValue = ANY,
            paramLabel = "DATE",
            description = "Commitments with a deadline; with DATE those known to be due by then.")
    private @Nullable String due;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "pretty", description = "pretty, json or csv.")
    private Format format = Format.PRETTY;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    ListCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Packs packs = rules.open();
        Stream<Commitment> found = packs.library().packs().stream().flatMap(p -> p.commitments().stream());
        if (party != null) {
            Party wanted = party(party);
            found = found.filter(
                    c -> c.holders().contains(wanted) || c.beneficiaries().contains(wanted));
        }
        if (pack != null) {
            String wanted = pack(pack, packs);
            found = found.filter(c -> c.pack().equals(wanted));
        }
        if (encoding != null) {
            found = found.filter(c -> c.encoding() == encoding);
        }
        List<Commitment> listed = due == null ? found.toList() : due(found.toList(), packs, due);
        output.write(text(listed, packs), shell);
        packs.problems().forEach(problem -> shell.tell(problem.toString()));
        return packs.problems().isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    private String text(List<Commitment> listed, Packs packs) {
        return switch (format) {
            case PRETTY, COMPACT -> {
                Page page = new Page(shell.width(), shell.colour() && !output.toFile());
                new Register(instruments(packs)).pretty(page, listed);
                yield page.toString();
            }
            case JSON -> Register.json(listed);
            case CSV -> Register.csv(listed);
            case JUNIT, SARIF, GITHUB, MEMO, HTML, ICS ->
                throw new Refused(
                        "--format: a register has no `%s`; expected `pretty`, `json` or `csv`".formatted(format));
        };
    }

    private static Map<String, Instrument> instruments(Packs packs) {
        Map<String, Instrument> all = new LinkedHashMap<>();
        packs.library().packs().forEach(p -> p.instruments().forEach(i -> all.put(i.id(), i)));
        return all;
    }

    private static Party party(String code) {
        try {
            return PartyCodes.read(code);
        } catch (IllegalArgumentException e) {
            throw new Refused("--party: " + e.getMessage());
        }
    }

    private static String pack(String name, Packs packs) {
        return packs.library()
                .pack(name)
                .map(Pack::name)
                .orElseThrow(() -> new Refused("--pack: unknown pack `%s`%s".formatted(name, packs.hint(name))));
    }

    private static List<Commitment> due(List<Commitment> found, Packs packs, String by) {
        Map<String, Instrument> instruments = instruments(packs);
        boolean any = by.equals(ANY);
        LocalDate day = any ? LocalDate.MAX : day(by);
        return found.stream()
                .filter(c -> c.deadline() != Deadline.NONE)
                .filter(c -> any || !day(c, instruments).isAfter(day))
                .sorted(Comparator.comparing((Commitment c) -> day(c, instruments)))
                .toList();
    }

    private static LocalDate day(String text) {
        try {
            return Days.read(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("--due: " + e.getMessage());
        }
    }

    /** The first due date; far in the future while it is not known. */
    private static LocalDate day(Commitment commitment, Map<String, Instrument> instruments) {
        Instrument instrument = instruments.get(commitment.instrument());
        return instrument == null
                ? LocalDate.MAX
                : Dues.on(commitment, Course.of(instrument, Map.of()), LocalDate.MIN)
                        .orElse(LocalDate.MAX);
    }
}
