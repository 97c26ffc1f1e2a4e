package org.carerkit.core.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvTableTest {

    private static final CsvTable A_AND_B = CsvTable.of("a", "b").optional("c");

    private final List<String> rows = new ArrayList<>();

    @Test
    void rows_are_read_by_the_names_of_their_columns_in_any_order() throws IOException {
        CsvReading reading = read(A_AND_B, "b , c,a\n1,,\"x, \"\"y\"\"\"\n\n\"2\n3\", z ,w\n");

        assertThat(rows).containsExactly("2: x, \"y\"|1|", "4: w|2\n3|z");
        assertThat(reading.columns()).containsExactly("b", "c", "a");
        assertThat(reading.rows()).isEqualTo(2);
        assertThat(reading.complete()).isTrue();
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void every_fault_is_told_at_once_in_the_order_of_the_file() throws IOException {
        List<String> taken = new ArrayList<>();
        CsvReading reading = CsvTable.of("a", "day")
                .optional("end")
                .read(in("a,day,x\n1\n,2026-02-30,y\n3,2026-03-01,\"\n"), row -> {
                    row.needed("a");
                    row.date("day");
                    row.fault(CoreFinding.ROLE_NOT_UNPAID, "end");
                    taken.add(row + " " + row.hasError());
                });

        assertThat(told(reading.findings()))
                .containsExactly(
                        "CK-CSV-COLUMN-UNKNOWN at line 1, column 3",
                        "CK-CSV-ROW-RAGGED at line 2, column 2",
                        "CK-CSV-CELL-EMPTY at line 3, column 1 (a)",
                        "CK-CSV-DATE at line 3, column 2 (day)",
                        "CK-ROLE-NOT-UNPAID at line 3",
                        "CK-CSV-QUOTE-OPEN at line 4, column 3");
        assertThat(taken).containsExactly("CsvRow[line 3, 3 cells] true");
        assertThat(reading.rows()).isEqualTo(2);
        assertThat(reading.complete()).isFalse();
    }

    @Test
    void faults_of_rows_can_be_taken_one_by_one() throws IOException {
        List<Finding> faults = new ArrayList<>();

        CsvReading reading = A_AND_B.read(in("a,b\n1\n2\n3,\"4"), row -> rows.add(row.text("a")), faults::add);

        assertThat(told(new Findings(faults)))
                .containsExactly("CK-CSV-ROW-RAGGED at line 2, column 2", "CK-CSV-ROW-RAGGED at line 3, column 2");
        assertThat(told(reading.findings())).containsExactly("CK-CSV-QUOTE-OPEN at line 4, column 2");
    }

    @Test
    void a_byte_order_mark_and_windows_line_endings_are_noted_and_accepted() throws IOException {
        CsvReading reading = read(A_AND_B, "\uFEFFa,b\r\n1,\"2\"\r\n");

        assertThat(told(reading.findings()))
                .containsExactly(
                        "CK-CSV-BYTE-ORDER-MARK at line 1, column 1", "CK-CSV-WINDOWS-LINES at line 1, column 2");
        assertThat(rows).containsExactly("2: 1|2|");
        assertThat(reading.hasError()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "                   | CK-CSV-EMPTY at line 1, column 1",
                "\\n\\n             | CK-CSV-EMPTY at line 1, column 1",
                "a;b\\n1;2          | CK-CSV-SEPARATOR at line 1, column 1",
                "a\\tb\\n1\\t2      | CK-CSV-SEPARATOR at line 1, column 1",
                "a,b\\n1,2\\r3,4    | CK-CSV-LINE-END at line 2, column 2",
                "a,b\\n1,2\\r       | CK-CSV-LINE-END at line 2, column 2",
                "a,b\\n1,\"2\"\\r3  | CK-CSV-LINE-END at line 2, column 2",
                "a,b\\n1,5\" pipe   | CK-CSV-QUOTE at line 2, column 2",
                "a,b\\n\"1\" x,2    | CK-CSV-QUOTE at line 2, column 1",
                "a,b\\n1,\"2\\n3    | CK-CSV-QUOTE-OPEN at line 2, column 2",
                "a,b\\n1,2\\0       | CK-CSV-ENCODING at line 2, column 2",
                "a,b\\n\\n1,\"\\0\" | CK-CSV-ENCODING at line 3, column 2",
                "b\\n1              | CK-CSV-COLUMN-MISSING at line 1, column 2 (a)",
                "a,b,a\\n1,2,3      | CK-CSV-COLUMN-DUPLICATE at line 1, column 3 (a)",
                "a,b\\n1,2,3        | CK-CSV-ROW-RAGGED at line 2, column 3",
            })
    void what_cannot_be_read_is_told_with_line_and_column(String text, String finding) throws IOException {
        String file = text == null
                ? ""
                : text.replace("\\n", "\n")
                        .replace("\\r", "\r")
                        .replace("\\t", "\t")
                        .replace("\\0", "\0");

        assertThat(told(read(A_AND_B, file).findings())).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE"})
    void another_width_of_characters_is_told_at_once(String charset) throws IOException {
        byte[] file = "\"a\",b\n1,2\n".getBytes(Charset.forName(charset));

        assertThat(told(read(A_AND_B, file).findings())).containsExactly("CK-CSV-ENCODING at line 1, column 1");
    }

    @Test
    void a_byte_of_another_encoding_is_told_where_it_stands_and_the_rows_before_it_are_read() throws IOException {
        byte[] latin = "a,b,c\n1,2,3\n\"x\"\"\"\"\",Zoë,3\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(told(read(A_AND_B, latin).findings())).containsExactly("CK-CSV-ENCODING at line 3, column 2");
        assertThat(rows).containsExactly("2: 1|2|3");
    }

    @Test
    void ten_megabytes_in_one_cell_are_told_and_not_kept() throws IOException {
        String file = "a,b\n1,2\n3," + "x".repeat(10_000_000) + "\n";
        String told = "CK-CSV-ROW-TOO-LONG at line 3, column 2";

        assertThat(told(read(A_AND_B, file).findings())).containsExactly(told);
        assertThat(told(read(A_AND_B, file.replace("3,x", "3,\"x")).findings())).containsExactly(told);
        String half = "x".repeat(CsvTable.LONGEST_ROW / 2);
        assertThat(told(read(A_AND_B, "a,b\n" + half + "," + half + "\n").findings()))
                .containsExactly("CK-CSV-ROW-TOO-LONG at line 2, column 2");
        assertThat(told(read(A_AND_B, "a,b\n" + half + "," + half.substring(3) + "\n")
                        .findings()))
                .isEmpty();
    }

    @Test
    void a_row_has_at_most_ten_thousand_cells() throws IOException {
        String header = "a,b" + ",x".repeat(9_998);

        assertThat(read(CsvTable.of("a"), header + "\n").columns()).hasSize(10_000);
        assertThat(told(read(CsvTable.of("a"), header + ",x\n").findings()))
                .containsExactly("CK-CSV-ROW-TOO-LONG at line 1, column 10001");
    }

    @Test
    void a_file_has_at_most_as_many_bytes_and_rows_as_allowed() throws IOException {
        String file = "a,b\n1,2\n3,4\n";

        assertThat(read(A_AND_B.maxBytes(12).maxRows(2), file).findings()).isEmpty();
        assertThat(told(read(A_AND_B.maxBytes(11), file).findings()))
                .containsExactly("CK-CSV-TOO-LARGE at line 3, column 1");
        assertThat(told(read(A_AND_B.maxBytes(9), "a,b\n1,\"2345\"\n").findings()))
                .containsExactly("CK-CSV-TOO-LARGE at line 2, column 1");
        rows.clear();
        CsvReading reading = read(A_AND_B.maxRows(1), file);
        assertThat(told(reading.findings())).containsExactly("CK-CSV-TOO-LARGE at line 3, column 1");
        assertThat(reading.findings().all().get(0).limit()).isEqualTo(1);
        assertThat(rows).containsExactly("2: 1|2|");
    }

    @Test
    void a_column_that_is_not_known_is_refused_where_it_would_show_that_the_file_is_another_one() throws IOException {
        assertThat(told(read(A_AND_B.withoutOthers(), "c,b,secret,a\n1,2,3,4\n").findings()))
                .containsExactly("CK-CSV-COLUMN-UNEXPECTED at line 1, column 3");
        assertThat(rows).isEmpty();
        assertThat(read(A_AND_B.withoutOthers(), "c,b,a\n1,2,3\n").findings()).isEmpty();
    }

    @Test
    void how_a_file_was_saved_can_be_left_out() throws IOException {
        assertThat(told(read(A_AND_B, "\uFEFFa,b,x\r\n1,2,3\r\n").ofContent()))
                .containsExactly("CK-CSV-COLUMN-UNKNOWN at line 1, column 3");
    }

    @Test
    void a_table_of_any_columns_has_each_name_once() throws IOException {
        List<List<String>> cells = new ArrayList<>();

        CsvReading reading = CsvTable.ofAnyColumns().read(in("Area,,x\nNorth,1,2\n"), row -> cells.add(row.cells()));

        assertThat(reading.columns()).containsExactly("Area", "", "x");
        assertThat(cells).containsExactly(List.of("North", "1", "2"));
        assertThat(told(read(CsvTable.ofAnyColumns(), "Area,x, x\n").findings()))
                .containsExactly("CK-CSV-COLUMN-DUPLICATE at line 1, column 3");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, true",
        "+44, true",
        "@x, true",
        "＝1, true",
        "-1.5, false",
        "-1+1, true",
        "a=b, false",
        "'', false"
    })
    void a_formula_is_what_a_spreadsheet_would_run(String text, boolean formula) {
        assertThat(Spreadsheet.isFormula(text)).isEqualTo(formula);
        assertThat(Spreadsheet.guarded(text)).isEqualTo(formula ? "'" + text : text);
        assertThat(Spreadsheet.unguarded(Spreadsheet.guarded(text))).isEqualTo(text);
    }

    @Test
    void no_text_shows_what_a_cell_holds() throws IOException {
        CsvReading reading =
                CsvTable.of("a").read(in("a,secret\nsecret,x\nx,sec\"ret\n"), row -> rows.add(row.toString()));

        assertThat(reading + "" + reading.findings() + rows)
                .doesNotContain("secret")
                .doesNotContain("sec\"ret");
    }

    private CsvReading read(CsvTable table, String text) throws IOException {
        return read(table, text.getBytes(UTF_8));
    }

    private CsvReading read(CsvTable table, byte[] file) throws IOException {
        return table.read(
                new ByteArrayInputStream(file),
                row -> rows.add(row.line() + ": " + row.text("a") + "|" + row.text("b") + "|"
                        + row.optional("c").orElse("")));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    static List<String> told(Findings findings) {
        return findings.all().stream()
                .map(finding -> finding.code().id() + " at " + finding.path())
                .toList();
    }
}
