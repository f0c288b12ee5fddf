package org.tradepact.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;

/** A file laid over the file it {@code extends}, and so on down; files stay inside one folder. */
final class Layers {
    private static final int DEPTH = 8;

    private final Path root;
    private final Problems problems;
    private final List<Path> open = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean whole = true;

    /** @param root folder in which all files must lie */
    Layers(Path root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Whether nothing is lacking that a file wanted to take over. */
    boolean whole() {
        return whole;
    }

    /** What the file says together with what it takes over; without {@code extends}, and without the cases of others. */
    Tree.Mapping read(Path file) throws Unreadable {
        Tree tree = TreeReader.read(SourceText.of(file));
        if (!(tree instanceof Tree.Mapping mapping)) {
            throw new Unreadable(noKeys(tree));
        }
        Optional<Tree> base = mapping.get("extends");
        Tree.Mapping own = without(mapping, "extends");
        if (base.isEmpty()) {
            return own;
        }
        open.add(real(file));
        names.add(file.toString());
        Optional<Path> next = base.flatMap(node -> resolve(file, node));
        if (next.isEmpty()) {
            return own;
        }
        try {
            return Overlay.of(without(read(next.get()), "cases"), own, problems);
        } catch (Unreadable e) {
            problems.add(e.problem());
            whole = false;
            return own;
        }
    }

    static Problem noKeys(Tree tree) {
        return new Problem(
                tree.at(), "a scenario is written as keys with values such as `asOf: 2027-06-01`, got " + tree.shape());
    }

    private Optional<Path> resolve(Path file, Tree node) {
        if (!(node instanceof Tree.Scalar scalar)
                || scalar.text().isBlank()
                || scalar.text().indexOf('\0') >= 0) {
            return refused(node.at(), "`extends` names one file such as `base.yaml`, got " + node.shape());
        }
        Path named = Path.of(scalar.text());
        Path target = file.resolveSibling(named).normalize();
        Path real = real(target);
        if (named.isAbsolute() || !real.startsWith(real(root))) {
            return refused(
                    node.at(), "`extends` must stay inside the folder `%s`, got `%s`".formatted(root, scalar.text()));
        }
        if (!ScenarioFolder.isScenario(target)) {
            return refused(node.at(), "`extends` names a file that ends in `.yaml` or `.yml`, got " + node.shape());
        }
        if (open.contains(real)) {
            return refused(
                    node.at(),
                    "`extends` goes in a circle: %s, %s"
                            .formatted(String.join(", ", names.subList(open.indexOf(real), names.size())), target));
        }
        if (open.size() >= DEPTH) {
            return refused(node.at(), "`extends` must not go through more than %d files".formatted(DEPTH));
        }
        if (!Files.isRegularFile(real)) {
            return refused(node.at(), "`extends`: there is no file `%s`".formatted(target));
        }
        return Optional.of(target);
    }

    private Optional<Path> refused(Position at, String sentence) {
        problems.add(at, sentence);
        whole = false;
        return Optional.empty();
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    static Tree.Mapping without(Tree.Mapping mapping, String key) {
        return new Tree.Mapping(
                mapping.entries().stream()
                        .filter(entry -> !entry.key().equals(key))
                        .toList(),
                mapping.at());
    }
}
