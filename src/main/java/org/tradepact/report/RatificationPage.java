package org.tradepact.report;

import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Missing;
import org.tradepact.check.Row;
import org.tradepact.explore.Beside;
import org.tradepact.explore.Conflict;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;
import org.tradepact.explore.Ratification;

/** What entry into force would start, for people. */
public final class RatificationPage {
    private static final int IN = 2;
    private static final int DAY = 12;

    private final Page page;
    private final Ratification all;

    private RatificationPage(Page page, Ratification all) {
        this.page = page;
        this.all = all;
    }

    public static String write(Ratification all, Style style) {
        Page page = style.page();
        new RatificationPage(page, all).print();
        return page.toString();
    }

    private void print() {
        page.text(0, Paint.BOLD, RatificationSaid.title(all));
        page.raw(
                Paint.DIM,
                "%s, known until %s".formatted(all.pack().name(), all.pack().knownUntil()));
        page.text(0, Paint.PLAIN, RatificationSaid.brief(all));
        page.text(0, Paint.PLAIN, RatificationSaid.conflicts(all));
        page.line();
        page.labelled(IN, "entry", Paint.PLAIN, EnteringSaid.how(all.entering()));
        String clause = EnteringSaid.clause(all.entering(), all.pack());
        if (!clause.isEmpty()) {
            page.labelled(IN, "", Paint.DIM, clause);
        }
        RatificationSaid.doubts(all).forEach(doubt -> page.labelled(IN, "doubt", Paint.YELLOW, doubt));
        atOnce();
        deadlines();
        rights();
        beside();
        conflicts();
        undecided();
        page.line();
        RatificationSaid.notes(all).forEach(note -> page.labelled(IN, "note", Paint.DIM, note));
        page.line();
    }

    private void head(String head) {
        page.line().raw(Paint.BOLD, head);
    }

    private void atOnce() {
        if (!all.atOnce().isEmpty()) {
            head("Owed at once");
        }
        RatificationSaid.byHolder(all.atOnce()).forEach((who, clauses) -> {
            page.text(IN, Paint.PLAIN, who);
            Table table = new Table();
            for (Commitment clause : clauses) {
                String remark = RatificationSaid.remark(clause);
                table.add(clause.id(), clause.title() + (remark.isEmpty() ? "" : " (%s)".formatted(remark)));
            }
            page.table(IN + 2, table);
        });
        if (!all.noted().isEmpty()) {
            page.text(IN, Paint.DIM, "taken note of, and owed by nobody: " + RatificationSaid.ids(all.noted()));
        }
    }

    private void deadlines() {
        List<Milestone.Due> dues = all.dues();
        head("Deadlines");
        if (dues.isEmpty()) {
            page.text(IN, Paint.PLAIN, "the text sets none");
        }
        for (Milestone.Due due : dues) {
            if (!Recurring.is(due)) {
                page.marked(IN, Milestones.day(due).toString(), Paint.PLAIN, DAY, RatificationSaid.due(due));
                below(due);
            }
        }
        for (Recurring duty : Recurring.among(dues)) {
            page.text(IN, Paint.PLAIN, duty.rule());
            page.text(IN + DAY, Paint.PLAIN, duty.said());
            below(duty.first());
        }
    }

    /** Who owes whom, how the day is counted, and on what sources. */
    private void below(Milestone.Due due) {
        String counted = Recurring.is(due) ? "" : Words.deadline(due.clause().deadline()) + ", ";
        page.text(
                IN + DAY + 2,
                Paint.DIM,
                "%s; %s%s; %s"
                        .formatted(
                                MilestoneSaid.owes(due), counted, due.clause().clause(), MilestoneSaid.sourced(due)));
    }

    private void rights() {
        if (!all.rights().isEmpty()) {
            head("Rights gained or kept");
        }
        for (Commitment right : all.rights()) {
            page.head(IN, right.id(), Paint.PLAIN, "%s: %s".formatted(Names.of(right.holders()), right.title()));
            List<String> words = RatificationSaid.hangsOn(right);
            if (!words.isEmpty()) {
                page.text(IN + 4, Paint.DIM, "its use hangs on a judgment: " + Names.list(words, "and"));
            }
        }
    }

    private void beside() {
        if (!all.beside().isEmpty()) {
            head("Beside it");
        }
        for (Beside beside : all.beside()) {
            page.text(IN, Paint.PLAIN, RatificationSaid.beside(beside, all));
            beside.moves().forEach(move -> page.text(IN + 2, Paint.YELLOW, RatificationSaid.move(move, all)));
        }
    }

    private void conflicts() {
        head("What the world does that it would or may speak against");
        if (all.measures().conflicts().isEmpty()) {
            page.text(IN, Paint.PLAIN, RatificationSaid.conflicts(all));
        }
        for (Conflict conflict : all.measures().conflicts()) {
            Row row = conflict.first();
            page.head(
                    IN,
                    "%s · %s".formatted(row.commitment().id(), RatificationSaid.measures(conflict)),
                    Paint.DIM,
                    "%s: %s"
                            .formatted(
                                    row.commitment().clause(), row.commitment().title()));
            conflict.turns().forEach(turn -> page.text(IN + 2, Pretty.paint(turn.row()), RatificationSaid.turn(turn)));
            page.text(IN + 2, Paint.DIM, RatificationSaid.without(conflict));
            ReadingTable.print(page, IN + 2, row, false);
            missing(row);
        }
    }

    private void missing(Row row) {
        Table table = new Table();
        for (Missing missing : row.missing()) {
            table.add(missing.asks(), Gaps.toState(missing, row));
        }
        if (!table.isEmpty()) {
            page.labelled(IN + 2, "missing", table);
        }
    }

    private void undecided() {
        if (!all.undecided().isEmpty()) {
            head("Clauses that no rule decides");
        }
        Table table = new Table();
        all.undecided()
                .forEach(clause -> table.add(
                        clause.id(), clause.title(), clause.encodingNote().strip()));
        page.table(IN, table);
    }
}
