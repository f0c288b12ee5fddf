package org.tradepact.learn.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The courses that come with the program, in the order of {@code courses/index.txt}. */
public final class Shipped {
    private Shipped() {}

    public static List<String> courses() {
        try (InputStream stream = Shipped.class.getResourceAsStream("/courses/index.txt")) {
            return stream == null
                    ? List.of()
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                            .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
