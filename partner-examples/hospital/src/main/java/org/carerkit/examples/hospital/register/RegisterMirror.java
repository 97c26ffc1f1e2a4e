package org.carerkit.examples.hospital.register;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carerkit.examples.hospital.HospitalSettings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Passes on to the register what the index of people finds out: which records are one person's, and who is protected.
 */
@Component
public class RegisterMirror {

    private static final String ROLE = "patient administration";

    private final RegisterInTransaction register;
    private final HospitalSettings settings;
    private final Clock clock;

    RegisterMirror(RegisterInTransaction register, HospitalSettings settings, Clock clock) {
        this.register = register;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns the first of a person's pseudonyms with events in the register, or else the first of all. */
    public CarerId firstInUse(List<CarerId> carers) {
        return inUse(carers).stream().findFirst().orElseGet(() -> carers.get(0));
    }

    /** Links a person's pseudonyms in the register, if more than one of them has events. */
    public void linked(List<CarerId> carers, Instant at) {
        List<CarerId> used = inUse(carers);
        for (CarerId other : used.stream().skip(1).toList()) {
            CarerId first = used.get(0);
            record(new Linked(header("linked " + first + " " + other, first, at), other));
        }
    }

    /**
     * Protects a person's whereabouts in the register, if they have events there. Each restriction is recorded
     * separately, so that one can be lifted while others stay. A restriction lifted from a flag is not added again.
     *
     * @param restriction the restriction's id in the index of people; it may be of somebody with whom the person shares
     *     a caring role
     * @param carers every pseudonym of the person; their histories are read as one
     */
    public void restricted(UUID restriction, List<CarerId> carers, Instant at) {
        List<EventHeader> headers = inUse(carers).stream()
                .map(carer -> header("restricted " + carer + " " + restriction, carer, at))
                .toList();
        if (headers.stream().noneMatch(this::isRecorded)) {
            headers.stream().limit(1).forEach(header -> record(new Restricted(header)));
        }
    }

    private boolean isRecorded(EventHeader header) {
        return register.current().history(header.carer()).stream()
                .anyMatch(event -> event.id().equals(header.id()));
    }

    /** Returns the restrictions of a carer in the register, including lifted ones. */
    public List<RegisterRestriction> restrictions(CarerId carer) {
        List<FlagEvent> history = register.current().history(carer);
        List<RegisterRestriction> all = new ArrayList<>();
        for (FlagEvent event : register.current().flag(carer).flag().restrictions()) {
            all.add(new RegisterRestriction(
                    event.header().fact(), carer, event.header().occurredAt(), null, null));
        }
        for (FlagEvent event : history) {
            if (event instanceof Unrestricted lifting) {
                history.stream()
                        .filter(one -> lifting.lifts().contains(one.header().fact()))
                        .map(one -> new RegisterRestriction(
                                one.header().fact(),
                                carer,
                                one.header().occurredAt(),
                                lifting.header().occurredAt(),
                                role(lifting)))
                        .filter(one ->
                                all.stream().noneMatch(other -> other.id().equals(one.id())))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static @Nullable String role(FlagEvent event) {
        RecordedBy who = event.header().recordedBy();
        return who == null ? null : who.role();
    }

    /** Lifts restrictions in the register, each by its name. */
    public void lifted(CarerId carer, List<UUID> restrictions, String role) {
        record(new Unrestricted(
                EventHeader.of(UUID.randomUUID(), carer, clock.instant(), settings.recordedBy(role)), restrictions));
    }

    private List<CarerId> inUse(List<CarerId> carers) {
        if (carers.isEmpty()) {
            return List.of();
        }
        CarerFlagRegister flags = register.current();
        return carers.stream().filter(carer -> !flags.history(carer).isEmpty()).toList();
    }

    /**
     * Returns an event's header. The same fact always has the same id, so that a repeated message records nothing
     * twice.
     */
    private EventHeader header(String fact, CarerId carer, Instant at) {
        Instant now = clock.instant();
        Instant moment = at.isAfter(now) ? now : at; // a sender's clock may be ahead; no event is in the future
        return EventHeader.of(UUID.nameUUIDFromBytes(fact.getBytes(UTF_8)), carer, moment, settings.recordedBy(ROLE));
    }

    private void record(FlagEvent event) {
        RecordResult result = register.current().record(RecordCommand.of(event));
        if (!(result instanceof RecordResult.Recorded) && !(result instanceof RecordResult.Erased)) {
            throw new IllegalStateException("The register refused what the index of people knows");
        }
    }

    /**
     * A restriction in the register.
     *
     * @param id the name by which it is lifted
     * @param carer the carer whose flag it is on
     * @param since when it began
     * @param liftedAt when it was lifted, or null while it applies
     * @param liftedRole the role of the person who lifted it, or null
     */
    public record RegisterRestriction(
            UUID id,
            CarerId carer,
            Instant since,
            @Nullable Instant liftedAt,
            @Nullable String liftedRole) {

        /** Checks that the required components are present. */
        public RegisterRestriction {
            requireNonNull(id, "id");
            requireNonNull(carer, "carer");
            requireNonNull(since, "since");
        }
    }
}
