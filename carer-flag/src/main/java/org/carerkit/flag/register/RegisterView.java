package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.register.CurrentFlag.FlagVersion;
import org.carerkit.flag.register.RecordResult.Receipt;
import org.carerkit.flag.sharing.LocationRedaction;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.FlagStoreException;

/**
 * Shows a register to somebody who may not know where people can be found, such as a volunteer, a partner's clerk or a
 * service that does not need to know. It shows nobody's whereabouts and no restriction. Restricted data and absent data
 * look the same in every value, version, order and refusal.
 *
 * <pre>{@code
 * RegisterView view = RegisterView.withoutLocations(register);
 * view.flag(carer).flag().isRestricted();   // false, whatever the register says
 * }</pre>
 *
 * <p>It does not show who recorded an event either. So a flag that the author of a decline has opened again looks
 * declined until the carer agrees.
 *
 * <p>{@link LocationRedaction} applies to everybody. Ids are random, so nobody can guess the id of an event that they
 * may not see.
 */
public final class RegisterView {

    private static final int ROUNDS = 1000;

    private static final RecordedBy SOMEBODY = RecordedBy.of(Identifier.local("carerkit", "somebody"), "somebody");

    private final CarerFlagRegister register;
    private final Set<CarerId> leftOut;

    private RegisterView(CarerFlagRegister register, Set<CarerId> leftOut) {
        this.register = requireNonNull(register, "register");
        this.leftOut = Set.copyOf(leftOut);
    }

    /** Returns the register without anybody's whereabouts. */
    public static RegisterView withoutLocations(CarerFlagRegister register) {
        return new RegisterView(register, Set.of());
    }

    /**
     * Returns this view without one carer, as if nothing were recorded about them. It is for somebody who is made to
     * open their own record in front of another person and does not want to appear as a carer. Nothing shows that a
     * carer was left out.
     */
    public RegisterView leavingOut(CarerId carer) {
        Set<CarerId> more = new HashSet<>(leftOut);
        more.add(carer);
        return new RegisterView(register, more);
    }

    /** Returns the flag as {@link CarerFlagRegister#flag} does. The version counts only the visible events. */
    public CurrentFlag flag(CarerId carer) {
        List<FlagEvent> own = history(carer);
        return new CurrentFlag(CarerFlag.of(asOne(carer, own)), version(own.size()));
    }

    /** Returns the visible history of a carer, as {@link CarerFlagRegister#history} does. */
    public List<FlagEvent> history(CarerId carer) {
        return leftOut.contains(carer) ? List.of() : LocationRedaction.of(register.history(carer));
    }

    /** Returns the visible carers, as {@link CarerFlagRegister#carers} does. */
    public List<CarerId> carers(Optional<CarerId> after, int limit) {
        List<CarerId> shown = new ArrayList<>();
        List<CarerId> page = register.carers(after, limit);
        while (!page.isEmpty() && shown.size() < limit) {
            page.stream().filter(carer -> !leftOut.contains(carer)).forEach(shown::add);
            page = register.carers(Optional.of(page.get(page.size() - 1)), limit);
        }
        return shown.subList(0, Math.min(limit, shown.size()));
    }

    /**
     * Records an event as {@link CarerFlagRegister#record} does, but judges it by the visible events. An event that
     * refers to an invisible event is refused as if that event did not exist. A carer who is already identified cannot
     * be identified again, whoever identified them. Anybody may restrict a flag.
     */
    public RecordResult record(RecordCommand command) {
        FlagEvent event = command.event();
        CarerId carer = event.header().carer();
        for (int round = 0; round < ROUNDS; round++) {
            FlagVersion whole = register.flag(carer).version();
            Findings findings = check(command, history(carer));
            if (findings.hasError()) {
                return new RecordResult.Refused(findings);
            }
            RecordResult result = register.record(RecordCommand.of(event, whole));
            if (result instanceof RecordResult.Recorded recorded) {
                return new RecordResult.Recorded(seen(recorded.receipt()));
            }
            if (!(result instanceof RecordResult.Refused refused) || !isLateOnly(refused)) {
                return result;
            }
        }
        throw new FlagStoreException("The history changed " + ROUNDS + " times while an event was being recorded");
    }

    private Findings check(RecordCommand command, List<FlagEvent> own) {
        FlagEvent event = command.event();
        CarerId carer = event.header().carer();
        if (own.stream().anyMatch(one -> one.id().equals(event.id()))) {
            return Findings.none();
        }
        if (command.expected()
                .filter(version -> !version.equals(version(own.size())))
                .isPresent()) {
            return Findings.of(List.of(new Finding(FlagFinding.FLAG_VERSION_CHANGED, "")));
        }
        List<FlagEvent> before = bySomebody(asOne(carer, own));
        List<FlagEvent> seen = LocationRedaction.of(List.of(event));
        List<FlagEvent> after = Stream.concat(
                        before.stream(), bySomebody(seen.isEmpty() ? List.of(event) : seen).stream())
                .toList();
        List<Finding> known = CarerFlag.of(before).findings().all();
        String itself = "events[" + event.header().fact() + "]";
        return Findings.of(CarerFlag.of(after).findings().all().stream()
                .filter(finding -> !known.contains(finding) && finding.path().equals(itself))
                .toList());
    }

    /**
     * Makes every event appear to be recorded by one organisation, so that a refusal does not reveal whether it was the
     * same one.
     */
    private static List<FlagEvent> bySomebody(List<FlagEvent> events) {
        return events.stream()
                .map(event -> event.with(new EventHeader(
                        event.id(),
                        event.header().carer(),
                        event.header().occurredAt(),
                        SOMEBODY,
                        event.header().origin())))
                .toList();
    }

    /** Reduces a receipt to the visible version right after the event. */
    private Receipt seen(Receipt receipt) {
        Set<UUID> visible = new HashSet<>();
        history(receipt.carer()).forEach(event -> visible.add(event.id()));
        int count = 0;
        for (FlagEvent event : register.history(receipt.carer())) {
            count += visible.contains(event.id()) ? 1 : 0;
            if (event.id().equals(receipt.eventId())) {
                break;
            }
        }
        return new Receipt(receipt.eventId(), receipt.carer(), version(count), receipt.recordedAt());
    }

    private List<FlagEvent> asOne(CarerId carer, List<FlagEvent> own) {
        List<FlagEvent> all = new ArrayList<>(own);
        Set<CarerId> read = new HashSet<>(Set.of(carer));
        Deque<CarerId> next = new ArrayDeque<>(LinkMirror.linkedTo(own));
        while (!next.isEmpty()) {
            CarerId other = next.remove();
            if (read.add(other)) {
                List<FlagEvent> more = history(other);
                next.addAll(LinkMirror.linkedTo(more));
                all.addAll(more);
            }
        }
        return all;
    }

    private static boolean isLateOnly(RecordResult.Refused refused) {
        return refused.findings().all().stream()
                .allMatch(finding -> finding.code() == FlagFinding.FLAG_VERSION_CHANGED);
    }

    private static FlagVersion version(int visible) {
        return new FlagVersion(Integer.toString(visible));
    }
}
