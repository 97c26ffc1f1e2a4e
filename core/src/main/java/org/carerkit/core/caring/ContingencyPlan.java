package org.carerkit.core.caring;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Text;
import org.carerkit.core.person.Phone;
import org.jspecify.annotations.Nullable;

/**
 * What happens when the carer cannot care: who steps in, how long the cared-for person can be alone, whom to ring. The plan takes three agreements, each asked on its own: the carer's, the cared-for person's, and that of each person who steps in.
 *
 * @param standIns who steps in, in order, at most 10
 * @param canBeAlone how long the cared-for person can be without the carer
 * @param ring whom to ring first: a service, say, at most 5
 * @param instructions what the person who steps in has to know
 * @param carerAgrees whether the carer agrees that the plan is shared
 * @param caredForPersonAgrees whether the cared-for person agrees
 * @param reviewed when the plan was last looked at
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(ContingencyPlanRules.class)
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

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "ContingencyPlan[…]";
    }
}
