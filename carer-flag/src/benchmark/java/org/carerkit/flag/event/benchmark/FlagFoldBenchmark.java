package org.carerkit.flag.event.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Reviewed.ReviewOutcome;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.state.CarerFlag;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A flag made of a history of 20 events in the order of their recording: ours, and a bare loop that believes every event. */
@State(Scope.Thread)
public class FlagFoldBenchmark {

    private static final int HISTORIES = 4096;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final List<List<FlagEvent>> histories = new ArrayList<>();

    /** Makes the histories, in no order of their moments, and checks that both say the same of each. */
    @Setup
    public void makeHistories() {
        SamplePopulation people = SamplePopulation.hartlepool(DAY);
        for (int i = 0; i < HISTORIES; i++) {
            List<FlagEvent> history = history(i, people);
            Collections.shuffle(history, new Random(i));
            if (history.size() != 20 || CarerFlag.of(history).state() != loop(history)) {
                throw new IllegalStateException("The states disagree");
            }
            histories.add(history);
        }
    }

    private static List<FlagEvent> history(int number, SamplePopulation people) {
        List<FlagEvent> history = new ArrayList<>();
        Recipient practice = Recipient.every(RecipientKind.GP_PRACTICE);
        history.add(
                new Identified(header(number, 1), IdentificationSource.SELF, Setting.HOSPITAL, people.carer(number)));
        history.add(new ConsentRecorded(
                header(number, 2), Consent.given(DAY, List.of(Purpose.CARER_SUPPORT), List.of(practice))));
        history.add(new Confirmed(header(number, 3), null));
        for (int day = 4; day < 19; day += 5) {
            history.add(new Informed(header(number, day), "carer's assessment", List.of(), null));
            history.add(new Referred(
                    header(number, day + 1),
                    "carers-centre",
                    "a break",
                    header(number, 2).id(),
                    null,
                    null));
            history.add(new ReferralAnswered(
                    header(number, day + 2), header(number, day + 1).id(), ReferralAnswer.COMPLETED, null));
            history.add(new RolesChanged(header(number, day + 3), people.carer(number)));
            history.add(new Reviewed(header(number, day + 4), ReviewOutcome.values()[0], DAY.plusYears(1)));
        }
        history.add(new Informed(header(number, 19), "breaks", List.of(), null));
        history.add(
                number % 4 == 0
                        ? new Ended(header(number, 20), FlagEndReason.NO_LONGER_CARING)
                        : new Informed(header(number, 20), "rights at work", List.of(), null));
        return history;
    }

    private static EventHeader header(int history, int day) {
        UUID id = UUID.nameUUIDFromBytes((history + " " + day).getBytes(StandardCharsets.UTF_8));
        CarerId carer = new CarerId(new UUID(1, history));
        return EventHeader.of(id, carer, DAY.plusDays(day), RecordedBy.of(Identifier.ods("RVW"), "ward nurse"));
    }

    /** Ours: sorted, corrections and links looked for, every rule of what may follow what. */
    @Benchmark
    @OperationsPerInvocation(HISTORIES)
    public void flagOfHistory(Blackhole hole) {
        for (List<FlagEvent> history : histories) {
            hole.consume(CarerFlag.of(history));
        }
    }

    /** Sorted, and the last word on the state wins; nothing else is known afterwards. */
    @Benchmark
    @OperationsPerInvocation(HISTORIES)
    public void bareLoop(Blackhole hole) {
        for (List<FlagEvent> history : histories) {
            hole.consume(loop(history));
        }
    }

    private static FlagState loop(List<FlagEvent> history) {
        List<FlagEvent> sorted = new ArrayList<>(history);
        sorted.sort(FlagEvent.ORDER);
        FlagState state = FlagState.NONE;
        for (FlagEvent event : sorted) {
            if (event instanceof Identified) {
                state = FlagState.IDENTIFIED;
            } else if (event instanceof Confirmed) {
                state = FlagState.ACTIVE;
            } else if (event instanceof Ended) {
                state = FlagState.ENDED;
            }
        }
        return state;
    }
}
