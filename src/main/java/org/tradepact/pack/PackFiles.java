package org.tradepact.pack;

import java.util.Set;

/** Where the files of packs come from: folders, the jar, or a digest made when the jar was built. */
public interface PackFiles {
    /** Names of the packs, sorted. */
    Set<String> packs();

    /** Names of the files of a pack that hold YAML, without the ending {@code .yaml}. */
    Set<String> files(String pack);

    /**
     * What a file of a pack holds.
     *
     * @throws Unreadable if the file is missing or not YAML
     */
    Tree read(String pack, String file) throws Unreadable;

    /** Whether there is a register of sources. */
    boolean hasSources();

    /** The register of sources, {@code sources.yaml} beside the packs. */
    Tree sources() throws Unreadable;
}
