package org.tradepact.learn.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradepact.pack.Problem;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Unreadable;

/** Where the files of one course come from. */
public interface CourseFiles {
    /** Name of the folder. */
    String name();

    /** How a message names a file of the course. */
    String called(String file);

    /**
     * The text of a file.
     *
     * @param file path inside the course, parted by {@code /}
     * @throws Unreadable if it is missing, too large, not text, or lies outside the course
     */
    SourceText text(String file) throws Unreadable;

    /** Paths of all YAML files of the course as far as they can be listed, so that files nobody names can be told. */
    Set<String> files();

    /** A course in a folder. */
    static CourseFiles in(Path folder) {
        return new InFolder(folder);
    }

    /** A course that comes with the program. */
    static CourseFiles shipped(String course) {
        return new Shipped(course);
    }

    /** In a folder; a link may not lead out of it. */
    record InFolder(Path folder) implements CourseFiles {
        private static final int DEPTH = 4;

        @Override
        public String name() {
            return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        }

        @Override
        public String called(String file) {
            return folder.resolve(file).toString();
        }

        @Override
        public SourceText text(String file) throws Unreadable {
            Path path = inside(file);
            return SourceText.of(path, path.toString(), SourceText.LIMIT);
        }

        private Path inside(String file) throws Unreadable {
            try {
                Path path = folder.resolve(file).normalize();
                Path real = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
                Path root = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
                boolean within = Files.exists(path)
                        ? real.startsWith(root)
                        : real.startsWith(folder.toAbsolutePath().normalize());
                if (within && !Path.of(file).isAbsolute()) {
                    return path;
                }
            } catch (InvalidPathException | IOException e) {
                throw new Unreadable(Problem.of(file, "there is no such file"));
            }
            throw new Unreadable(Problem.of(file, "files of a course must lie inside its folder"));
        }

        @Override
        public Set<String> files() {
            try (Stream<Path> all = Files.walk(folder, DEPTH)) {
                return all.filter(Files::isRegularFile)
                        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                        .filter(path -> path.endsWith(".yaml") || path.endsWith(".yml"))
                        .collect(Collectors.toCollection(TreeSet::new));
            } catch (IOException e) {
                return Set.of();
            }
        }
    }

    /** In our jar, under {@code courses/}. */
    record Shipped(String name) implements CourseFiles {
        @Override
        public String called(String file) {
            return "courses/%s/%s".formatted(name, file);
        }

        @Override
        public SourceText text(String file) throws Unreadable {
            try (InputStream stream = CourseFiles.class.getResourceAsStream("/" + called(file))) {
                if (stream == null) {
                    throw new Unreadable(Problem.of(called(file), "there is no such file"));
                }
                return SourceText.of(stream, called(file), SourceText.LIMIT);
            } catch (IOException e) {
                throw new Unreadable(Problem.of(called(file), "the file in the program cannot be read"));
            }
        }

        @Override
        public Set<String> files() {
            return Set.of();
        }
    }
}
