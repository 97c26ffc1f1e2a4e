package org.carerkit.examples.commandline.council;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouncilCommandTest {

    private static final String HEADER = "LA_Code,NHS_Number,LA_Person_Unique_Identifier,Date_of_Birth,Date_of_Death,"
            + "Client_Type,Event_Type,Event_Start_Date,Event_End_Date,Event_Outcome,Service_Type,Delivery_Mechanism\n";
    private static final String DIRECT = "Carer,Service,2025-05-01,,,Carer Support: Direct to Carer,";

    @Test
    void carers_are_counted_by_support_and_age() {
        Run run = Run.withInput(
                HEADER
                        + row("9990000018", "A1", "1980-01-01") + "Direct Payment\n"
                        + row("9990000018", "A1", "1980-01-01") + "CASSR Commissioned support\n"
                        + row("", "A1", "1980-01-01") + "Direct Payment\n"
                        + row("", "A2", "") + "Unheard of\n",
                command("carers-by-support", "-"));

        assertThat(run.lines())
                .startsWith(
                        "council,support,under 18,18-25,26-64,65-84,85+,unknown,Total",
                        "901,Direct Payment only,0,0,1,0,0,0,1",
                        "901,CASSR Managed Personal Budget,0,0,0,0,0,0,0",
                        "901,CASSR Commissioned Support only,0,0,0,0,0,0,0",
                        "901,Support Direct to Carer: Unknown Delivery Mech,0,0,0,0,0,1,1")
                .endsWith("901,Total,0,0,1,0,0,1,2");
        assertThat(run.err())
                .contains("-, line 5, column 12 (Delivery_Mechanism): CK-OUT-CLD-VALUE-UNKNOWN")
                .contains("4 rows in 1 file.")
                .contains("901: 1 row without an NHS number is left out")
                .contains("not for publication")
                .doesNotContain("9990000018")
                .doesNotContain("Unheard");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_later_submission_takes_the_place_of_the_one_before(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");
        Files.writeString(first, HEADER + row("9990000018", "A1", "1980-01-01") + "Direct Payment\n", UTF_8);
        Files.writeString(second, HEADER + row("9990000018", "A1", "1980-01-01") + "Other\n", UTF_8);

        Run inOrder = Run.of(command(
                "carers-by-support",
                "--submitted",
                "2026-04-20",
                "--submitted",
                "2026-05-11T09:00:00Z",
                first.toString(),
                second.toString()));
        Run reversed = Run.of(command(
                "carers-by-support",
                "--submitted",
                "2026-05-11T09:00:00Z",
                "--submitted",
                "2026-04-20",
                second.toString(),
                first.toString()));
        Run without = Run.of(command("carers-by-support", first.toString(), second.toString()));

        assertThat(inOrder.lines()).contains("901,Support Direct to Carer: Unknown Delivery Mech,0,0,1,0,0,0,1");
        assertThat(inOrder.out()).isEqualTo(reversed.out());
        assertThat(without.err()).contains("--submitted has to be given once for each FILE");
        assertThat(without.exitCode()).isEqualTo(2);
    }

    @Test
    void a_row_of_another_council_replaces_nothing_there(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one.csv");
        Path other = folder.resolve("other.csv");
        String stray = row("9990000026", "A2", "1980-01-01").replace("901,", "902,") + "Direct Payment\n";
        Files.writeString(one, HEADER + stray.replace("A2", "B2").replace("Direct Payment", "Other"), UTF_8);
        Files.writeString(other, HEADER + row("9990000018", "A1", "1980-01-01") + "Direct Payment\n" + stray, UTF_8);

        Run run = Run.of(command(
                "carers-by-support",
                "--council",
                "902",
                "--submitted",
                "2026-04-20",
                one.toString(),
                "--council",
                "901",
                "--submitted",
                "2026-05-11",
                other.toString()));

        assertThat(run.lines())
                .contains("901,Total,0,0,1,0,0,0,1")
                .contains("902,Support Direct to Carer: Unknown Delivery Mech,0,0,1,0,0,0,1")
                .contains("902,Total,0,0,1,0,0,0,1");
        assertThat(run.err()).contains("other.csv, line 3, column 1 (LA_Code): CK-OUT-CLD-COUNCIL-OTHER");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void self_directed_support_is_told_with_its_edition() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 40; i++) {
            String delivery =
                    i < 10 ? "Direct Payment" : i < 25 ? "CASSR Managed Personal Budget" : "CASSR Commissioned support";
            file.append(row("", "P" + i, i < 30 ? "1980-01-01" : "1950-01-01"))
                    .append(delivery)
                    .append('\n');
        }

        Run exact = Run.withInput(file.toString(), command("ascof-3d", "-"));
        Run rounded = Run.withInput(file.toString(), command("ascof-3d", "--policy", "ascof-carers", "-"));

        assertThat(exact.lines())
                .containsExactly(
                        "council,measure,edition,group,numerator,denominator,%",
                        "901,3D part 1b,2023-24,18-64,25,30,83.3",
                        "901,3D part 1b,2023-24,65+,0,10,0.0",
                        "901,3D part 1b,2023-24,total,25,40,62.5",
                        "901,3D part 2b,2023-24,18-64,10,30,33.3",
                        "901,3D part 2b,2023-24,65+,0,10,0.0",
                        "901,3D part 2b,2023-24,total,10,40,25.0");
        assertThat(exact.exitCode()).isZero();
        assertThat(rounded.lines()).contains("901,3D part 1b,2023-24,65+,suppressed,10,suppressed");
        assertThat(rounded.err()).doesNotContain("not for publication");
    }

    @Test
    void a_policy_makes_each_table_safe_or_refuses_it() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 200; i++) {
            String birth = (i % 5 == 0 ? 2000 : i % 5 == 1 ? 1930 : i % 5 == 2 ? 1950 : 1980) + "-01-01";
            String delivery = List.of("Direct Payment", "CASSR Managed Personal Budget", "CASSR Commissioned support")
                    .get(i % 3);
            file.append(row("", "P" + i, birth)).append(i == 7 ? "" : delivery).append('\n');
        }

        Run rounded = Run.withInput(file.toString(), command("carers-by-support", "--policy", "nhs-sub-national", "-"));
        Run refused =
                Run.withInput(file.toString(), command("carers-by-support", "--policy", "exact-complementary", "-"));
        Run none = Run.withInput(file.toString(), command("carers-by-support", "--policy", "none", "-"));

        assertThat(rounded.out())
                .contains("901,Support Direct to Carer: Unknown Delivery Mech,0,0,0,suppressed,0,0,suppressed");
        assertThat(rounded.exitCode()).isZero();
        assertThat(refused.err()).contains("901: not to be published: CK-OUT-DISCLOSURE-TOTAL-SMALL at rows[3].total");
        assertThat(refused.out()).doesNotContain("901");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(none.err()).contains("--policy has to be one of");
    }

    @Test
    void a_file_that_cannot_be_read_to_its_end_gives_no_figure() {
        Run header = Run.withInput("LA_Code,NHS_Number\n", command("carers-by-support", "-"));
        Run open = Run.withInput(HEADER + row("", "P", "") + "\"x\n", command("ascof-3d", "-"));

        assertThat(header.err())
                .contains("-, line 1, column 3 (LA_Person_Unique_Identifier): CK-CSV-COLUMN-MISSING")
                .contains("-, line 1, column 3 (Client_Type): CK-CSV-COLUMN-MISSING");
        assertThat(open.err()).contains("-, line 2, column 12: CK-CSV-QUOTE-OPEN");
        assertThat(header.exitCode()).isEqualTo(2);
        assertThat(open.exitCode()).isEqualTo(2);
        assertThat(header.out() + open.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"carers-by-support", "ascof-3d"})
    void arguments_that_do_not_fit_are_told(String command) {
        assertThat(Run.withInput(HEADER, "council", command, "--from", "2026-01-01", "--to", "2025-01-01", "-")
                        .err())
                .contains("--to has to be on or after --from");
        assertThat(Run.withInput(HEADER, "council", command, "-").err()).contains("--from, --to are missing");
        assertThat(Run.withInput(HEADER, command(command, "--submitted", "yesterday", "-"))
                        .err())
                .contains("--submitted is written like");
        assertThat(Run.of("council", command, "--help").out())
                .contains("Exit codes:")
                .contains("Example");
        assertThat(Run.of("council").exitCode()).isEqualTo(2);
        assertThat(Run.of("council").err()).contains(command);
    }

    private static String[] command(String... rest) {
        String[] all = new String[rest.length + 5];
        all[0] = "council";
        all[1] = rest[0];
        System.arraycopy(new String[] {"--from", "2025-04-01", "--to", "2026-03-31"}, 0, all, 2, 4);
        System.arraycopy(rest, 1, all, 6, rest.length - 1);
        return all;
    }

    private static String row(String nhsNumber, String own, String birth) {
        return "901," + nhsNumber + "," + own + "," + birth + ",," + DIRECT;
    }
}
