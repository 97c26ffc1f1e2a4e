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

/** What the index of people learns and the register has to know: that records are one person's, and who is protected. */
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

    /** The first of several pseudonyms of one person under which something is recorded, else the first. */
    public CarerId firstInUse(List<CarerId> carers) {
        return inUse(carers).stream().findFirst().orElseGet(() -> carers.get(0));
    }

    /** Says in the register that these are one person, where something is recorded under more than one of them. */
    public void linked(List<CarerId> carers, Instant at) {
        List<CarerId> used = inUse(carers);
        for (CarerId other : used.stream().skip(1).toList()) {
            CarerId first = used.get(0);
            record(new Linked(header("linked " + first + " " + other, first, at), other));
        }
    }

    /**
     * Protects a person's whereabouts in the register, where they are in it: once for each restriction, so that lifting one
     * leaves the others. What was lifted from a flag is not put on it again.
     *
     * @param restriction what it is called in the index of people: the person's own, or of somebody with whom they share a
     *     caring role
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

    /** What protects a person's whereabouts in the register, or did before it was lifted. */
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

    /** The same fact has the same id, so that a message which is repeated records nothing twice. */
    private EventHeader header(String fact, CarerId carer, Instant at) {
        Instant now = clock.instant();
        Instant moment = at.isAfter(now) ? now : at; // senders' clocks run ahead, and the register takes no future
        return EventHeader.of(UUID.nameUUIDFromBytes(fact.getBytes(UTF_8)), carer, moment, settings.recordedBy(ROLE));
    }

    private void record(FlagEvent event) {
        RecordResult result = register.current().record(RecordCommand.of(event));
        if (!(result instanceof RecordResult.Recorded) && !(result instanceof RecordResult.Erased)) {
            throw new IllegalStateException("The register refused what the index of people knows");
        }
    }

    /**
     * What protects somebody's whereabouts in the register.
     *
     * @param id by which it is lifted
     * @param carer on whose flag
     * @param since from when
     * @param liftedAt when it was lifted, or null while it stands
     * @param liftedRole the role of whoever lifted it, or null
     */
    public record RegisterRestriction(
            UUID id,
            CarerId carer,
            Instant since,
            @Nullable Instant liftedAt,
            @Nullable String liftedRole) {

        /** Checks that the parts that are always there are. */
        public RegisterRestriction {
            requireNonNull(id, "id");
            requireNonNull(carer, "carer");
            requireNonNull(since, "since");
        }
    }
}
