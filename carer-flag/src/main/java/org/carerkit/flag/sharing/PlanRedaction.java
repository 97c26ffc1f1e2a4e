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
import org.carerkit.flag.state.CarerFlag;

/**
 * Whether a plan for emergencies may leave, and a history without the plans that may not. A plan names other people, so it
 * leaves only with the agreement of everybody in it ({@link ContingencyPlan#toShare}), and while nobody has taken theirs back:
 * not the carer who withdrew consent to the sharing, whatever else it rests on, and not somebody whose no was recorded here and
 * whose yes a partner tells of. Where a plan is left out, nothing shows that there was one.
 */
public final class PlanRedaction {

    private static final Recipient ANYBODY = new Recipient(null, null);

    private PlanRedaction() {}

    /**
     * A history to hand on: its events in the same order and with the same ids, without every plan that may not leave, and
     * without every plan but the one that stands now.
     *
     * @param history of one carer
     * @param flag gives what follows from it, linked records included; asked only where the history holds a plan
     * @param day the day on which it is handed on
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

    /** Whether the plan that stands may be told to somebody. */
    static boolean mayLeave(CarerFlag flag, Purpose purpose, Recipient recipient, LocalDate day) {
        return Optional.ofNullable(flag.carer())
                        .map(Carer::contingencyPlan)
                        .flatMap(ContingencyPlan::toShare)
                        .isPresent()
                && !SharingPolicy.tellsNothing(flag)
                && !flag.consents().withholds(purpose, recipient, day)
                && !isRefusedHere(flag);
    }

    /** Only whoever recorded a no takes it back: a partner may add protection, and not take it away. */
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
        Carer carer = NoticeMaker.carerOf(event);
        return carer == null ? Stream.empty() : Stream.ofNullable(carer.contingencyPlan());
    }

    private static FlagEvent with(FlagEvent event, Optional<ContingencyPlan> stands) {
        Carer carer = NoticeMaker.carerOf(event);
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
