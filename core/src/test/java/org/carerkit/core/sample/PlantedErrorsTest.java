package org.carerkit.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.json.CarerJson;
import org.carerkit.core.json.ReadResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedErrorsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @ValueSource(longs = {1_000, 10_000})
    void every_planted_finding_comes_out_and_no_other(long size) throws IOException {
        SamplePopulation population = new SamplePopulation(SampleArea.HARTLEPOOL, size, DAY, 3);
        PlantedErrors errors = new PlantedErrors(population);
        Map<Long, List<String>> expected = new HashMap<>();
        errors.planted()
                .forEach(planted -> expected.computeIfAbsent(planted.line(), line -> new ArrayList<>())
                        .add(planted.code().id() + " " + planted.path()));

        expected.values().forEach(codes -> codes.sort(null));

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        errors.writeTo(file);
        Map<Long, List<String>> found = new HashMap<>();
        CarerJson.lines(DAY).read(new ByteArrayInputStream(file.toByteArray()), line -> {
            List<String> fresh = fresh(line.result(), population.line(line.number() - 1));
            if (!fresh.isEmpty()) {
                found.put(line.number(), fresh);
            }
        });
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void there_are_more_than_twenty_kinds_on_lines_of_their_own() {
        List<Planted> planted = new PlantedErrors(SamplePopulation.hartlepool(DAY)).planted();
        assertThat(planted)
                .extracting(Planted::code)
                .hasSizeGreaterThan(60)
                .contains(CoreFinding.JSON_TRUNCATED, CoreFinding.NHS_NUMBER_CHECK_DIGIT, CoreFinding.CARER_ONLY_PAID);
        assertThat(planted).extracting(Planted::line).isSorted();
    }

    @Test
    void a_population_without_room_is_refused() {
        SamplePopulation small = new SamplePopulation(SampleArea.HARTLEPOOL, 999, DAY, 3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PlantedErrors(small))
                .withMessageContaining("1000");
    }

    /** The findings that the line as it was did not have; a second test number warns as the first did. */
    private static List<String> fresh(ReadResult<?> result, byte[] asItWas) {
        List<String> fresh = new ArrayList<>();
        for (Finding finding : result.findings()) {
            if (finding.code() == CoreFinding.NHS_NUMBER_TEST) {
                continue;
            }
            fresh.add(finding.code().id() + " " + finding.path());
        }
        for (Finding finding : CarerJson.read(asItWas, DAY).findings()) {
            fresh.remove(finding.code().id() + " " + finding.path());
        }
        fresh.sort(null);
        return fresh;
    }
}
