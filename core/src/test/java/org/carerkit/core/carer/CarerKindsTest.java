package org.carerkit.core.carer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.carer.CarerKind.ADULT_CARER;
import static org.carerkit.core.carer.CarerKind.DISTANCE_CARER;
import static org.carerkit.core.carer.CarerKind.FORMER_CARER;
import static org.carerkit.core.carer.CarerKind.MULTIPLE_CARER;
import static org.carerkit.core.carer.CarerKind.MUTUAL_CARER;
import static org.carerkit.core.carer.CarerKind.NON_PARENT_CARER_OF_DISABLED_CHILD;
import static org.carerkit.core.carer.CarerKind.PARENT_CARER;
import static org.carerkit.core.carer.CarerKind.PRIMARY_CARER;
import static org.carerkit.core.carer.CarerKind.SANDWICH_CARER;
import static org.carerkit.core.carer.CarerKind.SECONDARY_CARER;
import static org.carerkit.core.carer.CarerKind.SIBLING_CARER;
import static org.carerkit.core.carer.CarerKind.SOLE_CARER;
import static org.carerkit.core.carer.CarerKind.WORKING_CARER;
import static org.carerkit.core.carer.CarerKind.YOUNG_ADULT_CARER;
import static org.carerkit.core.carer.CarerKind.YOUNG_CARER;

