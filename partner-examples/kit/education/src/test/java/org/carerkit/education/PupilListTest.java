package org.carerkit.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.education.Samples.pupils;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PupilListTest {

    private static final String HEADER = "upn,given_name,family_name,birth_date,year_group\n";

    @Test
    void a_list_is_read_in_its_order_with_what_only_the_school_keeps() {
        PupilList list = pupils();

        assertThat(list.hasError()).isFalse();
        assertThat(list.pupils())
                .extracting(Pupil::givenName)
                .containsExactly("Quince", "Bramble", "Clover", "Damson", "Elder");
        assertThat(list.pupils().get(0).schoolOnly()).isEqualTo(new Pupil.SchoolOnly("12.5", "below"));
        assertThat(list.findings())
                .extracting(PupilListTest::told)
                .containsExactly(
                        "line 5, column 1 (upn): CK-UPN-TEMPORARY This UPN is temporary. Ask the school for the permanent one.");
    }

    @Test
    void columns_may_stand_in_any_order_and_unknown_ones_are_passed_over_without_their_names() {
        PupilList list =
                pupils("year_group,secret,upn,family_name,given_name,birth_date\n7,x,K830400124001,F,Q,2014-01-31\n");

        assertThat(list.pupils()).hasSize(1);
        assertThat(list.findings())
                .extracting(PupilListTest::told)
                .containsExactly("line 1, column 2: CK-CSV-COLUMN-UNKNOWN This column is not known. It is ignored.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "K830400124002,Q,F,2014-01-31,7|CK-UPN-CHECK-LETTER|1",
                "K83040012400,Q,F,2014-01-31,7|CK-UPN-LENGTH|1",
                ",Q,F,2014-01-31,7|CK-CSV-CELL-EMPTY|1",
                "K830400124001,,F,2014-01-31,7|CK-CSV-CELL-EMPTY|2",
                "K830400124001,Q,F,2014-02-30,7|CK-CSV-DATE|4",
                "K830400124001,Q,F,31/01/2014,7|CK-CSV-DATE|4",
                "K830400124001,Q,F,2014-01-31,15|CK-SCHOOL-YEAR-GROUP|5",
                "K830400124001,Q,F,2014-01-31,R|CK-SCHOOL-YEAR-GROUP|5",
                "K830400124001,Q,F,2014-01-31|CK-CSV-ROW-RAGGED|5",
                "K830400124001,Q,F,2014-01-31,7,8|CK-CSV-ROW-RAGGED|6",
            })
    void what_is_wrong_with_a_row_is_told_with_line_and_column(String row, String code, int column) {
        PupilList list = pupils(HEADER + "L201200023001,B,F,2010-05-01,11\n" + row + "\n");

        assertThat(list.hasError()).isTrue();
        assertThat(list.pupils()).hasSize(1);
        assertThat(list.findings()).anySatisfy(found -> {
            assertThat(found.code().id()).isEqualTo(code);
            assertThat(found.path()).startsWith("line 3, column " + column);
        });
    }

    @Test
    void one_number_twice_is_told_with_the_other_line() {
        PupilList list = pupils(HEADER + "K830400124001,Q,F,2014-01-31,7\nK830400124001,R,F,2014-01-31,7\n");

        assertThat(list.findings())
                .extracting(PupilListTest::told)
                .containsExactly("line 3, column 1 (upn): CK-SCHOOL-UPN-DUPLICATE Line 2 has the same number.");
    }

    @Test
    void a_file_that_is_no_list_is_told_as_a_whole() {
        assertThat(codes(pupils(""))).containsExactly("CK-CSV-EMPTY");
        assertThat(codes(pupils(HEADER))).containsExactly("CK-SCHOOL-LIST-EMPTY");
        assertThat(codes(pupils("upn;given_name\n1;2\n"))).contains("CK-CSV-SEPARATOR");
        assertThat(codes(pupils("upn,upn,given_name,family_name,birth_date\nx,y,z,a,b\n")))
                .containsExactly("CK-CSV-COLUMN-DUPLICATE", "CK-CSV-COLUMN-MISSING");
        assertThat(codes(pupils(
                        (HEADER + "K830400124001,Zo\u00eb,F,2014-01-31,7\n").getBytes(StandardCharsets.ISO_8859_1))))
                .containsExactly("CK-CSV-ENCODING");
        assertThat(codes(pupils(HEADER + "\"K830400124001,Q,F,2014-01-31,7\n"))).containsExactly("CK-CSV-QUOTE-OPEN");
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_change_nothing() {
        PupilList list = pupils("\uFEFF" + HEADER.strip() + "\r\nK830400124001,Q,F,2014-01-31,7\r\n");

        assertThat(list.findings()).isEmpty();
        assertThat(list.pupils()).hasSize(1);
    }

    @Test
    void nothing_of_a_pupil_comes_out_of_a_finding_or_a_text() {
        PupilList list = pupils(HEADER + "LEAKUPN,LEAKGIVEN,LEAKFAMILY,LEAKDATE,LEAKYEAR\n");

        assertThat(list.findings().toString() + list + pupils().pupils())
                .doesNotContain("LEAK")
                .doesNotContain("Quince");
    }

    private static List<String> codes(PupilList list) {
        return list.findings().all().stream().map(found -> found.code().id()).toList();
    }

    private static String told(Finding found) {
        return found.path() + ": " + found.code().id() + " " + found.message();
    }
}
