package org.carerkit.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.core.carer.CarerKinds;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SampleCarersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-02", "2028-02-29", "2099-12-31"})
    void no_record_has_an_error_on_its_day(LocalDate day) {
        assertThat(SampleCarers.all(day))
                .hasSize(12)
                .allSatisfy(carer ->
                        assertThat(RecordCheck.of(carer, day).hasError()).isFalse());
    }

    @Test
    void each_is_of_its_kind() {
        Map<CarerBuilder, CarerKind> kinds = new LinkedHashMap<>();
        kinds.put(SampleCarers.adult(DAY), CarerKind.WORKING_CARER);
        kinds.put(SampleCarers.youngCarer(DAY), CarerKind.YOUNG_CARER);
        kinds.put(SampleCarers.youngAdultCarer(DAY), CarerKind.YOUNG_ADULT_CARER);
        kinds.put(SampleCarers.parentCarer(DAY), CarerKind.PARENT_CARER);
        kinds.put(SampleCarers.nonParentCarerOfDisabledChild(DAY), CarerKind.NON_PARENT_CARER_OF_DISABLED_CHILD);
        kinds.put(SampleCarers.sandwichCarer(DAY), CarerKind.SANDWICH_CARER);
        kinds.put(SampleCarers.siblingCarer(DAY), CarerKind.SIBLING_CARER);
        kinds.put(SampleCarers.mutualCarer(DAY), CarerKind.MUTUAL_CARER);
        kinds.put(SampleCarers.distanceCarer(DAY), CarerKind.DISTANCE_CARER);
        kinds.put(SampleCarers.formerCarer(DAY), CarerKind.FORMER_CARER);
        assertThat(kinds)
                .allSatisfy((carer, kind) -> assertThat(CarerKinds.of(
                                carer.build(),
                                DAY,
                                AgeBands.named("worcestershire-2021").orElseThrow()))
                        .contains(kind));
    }

    @Test
    void a_paid_role_beside_an_unpaid_one_is_a_warning() {
        assertThat(RecordCheck.of(SampleCarers.careWorkerWhoAlsoCares(DAY).build(), DAY))
                .anyMatch(finding -> finding.code() == CoreFinding.ROLE_NOT_UNPAID);
    }

    @Test
    void the_adult_has_every_field_but_those_that_exclude_another() {
        Set<String> absent = new TreeSet<>();
        collectAbsent(SampleCarers.adult(DAY).build(), absent);
        assertThat(absent)
                .containsExactly(
                        "Agreement.by",
                        "CaredForPerson.deathDate",
                        "CaringRole.end",
                        "CaringRole.endReason",
                        "Coded.edition",
                        "Identifier.assigner",
                        "Person.deathDate",
                        "PersonName.knownAs");
    }

    private static void collectAbsent(Record record, Set<String> absent) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = valueOf(record, component);
            if (value == null || value instanceof List<?> list && list.isEmpty()) {
                absent.add(record.getClass().getSimpleName() + "." + component.getName());
            }
            List<?> parts = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            for (Object part : parts) {
                if (part instanceof Record inner) {
                    collectAbsent(inner, absent);
                }
            }
        }
    }

    private static @Nullable Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record component cannot be read", e);
        }
    }
}
