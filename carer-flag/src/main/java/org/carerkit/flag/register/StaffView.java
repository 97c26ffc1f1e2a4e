package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.sharing.PlanRedaction;
import org.carerkit.flag.sharing.StaffRedaction;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Referral;

/**
 * Shows a register to the organisation's own staff: on a screen, in a list, in a file that is printed or copied. They
 * see who is a carer and whose whereabouts are protected, and not where those people can be found. They see an
 * emergency plan only if everybody in it agreed. What a duty needs beyond that is asked for by name.
 *
 * <pre>{@code
 * StaffView staff = StaffView.of(register);
 * staff.history(carer);                       // no address while a restriction stands
 * staff.withWhereabouts().history(carer);     // for the person whose duty needs it
 * }</pre>
 *
 * <p>For anybody who may not know about restrictions, use {@link RegisterView}. A partner is told through
 * {@link CarerFlagRegister#share} or {@link PartnerAnswers}.
 */
public final class StaffView {

    private final CarerFlagRegister register;
    private final boolean whereabouts;
    private final boolean everyPlan;

    private StaffView(CarerFlagRegister register, boolean whereabouts, boolean everyPlan) {
        this.register = requireNonNull(register, "register");
        this.whereabouts = whereabouts;
        this.everyPlan = everyPlan;
    }

    /** Returns the register without the whereabouts of restricted people, and without plans that may not leave it. */
    public static StaffView of(CarerFlagRegister register) {
        return new StaffView(register, false, false);
    }

    /** Returns this view with the whereabouts of restricted people. */
    public StaffView withWhereabouts() {
        return new StaffView(register, true, everyPlan);
    }

    /** Returns this view with every emergency plan, whoever in it agreed. */
    public StaffView withEveryPlan() {
        return new StaffView(register, whereabouts, true);
    }

    /** Returns the flag as {@link CarerFlagRegister#flag} does, with what this view shows of it. */
    public CurrentFlag flag(CarerId carer) {
        CurrentFlag whole = register.flag(carer);
        List<FlagEvent> events = register.read(register.histories().read(carer));
        List<FlagEvent> agreed = agreed(events, whole.flag());
        return new CurrentFlag(
                CarerFlag.of(whereabouts ? agreed : StaffRedaction.of(agreed, whole.flag())), whole.version());
    }

    /**
     * A history as this view shows it.
     *
     * @param events what is shown, in the order of recording
     * @param withoutPlan the number of events from which an emergency plan was left out
     * @param withoutWhereabouts the number of events of a restricted person that were left out or lack something
     */
    public record ShownHistory(List<FlagEvent> events, int withoutPlan, int withoutWhereabouts) {

        /** Copies the list. */
        public ShownHistory {
            events = List.copyOf(events);
        }
    }

    /** Returns what this view shows of a carer's history, in the order of recording. */
    public List<FlagEvent> history(CarerId carer) {
        return shown(register.history(carer)).events();
    }

    /** Returns the history of every carer in their order; opens some at a time as it is consumed. */
    public Stream<ShownHistory> everyHistory() {
        return register.everyHistory().map(this::shown);
    }

    /**
     * Returns the referrals of {@link CarerFlagRegister#overdueReferrals}, as this view shows them: for a restricted
     * person without the service, which is often near.
     */
    public Stream<Referral> overdueReferrals(LocalDate day, Period patience) {
        return register.overdueReferrals(day, patience)
                .flatMap(referral -> flag(referral.made().header().carer()).flag().followUp().referrals().stream()
                        .filter(one -> one.made().id().equals(referral.made().id())));
    }

    private ShownHistory shown(List<FlagEvent> history) {
        if (history.isEmpty() || whereabouts && everyPlan) {
            return new ShownHistory(history, 0, 0);
        }
        boolean alone = LaterEvent.known(history).stream().noneMatch(Linked.class::isInstance);
        CarerFlag flag = alone
                ? CarerFlag.of(history)
                : register.flag(history.get(0).header().carer()).flag();
        List<FlagEvent> agreed = agreed(history, flag);
        List<FlagEvent> shown = whereabouts ? agreed : whole(StaffRedaction.of(agreed, flag), agreed);
        return new ShownHistory(shown, changed(history, agreed), changed(agreed, shown));
    }

    /** Leaves out an event that is no longer valid without whereabouts, because a copy could not take it in. */
    private List<FlagEvent> whole(List<FlagEvent> shown, List<FlagEvent> before) {
        LocalDate today = today();
        Set<FlagEvent> same = new HashSet<>(before);
        return shown.stream()
                .filter(event -> same.contains(event)
                        || !RecordCheck.of((Record) event, today).hasError())
                .toList();
    }

    private LocalDate today() {
        return EventHeader.dayOf(register.histories().clock().instant());
    }

    private List<FlagEvent> agreed(List<FlagEvent> history, CarerFlag flag) {
        return everyPlan ? history : PlanRedaction.of(history, () -> flag, today());
    }

    private static int changed(List<FlagEvent> before, List<FlagEvent> after) {
        Set<FlagEvent> left = new HashSet<>(after);
        return (int) before.stream().filter(event -> !left.contains(event)).count();
    }
}
