package org.carerkit.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.identifier.NhsNumbers;
import org.carerkit.core.identifier.Upns;

class SampleIdentifiersTest {

    @Property
    void every_nhs_number_is_valid_and_from_the_test_range(
            @ForAll @LongRange(max = SampleIdentifiers.NHS_NUMBERS - 1) long number) {
        assertThat(RecordCheck.of(SampleIdentifiers.nhsNumber(number), LocalDate.EPOCH))
                .extracting(finding -> finding.code())
                .isEqualTo(List.of(CoreFinding.NHS_NUMBER_TEST));
    }

    @Property
    void nhs_numbers_grow_with_their_number_so_that_none_comes_twice(
            @ForAll @LongRange(max = SampleIdentifiers.NHS_NUMBERS - 2) long number) {
        assertThat(SampleIdentifiers.nhsNumber(number).value())
                .isLessThan(SampleIdentifiers.nhsNumber(number + 1).value());
    }

    @Example
    void the_first_and_the_last_nhs_number_are_valid_and_there_are_no_more() {
        assertThat(LongStream.of(0, SampleIdentifiers.NHS_NUMBERS - 1)
                        .mapToObj(number -> SampleIdentifiers.nhsNumber(number).value()))
                .allMatch(NhsNumbers::isValid)
                .contains("9000000009");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> SampleIdentifiers.nhsNumber(SampleIdentifiers.NHS_NUMBERS));
    }

    @Property
    void every_upn_is_valid(
            @ForAll @IntRange(min = 201, max = 999) int area,
            @ForAll @IntRange(max = 9999) int school,
            @ForAll @IntRange(max = 99) int year,
            @ForAll @IntRange(max = 999) int serial) {
        assertThat(Upns.isValid(
                        SampleIdentifiers.upn(area, school, year, serial).value()))
                .isTrue();
    }
}
