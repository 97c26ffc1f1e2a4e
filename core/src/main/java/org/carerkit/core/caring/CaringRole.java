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
 * One person's caring for one other, from a start to an end. Somebody who looks after two people has two roles.
 *
 * @param relationship who the cared-for person is to the carer
 * @param caredForPerson the cared-for person, where that person agreed
 * @param caredForLifeStage whether the cared-for person is a child or an adult, where no date of birth is recorded
 * @param parentalResponsibility whether the carer has parental responsibility for the cared-for child
 * @param needs why the person needs care: SNOMED CT codes, at most 20
 * @param tasks what the carer does
 * @param hoursPerWeek hours of care a week, as a band
 * @param responsibility alone, main carer, or in support
 * @param otherCarers how many others care for the same person
 * @param proximity how near the two live
 * @param mutual whether the cared-for person looks after the carer, too
 * @param basis unpaid, unless said otherwise
 * @param start first day
 * @param end last day, if the role has ended
 * @param endReason why it ended
 * @param responsibleCouncil the council where the cared-for person lives: it owes the assessment (Care Act 2014, s.10)
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

    /** Copies the lists; an absent list is an empty one. */
    public CaringRole {
        needs = needs == null ? List.of() : List.copyOf(needs);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
    }

    /** A role with only its relationship known; every other part can be added. */
    public static CaringRoleBuilder builder(Relationship relationship) {
        return new CaringRoleBuilder(relationship);
    }

    /** True when somebody cares unpaid: a role without a basis is unpaid. */
    @JsonIgnore
    public boolean isUnpaid() {
        return basis == null || basis == CaringBasis.UNPAID;
    }

    /**
     * Whether the cared-for person is a child or an adult on a day: by the date of birth, else as recorded, else null.
     * A child is under 18 (Children Act 1989, s.105(1)).
     */
    public @Nullable LifeStage caredForLifeStageOn(LocalDate day) {
        LocalDate birth = caredForPerson == null ? null : caredForPerson.birthDate();
        if (birth == null) {
            return caredForLifeStage;
        }
        return birth.plusYears(18).isAfter(day) ? LifeStage.CHILD : LifeStage.ADULT;
    }

    /** True on a day from the start (or from ever) to the end, both included. */
    public boolean isActiveOn(LocalDate day) {
        return (start == null || !start.isAfter(day)) && (end == null || !end.isBefore(day));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "CaringRole[…]";
    }
}
