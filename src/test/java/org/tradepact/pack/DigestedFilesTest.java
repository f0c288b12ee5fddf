package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DigestedFilesTest {
    @TempDir
    Path folder;

    @Test
    void a_digest_holds_what_the_files_hold() throws Exception {
        PackFiles files = new FolderFiles(Rules.in(folder));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DigestedFiles.write(files, bytes);
        DigestedFiles digest = DigestedFiles.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(digest.packs()).isEqualTo(files.packs());
        for (String pack : files.packs()) {
            assertThat(digest.files(pack)).isEqualTo(files.files(pack));
            for (String file : files.files(pack)) {
                assertThat(shown(digest.read(pack, file))).isEqualTo(shown(files.read(pack, file)));
            }
        }
        assertThat(shown(digest.sources())).isEqualTo(shown(files.sources()));
    }

    /** Without the folder, which the digest leaves out. */
    private String shown(Tree tree) {
        return tree.toString().replace(folder + "/", "");
    }
}
