package org.carerkit.examples.commandline.measure;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreCommandTest {

    private static final String HEADER = "respondent,i1,i2,i3,i4,i5,i6,i7\n";
    private static final String[] SWEMWBS = {"score", "--instrument", "swemwbs", "-"};

    @Test
    void every_row_gets_its_scores() {
        Run run = Run.withInput(HEADER + "a,3,4,3,4,4,3,5\nb,1,1,1,1,1,1,1\n", SWEMWBS);

        assertThat(run.lines())
                .containsExactly(
                        "respondent,status,raw,metric,band,notices", "a,scored,26,23.21,,", "b,scored,7,7.00,,");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_missing_answer_is_no_zero_and_says_where_it_is_missing() {
        Run run = Run.withInput(HEADER + "a,3,4,3,,4,3,5\nb,1,1,9,1,1,1,x\n", SWEMWBS);

        assertThat(run.lines())
                .containsExactly(
                        "respondent,status,raw,metric,band,notices", "a,not-scorable,,,,", "b,not-scorable,,,,");
        assertThat(run.err())
                .contains("-, line 2, column 5 (i4): CK-OUT-ANSWER-MISSING")
                .contains("-, line 3, column 4 (i3): CK-OUT-ANSWER-OUT-OF-RANGE")
                .contains("-, line 3, column 8 (i7): CK-OUT-ANSWER-NOT-WHOLE")
                .contains("2 not scorable");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void a_notice_comes_out_whether_or_not_there_is_a_score() {
        String header = "respondent,i1,i2,i3,i4,i5,i6,i7,i8,i9\n";
        Run run = Run.withInput(
                header + "a,1,1,1,1,1,1,1,1,2\nb,,,,,,,,,1\nc,0,0,0,0,0,0,0,0,0\n",
                "score",
                "--instrument",
                "phq-9",
                "-");

        assertThat(run.lines())
                .containsExactly(
                        "respondent,status,total,band,notices",
                        "a,scored,10,moderate,self-harm",
                        "b,not-scorable,,,self-harm",
                        "c,scored,0,minimal,");
        assertThat(run.err()).contains("2 with a notice to act on today");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void several_bands_are_told_by_their_scores_and_json_is_a_row_a_line() {
        Run run = Run.withInput(
                "respondent,satisfied,worthwhile,happy,anxious\na,7,9,,2\n",
                "score",
                "--instrument",
                "ons4",
                "--format",
                "json",
                "-");

        assertThat(run.out())
                .isEqualTo("{\"respondent\":\"a\",\"status\":\"scored\",\"satisfied\":\"7\",\"worthwhile\":\"9\","
                        + "\"happy\":\"\",\"anxious\":\"2\","
                        + "\"band\":\"satisfied=high worthwhile=very-high anxious=low\",\"notices\":\"\"}\n");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void windows_line_ends_quotation_marks_and_a_byte_order_mark_are_read() {
        Run run = Run.withInput(
                "\uFEFF" + HEADER.replace("\n", "\r\n") + "\"a, the \"\"first\"\"\",1,1,1,1,1,1,1\r\n", SWEMWBS);

        assertThat(run.err())
                .contains("-, line 1, column 1: CK-CSV-BYTE-ORDER-MARK")
                .contains("-, line 1, column 8: CK-CSV-WINDOWS-LINES");
        assertThat(run.lines()).contains("\"a, the \"\"first\"\"\",scored,7,7.00,,");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_formula_in_a_name_is_not_run_by_a_spreadsheet() {
        Run run = Run.withInput(HEADER + "=1+1,1,1,1,1,1,1,1\nb,=1,1,1,1,1,1,1\n", SWEMWBS);

        assertThat(run.out()).contains("'=1+1,scored");
        assertThat(run.err())
                .contains("-, line 2, column 1 (respondent): CK-CSV-FORMULA")
                .contains("-, line 3, column 2 (i1): CK-OUT-ANSWER-NOT-WHOLE");
    }

    @Test
    void another_header_is_refused_with_the_column() {
        Run wrong = Run.withInput("respondent,i1,i3\na,1,2\n", SWEMWBS);
        Run semicolons = Run.withInput(HEADER.replace(',', ';'), SWEMWBS);
        Run longer = Run.withInput(HEADER.replace("i7", "i7,i8"), SWEMWBS);

        assertThat(wrong.err())
                .contains("-, line 1, column 4 (i2): CK-CSV-COLUMN-MISSING")
                .contains("-, line 1, column 4 (i7): CK-CSV-COLUMN-MISSING");
        assertThat(semicolons.err()).contains("-, line 1, column 1: CK-CSV-SEPARATOR");
        assertThat(longer.err()).contains("-, line 1, column 9: CK-CSV-COLUMN-UNEXPECTED");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(semicolons.exitCode()).isEqualTo(2);
        assertThat(longer.exitCode()).isEqualTo(2);
        assertThat(wrong.out() + semicolons.out() + longer.out()).isEmpty();
    }

    @Test
    void a_ragged_row_is_told_and_the_others_are_scored() {
        Run run = Run.withInput(HEADER + "a,1,1\nb,1,1,1,1,1,1,1\nc,1,1,1,1,1,1,1,1\n", SWEMWBS);

        assertThat(run.err())
                .contains("-, line 2, column 4: CK-CSV-ROW-RAGGED")
                .contains("-, line 4, column 9: CK-CSV-ROW-RAGGED");
        assertThat(run.out()).contains("b,scored,7");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void what_cannot_be_read_at_all_is_said_plainly() {
        Run latin = Run.reading(
                new ByteArrayInputStream((HEADER + "Zo\u00EB,1,1,1,1,1,1,1\n").getBytes(ISO_8859_1)), false, SWEMWBS);
        Run open = Run.withInput(HEADER + "\"a,1,1,1,1,1,1,1\n", SWEMWBS);
        Run huge = Run.withInput(HEADER + "a".repeat(10_000_000) + ",1,1,1,1,1,1,1\n", SWEMWBS);

        assertThat(latin.err()).contains("-, line 2, column 1: CK-CSV-ENCODING");
        assertThat(open.err()).contains("-, line 2, column 1: CK-CSV-QUOTE-OPEN");
        assertThat(huge.err()).contains("-, line 2, column 1: CK-CSV-ROW-TOO-LONG");
        assertThat(latin.exitCode()).isEqualTo(2);
        assertThat(open.exitCode()).isEqualTo(2);
        assertThat(huge.exitCode()).isEqualTo(2);
        assertThat(Run.withInput("", SWEMWBS).err()).contains("-, line 1, column 1: CK-CSV-EMPTY");
        assertThat(Run.of("score", "--instrument", "swemwbs", "no-such.csv").err())
                .contains("no such file");
    }

    @Test
    void a_rule_about_missing_answers_is_taken_by_name() {
        String header = "respondent,i1,i2,i3,i4,i5,i6,i7,i8,i9,i10,i11,i12,i13,i14\n";
        String row = "a,3,3,3,3,3,3,3,3,3,3,3,3,3,\n";
        Run first = Run.withInput(header + row, "score", "--instrument", "wemwbs", "-");
        Run other = Run.withInput(header + row, "score", "--instrument", "wemwbs", "--missing", "none-such", "-");

        assertThat(first.out()).contains("a,not-scorable");
        assertThat(other.err()).contains("--missing has to be one of: ");
        assertThat(other.exitCode()).isEqualTo(2);
    }

    @Test
    void an_instrument_of_your_own_is_read_from_its_file(@TempDir Path folder) throws IOException {
        Path own = Files.writeString(folder.resolve("own.json"), """
                {"format": "carerkit.instrument/1", "id": "own", "edition": "1", "title": "Own", "source": "ours",
                 "licence": {"terms": "none", "wording": "open"}, "items": [{"id": "q", "from": 0, "to": 3}],
                 "missing": [{"id": "complete", "kind": "complete"}],
                 "scores": [{"id": "s", "title": "S", "sum": ["q"], "better": "higher"}]}
                """);
        Path bad = Files.writeString(folder.resolve("bad.json"), "{\"format\": \"carerkit.instrument/1\"}");

        assertThat(Run.withInput("respondent,q\na,2\n", "score", "--instrument", own.toString(), "-")
                        .lines())
                .containsExactly("respondent,status,s,band,notices", "a,scored,2,,");
        assertThat(Run.withInput("respondent,q\na,2\n", "score", "--instrument", bad.toString(), "-")
                        .err())
                .contains("not a definition of an instrument")
                .contains("CK-REQUIRED");
        assertThat(Run.of("score", "--instrument", "none", "-").err()).contains("--instrument has to be one of");
    }
}
