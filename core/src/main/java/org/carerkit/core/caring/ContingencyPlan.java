package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Text;
import org.carerkit.core.person.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What happens when the carer cannot care: who steps in, how long the cared-for person can be alone, whom to ring. The plan names other people, so it leaves only with three agreements, each asked on its own: the carer's, the cared-for person's, and that of each person who steps in. {@link #toShare} decides.
 *
 * @param standIns who steps in, in order, at most 10
 * @param canBeAlone how long the cared-for person can be without the carer
 * @param ring which services to ring first, at most 5; a person to ring is a stand-in, who can be asked
 * @param instructions what the person who steps in has to know; it names nobody who is not asked here
 * @param carerAgrees whether the carer agrees that the plan is shared
 * @param caredForPersonAgrees whether the cared-for person agrees, or whoever may decide for them; of several cared-for
 *     people, yes only when each of them does
 * @param reviewed when the plan was last looked at
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

    /** Copies the lists; an absent list is an empty one. */
    public ContingencyPlan {
        standIns = standIns == null ? List.of() : List.copyOf(standIns);
        ring = ring == null ? List.of() : List.copyOf(ring);
    }

    /**
     * What of this plan may leave, by whatever way: nothing unless the carer, the cared-for person and everybody who steps
     * in said yes. A missing answer is a no, and so is the yes of a stand-in without a name. Somebody who decided for another
     * person is told of by capacity alone: nobody asked them whether they may be named.
     */
    public Optional<ContingencyPlan> toShare() {
        Agreement carer = carerAgrees;
        Agreement caredForPerson = caredForPersonAgrees;
        if (carer == null
                || caredForPerson == null
                || !Agreement.given(carer)
                || !Agreement.given(caredForPerson)
                || !standIns.stream().allMatch(StandIn::agrees)) {
            return Optional.empty();
        }
        return Optional.of(new ContingencyPlan(
                standIns.stream().map(StandIn::toShare).toList(),
                canBeAlone,
                ring,
                instructions,
                carer.toShare(),
                caredForPerson.toShare(),
                reviewed));
    }

    /** True when somebody in it was asked and said no, or would not say. */
    public boolean anybodyRefused() {
        return Agreement.refused(carerAgrees)
                || Agreement.refused(caredForPersonAgrees)
                || standIns.stream().anyMatch(one -> Agreement.refused(one.agreement()));
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "ContingencyPlan[…]";
    }
}
