package org.tradepact.report;

import java.util.List;

/**
 * Cards as one student gets them.
 *
 * @param number of the student's sheet, from 1; 0 where there is one sheet for all
 */
public record Paper(int number, List<CardSaid> cards) {
    public Paper {
        cards = List.copyOf(cards);
    }

    /** Where the key goes. */
    public enum Key {
        /** After the questions, on a page of its own. */
        END,
        /** Nowhere. */
        NONE,
        /** Without the questions. */
        ONLY;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        boolean asks() {
            return this != ONLY;
        }

        boolean tells() {
            return this != NONE;
        }
    }

    String title() {
        return number == 0 ? "Questions" : "Questions, sheet %d".formatted(number);
    }

    String keyTitle() {
        return number == 0 ? "Key" : "Key to sheet %d".formatted(number);
    }

    /** {@code 10 questions · easy 3, medium 5, hard 2}. */
    String tally() {
        StringBuilder tally = new StringBuilder(Words.count(cards.size(), "question", "questions"));
        String separator = " · ";
        for (String word : List.of("easy", "medium", "hard")) {
            long count = cards.stream()
                    .filter(card -> card.difficulty().equals(word))
                    .count();
            if (count > 0) {
                tally.append(separator).append(count).append(' ').append(word);
                separator = ", ";
            }
        }
        return tally.toString();
    }

    /** What is right and why, in one line: {@code departs from the joint statement since 2026-05-01 · political: …}. */
    static String why(CardSaid card) {
        String because = card.because().isEmpty() ? "" : ". Because: " + String.join("; ", card.because());
        return CaseSaid.capital(String.join(" · ", card.answer())) + because + ".";
    }

    /** {@code MY-ART-CM.1, joint statement …: No ban or quota …; sources S177, S63}. */
    static String readOn(CardSaid card) {
        return card.card() + (card.sources().isEmpty() ? "" : "; sources " + String.join(", ", card.sources()));
    }

    /** Name of a case among two; empty for one alone. */
    static String label(CardSaid card, int number) {
        return card.cases().size() == 1 ? "" : number == 0 ? "First" : "Second";
    }
}
