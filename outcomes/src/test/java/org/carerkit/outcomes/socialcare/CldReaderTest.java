package org.carerkit.outcomes.socialcare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.internal.CsvRecords;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Reading straight from a file's bytes comes to the same as reading its cells as texts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CldReaderTest {

    private static final String HEADER = String.join(",", CldSample.HEADER);

    @Test
    void it_reads_what_the_header_reads_of_texts() throws IOException {
        String sample = new CldSample(5, 20_000, 7).csv().collect(Collectors.joining("\n", "", "\n"));

        assertThat(readings(sample)).hasSize(20_000).isEqualTo(byTexts(sample));
    }

    @Test
    void odd_lines_are_read_in_the_same_way() throws IOException {
        String odd = String.join(
                "\r\n",
                "\uFEFF" + HEADER,
                "901,2025-04-01,2026-03-31,900 000 0009,P1,1970-02-30,,Carer,Service,1/4/2025,,,,,",
                "\"9\"\"01\",,,,\"P, 1\",29/02/2024,29/02/2023,carer,Enquiry,2025-04-31,,\"x\ny\",Żółć,Other,",
                "901,,,1,ÄÖÜ,0000-01-01,１９７０-01-01,Unpaid carer,Review,2025-06-01",
                "901,,,9000000009,,,,,,,,,,,,more",
                ",,,,,,,,,,,,,,",
                "");

        assertThat(readings(odd)).hasSize(5).isEqualTo(byTexts(odd));
        assertThat(CldReader.open(in(odd)).notes().all()).hasSize(3);
    }

    @Test
    void it_tells_the_line_of_a_row_and_of_what_cannot_be_read() throws IOException {
        CldReader reader = CldReader.open(in(HEADER + "\n901\n902\n\"903"));
        assertThat(reader.next()).isPresent();
        assertThat(reader.next()).isPresent();
        assertThat(reader.line()).isEqualTo(3);
        assertThatThrownBy(reader::next)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.findings().all())
                                .singleElement()
                                .hasToString("ERROR CK-CSV-QUOTE-OPEN at line 4, column 1: "
                                        + e.findings().all().get(0).message()));
        assertThatThrownBy(() -> CldReader.open(in("LA_Code\n"))).isInstanceOf(RefusedException.class);
    }

    private static List<CldReading> readings(String text) throws IOException {
        CldReader reader = CldReader.open(in(text));
        List<CldReading> readings = new ArrayList<>();
        for (Optional<CldReading> next = reader.next(); next.isPresent(); next = reader.next()) {
            readings.add(next.get());
        }
        return readings;
    }

    private static List<CldReading> byTexts(String text) throws IOException {
        CsvRecords records = new CsvRecords(in(text), CldHeader.TABLE);
        CldHeader header = CldHeader.of(records.header().names());
        List<CldReading> readings = new ArrayList<>();
        while (records.next()) {
            readings.add(header.read(records.line(), records.cells()));
        }
        return readings;
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
