package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.explore.Boundary;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Stretch;
import org.tradepact.explore.Sweep;
import org.tradepact.explore.Track;

/** The different answers at the points of a sweep, each with a character of its own. What slides along an axis is one answer. */
final class SweptAnswers {
    private static final String FURTHER = "ABCDEFGHIJKLMNOPQRSTUVWYZabcdefghijklmnopqrstuvwyz";

    private final Track track;
    private final boolean slides;
    private final List<Answer> answers = new ArrayList<>();

    /**
     * One answer.
     *
     * @param last where it slides, the answer at the last point that has it
     * @param usual whether its character is that of its verdict
     * @param points number of points that have it
     */
    record Answer(Reply first, Reply last, char mark, boolean usual, int points) {}

    SweptAnswers(Track track, Sweep sweep) {
        this.track = track;
        this.slides = sweep.axes().stream().anyMatch(axis -> !axis.scale().steps());
        track.replies().forEach(this::add);
    }

    private void add(Reply reply) {
        for (int i = 0; i < answers.size(); i++) {
            Answer known = answers.get(i);
            if (known.first().alike(reply, slides)) {
                answers.set(i, new Answer(known.first(), reply, known.mark(), known.usual(), known.points() + 1));
                return;
            }
        }
        char usual = SweepSaid.mark(reply);
        boolean free = answers.stream().noneMatch(answer -> answer.mark() == usual);
        answers.add(new Answer(reply, reply, free ? usual : further(), free, 1));
    }

    /** The usual mark is for the first answer that has it, letters are for more. */
    private char further() {
        long further = answers.stream()
                .filter(answer -> FURTHER.indexOf(answer.mark()) >= 0)
                .count();
        return further < FURTHER.length() ? FURTHER.charAt((int) further) : '*';
    }

    /** In the order in which points have them first. */
    List<Answer> all() {
        return List.copyOf(answers);
    }

    /** The answer at a point. */
    Answer of(Reply reply) {
        return answers.stream()
                .filter(answer -> answer.first().alike(reply, slides))
                .findFirst()
                .orElseThrow();
    }

    String said(Answer answer) {
        return SweepSaid.stretch(new Stretch("", false, "", false, answer.first(), answer.last()), track.commitment());
    }

    /** Both sides of a boundary, each by its character; in words if no point has it. */
    String turn(Boundary boundary) {
        return "%s -> %s".formatted(named(boundary.before()), named(boundary.after()));
    }

    private String named(Reply reply) {
        return answers.stream()
                .filter(answer -> answer.first().alike(reply, slides))
                .map(answer -> String.valueOf(answer.mark()))
                .findFirst()
                .orElseGet(() -> SweepSaid.reply(reply, track.commitment()));
    }
}
