package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Text;
import org.carerkit.core.person.Phone;
import org.jspecify.annotations.Nullable;

/**
 * A plan for when the carer cannot care: who steps in, how long the cared-for person can be alone, and whom to ring.
 * The plan names other people, so it is shared only with three separate agreements: the carer's, the cared-for
 * person's, and that of each person who steps in. {@link #toShare} decides.
 *
 * @param standIns the people who step in, in order, at most 10
 * @param canBeAlone how long the cared-for person can be without the carer
 * @param ring the services to ring first, at most 5; list a person as a stand-in instead, so that they are asked
 * @param instructions what the person who steps in needs to know; it must not name anybody who has not been asked here
 * @param carerAgrees whether the carer agrees to sharing the plan
 * @param caredForPersonAgrees whether the cared-for person, or whoever may decide for them, agrees; if there are
 *     several, yes only if each of them does
 * @param reviewed the day of the last review
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(ContingencyPlanRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, ContingencyPlan.class})
public record ContingencyPlan(
        @AtMost(10) List<@Valid StandIn> standIns,
        @Nullable TimeAlone canBeAlone,
        @AtMost(5) List<@Valid Phone> ring,
        @Text(max = 4000) @Nullable String instructions,
        @Valid @Nullable Agreement carerAgrees,
        @Valid @Nullable Agreement caredForPersonAgrees,
        @Nullable LocalDate reviewed) {

    /** Copies the lists. An absent list becomes an empty list. */
    public ContingencyPlan {
        standIns = standIns == null ? List.of() : List.copyOf(standIns);
        ring = ring == null ? List.of() : List.copyOf(ring);
    }

    /**
     * The part of this plan that may be shared. It is empty unless the carer, the cared-for person and everybody who
     * steps in said yes. A missing answer counts as no, and so does the yes of a stand-in without a name. If somebody
     * decided for another person, only their capacity is shared, because nobody asked whether they may be named.
     */
    public Optional<ContingencyPlan> toShare() {
        return toShare(EnumSet.allOf(AgreementOf.class));
    }

    /**
     * The part of this plan that may be shared if only some agreements are needed. An answer that is not needed may be
     * missing. A no counts, whether or not the agreement is needed.
     */
    public Optional<ContingencyPlan> toShare(Set<AgreementOf> needed) {
        if (anybodyRefused() || notAgreed().stream().anyMatch(needed::contains)) {
            return Optional.empty();
        }
        return Optional.of(new ContingencyPlan(
                standIns.stream().map(StandIn::toShare).toList(),
                canBeAlone,
                ring,
                instructions,
                carerAgrees == null ? null : carerAgrees.toShare(),
                caredForPersonAgrees == null ? null : caredForPersonAgrees.toShare(),
                reviewed));
    }

    /** Those who have not said yes, in the enum's order. */
    public Set<AgreementOf> notAgreed() {
        Set<AgreementOf> missing = EnumSet.noneOf(AgreementOf.class);
        if (!Agreement.given(carerAgrees)) {
            missing.add(AgreementOf.CARER);
        }
        if (!Agreement.given(caredForPersonAgrees)) {
            missing.add(AgreementOf.CARED_FOR_PERSON);
        }
        if (!standIns.stream().allMatch(StandIn::agrees)) {
            missing.add(AgreementOf.STAND_IN);
        }
        return missing;
    }

    /** True if somebody in the plan was asked and said no, or would not say. */
    public boolean anybodyRefused() {
        return Agreement.refused(carerAgrees)
                || Agreement.refused(caredForPersonAgrees)
                || standIns.stream().anyMatch(one -> Agreement.refused(one.agreement()));
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "ContingencyPlan[…]";
    }
}