import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringBasis;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.CaringRoleBuilder;
import org.carerkit.core.caring.EndReason;
import org.carerkit.core.caring.LifeStage;
import org.carerkit.core.caring.Proximity;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.caring.Responsibility;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CarerKindsTest {

    private static final LocalDate TODAY = CarerArbitraries.TODAY;
    private static final AgeBands STATUTE = AgeBands.statute();

    @Test
    void a_carer_is_young_to_the_day_before_eighteen() {
        Carer carer = born(LocalDate.of(2008, 11, 23)).build();

        assertThat(CarerKinds.of(carer, TODAY.minusDays(1), STATUTE)).containsExactly(YOUNG_CARER);
        assertThat(CarerKinds.of(carer, TODAY, STATUTE)).containsExactly(ADULT_CARER);
    }

    @ParameterizedTest
    @CsvSource({"6, ''", "7, YOUNG_CARER", "17, YOUNG_CARER", "24, 'YOUNG_ADULT_CARER ADULT_CARER'", "25, ADULT_CARER"})
    void worcestershire_draws_its_own_bands(int age, String kinds) {
        AgeBands worcestershire = AgeBands.named("worcestershire-2021").orElseThrow();
        Carer carer = born(TODAY.minusYears(age)).build();

        assertThat(String.join(
                        " ",
                        CarerKinds.of(carer, TODAY, worcestershire).stream()
                                .map(Enum::name)
                                .toList()))
                .isEqualTo(kinds);
    }

    @Test
    void worcestershire_calls_somebody_of_eighteen_young_and_adult() {
        AgeBands worcestershire = AgeBands.named("worcestershire-2021").orElseThrow();

        assertThat(CarerKinds.of(born(TODAY.minusYears(18)).build(), TODAY, worcestershire))
                .containsExactly(YOUNG_CARER, ADULT_CARER);
        assertThat(CarerKinds.of(born(TODAY.minusYears(19)).build(), TODAY, worcestershire))
                .containsExactly(YOUNG_ADULT_CARER, ADULT_CARER);
    }

    @Test
    void without_a_date_of_birth_nobody_is_young_or_adult() {
        assertThat(kinds(carer())).isEmpty();
    }

    @Test
    void a_parent_carer_has_parental_responsibility_for_the_child() {
        CaringRoleBuilder role = role(Relationship.CHILD).caredForLifeStage(LifeStage.CHILD);

        assertThat(kinds(adult().role(role.build()))).containsExactly(ADULT_CARER);
        assertThat(kinds(adult().role(role.parentalResponsibility(Answer.YES).build())))
                .containsExactly(ADULT_CARER, PARENT_CARER);
        assertThat(kinds(adult().role(role.parentalResponsibility(Answer.NO).build())))
                .containsExactly(ADULT_CARER, NON_PARENT_CARER_OF_DISABLED_CHILD);
    }

    @Test
    void a_grandparent_without_parental_responsibility_is_a_non_parent_carer() {
        CaringRole role = role(Relationship.GRANDCHILD)
                .caredForLifeStage(LifeStage.CHILD)
                .parentalResponsibility(Answer.NO)
                .build();

        assertThat(kinds(adult().role(role))).containsExactly(ADULT_CARER, NON_PARENT_CARER_OF_DISABLED_CHILD);
    }

    @Test
    void a_parent_is_no_parent_carer_once_the_child_is_eighteen() {
        CaredForPerson child = new CaredForPerson(null, null, LocalDate.of(2008, 11, 23), null, false, null);
        Carer carer = adult().role(role(Relationship.CHILD)
                        .caredForPerson(child)
                        .caredForLifeStage(LifeStage.CHILD)
                        .parentalResponsibility(Answer.YES)
                        .build())
                .build();

        assertThat(CarerKinds.of(carer, TODAY.minusDays(1), STATUTE)).contains(PARENT_CARER);
        assertThat(CarerKinds.of(carer, TODAY, STATUTE)).doesNotContain(PARENT_CARER);
    }

    @Test
    void the_other_kinds_follow_from_role_and_situation() {
        assertThat(kinds(carer().role(role(Relationship.SIBLING).build()))).containsExactly(SIBLING_CARER);
        assertThat(kinds(carer().role(
                                friend().responsibility(Responsibility.SOLE).build())))
                .containsExactly(SOLE_CARER);
        assertThat(kinds(carer().role(
                                friend().responsibility(Responsibility.PRIMARY).build())))
                .containsExactly(PRIMARY_CARER);
        assertThat(kinds(carer().role(friend().responsibility(Responsibility.SECONDARY)
                        .build())))
                .containsExactly(SECONDARY_CARER);
        assertThat(kinds(carer().role(friend().mutual(Answer.YES).build()))).containsExactly(MUTUAL_CARER);
        assertThat(kinds(
                        carer().role(friend().proximity(Proximity.AT_A_DISTANCE).build())))
                .containsExactly(DISTANCE_CARER);
        assertThat(kinds(carer().role(friend().build()).role(friend().build()))).containsExactly(MULTIPLE_CARER);
        assertThat(kinds(carer().situation(new Situation(EmploymentStatus.EMPLOYED, 20, null))))
                .containsExactly(WORKING_CARER);
        assertThat(kinds(carer().situation(new Situation(EmploymentStatus.SELF_EMPLOYED, null, null))))
                .containsExactly(WORKING_CARER);
    }

    @Test
    void a_sandwich_carer_looks_after_a_child_and_a_parent_at_the_same_time() {
        CaringRoleBuilder child = role(Relationship.CHILD).caredForLifeStage(LifeStage.CHILD);
        CaringRole parent = role(Relationship.PARENT).build();

        assertThat(kinds(carer().role(child.build()).role(parent))).containsExactly(SANDWICH_CARER, MULTIPLE_CARER);
        assertThat(kinds(carer().role(child.end(TODAY.minusDays(1), EndReason.NOT_GIVEN)
                                .build())
                        .role(parent)))
                .isEmpty();
        assertThat(kinds(carer().role(role(Relationship.CHILD)
                                .caredForLifeStage(LifeStage.ADULT)
                                .build())
                        .role(parent)))
                .containsExactly(MULTIPLE_CARER);
    }

    @Test
    void a_former_carer_has_only_roles_that_ended_before() {
        CaringRole ended = friend().end(TODAY, EndReason.CARED_FOR_PERSON_DIED).build();
        Carer carer = adult().role(ended).build();

        assertThat(CarerKinds.of(carer, TODAY, STATUTE)).containsExactly(ADULT_CARER);
        assertThat(CarerKinds.of(carer, TODAY.plusDays(1), STATUTE)).containsExactly(FORMER_CARER);
    }

    @Test
    void a_role_recorded_in_error_makes_nobody_a_carer() {
        CaringRole never = role(Relationship.SIBLING)
                .end(TODAY.minusDays(1), EndReason.RECORDED_IN_ERROR)
                .build();

        assertThat(kinds(adult().role(never))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = CaringBasis.class, names = "UNPAID", mode = EnumSource.Mode.EXCLUDE)
    void paid_and_foster_carers_are_of_no_kind(CaringBasis basis) {
        assertThat(kinds(adult().role(role(Relationship.SIBLING).basis(basis).build())))
                .isEmpty();
    }

    @Property(tries = 200)
    void kinds_are_never_young_and_former_at_once_and_a_carer_without_roles_has_kinds_of_age_and_work_only(
            @ForAll("carers") Carer carer) {
        Set<CarerKind> kinds = CarerKinds.of(carer, TODAY, STATUTE);

        if (kinds.contains(FORMER_CARER)) {
            assertThat(kinds).containsExactly(FORMER_CARER);
        }
        if (carer.roles().isEmpty()) {
            assertThat(Set.of(YOUNG_CARER, ADULT_CARER, WORKING_CARER)).containsAll(kinds);
        }
    }

    @Provide
    Arbitrary<Carer> carers() {
        return CarerArbitraries.carers();
    }

    private static Set<CarerKind> kinds(CarerBuilder carer) {
        return CarerKinds.of(carer.build(), TODAY, STATUTE);
    }

    private static CarerBuilder carer() {
        return Carer.builder(Identifier.local("sample", "1"));
    }

    private static CarerBuilder born(LocalDate birthDate) {
        return carer().person("Ash", "Example", birthDate);
    }

    private static CarerBuilder adult() {
        return born(LocalDate.of(1980, 1, 1));
    }

    private static CaringRoleBuilder role(Relationship relationship) {
        return CaringRole.builder(relationship);
    }

    private static CaringRoleBuilder friend() {
        return role(Relationship.FRIEND);
    }
}
