package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorkTest {
    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Plan plan(String day) {
        return new Plan(10).say("as of", day);
    }

    @Test
    void a_run_leaves_its_output_and_nothing_else() throws Exception {
        Runs.write(folder.resolve("f.csv"), 25, 5, 10);
        assertThat(names()).containsExactly("f.csv", "f.rejects.csv", "f.shipments.csv");
    }

    @Test
    void counts_are_summed_over_parts_and_runs() throws Exception {
        Path out = folder.resolve("f.csv");
        try (Work work = Work.begin(out, plan("d"), Work.Start.ANEW)) {
            work.add(Runs.part(1, 10));
            work.add(Runs.part(11, 5));
            assertThat(work.counts().all()).containsEntry("rows", 15L).containsEntry("rejected", 2L);
            assertThat(work.rows()).isEqualTo(10);
        }
        try (Work work = Work.begin(out, plan("d"), Work.Start.RESUME)) {
            assertThat(work.counts()).isEqualTo(Runs.part(1, 10).counts());
            assertThat(work.rows()).isEqualTo(10);
            assertThat(work.parts()).isEqualTo(1);
            assertThat(work.whole()).isFalse();
            Runs.go(work, 25, 5);
            assertThat(work.counts()).isEqualTo(Runs.part(1, 25).counts());
        }
    }

    @Test
    void a_part_that_a_pause_closes_short_is_done_again_so_that_parts_end_where_they_would() throws Exception {
        Path out = folder.resolve("f.csv");
        try (Work work = Work.begin(out, plan("d"), Work.Start.ANEW)) {
            work.add(Runs.part(1, 13));
            work.add(Runs.part(14, 2));
            work.pause();
            work.pause();
        }
        try (Work work = Work.begin(out, plan("d"), Work.Start.RESUME)) {
            assertThat(work.rows()).isEqualTo(13);
            assertThat(work.parts()).isEqualTo(1);
        }
    }

    @Test
    void rows_are_added_in_their_order_or_not_at_all() throws Exception {
        try (Work work = Work.begin(folder.resolve("f.csv"), plan("d"), Work.Start.ANEW)) {
            work.add(Runs.part(1, 5));
            assertThatThrownBy(() -> work.add(Runs.part(7, 5))).hasMessage("row 6 was expected, got row 7");
        }
    }

    @Test
    void killed_anywhere_and_gone_on_with_the_files_are_the_same() throws Exception {
        Path whole = folder.resolve("whole.csv");
        Runs.write(whole, 95, 5, 10);
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Path out = folder.resolve("s" + seed + ".csv");
            Work.Start start = Work.Start.ANEW;
            for (int stop = random.nextInt(40); stop > 0; stop -= 1 + random.nextInt(40)) {
                Work work = Work.begin(out, plan("d"), start);
                for (long first = work.rows() + 1; first <= Math.min(stop, 95); first += 5) {
                    work.add(Runs.part(first, 5));
                }
                work.close(); // as the system does when a process is killed; the open part has lines already
                start = Work.Start.RESUME;
            }
            try (Work work = Work.begin(out, plan("d"), start)) {
                Runs.go(work, 95, 5);
                Finish.write(work, Optional.empty());
            }
            for (String table : List.of("", ".shipments", ".rejects")) {
                assertThat(folder.resolve("s" + seed + table + ".csv"))
                        .as("seed %d", seed)
                        .hasSameBinaryContentAs(folder.resolve("whole" + table + ".csv"));
            }
        }
    }

    @Test
    void a_part_half_written_is_written_anew() throws Exception {
        Path out = folder.resolve("f.csv");
        try (Work work = Work.begin(out, plan("d"), Work.Start.ANEW)) {
            work.add(Runs.part(1, 10));
            work.add(Runs.part(11, 5));
        }
        Path half = Work.folder(out).resolve("part-000001.findings.csv");
        assertThat(half).isNotEmptyFile();
        Files.writeString(half, "rubbish that is longer than all that comes".repeat(1000));
        try (Work work = Work.begin(out, plan("d"), Work.Start.RESUME)) {
            Runs.go(work, 20, 5);
            Finish.write(work, Optional.empty());
        }
        Runs.write(folder.resolve("g.csv"), 20, 5, 10);
        assertThat(out).hasSameBinaryContentAs(folder.resolve("g.csv"));
    }

    @Test
    void only_the_same_run_is_gone_on_with() throws Exception {
        Path out = folder.resolve("f.csv");
        Path input = Files.writeString(folder.resolve("in.csv"), "id,to\n");
        Work.begin(out, plan("2026-05-01").read(List.of(InputFile.of(input.toString()))), Work.Start.ANEW)
                .close();
        Files.writeString(input, "id,to\nmore\n");
        Plan other =
                plan("2026-05-02").read(List.of(InputFile.of(input.toString()))).say("price", "x\ty\\n\nz");
        assertThatThrownBy(() -> Work.begin(out, other, Work.Start.RESUME))
                .isInstanceOf(Halted.class)
                .hasMessageStartingWith("--resume: this is not the run that was begun: `as of` was `2026-05-01` and is"
                        + " `2026-05-02`, `input " + input + "` was `6 bytes, SHA-256 ")
                .hasMessageContaining("` and is `11 bytes, SHA-256 ")
                .hasMessageEndingWith("`price` is new; begin anew by `--overwrite`");
        Work.begin(out, other, Work.Start.OVERWRITE).close();
        Work.begin(out, other, Work.Start.RESUME).close();
    }

    @Test
    void what_there_is_is_not_lost() throws Exception {
        Path out = folder.resolve("f.csv");
        assertThatThrownBy(() -> Work.begin(out, plan("d"), Work.Start.RESUME))
                .hasMessage("--resume: there is no run of `%s` to go on with; leave `--resume` out".formatted(out));
        assertThat(names()).isEmpty();
        Work.begin(out, plan("d"), Work.Start.ANEW).close();
        assertThatThrownBy(() -> Work.begin(out, plan("d"), Work.Start.ANEW))
                .hasMessage("a run of `%s` has not ended; go on with it by `--resume`, or begin anew by `--overwrite`"
                        .formatted(out));
        Work work = Work.begin(out, plan("d"), Work.Start.OVERWRITE);
        Runs.go(work, 5, 5);
        Finish.write(work, Optional.empty());
        assertThatThrownBy(() -> Work.begin(out, plan("d"), Work.Start.ANEW))
                .hasMessage("`%s` exists; `--overwrite` replaces it".formatted(out));
        assertThat(names()).containsExactly("f.csv", "f.rejects.csv", "f.shipments.csv");
        Files.delete(out);
        assertThatThrownBy(() -> Work.begin(out, plan("d"), Work.Start.ANEW))
                .hasMessage("`%s` exists; `--overwrite` replaces it".formatted(folder.resolve("f.shipments.csv")));
    }

    /** Killed before there was a plan, or among the last steps, after the plan was deleted. */
    private Path remains(Path out) throws Exception {
        Path work = Files.createDirectories(Work.folder(out).resolve("scratch")).getParent();
        for (String name :
                List.of("lock", "plan.tmp", "whole", "part-000000.done", "part-000000.rejects.csv", "scratch/x")) {
            Files.writeString(work.resolve(name), "1");
        }
        return work;
    }

    @Test
    void what_a_killed_run_has_left_without_a_plan_is_taken_away() throws Exception {
        Path out = folder.resolve("f.csv");
        remains(out);
        assertThatThrownBy(() -> Work.begin(out, plan("d"), Work.Start.RESUME))
                .hasMessage("--resume: there is no run of `%s` to go on with; leave `--resume` out".formatted(out));
        assertThat(names()).isEmpty();
        for (Work.Start start : List.of(Work.Start.ANEW, Work.Start.OVERWRITE)) {
            Files.deleteIfExists(out);
            Files.deleteIfExists(folder.resolve("f.rejects.csv"));
            Files.deleteIfExists(folder.resolve("f.shipments.csv"));
            remains(out);
            Work work = Work.begin(out, plan("d"), start);
            assertThat(work.rows()).isZero();
            Runs.go(work, 5, 5);
            Finish.write(work, Optional.empty());
            assertThat(names()).containsExactly("f.csv", "f.rejects.csv", "f.shipments.csv");
        }
        remains(out);
        assertThatThrownBy(() -> Work.begin(out, plan("d"), Work.Start.ANEW))
                .hasMessage("`%s` exists; `--overwrite` replaces it".formatted(out));
        assertThat(names()).containsExactly("f.csv", "f.rejects.csv", "f.shipments.csv");
    }

    @Test
    void what_no_run_has_written_is_not_taken_away() throws Exception {
        Path out = folder.resolve("f.csv");
        Path letter = Files.writeString(remains(out).resolve("letter.txt"), "dear");
        for (Work.Start start : Work.Start.values()) {
            assertThatThrownBy(() -> Work.begin(out, plan("d"), start))
                    .hasMessage(
                            ("`%s` is in the way: the run keeps its parts in a folder of this name, and `letter.txt` in it"
                                            + " was written by no run; move it, or name another `--out`")
                                    .formatted(Work.folder(out)));
        }
        assertThat(letter).hasContent("dear");
    }

    @Test
    void two_runs_do_not_write_one_output() throws Exception {
        Path out = folder.resolve("f.csv");
        try (Work first = Work.begin(out, plan("d"), Work.Start.ANEW)) {
            first.add(Runs.part(1, 5));
            for (Work.Start start : Work.Start.values()) {
                assertThatThrownBy(() -> Work.begin(out, plan("d"), start))
                        .hasMessage("another run is writing `%s`; wait for it or name another `--out`".formatted(out));
            }
            Runs.go(first, 10, 5);
        } catch (IllegalArgumentException expected) {
            assertThat(expected).hasMessageContaining("was expected"); // the open part was already begun
        }
    }

    @Test
    void outputs_that_cannot_be_are_refused_before_anything_is_written() throws Exception {
        assertThatThrownBy(() -> Work.begin(folder.resolve("f.xlsx"), plan("d"), Work.Start.ANEW))
                .hasMessage(
                        "--out: expected a name that ends in `.parquet`, `.csv`, `.jsonl`, `.ndjson` or `.duckdb`, got `%s`"
                                .formatted(folder.resolve("f.xlsx")));
        assertThatThrownBy(() -> Work.begin(folder.resolve("no/f.csv"), plan("d"), Work.Start.ANEW))
                .hasMessage("--out: there is no folder `%s`".formatted(folder.resolve("no")));
        Path input = Files.writeString(folder.resolve("in.csv"), "id,to\n");
        Plan plan = plan("d").read(List.of(InputFile.of(input.toString())));
        assertThatThrownBy(() -> Work.begin(input, plan, Work.Start.OVERWRITE))
                .hasMessage("--out: `%s` is read by this run; name another file".formatted(input));
        assertThat(names()).containsExactly("in.csv");
    }

    @Test
    void a_run_that_only_lacks_its_output_is_finished() throws Exception {
        Path out = folder.resolve("f.jsonl");
        try (Work work = Work.begin(out, plan("d"), Work.Start.ANEW)) {
            Runs.go(work, 20, 5);
        }
        Files.writeString(folder.resolve("f.rejects.csv"), "written before the end"); // killed among the last steps
        try (Work work = Work.begin(out, plan("d"), Work.Start.RESUME)) {
            assertThat(work.whole()).isTrue();
            Finish.write(work, Optional.empty());
        }
        assertThat(names()).containsExactly("f.jsonl", "f.rejects.csv", "f.shipments.jsonl");
        assertThat(folder.resolve("f.rejects.csv")).content().startsWith("row,file,line,column,value,problem\r\n7,");
    }

    /** Needs the right to mount; where there is none, the same is tried with the answers of a full disk alone. */
    @Test
    void a_full_disk_is_told_and_the_run_goes_on_when_there_is_room() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        Assumptions.assumeTrue(
                did("mount", "-t", "tmpfs", "-o", "size=300k", "none", small.toString()), "no right to mount");
        try {
            Path out = small.resolve("f.csv");
            Plan plan = new Plan(500);
            assertThatThrownBy(() -> {
                        try (Work work = Work.begin(out, plan, Work.Start.ANEW)) {
                            Runs.go(work, 5_000, 100);
                        }
                    })
                    .isInstanceOf(Halted.class)
                    .hasMessageMatching(
                            "there is no room left on the disk of `.*f\\.csv\\.work`; the first [\\d,]+ rows are kept, go on"
                                    + " by `--resume`");
            assertThat(did("mount", "-o", "remount,size=20m", small.toString())).isTrue();
            try (Work work = Work.begin(out, plan, Work.Start.RESUME)) {
                assertThat(work.rows()).isPositive().isLessThan(5_000);
                Runs.go(work, 5_000, 100);
                Finish.write(work, Optional.empty());
            }
            Runs.write(folder.resolve("g.csv"), 5_000, 100, 500);
            assertThat(out).hasSameBinaryContentAs(folder.resolve("g.csv"));
        } finally {
            did("umount", small.toString());
        }
    }

    @Test
    void a_disk_that_fills_while_the_output_is_written_keeps_the_parts() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        Assumptions.assumeTrue(
                did("mount", "-t", "tmpfs", "-o", "size=2m", "none", small.toString()), "no right to mount");
        try {
            for (String name : List.of("f.csv", "f.jsonl", "f.duckdb")) {
                Path out = small.resolve(name);
                assertThat(did("mount", "-o", "remount,size=2m", small.toString()))
                        .isTrue();
                assertThatThrownBy(() -> Runs.write(out, 5_000, 100, 500))
                        .isInstanceOf(Halted.class)
                        .hasMessage(
                                "there is no room left on the disk of `%s`; all rows are kept, write them by `--resume`"
                                        .formatted(out));
                assertThat(out).doesNotExist();
                assertThat(did("mount", "-o", "remount,size=40m", small.toString()))
                        .isTrue();
                try (Work work = Work.begin(out, new Plan(500), Work.Start.RESUME)) {
                    Finish.write(work, Optional.empty());
                }
                assertThat(out).isNotEmptyFile();
                try (Stream<Path> files = Files.list(small)) {
                    for (Path file : files.toList()) {
                        Files.delete(file);
                    }
                }
            }
        } finally {
            did("umount", small.toString());
        }
    }

    private static boolean did(String... command) throws Exception {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
