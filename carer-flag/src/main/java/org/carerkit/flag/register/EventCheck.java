package org.carerkit.flag.register;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.state.CarerFlag;

/** Checks an event against the rules of its format and of this register. */
final class EventCheck {

    private final Predicate<Identifier> organisations;
    private final Predicate<String> services;
    private final Duration clockTolerance;

    EventCheck(Predicate<Identifier> organisations, Predicate<String> services, Duration clockTolerance) {
        this.organisations = organisations;
        this.services = services;
        this.clockTolerance = clockTolerance;
    }

    /** Applies the rules of the format, for events from anywhere. */
    Findings format(FlagEvent event, Instant now) {
        return RecordCheck.of((Record) event, EventHeader.dayOf(now));
    }

    /** Applies the rules of the format and the rules for a decision made here. */
    Findings command(FlagEvent event, Instant now) {
        List<Finding> findings = new ArrayList<>(format(event, now).all());
        if (event instanceof LaterEvent) {
            findings.add(new Finding(CoreFinding.JSON_VALUE_UNKNOWN, "event")); // nobody decides what they cannot read
        }
        if (event.header().occurredAt().isAfter(now.plus(clockTolerance))) {
            findings.add(new Finding(FlagFinding.FLAG_IN_FUTURE, "header.occurredAt", clockTolerance.toSeconds()));
        }
        RecordedBy by = event.header().recordedBy();
        if (by != null) {
            Identifier organisation = by.organisation();
            if (organisation == null) {
                findings.add(new Finding(CoreFinding.REQUIRED, "header.recordedBy.organisation"));
            } else if (!organisations.test(organisation)) {
                findings.add(new Finding(FlagFinding.FLAG_ORGANISATION_UNKNOWN, "header.recordedBy.organisation"));
            }
        }
        if (event instanceof Referred referred && referred.service() != null && !services.test(referred.service())) {
            findings.add(new Finding(FlagFinding.FLAG_SERVICE_UNKNOWN, "service"));
        }
        return Findings.of(findings);
    }

    /** Applies every rule of {@link CarerFlagRegister#record} except those about the event's {@link #effect}. */
    Findings command(RecordCommand command, OpenedHistory history, Histories histories) {
        FlagEvent event = command.event();
        boolean changed = command.expected()
                .filter(expected -> !expected.equals(histories.version(history.history())))
                .isPresent();
        Findings own = command(event, histories.clock().instant());
        if (event instanceof Linked linked
                && linked.other() != null
                && histories.store().history(linked.other()).version() == 0) {
            own = own.and(finding(FlagFinding.FLAG_RECORD_UNKNOWN, "other"));
        }
        return changed ? own.and(finding(FlagFinding.FLAG_VERSION_CHANGED, "")) : own;
    }

    /** Applies the rules about the event's effect on the flag, once the event has passed the other rules. */
    static Findings effect(FlagEvent event, EventEffect effect) {
        List<Finding> known = effect.before().findings().all();
        // the purpose of a correction is to take away effects, and those that depend on them
        String itself = "events[" + event.header().fact() + "]";
        return Findings.of(effect.after().findings().all().stream()
                .filter(finding -> !known.contains(finding))
                .filter(finding ->
                        !(event instanceof Corrected) || finding.path().equals(itself))
                .toList());
    }

    static Findings finding(FlagFinding code, String path) {
        return Findings.of(List.of(new Finding(code, path)));
    }

    /**
     * The effect of an event on a flag.
     *
     * @param before the flag without the event
     * @param after the flag with the event
     */
    record EventEffect(CarerFlag before, CarerFlag after) {

        /** The effect of an event that is already recorded or that is refused. */
        static final EventEffect NONE = new EventEffect(CarerFlag.of(List.of()), CarerFlag.of(List.of()));

        static EventEffect of(FlagEvent event, List<FlagEvent> history) {
            List<FlagEvent> after =
                    Stream.concat(history.stream(), Stream.of(event)).toList();
            return new EventEffect(CarerFlag.of(history), CarerFlag.of(after));
        }

        /** Returns the effect with what a link brings in from the other record, for those who were told about either. */
        EventEffect withLinked(FlagEvent event, OpenedHistory history, Histories histories) {
            return event instanceof Linked
                    ? new EventEffect(before, CarerFlag.of(histories.asOne(history.and(List.of(event)))))
                    : this;
        }
    }
}
