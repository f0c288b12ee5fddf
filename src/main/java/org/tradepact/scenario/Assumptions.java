package org.tradepact.scenario;

import java.util.List;
import java.util.Map;
import org.tradepact.check.Assumed;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;

/** What is assumed where no file is read. */
public final class Assumptions {
    private Assumptions() {}

    /** @param over {@code assume} as a file would write it */
    public static Map<String, Assumed> read(Tree.Mapping over, Library library, Problems problems) {
        return new AssumeReader(library, problems).read(Fields.of(over, problems, List.of("assume")));
    }
}
