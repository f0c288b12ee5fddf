package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Missing;
import org.tradepact.check.Row;
import org.tradepact.explore.Conflict;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;
import org.tradepact.explore.Ratification;

/** What entry into force would start, as a page to send on, in Markdown. */
public final class RatificationMemo {
    private final Markdown page = new Markdown();
    private final Ratification all;
    private final Set<String> sources = new TreeSet<>();

    private RatificationMemo(Ratification all) {
        this.all = all;
    }

    public static String write(Ratification all) {
        RatificationMemo memo = new RatificationMemo(all);
        memo.write();
        return memo.page.toString();
    }

    private void write() {
        page.head(1, RatificationSaid.title(all));
        page.paragraph("What happened is known until %s. This page is not legal advice."
                .formatted(all.pack().knownUntil()));
        page.head(2, "Question");
        page.paragraph("What would it start if %s entered into force on %s?"
                .formatted(all.entering().text().called(), all.entering().on()));
        page.head(2, "Short answer");
        page.bold(RatificationSaid.brief(all));
        page.bold(RatificationSaid.conflicts(all));
        page.head(2, "How it would come about");
        page.paragraph(EnteringSaid.how(all.entering()));
        page.paragraph(EnteringSaid.clause(all.entering(), all.pack()));
        page.bullets(RatificationSaid.doubts(all));
        starts();
        beside();
        conflicts();
        unknown();
        page.head(2, "Notes");
        page.bullets(RatificationSaid.notes(all));
        sources();
    }

    private void starts() {
        page.head(2, "What starts");
        page.head(3, "Deadlines");
        List<Milestone.Due> dues = all.dues();
        List<String> days = new ArrayList<>();
        dues.stream().filter(due -> !Recurring.is(due)).map(this::due).forEach(days::add);
        Recurring.among(dues).stream().map(this::again).forEach(days::add);
        page.bullets(days.isEmpty() ? List.of("the text sets none") : days);
        page.head(3, "Owed at once");
        RatificationSaid.byHolder(all.atOnce()).forEach((who, clauses) -> {
            page.paragraph(who);
            page.bullets(clauses.stream().map(this::duty).toList());
        });
        page.head(3, "Rights gained or kept");
        page.bullets(all.rights().stream().map(this::right).toList());
    }

    private String again(Recurring duty) {
        sources.addAll(MilestoneSaid.sources(duty.first()));
        return "%s: %s (%s)"
                .formatted(duty.rule(), duty.said(), duty.first().clause().clause());
    }

    private String due(Milestone.Due due) {
        sources.addAll(MilestoneSaid.sources(due));
        List<String> parts = new ArrayList<>(List.of("%s: %s (%s, %s)"
                .formatted(
                        Milestones.day(due),
                        RatificationSaid.due(due),
                        Words.deadline(due.clause().deadline()),
                        due.clause().clause())));
        if (!due.clause().silentOn().isEmpty()) {
            parts.add("The words are silent on " + Names.list(due.clause().silentOn(), "and"));
        }
        return String.join(". ", parts);
    }

    private String duty(Commitment clause) {
        sources.addAll(clause.sources());
        String remark = RatificationSaid.remark(clause);
        return "%s (%s): %s%s"
                .formatted(clause.id(), clause.clause(), clause.title(), remark.isEmpty() ? "" : "; " + remark);
    }

    private String right(Commitment clause) {
        sources.addAll(clause.sources());
        List<String> words = RatificationSaid.hangsOn(clause);
        return "%s (%s), %s: %s%s"
                .formatted(
                        clause.id(),
                        clause.clause(),
                        Names.of(clause.holders()),
                        clause.title(),
                        words.isEmpty() ? "" : "; its use hangs on a judgment: " + Names.list(words, "and"));
    }

    private void beside() {
        if (all.beside().isEmpty()) {
            return;
        }
        page.head(2, "Other texts between the parties");
        all.beside().forEach(beside -> {
            page.paragraph(RatificationSaid.beside(beside, all));
            page.bullets(beside.moves().stream()
                    .map(move -> RatificationSaid.move(move, all))
                    .toList());
        });
    }

    private void conflicts() {
        page.head(2, "What the world does that it would or may speak against");
        page.paragraph(RatificationSaid.conflicts(all));
        for (Conflict conflict : all.measures().conflicts()) {
            Row row = conflict.first();
            sources.addAll(Cited.by(row));
            page.head(3, "%s: %s".formatted(row.commitment().id(), RatificationSaid.measures(conflict)));
            page.paragraph("%s (%s)"
                    .formatted(row.commitment().title(), row.commitment().clause()));
            conflict.turns().forEach(turn -> page.paragraph(RatificationSaid.turn(turn)));
            page.paragraph(RatificationSaid.without(conflict));
            page.bullets(Stream.concat(row.readings().stream(), row.force().lines().stream())
                    .map(line -> "on the reading that %s: %s (%s)"
                            .formatted(
                                    line.option().means(), Said.under(row, line), ReadingTable.holders(line.option())))
                    .toList());
        }
    }

    private void unknown() {
        page.head(2, "What is unknown");
        List<String> missing = all.measures().conflicts().stream()
                .flatMap(conflict -> conflict.first().missing().stream())
                .map(Missing::asks)
                .distinct()
                .toList();
        page.bullets(
                missing.isEmpty() ? List.of("nothing of the measures above that would change the answer") : missing);
        if (!all.undecided().isEmpty()) {
            page.paragraph("These clauses no rule decides");
            page.bullets(all.undecided().stream()
                    .map(clause -> "%s (%s): %s".formatted(clause.id(), clause.title(), clause.encodingNote()))
                    .toList());
        }
    }

    private void sources() {
        page.head(2, "Sources");
        page.bullets(sources.stream()
                .map(id -> id + ": " + all.pack().sources().getOrDefault(id, "(not described)"))
                .toList());
    }
}
