package org.carerkit.flag.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.internal.FieldFilter;
import org.carerkit.flag.state.CarerFlag;

/**
 * Decides whether an emergency plan may be shared, and removes from a history the plans that may not. A plan names
 * other people, so it needs the agreement of everybody in it ({@link ContingencyPlan#toShare}), and nobody may have
 * taken it back. The plan is withheld if the carer withdrew consent to the sharing, whatever the lawful basis, or if
 * somebody's refusal was recorded here and a partner reports their agreement. Nothing shows that a plan was left out.
 */
public final class PlanRedaction {

    private static final Recipient ANYBODY = new Recipient(null, null);

    private PlanRedaction() {}

    /**
     * Returns a history to hand on, with the same order and the same ids. It contains the current plan if that may be
     * shared, and no other plan.
     *
     * @param history the history of one carer
     * @param flag gives the flag that follows from the history, linked records included; called only if the history
     *     contains a plan
     * @param day the day on which the history is handed on
     */
    public static List<FlagEvent> of(List<FlagEvent> history, Supplier<CarerFlag> flag, LocalDate day) {
        if (history.stream().flatMap(PlanRedaction::planIn).findAny().isEmpty()) {
            return history;
        }
        Optional<ContingencyPlan> stands = Optional.of(flag.get())
                .filter(one -> mayLeave(one, Purpose.CONTINGENCY, ANYBODY, day))
                .map(CarerFlag::carer)
                .map(Carer::contingencyPlan);
        return history.stream().map(event -> with(event, stands)).toList();
    }

    /** Returns true if the current plan may be shared with a recipient. */
    static boolean mayLeave(CarerFlag flag, Purpose purpose, Recipient recipient, LocalDate day) {
        return Optional.ofNullable(flag.carer())
                        .map(Carer::contingencyPlan)
                        .flatMap(ContingencyPlan::toShare)
                        .isPresent()
                && !SharingPolicy.tellsNothing(flag)
                && SharingAnswer.of(flag, purpose, recipient, day).no().isEmpty()
                && !isRefused(flag);
    }

    /** Returns true if somebody in the plan said no, or would not say, and has not taken that back here. */
    static boolean isRefused(CarerFlag flag) {
        Carer carer = flag.carer();
        ContingencyPlan plan = carer == null ? null : carer.contingencyPlan();
        return plan != null && plan.anybodyRefused() || isRefusedHere(flag);
    }

    /** Only the recorder of a refusal can take it back. A partner may add protection but not remove it. */
    private static boolean isRefusedHere(CarerFlag flag) {
        return flag.spells().stream()
                .flatMap(spell -> spell.events().stream())
                .filter(event -> event.header().origin() == null)
                .flatMap(PlanRedaction::planIn)
                .reduce((earlier, later) -> later)
                .filter(ContingencyPlan::anybodyRefused)
                .isPresent();
    }

    private static Stream<ContingencyPlan> planIn(FlagEvent event) {
        return event.carerRecord().stream().flatMap(carer -> Stream.ofNullable(carer.contingencyPlan()));
    }

    private static FlagEvent with(FlagEvent event, Optional<ContingencyPlan> stands) {
        Carer carer = event.carerRecord().orElse(null);
        if (carer == null || carer.contingencyPlan() == null) {
            return event;
        }
        ContingencyPlan left = stands.filter(Objects.requireNonNull(carer.contingencyPlan())::equals)
                .flatMap(ContingencyPlan::toShare)
                .orElse(null);
        Carer told = FieldFilter.withPlan(carer, left);
        return event instanceof Identified one
                ? new Identified(one.header(), one.source(), one.setting(), told)
                : new RolesChanged(event.header(), told);
    }
}
