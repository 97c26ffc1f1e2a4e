package org.carerkit.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolCommandTest {

    @TempDir
    private static Path place;

    private static String store;
    private static String pupils;

    @TempDir
    private Path other;

    @BeforeAll
    static void makeASchoolAndItsRegister() {
        Path school = place.resolve("school");
        assertThat(Run.of("school", "sample", school.toString()).exitCode()).isZero();
        store = school.resolve("school.db").toString();
        pupils = school.resolve("pupils.csv").toString();
        Run apply = Run.of(
                "flag",
                "apply",
                "--create",
                "--store",
                store,
                school.resolve("events.ndjson").toString());
        assertThat(apply.exitCode()).as(apply.err()).isZero();
    }

    @Test
    void theReturnHasACodeForEveryPupilAndIsTheOneOfTheSample() throws IOException {
        Run run = census(pupils, "2026-01-15");

        // three numbers are temporary
        assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).isEqualTo(Files.readString(place.resolve("school/census.csv")));
        assertThat(run.err().lines().filter(line -> line.contains("CK-UPN-TEMPORARY")))
                .hasSize(3);
        assertThat(run.err())
                .endsWith("900 pupils: 5 P, 9 S, 886 N. Exact counts are for the school and the return alone.\n");
    }

    @Test
    void aListWithAWrongNumberMakesNoReturn() throws IOException {
        String list = Files.readString(Path.of(pupils));
        int second = list.indexOf('\n') + 1;
        // another letter in front is another check letter
        String wrong =
                list.substring(0, second) + (list.charAt(second) == 'A' ? 'B' : 'A') + list.substring(second + 1);
        Path file = Files.writeString(other.resolve("pupils.csv"), wrong);

        Run run = census(file.toString(), "2026-01-15");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("pupils.csv, line 2, column 1 (upn): CK-UPN-CHECK-LETTER ", "no return is written")
                .doesNotContain(wrong.substring(second, second + 13));
    }

    @Test
    void beforeTheIndicatorThereIsNoReturnAndOutsideSpringAWarning() {
        assertThat(census(pupils, "2023-01-18").err()).contains("CK-SCHOOL-CENSUS-NOT-YET");
        assertThat(census(pupils, "2023-01-18").out()).isEmpty();
        Run autumn = census(pupils, "2026-10-01");
        assertThat(autumn.err()).contains("CK-SCHOOL-CENSUS-NOT-SPRING");
        assertThat(autumn.exitCode()).isEqualTo(1);
    }

    @Test
    void theNextSchoolIsToldAsAFileAndTheSecondTimeNothingIsNew() throws IOException {
        Path out = other.resolve("out");

        Run first = handOver("999001", out);
        Run second = handOver("999001", out);

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).startsWith("upn,next_school,result\n").contains(",999002,told\n");
        assertThat(first.err()).endsWith("1 leaving, 1 files written.\n");
        assertThat(second.err()).endsWith("1 leaving, 0 files written.\n");
        try (var files = Files.list(out.resolve("999002"))) {
            assertThat(Run.of(
                                    "flag",
                                    "apply",
                                    "--create",
                                    "--store",
                                    other.resolve("next.db").toString(),
                                    files.findFirst().orElseThrow().toString())
                            .exitCode())
                    .isZero();
        }
        assertThat(handOver("no", out).exitCode()).isEqualTo(2);
    }

    private static Run handOver(String school, Path out) {
        return Run.of(
                "school",
                "hand-over",
                "--school",
                school,
                "--date",
                "2026-01-15",
                "--store",
                store,
                "--to",
                out.toString(),
                "--format",
                "csv",
                pupils);
    }

    @Test
    void theCheckNamesWhatAReturnWouldGetWrong() {
        Run run = Run.of("school", "check", "--date", "2026-01-15", "--store", store, pupils);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().get(0)).isEqualTo("upn,code,message");
        assertThat(run.out()).contains("CK-SCHOOL-FLAG-ENDED", "CK-SCHOOL-UPN-TEMPORARY", "CK-SCHOOL-ABOUT-TO-LEAVE");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aListWithAnErrorIsNotChecked() throws IOException {
        Path staff = place.resolve("school/staff.csv");

        Run run = Run.of("school", "check", "--date", "2026-01-15", "--store", store, staff.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("staff.csv, line 1 (upn): CK-SCHOOL-COLUMN-MISSING ", "nothing is checked");
    }

    @Test
    void argumentsThatCannotBeUsedAreTold() {
        assertThat(census(other.resolve("none.csv").toString(), "2026-01-15"))
                .extracting(Run::exitCode, Run::out)
                .containsExactly(2, "");
        assertThat(Run.of("school", "census", "--date", "2026-01-15", "--store", store + "x", pupils)
                        .err())
                .contains("there is no register in that file");
        assertThat(Run.of("school", "census", "--store", store, pupils).err()).contains("--date is missing.");
        assertThat(Run.of("school", "sample", place.toString()))
                .isEqualTo(new Run(2, "", "carerkit: FOLDER: it is there already. Choose another one.\n"));
        assertThat(Run.of("school").exitCode()).isEqualTo(2);
    }

    private static Run census(String list, String day) {
        return Run.of("school", "census", "--date", day, "--store", store, list);
    }
}
