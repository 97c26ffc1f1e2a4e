package org.carerkit.examples.commandline.measure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.carerkit.examples.commandline.OneLine;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishCommandTest {

    private static final String TABLE = """
            Area,young,adult,older,Total
            North,5,40,30,75
            Middle,60,20,90,170
            South,50,70,80,200
            Total,115,130,200,445
            """;

    @Test
    void writesTheTableWithEnoughSuppressedAndTellsWhatWasKept() {
        Run run = Run.withInput(TABLE, "publish", "--policy", "exact-complementary", "-");

        assertThat(run.out()).isEqualTo("""
                Area,young,adult,older,Total
                North,suppressed,suppressed,30,75
                Middle,suppressed,suppressed,90,170
                South,50,70,80,200
                Total,115,130,200,445
                """);
        assertThat(run.err()).isEqualTo("""
                exact-complementary: 5 of 9 cells and 320 of 445 people are shown (do not publish this line).
                Of 4 suppressed figures a reader can work out 0 exactly, and narrow 0 (0.0%) below the width of 7.
                """);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void appliesAPublishersPolicyAsPublishedAndTellsWhatItGivesAway() {
        Run run = Run.withInput(
                "Area,a,b,Total\nNorth,12,7,19\nSouth,0,12,12\nTotal,12,19,31\n",
                "publish",
                "--policy",
                "nhs-sub-national",
                "--format",
                "json",
                "-");

        assertThat(run.out()).isEqualTo("""
                {"Area":"North","a":10,"b":"suppressed","Total":20}
                {"Area":"South","a":0,"b":10,"Total":10}
                {"Area":"Total","a":10,"b":20,"Total":30}
                """);
        assertThat(run.err())
                .contains("Of 1 suppressed figures a reader can work out 0 exactly, and narrow 1 (100.0%) below");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void refusesATableWhoseTotalGivesACountAwayAndSaysWhich() {
        String table = "Area,a,b,Total\nNorth,1,2,3\nSouth,50,60,110\n";

        Run run = Run.withInput(table, "publish", "--policy", "exact-complementary", "-");

        assertThat(run).isEqualTo(new Run(1, "", """
                Not to be published:
                  CK-OUT-DISCLOSURE-TOTAL-SMALL at rows[0].total: This total is below 8. Leave it out, or combine its row or column with another.
                """));
        assertThat(Run.withInput(table, "publish", "--policy", "exact-complementary", "--hide-totals", "-")
                        .out())
                .isEqualTo("""
                        Area,a,b,Total
                        North,suppressed,suppressed,suppressed
                        South,50,60,110
                        """);
    }

    @Test
    void refusesATableThatDiffersFromAnEarlierReleaseByASmallGroup(@TempDir Path folder) throws IOException {
        Path before =
                Files.writeString(folder.resolve("before.csv"), "Area,a,Total\nNorth,40,40\nSouth,suppressed,50\n");

        Run run = Run.withInput(
                "Area,a,Total\nNorth,41,41\nSouth,50,50\n",
                "publish",
                "--policy",
                "exact-complementary",
                "--earlier",
                before.toString(),
                "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("CK-OUT-DISCLOSURE-DIFFERENCE-SMALL at rows[0].total");
    }

    @Test
    void hidesWhatTheTableOfTheAreaAroundHides(@TempDir Path folder) throws IOException {
        String districts = "District,young,adult\nNorth,20,200\nSouth,15,90\nWest,40,60\n";
        Path county = Files.writeString(
                folder.resolve("county.csv"), "County,young,adult\nShire,suppressed,290\nElsewhere,30,40\n");
        Path parts = Files.writeString(folder.resolve("parts.csv"), "row,part\nShire,North\nShire,South\n");

        Run alone = Run.withInput(districts, "publish", "--policy", "exact-complementary", "-");
        Run run = Run.withInput(
                districts,
                "publish",
                "--policy",
                "exact-complementary",
                "--around",
                county.toString(),
                "--parts",
                parts.toString(),
                "-");

        assertThat(alone.out()).isEqualTo(districts);
        assertThat(run.out()).isEqualTo("District,young,adult\nNorth,20,200\nSouth,suppressed,90\nWest,40,60\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void refusesATableWhoseTotalTellsWhatATableOfTheSamePeopleHides(@TempDir Path folder) throws IOException {
        Path bySex = Files.writeString(
                folder.resolve("sex.csv"),
                "Area,women,men,Total\nNorth,30,suppressed,suppressed\nSouth,40,50,90\nIsland,20,20,40\n");
        String byAge = "Area,18-64,65+,Total\nNorth,16,17,33\nSouth,45,45,90\n";
        String[] arguments = {"publish", "--policy", "exact-complementary", "--beside", bySex.toString(), "-"};

        Run run = Run.withInput(byAge, arguments);
        Run hidden = Run.withInput(
                byAge,
                "publish",
                "--policy",
                "exact-complementary",
                "--beside",
                bySex.toString(),
                "--hide-totals",
                "-");
        Run contradicting = Run.withInput(byAge.replace("45,45,90", "45,46,91"), arguments);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("CK-OUT-DISCLOSURE-OTHER-TABLE");
        assertThat(hidden.out()).isEqualTo("Area,18-64,65+,Total\nNorth,suppressed,17,suppressed\nSouth,45,45,90\n");
        assertThat(contradicting.err()).contains("CK-OUT-DISCLOSURE-TABLES-DISAGREE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "row,part\\nShire,East\\n | parts.csv, line 2, column 2 (part): the table has no such row.",
                "row,part\\nNowhere,North\\n | parts.csv, line 2, column 1 (row): no table of --around has this row.",
                "row,part\\nShire,North\\nShire,North\\n | parts.csv, line 3, column 2 (part): said before.",
                "row,part\\nShire\\n | parts.csv, line 2, column 2: CK-CSV-ROW-RAGGED",
                "area,part\\nShire,North\\n | parts.csv, line 1, column 1: CK-CSV-COLUMN-UNEXPECTED"
            })
    void tellsLineAndColumnOfWhatIsNoPart(String text, String complaint, @TempDir Path folder) throws IOException {
        Path county = Files.writeString(folder.resolve("county.csv"), "County,a,b\nShire,90,290\n");
        Path parts = Files.writeString(folder.resolve("parts.csv"), text.replace("\\n", "\n"));

        Run run = Run.withInput(
                TABLE,
                "publish",
                "--policy",
                "exact-complementary",
                "--around",
                county.toString(),
                "--parts",
                parts.toString(),
                "-");

        assertThat(run.err()).contains(complaint);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void needsBothTheAreaAroundAndItsPartsAndATableWithTheSameRows(@TempDir Path folder) throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "Area,a\nEast,90\n");
        String[] policy = {"publish", "--policy", "exact-complementary"};

        assertThat(Run.withInput(TABLE, policy[0], policy[1], policy[2], "--around", other.toString(), "-")
                        .err())
                .isEqualTo("carerkit: --around and --parts go together.\n");
        assertThat(Run.withInput(TABLE, policy[0], policy[1], policy[2], "--parts", other.toString(), "-")
                        .exitCode())
                .isEqualTo(2);
        assertThat(Run.withInput(TABLE, policy[0], policy[1], policy[2], "--beside", other.toString(), "-")
                        .err())
                .contains("other.csv, line 2, column 1: no row is called like one of the table.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Area;a;b\\nNorth;1;2\\n | line 1, column 1: CK-CSV-SEPARATOR",
                "Area,a\\n | line 1, column 1: a table has",
                "Area,a,b\\nNorth,1\\n | line 2, column 3: CK-CSV-ROW-RAGGED",
                "Area,a,b\\nNorth,1,2,3\\n | line 2, column 4: CK-CSV-ROW-RAGGED",
                "Area,a,a\\nNorth,1,2\\n | line 1, column 3: CK-CSV-COLUMN-DUPLICATE",
                "Area,a,\\nNorth,1,2\\n | line 1, column 3: a name is missing.",
                "Area,a,b\\nNorth,1,2\\nNorth,1,2\\n | line 3, column 1: the name occurs twice.",
                "Area,Total,b\\nNorth,1,2\\n | line 1, column 2: the total has to come last.",
                "Area,a,b\\nNorth,1,-2\\n | line 2, column 3: a cell is a whole number",
                "Area,a,b\\nNorth,1.5,2\\n | line 2, column 2: a cell is a whole number",
                "Area,a,b\\nNorth,=1+1,2\\n | line 2, column 2: a cell is a whole number",
                "Area,a,b\\nNorth,,2\\n | line 2, column 2: a cell is a whole number",
                "Area,a,b\\nNorth,suppressed,2\\n | line 2, column 2: a cell is a whole number",
                "Area,a,b\\nNorth,9999999999,2\\n | line 2, column 2: more than 1000000000.",
                "Area,a,b\\nNorth,99999999999,2\\n | line 2, column 2: a cell is a whole number",
                "Area,a,Total\\nNorth,1,2\\n | line 2, column 3: the total is not the sum of its cells.",
                "Area,a\\nTotal,5\\n | line 2, column 2: the total is not the sum of its cells.",
                "Area,a,b,All\\nNorth,2,40,42\\nSouth,30,45,75\\n | line 1, column 4: each number is the sum of the others;",
                "Area,All,a,b\\nNorth,42,2,40\\n | line 1, column 2: each number is the sum of the others;",
                "Area,a,b\\nNorth,2,40\\nSouth,30,45\\nAll areas,32,85\\n | line 4, column 1: each number is the sum of",
                "Area,a,b,Sum\\nNorth,2,not collected,42\\nSouth,30,45,75\\n | line 1, column 4: each number is the sum",
                "Age,c,a,b,a to b\\nN,60,5,40,45\\nS,20,30,9,39\\n | line 1, column 5: each number is the sum of some next to",
                "Age,b to d,b,c,d,e\\nN,45,1,4,40,7\\nS,3,0,1,2,9\\n | line 1, column 2: each number is the sum of some next",
                "Age,x,y\\nN,5,40\\nS,30,9\\nN and S,35,49\\nE,6,6\\n | line 4, column 1: each number is the sum of some next",
                "Age,x,y\\nE,6,6\\nN and S,35,49\\nN,5,40\\nS,30,9\\n | line 3, column 1: each number is the sum of some next",
                "Area,a,b\\nNorth,\"1,2\\n | line 2, column 2: CK-CSV-QUOTE-OPEN",
                "Area,a,b\\nNorth,\"1\"x,2\\n | line 2, column 2: CK-CSV-QUOTE "
            },
            quoteCharacter = '~')
    void tellsLineAndColumnOfWhatIsNoTable(String table, String complaint) {
        Run run = Run.withInput(table.replace("\\n", "\n"), "publish", "--policy", "nhs-sub-national", "-");

        assertThat(run.err()).contains(complaint).doesNotContain("should not have happened");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Area,a,b,c\nNorth,10,20,30\nSouth,10,20,31\n",
                "Area,a\nNorth,10\nSouth,20\nEast,30\nWest,40\n",
                "Area,a,b,c,d\nNorth,10,20,30,40\nSouth,0,0,0,0\n"
            })
    void takesNeighboursThatAddUpInOneLineAlone(String table) {
        Run run = Run.withInput(table, "publish", "--policy", "nhs-sub-national", "-");

        assertThat(run.err()).doesNotContain("sum");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void takesASumByChanceWhereThereIsATotal() {
        String table = "Area,a,b,c,Total\nNorth,10,20,30,60\n";

        Run run = Run.withInput(table, "publish", "--policy", "exact-complementary", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo(table);
    }

    @Test
    void readsAByteOrderMarkAndWindowsLineEnds() {
        Run run = Run.withInput("\uFEFFArea,a\r\nNorth,40\r\n", "publish", "--policy", "exact-complementary", "-");

        assertThat(run.out()).isEqualTo("Area,a\nNorth,40\n");
    }

    @Test
    void refusesAnotherEncodingAndACellWithoutEnd() {
        Run latin = Run.reading(
                new ByteArrayInputStream("Area,a\nBr\u00FBl\u00E9,4\n".getBytes(ISO_8859_1)),
                false,
                "publish",
                "--policy",
                "nhs-sub-national",
                "-");
        Run endless = Run.reading(new OneLine(10_000_000), false, "publish", "--policy", "nhs-sub-national", "-");

        assertThat(latin.err()).contains("-, line 2, column 1: CK-CSV-ENCODING");
        assertThat(latin.exitCode()).isEqualTo(2);
        assertThat(endless.err()).contains("-, line 1, column 1: CK-CSV-ROW-TOO-LONG");
        assertThat(endless.exitCode()).isEqualTo(2);
    }

    @Test
    void guardsNamesThatASpreadsheetWouldRun() {
        Run run = Run.withInput("Area,=1+1\n@North,40\n", "publish", "--policy", "exact-complementary", "-");

        assertThat(run.out()).isEqualTo("Area,'=1+1\n'@North,40\n");
    }

    @Test
    void listsThePoliciesWhenOneIsUnknown() {
        assertThat(Run.withInput(TABLE, "publish", "--policy", "none", "-"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "carerkit: --policy has to be one of: nhs-sub-national, adult-social-care, "
                                + "ascof-carers, exact-complementary.\n"));
        assertThat(Run.withInput(TABLE, "publish", "--policy", "nhs-sub-national", "--hide-totals", "-")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void noBrokenFileIsAFault() {
        Random random = new Random(20_268);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = TABLE.getBytes(UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) (random.nextBoolean() ? ",\"\n;0-x\r".charAt(random.nextInt(8)) : random.nextInt(256));
            }
            Run run =
                    Run.reading(new ByteArrayInputStream(bytes), false, "publish", "--policy", "nhs-sub-national", "-");
            assertThat(run.err()).doesNotContain("should not have happened");
        }
    }
}
