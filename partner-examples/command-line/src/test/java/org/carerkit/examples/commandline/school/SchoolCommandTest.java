package org.carerkit.examples.commandline.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carerkit.examples.commandline.Run;
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

        // three numbers are temporary, which is reported and does not stop the return
        assertThat(run.exitCode()).as(run.err()).isZero();
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
        // another first letter makes the number's check wrong
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
    void aReturnThatCannotBeWrittenLeavesNoPartOfItBehind() throws IOException {
        Path inTheWay = Files.createDirectory(other.resolve("census.csv"));
        Files.createFile(inTheWay.resolve("a"));

        Run run = Run.of("school", "census", "--date", "2026-01-15", "--store", store, "--out", inTheWay + "", pupils);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(other).isDirectoryContaining("glob:**census.csv").isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void beforeTheIndicatorThereIsNoReturnAndOutsideSpringAWarning() {
        assertThat(census(pupils, "2023-01-18").err()).contains("CK-SCHOOL-CENSUS-NOT-YET");
        assertThat(census(pupils, "2023-01-18").out()).isEmpty();
        Run autumn = census(pupils, "2026-10-01");
        assertThat(autumn.err()).contains("CK-SCHOOL-CENSUS-NOT-SPRING");
        assertThat(autumn.exitCode()).isZero();
    }

    @Test
    void theReturnReplacesAFileOnlyWhenItIsWhole() throws IOException {
        Path file = Files.writeString(other.resolve("census.csv"), "the last return");
        Path staff = place.resolve("school/staff.csv");

        Run refused = Run.of(
                "school", "census", "--date", "2026-01-15", "--store", store, "--out", file + "", staff.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(file).hasContent("the last return");

        Run written = Run.of("school", "census", "--date", "2026-01-15", "--store", store, "--out", file + "", pupils);
        assertThat(written.exitCode()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(file).hasSameTextualContentAs(place.resolve("school/census.csv"));
    }

    @Test
    void aPupilIsDeclaredAndTheReturnHasTheCode() throws IOException {
        String own = other.resolve("own.db").toString();
        String upn = firstUpn();
        String id = "3b0c2f64-51b4-4c9b-9a3e-0a6f4c1d2e3f";

        Run first = declare(own, upn, "parent-or-guardian", id);
        Run again = declare(own, upn, "parent-or-guardian", id);

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.lines().get(0)).isEqualTo("event,carer,result,recorded,code,path");
        assertThat(first.lines().get(1)).startsWith(id).contains(",kept,");
        assertThat(again.out()).isEqualTo(first.out());
        Run census = Run.of("school", "census", "--date", "2026-01-15", "--store", own, pupils);
        assertThat(census.out()).contains(upn + ",P\n");
        assertThat(census.err()).contains("900 pupils: 1 P, 0 S, 899 N.");

        assertThat(declare(own, upn, "mother", id).err())
                .contains("--said-by has to be one of: self, parent-or-guardian,");
        assertThat(declare(own, "no-number", "self", id).err())
                .contains("--upn: no pupil on the list has that number.");
    }

    private static String firstUpn() throws IOException {
        String line = Files.readAllLines(Path.of(pupils)).get(1);
        return line.substring(0, line.indexOf(','));
    }

    private static Run declare(String store, String upn, String saidBy, String event) {
        return Run.of(
                "school",
                "declare",
                "--school",
                "999001",
                "--upn",
                upn,
                "--said-by",
                saidBy,
                "--cares-for",
                "parent",
                "--on",
                "2026-01-12",
                "--event",
                event,
                "--store",
                store,
                "--create",
                pupils);
    }

    @Test
    void aFlaggedPupilWhoIsNotOnTheListIsNamedByTheRegistersId() throws IOException {
        String own = other.resolve("own.db").toString();
        List<String> all = Files.readAllLines(Path.of(pupils));
        Run declared = declare(own, firstUpn(), "self", "5a3a3f0e-6a4c-4d6e-8b0a-0c1d2e3f4a5b");
        String row = declared.lines().get(1);
        int comma = row.indexOf(',');
        String carer = row.substring(comma + 1, row.indexOf(',', comma + 1));
        Path shorter = Files.write(other.resolve("shorter.csv"), List.of(all.get(0), all.get(2)));

        Run run = Run.of("school", "check", "--date", "2026-01-15", "--store", own, "--format", "csv", shorter + "");

        assertThat(run.out()).contains("," + carer + ",CK-SCHOOL-NOT-ON-LIST,").doesNotContain("CK-SCHOOL-NONE");
        assertThat(Run.of("school", "check", "--date", "2026-01-15", "--store", own, shorter + "")
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void aRegisterWhoseKeysAreGoneIsNotBegunAnew() throws IOException {
        String own = other.resolve("own.db").toString();
        declare(own, firstUpn(), "self", "6b3a3f0e-6a4c-4d6e-8b0a-0c1d2e3f4a5b");
        Files.delete(other.resolve("own.keys"));

        Run run = declare(own, firstUpn(), "self", "7b3a3f0e-6a4c-4d6e-8b0a-0c1d2e3f4a5b");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("its file of keys is not: nothing in it can be read without");
        assertThat(other.resolve("own.keys")).doesNotExist();
    }

    @Test
    void theNextSchoolIsToldAsAFileAndTheSecondTimeNothingIsNew() throws IOException {
        Path out = other.resolve("out");

        Run first = handOver("999001", out);
        Run second = handOver("999001", out);

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).startsWith("upn,next_school,result\n").contains(",999002,told\n");
        assertThat(first.err()).endsWith("1 leaving, 1 file written.\n");
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
        assertThat(run.lines().get(0)).isEqualTo("upn,register,code,message");
        assertThat(run.out()).contains("CK-SCHOOL-FLAG-ENDED", "CK-SCHOOL-UPN-TEMPORARY", "CK-SCHOOL-ABOUT-TO-LEAVE");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aListWithAnErrorIsNotChecked() throws IOException {
        Path staff = place.resolve("school/staff.csv");

        Run run = Run.of("school", "check", "--date", "2026-01-15", "--store", store, staff.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("(upn): CK-CSV-COLUMN-MISSING ", "nothing is checked");
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
