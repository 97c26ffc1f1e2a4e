package org.carerkit.outcomes.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.finding.RefusedException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CsvReaderTest {

    @Test
    void records_are_read_with_their_lines() throws IOException {
        CsvReader reader = open("respondent,i1\na,3\n\n\"b, c\",\"4\n5\"\n\"d\"\"e\",\n");

        assertThat(reader.header().cells()).containsExactly("respondent", "i1");
        assertThat(reader.notes()).isEmpty();
        assertThat(rest(reader))
                .containsExactly(
                        new CsvRow(2, List.of("a", "3")),
                        new CsvRow(4, List.of("b, c", "4\n5")),
                        new CsvRow(6, List.of("d\"e", "")));
    }

    @Test
    void a_last_line_needs_no_end_and_a_cell_none_but_ascii() throws IOException {
        assertThat(rest(open("näme,x\nŁódź,€"))).containsExactly(new CsvRow(2, List.of("Łódź", "€")));
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_noted_and_read() throws IOException {
        CsvReader reader = open("\uFEFFa,b\r\n1,2\r\n");

        assertThat(reader.header().cells()).containsExactly("a", "b");
        assertThat(reader.notes().all())
                .extracting(finding -> finding.code().id() + " at " + finding.path())
                .containsExactly(
                        "CK-OUT-CSV-BYTE-ORDER-MARK at line 1, column 1",
                        "CK-OUT-CSV-WINDOWS-LINES at line 1, column 2");
        assertThat(rest(reader)).containsExactly(new CsvRow(2, List.of("1", "2")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "                   | CK-OUT-CSV-EMPTY at line 1, column 1",
                "\\n\\n             | CK-OUT-CSV-EMPTY at line 1, column 1",
                "a;b\\n1;2          | CK-OUT-CSV-SEPARATOR at line 1, column 1",
                "a\\tb\\n1\\t2      | CK-OUT-CSV-SEPARATOR at line 1, column 1",
                "a,b\\n1,2\\r3,4    | CK-OUT-CSV-LINE-END at line 2, column 2",
                "a,b\\n1,5\" pipe   | CK-OUT-CSV-QUOTE at line 2, column 2",
                "a,b\\n\"1\" x,2    | CK-OUT-CSV-QUOTE at line 2, column 1",
                "a,b\\n1,\"2\\n3    | CK-OUT-CSV-QUOTE-OPEN at line 2, column 2",
                "a,b\\n1,2\\0       | CK-OUT-CSV-ENCODING at line 2, column 2",
                "a,b\\n\\n1,\"\\0\" | CK-OUT-CSV-ENCODING at line 3, column 2",
            })
    void what_cannot_be_read_is_told_with_line_and_column(String text, String finding) {
        String file = text == null
                ? ""
                : text.replace("\\n", "\n")
                        .replace("\\r", "\r")
                        .replace("\\t", "\t")
                        .replace("\\0", "\0");

        assertThat(refusal(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(finding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void another_width_of_characters_is_told_at_once(String charset) {
        assertThat(refusal("a,b\n1,2\n".getBytes(Charset.forName(charset))))
                .isEqualTo("CK-OUT-CSV-ENCODING at line 1, column 1");
    }

    @Test
    void a_byte_of_another_encoding_is_told_where_it_stands() {
        byte[] latin = "a,b,c\n1,2,3\n\"x\"\"\"\"\",Zoë,3\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refusal(latin)).isEqualTo("CK-OUT-CSV-ENCODING at line 3, column 2");
    }

    @Test
    void ten_megabytes_in_one_cell_are_told_and_not_kept() {
        String file = "a,b\n1,2\n3," + "x".repeat(10_000_000) + "\n";

        assertThat(refusal(file.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("CK-OUT-CSV-ROW-TOO-LONG at line 3, column 2");
        assertThat(refusal(file.replace("3,x", "3,\"x").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("CK-OUT-CSV-ROW-TOO-LONG at line 3, column 2");
    }

    @Test
    void a_row_has_at_most_ten_thousand_cells() throws IOException {
        String header = "a" + ",a".repeat(9_999);

        assertThat(open(header + "\n").header().cells()).hasSize(10_000);
        assertThat(refusal((header + ",a\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("CK-OUT-CSV-ROW-TOO-LONG at line 1, column 10001");
    }

    @Test
    void a_file_of_many_blocks_loses_nothing() throws IOException {
        StringBuilder text = new StringBuilder("n,text\n");
        for (int i = 0; i < 200_000; i++) {
            text.append(i).append(i % 1000 == 7 ? ",\"line\nand \"\"more\"\"\"\n" : ",plain text\n");
        }
        CsvReader reader = open(text.toString());

        List<CsvRow> rows = rest(reader);

        assertThat(rows).hasSize(200_000);
        assertThat(rows.get(199_999)).isEqualTo(new CsvRow(200_001 + 200, List.of("199999", "plain text")));
        assertThat(rows.get(7).cells()).containsExactly("7", "line\nand \"more\"");
    }

    @ParameterizedTest
    @CsvSource({"'a,b', ''", "'a', 'line 1, column 2'", "'a,c', 'line 1, column 2'", "'a,b,c', 'line 1, column 3'"})
    void a_header_is_held_against_its_columns(String header, String place) throws IOException {
        CsvReader reader = open(header + "\n");

        if (place.isEmpty()) {
            assertThat(reader.requireHeader(List.of("a", "b"))).isSameAs(reader);
        } else {
            assertThatThrownBy(() -> reader.requireHeader(List.of("a", "b")))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(told(refused)).isEqualTo("CK-OUT-CSV-HEADER at " + place));
        }
    }

    @ParameterizedTest
    @CsvSource({"=1+1, true", "+44, true", "@x, true", "-1.5, false", "-1+1, true", "a=b, false", "'', false"})
    void a_formula_is_what_a_spreadsheet_would_run(String text, boolean formula) {
        assertThat(CsvRow.isFormula(text)).isEqualTo(formula);
    }

    @Test
    void no_text_shows_what_a_cell_holds() throws IOException {
        CsvReader reader = open("secret,b\nsecret,\"sec\"ret\n");

        assertThat(reader.header().toString()).isEqualTo("CsvRow[line 1, 2 cells]");
        assertThatThrownBy(reader::next)
                .isInstanceOf(RefusedException.class)
                .hasMessageNotContaining("sec\"ret")
                .hasMessageNotContaining("secret");
    }

    private static CsvReader open(String text) throws IOException {
        return CsvReader.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<CsvRow> rest(CsvReader reader) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        assertThat(reader.next()).isEmpty();
        return rows;
    }

    private static String refusal(byte[] file) {
        try (InputStream in = new ByteArrayInputStream(file)) {
            rest(CsvReader.open(in));
            return "read";
        } catch (RefusedException e) {
            return told(e);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String told(RefusedException refused) {
        assertThat(refused.findings().all()).hasSize(1);
        var finding = refused.findings().all().get(0);
        return finding.code().id() + " at " + finding.path();
    }
}
