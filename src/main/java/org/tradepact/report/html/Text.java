package org.tradepact.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence in pieces: words, what is to be typed as it stands, and references to sources. */
public record Text(List<Piece> pieces) {
    /** How a piece is set. */
    public enum Kind {
        PLAIN,
        CODE,
        SOURCE,
        /** Not to be broken over two lines: a date, an amount, the name of a clause. */
        TOGETHER
    }

    public record Piece(Kind kind, String said) {}

    public static final Text NONE = new Text(List.of());

    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern TOGETHER =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}|[A-Z]{3} \\d[\\d,.]*\\d|\\d[\\d,.]* (%|kg\\b)|HS [\\d.]*\\d"
                    + "|\\b[A-Z]{2,}(-[A-Z0-9]+(\\.[A-Za-z0-9]+)*){1,4}");
    private static final Pattern WORD = Pattern.compile("[\\p{Alnum}][\\p{Alnum}-]*");

    public Text {
        pieces = List.copyOf(pieces);
    }

    /** Reads what stands between backticks as to be typed. */
    public static Text of(String said) {
        List<Piece> pieces = new ArrayList<>();
        Matcher code = CODE.matcher(said);
        int from = 0;
        while (code.find()) {
            plain(said.substring(from, code.start()), pieces);
            pieces.add(new Piece(Kind.CODE, code.group(1)));
            from = code.end();
        }
        plain(said.substring(from), pieces);
        return new Text(pieces);
    }

    /** With the ids of sources as references; each must be among the {@link Block.Sources} of the page. */
    public Text citing(Set<String> sources) {
        List<Piece> cited = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.kind() != Kind.PLAIN) {
                cited.add(piece);
                continue;
            }
            Matcher word = WORD.matcher(piece.said());
            int from = 0;
            while (word.find()) {
                if (sources.contains(word.group())) {
                    plain(piece.said().substring(from, word.start()), cited);
                    cited.add(new Piece(Kind.SOURCE, word.group()));
                    from = word.end();
                }
            }
            plain(piece.said().substring(from), cited);
        }
        return new Text(cited);
    }

    private static void plain(String said, List<Piece> pieces) {
        if (!said.isEmpty()) {
            pieces.add(new Piece(Kind.PLAIN, said));
        }
    }

    /** With dates, amounts and names of clauses in one piece each. */
    List<Piece> unbroken() {
        List<Piece> all = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.kind() != Kind.PLAIN) {
                all.add(piece);
                continue;
            }
            Matcher together = TOGETHER.matcher(piece.said());
            int from = 0;
            while (together.find()) {
                plain(piece.said().substring(from, together.start()), all);
                all.add(new Piece(Kind.TOGETHER, together.group()));
                from = together.end();
            }
            plain(piece.said().substring(from), all);
        }
        return all;
    }

    /** Whether its first words are these. */
    boolean begins(String words) {
        return !words.isEmpty()
                && !pieces.isEmpty()
                && pieces.get(0).kind() == Kind.PLAIN
                && pieces.get(0).said().startsWith(words);
    }

    /** What follows its first words. */
    Text after(String words) {
        List<Piece> rest = new ArrayList<>();
        plain(pieces.get(0).said().substring(words.length()), rest);
        rest.addAll(pieces.subList(1, pieces.size()));
        return new Text(rest);
    }

    /** How many characters it has. */
    int length() {
        return pieces.stream().mapToInt(piece -> piece.said().length()).sum();
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }
}
