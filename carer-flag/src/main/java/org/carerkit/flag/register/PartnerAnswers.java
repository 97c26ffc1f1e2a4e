package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

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
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.sharing.EventSink;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.ShareDecisions;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.state.CarerFlag;
import org.jspecify.annotations.Nullable;

/**
 * Answers a partner that asks about a carer and waits for the answer. The register's policy decides as it does for a
 * notice. The decision is recorded on exactly the state of the flag on which it was taken; what it allows is returned
 * and does not wait in an outbox.
 *
 * <pre>{@code
 * Question question = new Question(request, List.of(FlagField.STATE), false);
 * new PartnerAnswers(register).tell(question);   // empty if nothing may be told
 * }</pre>
 */
public final class PartnerAnswers {

    private static final int ROUNDS = 10;

    private final CarerFlagRegister register;

    /** Creates the answers of a register, under its policy. */
    public PartnerAnswers(CarerFlagRegister register) {
        this.register = requireNonNull(register, "register");
    }

    /**
     * A partner's question about a carer.
     *
     * @param request who asks about whom, for what purpose
     * @param shown the fields that the answer can show; no other is told, or recorded as told
     * @param isProtected true if the host knows that the carer's whereabouts are protected, whatever the register says
     */
    public record Question(ShareRequest request, List<FlagField> shown, boolean isProtected) {

        /** Checks that every component is present, and copies the list. */
        public Question {
            requireNonNull(request, "request");
            shown = List.copyOf(shown);
        }

        private CarerId carer() {
            return request.header().carer();
        }
    }

    /**
     * Returns what may be told and records the decision. Empty if nothing is recorded about the carer, if nothing may
     * be told, or if the decision could not be recorded.
     */
    public Optional<CarerFlag> tell(Question question) {
        return isCarer(register.flag(question.carer())) ? ask(question, null) : Optional.empty();
    }

    /** Returns what would be told, and records nothing. Use it to compare, never to answer. */
    public Optional<CarerFlag> wouldTell(Question question) {
        return wouldTell(question, register.flag(question.carer()));
    }

    /** Returns what would be told, from a state of the flag that has been read already. */
    public Optional<CarerFlag> wouldTell(Question question, CurrentFlag current) {
        return isCarer(current) ? ask(question, current) : Optional.empty();
    }

    private static boolean isCarer(CurrentFlag current) {
        return !current.flag().spells().isEmpty();
    }

    private Optional<CarerFlag> ask(Question question, @Nullable CurrentFlag given) {
        AnswerSink sink = new AnswerSink(question, given);
        new ShareDecisions(register.policy(), sink).share(question.request());
        return Optional.ofNullable(sink.notice).map(FlagNotice::events).map(CarerFlag::of);
    }

    /** Takes one decision, and keeps its notice for the answer. */
    private final class AnswerSink implements EventSink {

        private final Question question;
        private final @Nullable CurrentFlag given;
        private @Nullable FlagNotice notice;

        AnswerSink(Question question, @Nullable CurrentFlag given) {
            this.question = question;
            this.given = given;
        }

        @Override
        public Kept decide(CarerId carer, UUID id, Function<CarerFlag, Optional<Decided>> decision) {
            Findings findings = Findings.none();
            for (int round = 0; round < ROUNDS; round++) {
                CurrentFlag current = given != null ? given : register.flag(carer);
                Decided decided = decision.apply(guarded(current.flag(), carer)).orElse(null);
                if (decided == null) {
                    return new Kept(Optional.empty(), Findings.none());
                }
                FlagEvent event = shown(decided.event());
                findings = given != null ? Findings.none() : record(event, current);
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

        /** Reduces a disclosure to the fields that the answer shows. */
        private FlagEvent shown(FlagEvent event) {
            return event instanceof Disclosed told
                    ? new Disclosed(
                            told.header(),
                            told.recipient(),
                            told.purpose(),
                            told.consent(),
                            told.basis(),
                            told.fields().stream()
                                    .filter(question.shown()::contains)
                                    .toList(),
                            told.policy())
                    : event;
        }

        private Findings record(FlagEvent event, CurrentFlag current) {
            RecordResult result = register.record(RecordCommand.of(event, current.version()));
            if (result instanceof RecordResult.Recorded) {
                return Findings.none();
            }
            return result instanceof RecordResult.Refused refused
                    ? refused.findings()
                    : Findings.of(List.of(new Finding(FlagFinding.FLAG_RECORD_UNKNOWN, "header.carer")));
        }

        /** Adds a restriction if the host knows of a protection that the register does not yet have. */
        private CarerFlag guarded(CarerFlag flag, CarerId carer) {
            if (!question.isProtected() || flag.isRestricted() || flag.spells().isEmpty()) {
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
}
