package org.carerkit.examples.hospital.fhir.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.CurrentFlag;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.EventSink;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.state.CarerFlag;
import org.jspecify.annotations.Nullable;

/**
 * Takes one decision about sharing for a client that waits for the answer. The decision is recorded on exactly the
 * state of the flag on which it was taken. The notice is kept for the caller, because an answer is given at once and
 * does not wait in an outbox.
 */
final class AnswerSink implements EventSink {

    private static final int ROUNDS = 10;

    private final @Nullable CarerFlagRegister register;
    private final @Nullable CurrentFlag given;
    private final boolean isProtected;
    private final DisclosedResource form;
    private @Nullable FlagNotice notice;

    private AnswerSink(
            @Nullable CarerFlagRegister register,
            @Nullable CurrentFlag given,
            boolean isProtected,
            DisclosedResource form) {
        this.register = register;
        this.given = given;
        this.isProtected = isProtected;
        this.form = form;
    }

    /** Creates a sink that records its decision. */
    static AnswerSink recording(CarerFlagRegister register, boolean isProtected, DisclosedResource form) {
        return new AnswerSink(register, null, isProtected, form);
    }

    /** Creates a sink that decides on one state of a flag and records nothing. */
    static AnswerSink weighing(CurrentFlag flag, boolean isProtected, DisclosedResource form) {
        return new AnswerSink(null, flag, isProtected, form);
    }

    /** Returns what may be told; empty if nothing may be, or if the decision could not be recorded. */
    Optional<FlagNotice> notice() {
        return Optional.ofNullable(notice);
    }

    @Override
    public Kept decide(CarerId carer, UUID id, Function<CarerFlag, Optional<Decided>> decision) {
        Findings findings = Findings.none();
        for (int round = 0; round < ROUNDS; round++) {
            CurrentFlag current = given != null ? given : registered(carer);
            Decided decided = decision.apply(guarded(current.flag(), carer)).orElse(null);
            if (decided == null) {
                return new Kept(Optional.empty(), Findings.none());
            }
            FlagEvent event = shown(decided.event());
            findings = record(event, current);
            if (!findings.hasError()) {
                notice = decided.notice().orElse(null);
                return new Kept(Optional.of(event), findings);
            }
            if (!findings.has(FlagFinding.FLAG_VERSION_CHANGED)) {
                break;
            }
        }
        return new Kept(Optional.empty(), findings);
    }

    /** Reduces a disclosure to the fields that the resource shows. */
    private FlagEvent shown(FlagEvent event) {
        return event instanceof Disclosed told
                ? new Disclosed(
                        told.header(),
                        told.recipient(),
                        told.purpose(),
                        told.consent(),
                        told.basis(),
                        form.of(told.fields()),
                        told.policy())
                : event;
    }

    private CurrentFlag registered(CarerId carer) {
        if (register == null) {
            throw new IllegalStateException("There is no register to read");
        }
        return register.flag(carer);
    }

    private Findings record(FlagEvent event, CurrentFlag current) {
        if (register == null) {
            return Findings.none();
        }
        RecordResult result = register.record(RecordCommand.of(event, current.version()));
        if (result instanceof RecordResult.Recorded) {
            return Findings.none();
        }
        return result instanceof RecordResult.Refused refused
                ? refused.findings()
                : Findings.of(List.of(new Finding(FlagFinding.FLAG_RECORD_UNKNOWN, "header.carer")));
    }

    /** Adds a restriction if the index of people knows of a protection that the register does not yet have. */
    private CarerFlag guarded(CarerFlag flag, CarerId carer) {
        if (!isProtected || flag.isRestricted()) {
            return flag;
        }
        List<FlagEvent> restrictions = new ArrayList<>(flag.restrictions());
        restrictions.add(new Restricted(
                EventHeader.of(new UUID(0, 0), carer, flag.spells().get(0).from(), RecordedBy.withheld())));
        return new CarerFlag(
                flag.spells(),
                flag.carer(),
                flag.consents(),
                restrictions,
                flag.disclosures(),
                flag.followUp(),
                flag.links(),
                flag.undone(),
                flag.findings());
    }

    /** Not supported: an answer depends on the flag alone. */
    @Override
    public Kept decideOn(CarerId carer, UUID id, Function<List<FlagEvent>, Optional<Decided>> decision) {
        throw new UnsupportedOperationException("An answer is decided on a flag, not on its history");
    }
}
