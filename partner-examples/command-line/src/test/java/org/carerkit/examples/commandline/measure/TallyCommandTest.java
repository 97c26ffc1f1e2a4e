package org.carerkit.examples.commandline.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TallyCommandTest {

    private static final String HEADER = "respondent,i1,i2,i3,i4,i5,i6,i7,age\n";

    @TempDir
    private Path folder;

    private String file(String name, String rows) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + rows, UTF_8).toString();
    }

    private static Run run(String... rest) {
        String[] all = new String[rest.length + 5];
        System.arraycopy(new String[] {"tally", "--instrument", "swemwbs", "--score", "raw"}, 0, all, 0, 5);
        System.arraycopy(rest, 0, all, 5, rest.length);
        return Run.of(all);
    }

    @Test
    void people_are_counted_by_value_and_column() throws IOException {
        Run run = run("--by", "age", file("a.csv", """
                a,1,1,1,1,1,1,1,18-64
                b,5,5,5,5,5,5,5,65+
                c,1,1,1,1,1,1,1,18-64
                d,1,1,1,,1,1,1,
                """));

        assertThat(run).isEqualTo(new Run(0, """
                        instrument,score,age,value,people
                        swemwbs/2009,raw,18-64,7,2
                        swemwbs/2009,raw,65+,35,1
                        swemwbs/2009,raw,unknown,not-scorable,1
                        """, "4 rows in 1 file.\nThese are exact counts: not for publication.\n"));
    }

    @Test
    void of_a_council_the_latest_submission_counts_with_all_its_parts() throws IOException {
        String first = file("first.csv", "a,1,1,1,1,1,1,1,\n");
        String corrected = file("corrected.csv", "a,2,2,2,2,2,2,2,\n");
        String part = file("part.csv", "b,2,2,2,2,2,2,2,\n");
        String other = file("other.csv", "c,3,3,3,3,3,3,3,\n");

        Run run = run(
                "--council",
                "X02",
                "--submitted",
                "2026-05-11",
                corrected,
                "--council",
                "X02",
                "--submitted",
                "2026-04-20",
                first,
                "--council",
                "X02",
                "--submitted",
                "2026-05-11",
                part,
                "--council",
                "X01",
                "--submitted",
                "2026-04-20",
                other);

        assertThat(run.out()).isEqualTo("""
                        instrument,score,council,value,people
                        swemwbs/2009,raw,X01,21,1
                        swemwbs/2009,raw,X02,14,2
                        """);
    }

    @Test
    void what_is_no_answer_is_told_by_place_and_never_repeated() throws IOException {
        Run run = run(file("a.csv", "a,1,1,1,1,1,1,1,\nb,1,1,1,secret,1,1,1,\nc,1\n"));

        assertThat(run.err())
                .contains("a.csv, line 3, column 5: CK-OUT-ANSWER")
                .contains("a.csv, line 4, column 3: CK-CSV-ROW-RAGGED")
                .contains("        1  CK-CSV-ROW-RAGGED")
                .contains("3 rows in 1 file, 1 of them broken and counted nowhere.")
                .doesNotContain("secret");
        assertThat(run.out()).contains("raw,not-scorable,1\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_gives_no_tally() throws IOException {
        Run open = run(file("a.csv", "a,1,1,1,1,1,1,1,\n\"b"));
        Run column = run("--by", "wave", file("b.csv", ""));

        assertThat(open.err()).contains("a.csv, line 3, column 1: CK-CSV-QUOTE-OPEN");
        assertThat(column.err()).contains("b.csv, line 1, column 10 (wave): CK-CSV-COLUMN-MISSING");
        assertThat(open.out() + column.out()).isEmpty();
        assertThat(open.exitCode()).isEqualTo(2);
        assertThat(column.exitCode()).isEqualTo(2);
    }

    @Test
    void a_category_is_no_formula() throws IOException {
        assertThat(run("--by", "age", file("a.csv", "a,1,1,1,1,1,1,1,=1+1\n")).out())
                .contains("swemwbs/2009,raw,'=1+1,7,1");
    }

    @Test
    void arguments_that_do_not_fit_are_told() throws IOException {
        String file = file("a.csv", "");

        assertThat(Run.of("tally", "--instrument", "swemwbs", "--score", "total", file)
                        .err())
                .contains("--score has to be one of: raw, metric.");
        assertThat(run("--by", "age,age", file).err()).contains("--by takes each column once");
        assertThat(run("--by", "council", file).err()).contains("none that is called council");
        assertThat(run("--council", "X01", file, file).err()).contains("--council has to be given once for each FILE");
        assertThat(run("--council", "X01", "--council", "X01", file, file).err())
                .contains("--submitted has to be given once for each FILE");
    }
}
