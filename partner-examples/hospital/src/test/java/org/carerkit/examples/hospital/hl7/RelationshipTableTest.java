package org.carerkit.examples.hospital.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.carerkit.core.caring.Relationship;
import org.carerkit.examples.hospital.hl7.RelationshipTable.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** A hospital's own table of relationships is read strictly, and stops the hospital's start at the first bad line. */
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
                .withMessageStartingWith("hospital.hl7.relationships" + fault);
    }

    @Test
    void aRemarkAboveTheTableHasAKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("# what our clerks type\n" + TOP + "GP,,no\n"))
                .withMessage("hospital.hl7.relationships, line 1: a header is written \"# key: value\"");
    }

    private static RelationshipTable table(String text) {
        Map<String, Object> properties =
                Map.of("hospital.hl7.relationships", new ByteArrayResource(text.getBytes(UTF_8)));
        return new RelationshipTable(new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("hospital.hl7", Hl7Settings.class));
    }
}
