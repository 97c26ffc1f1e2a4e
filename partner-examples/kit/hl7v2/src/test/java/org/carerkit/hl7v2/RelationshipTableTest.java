package org.carerkit.hl7v2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import org.carerkit.core.caring.Relationship;
import org.carerkit.hl7v2.RelationshipTable.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of relationships is read strictly, and its first bad line is named. */
class RelationshipTableTest {

    private static final String TOP = "# source: the ward clerks\ntext,patient_is,carer\n";

    @Test
    void aTextIsFoundHoweverItIsSpacedAndWritten() {
        RelationshipTable table = table(TOP + "\"WIFE, CARER\",spouse-or-partner,yes\nCAREGIVER,,ask\n");

        assertThat(table.meaning(" wife,  carer")).contains(new Meaning(Relationship.SPOUSE_OR_PARTNER, true, false));
        assertThat(table.meaning("caregiver")).contains(new Meaning(null, false, true));
        assertThat(table.meaning("uncle")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'WIFE,spouse'         | ', line 4: 3 fields expected, 2 found'",
                "'WIFE,spouse,yes'     | ', line 4: patient_is does not know the word \"spouse\"'",
                "'WIFE,,perhaps'       | ', line 4: carer does not know the word \"perhaps\"'",
                "'gp,,no'              | ', line 4: the text is already listed'",
                "'WIFE, parent,no'     | ', line 4: a field has white space around it'",
                "'# the next lines are ours' | ', line 4: 3 fields expected, 1 found'",
                "',,no'                | ', line 4, column 1 (text): CK-CSV-CELL-EMPTY'",
                "'WI\"FE,,no'          | ', line 4, column 1: CK-CSV-QUOTE'"
            })
    void aBadLineIsRefusedWithItsNumber(String line, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table(TOP + "GP,,no\n" + line + "\n"))
                .withMessageStartingWith("our.relationships" + fault);
    }

    @Test
    void aRemarkAboveTheTableHasAKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("# what our clerks type\n" + TOP + "GP,,no\n"))
                .withMessage("our.relationships, line 1: a header is written \"# key: value\"");
    }

    private static RelationshipTable table(String text) {
        return RelationshipTable.read("our.relationships", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
