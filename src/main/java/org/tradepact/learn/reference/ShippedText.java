package org.tradepact.learn.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.tradepact.pack.Problem;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Unreadable;

/** Texts in the program. */
public final class ShippedText {
    private ShippedText() {}

    /**
     * A text by its path in the program.
     *
     * @throws Unreadable if there is none
     */
    public static SourceText of(String path) throws Unreadable {
        try (InputStream stream = Optional.ofNullable(ShippedText.class.getResourceAsStream("/" + path))
                .orElseThrow(() -> new Unreadable(Problem.of(path, "there is no such file in the program")))) {
            return SourceText.of(stream, path, SourceText.LIMIT);
        } catch (IOException e) {
            throw new Unreadable(Problem.of(path, "the file in the program cannot be read"));
        }
    }

    /** The files that {@code index.txt} of a folder lists, in its order: a folder in a jar cannot be asked. */
    static List<String> listed(String folder) throws Unreadable {
        return of(folder + "/index.txt")
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> folder + "/" + line.strip())
                .toList();
    }
}
