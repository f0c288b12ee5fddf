package org.tradepact.learn;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.learn.reference.Doctrine;
import org.tradepact.learn.reference.Reference;
import org.tradepact.pack.Problems;

/** The courses that come with the program, each read once. */
final class ShippedCourses implements AutoCloseable {
    private static final Set<String> DOCTRINES = Reference.shipped(new Problems()).doctrines().stream()
            .map(Doctrine::id)
            .collect(Collectors.toSet());

    private final Map<String, Small> courses = new HashMap<>();

    Small course(String id) {
        return courses.computeIfAbsent(
                id, course -> new Small(Path.of("src/main/resources/courses", course), DOCTRINES));
    }

    @Override
    public void close() {
        courses.values().forEach(Small::close);
    }
}
