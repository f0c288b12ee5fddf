package org.tradepact.report;

import java.util.List;
import java.util.TreeSet;
import org.tradepact.agreement.Instrument;
import org.tradepact.learn.Marked;
import org.tradepact.learn.NoCase;
import org.tradepact.pack.Library;

/** That no case near makes an answer right, and why. */
final class NoCaseSaid {
    private final Library library;
    private final TaskSaid said;

    NoCaseSaid(Library library) {
        this.library = library;
        this.said = new TaskSaid(library);
    }

    /** Of all of an answer. */
    String of(Marked marked) {
        String none = marked.tried() == 0
                ? "No case makes your answer right."
                : "%s comes to that answer.".formatted(none(marked));
        return marked.none().map(why -> none + " " + why(why, marked)).orElse(none);
    }

    /** Of the rest of an answer where a case makes a part of it right. */
    String rest(Marked marked) {
        return marked.none()
                .map(why -> why(why, marked))
                .orElse("%s comes to all of your answer.".formatted(none(marked)));
    }

    private static String none(Marked marked) {
        return marked.tried() == 1
                ? "The one case that was tried, a fact away, is none that"
                : "None of the %s that were tried, one or two facts away,".formatted(MarkPage.cases(marked));
    }

    private String why(NoCase why, Marked marked) {
        if (why instanceof NoCase.NeverBinds never) {
            return "%s binds nobody in law, on any day.".formatted(capital(called(never.instrument())));
        }
        if (why instanceof NoCase.Treaty treaty) {
            return "%s is a treaty: it is in force or it is not, and is never a political text."
                    .formatted(capital(called(treaty.instrument())));
        }
        if (why instanceof NoCase.OtherKind other) {
            List<String> kinds =
                    new TreeSet<>(other.kinds()).stream().map("`%s`"::formatted).toList();
            return "%s reads %s, and the case states nothing of the kind."
                    .formatted(other.clause(), Names.list(kinds, "and"));
        }
        if (why instanceof NoCase.NotMissed missed) {
            return "Were `%s` not stated, the answer would not hang on it.".formatted(missed.slot());
        }
        if (why instanceof NoCase.Otherwise otherwise) {
            return "Where such cases come to \"%s\", the text is %s."
                    .formatted(
                            said.brief(marked.task(), otherwise.verdict()),
                            Names.list(
                                    new TreeSet<>(otherwise.weights())
                                            .stream().map(TaskSaid::weighed).toList(),
                                    "or"));
        }
        NoCase.ComesTo to = (NoCase.ComesTo) why;
        return "What such cases come to is %s."
                .formatted(Names.list(
                        new TreeSet<>(to.verdicts())
                                .stream()
                                        .map(verdict -> "\"%s\"".formatted(said.brief(marked.task(), verdict)))
                                        .toList(),
                        "or"));
    }

    private String called(String instrument) {
        return library.instrument(instrument).map(Instrument::called).orElse(instrument);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
