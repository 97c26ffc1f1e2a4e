package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Count;
import org.carerkit.core.check.Required;
import org.carerkit.core.code.Coded;
import org.carerkit.core.code.FromList;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.identifier.OfScheme;
import org.carerkit.core.person.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A period in which one person cares for one other. Somebody who looks after two people has two roles.
 *
 * @param relationship who the cared-for person is to the carer
 * @param caredForPerson the cared-for person, if they agreed to be recorded
 * @param caredForLifeStage whether the cared-for person is a child or an adult, if their date of birth is not recorded
 * @param parentalResponsibility whether the carer has parental responsibility for the cared-for child
 * @param needs why the cared-for person needs care, as SNOMED CT codes, at most 20
 * @param tasks what the carer does
 * @param hoursPerWeek hours of care per week, as a band
 * @param responsibility whether the carer is the only carer, the main carer, or supports the main carer
 * @param otherCarers how many others care for the same person
 * @param proximity how near the two people live to each other
 * @param mutual whether the cared-for person also looks after the carer
 * @param basis the basis of the care; unpaid if absent
 * @param start the first day
 * @param end the last day, if the role has ended
 * @param endReason why the role ended
 * @param responsibleCouncil the council where the cared-for person lives, which owes the carer's assessment (Care Act
 *     2014, s.10)
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(CaringRoleRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, CaringRole.class})
public record CaringRole(
        @Required @Nullable Relationship relationship,
        @Valid @Nullable CaredForPerson caredForPerson,
        @Nullable LifeStage caredForLifeStage,
        @Nullable Answer parentalResponsibility,
        @AtMost(20) List<@Valid @FromList("snomed-ct") Coded> needs,
        @AtMost(20) List<CaringTask> tasks,
        @Valid @FromList("ons-hours-of-care") @Nullable Coded hoursPerWeek,
        @Nullable Responsibility responsibility,
        @Count(max = 99) @Nullable Integer otherCarers,
        @Nullable Proximity proximity,
        @Nullable Answer mutual,
        @Nullable CaringBasis basis,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable EndReason endReason,

        @Valid
        @OfScheme({IdentifierScheme.ONS_AREA, IdentifierScheme.DFE_AREA, IdentifierScheme.CASSR, IdentifierScheme.LOCAL
        })
        @Nullable
        Identifier responsibleCouncil) {

    /** Copies the lists. An absent list becomes an empty list. */
    public CaringRole {
        needs = needs == null ? List.of() : List.copyOf(needs);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    /** Starts a role of which only the relationship is known. Every other part is optional and can be added. */
    public static CaringRoleBuilder builder(Relationship relationship) {
        return new CaringRoleBuilder(relationship);
    }

    /** True if the care is unpaid. A role without a basis counts as unpaid. */
    @JsonIgnore
    public boolean isUnpaid() {
        return basis == null || basis == CaringBasis.UNPAID;
    }

    /**
     * Whether the cared-for person is a child or an adult on a day. Uses the date of birth, otherwise the recorded life
     * stage, otherwise returns null. A child is under 18 (Children Act 1989, s.105(1)).
     */
    public @Nullable LifeStage caredForLifeStageOn(LocalDate day) {
        LocalDate birth = caredForPerson == null ? null : caredForPerson.birthDate();
        if (birth == null) {
            return caredForLifeStage;
        }
        return birth.plusYears(18).isAfter(day) ? LifeStage.CHILD : LifeStage.ADULT;
    }

    /** True if the day is from the start to the end, both inclusive. A role without a start has always been active. */
    public boolean isActiveOn(LocalDate day) {
        return (start == null || !start.isAfter(day)) && (end == null || !end.isBefore(day));
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "CaringRole[…]";
    }
}
