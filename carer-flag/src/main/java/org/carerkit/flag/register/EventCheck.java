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

/** What an event has to fulfil by itself, whatever the history says. */
final class EventCheck {

    private final Predicate<Identifier> organisations;
    private final Predicate<String> services;
    private final Duration clockTolerance;

    EventCheck(Predicate<Identifier> organisations, Predicate<String> services, Duration clockTolerance) {
        this.organisations = organisations;
        this.services = services;
        this.clockTolerance = clockTolerance;
    }

    /** The rules of the format, for events from anywhere. */
    Findings format(FlagEvent event, Instant now) {
        return RecordCheck.of((Record) event, EventHeader.dayOf(now));
    }

    /** The rules of the format and those for a decision made here. */
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

    /** Every rule of {@link CarerFlagRegister#record} but for those about the event's {@link #effect}. */
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

    /** The rules about what an event does to the flag; asked of one that keeps the other rules. */
    static Findings effect(FlagEvent event, EventEffect effect) {
        List<Finding> known = effect.before().findings().all();
        // a correction takes effects away, and those that rested on them: that is what it is for
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
     * What an event does to a flag.
     *
     * @param before the flag without it
     * @param after the flag with it
     */
    record EventEffect(CarerFlag before, CarerFlag after) {

        /** That of an event which is there already, or which is refused. */
        static final EventEffect NONE = new EventEffect(CarerFlag.of(List.of()), CarerFlag.of(List.of()));

        static EventEffect of(FlagEvent event, List<FlagEvent> history) {
            List<FlagEvent> after =
                    Stream.concat(history.stream(), Stream.of(event)).toList();
            return new EventEffect(CarerFlag.of(history), CarerFlag.of(after));
        }
    }
}
