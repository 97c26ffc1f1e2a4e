package org.carerkit.education;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.Situation;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagSummary;

/** A school's young carers' register: a register of flags that is searched by Unique Pupil Number. */
public final class YoungCarersRegister {

    private final CarerFlagRegister flags;
    private final Identifier school;

    /**
     * Opens the register of a school.
     *
     * @param flags the register of flags
     * @param school the school, by URN
     */
    public YoungCarersRegister(CarerFlagRegister flags, Identifier school) {
        this.flags = requireNonNull(flags, "flags");
        this.school = requireNonNull(school, "school");
    }

    /** The register of flags, for everything that is not specific to schools. */
    public CarerFlagRegister flags() {
        return flags;
    }

    /** The URN of the school. */
    public Identifier school() {
        return school;
    }

    /** Identifies whoever records, by their role at this school. */
    public RecordedBy recordedBy(String role) {
        return RecordedBy.of(school, role);
    }

    /**
     * Records that a pupil was declared a young carer. If the pupil is already in the register, the declaration adds a
     * source to the same flag or opens a new spell.
     *
     * @return the result, and whose flag it is
     */
    public Declared declare(Declaration declaration) {
        Pupil pupil = declaration.pupil();
        CarerId carer = find(pupil.upn()).map(YoungCarer::id).orElseGet(() -> newIdFor(declaration));
        Carer record = Carer.builder(Identifier.upn(pupil.upn()))
                .person(pupil.givenName(), pupil.familyName(), pupil.birthDate())
                .situation(new Situation(null, null, pupil.stage()))
                .role(declaration.role())
                .build();
        EventHeader header = EventHeader.of(
                declaration.eventId(), carer, declaration.at(), recordedBy(declaration.recordedByRole()));
        RecordResult result =
                flags.record(RecordCommand.of(new Identified(header, declaration.source(), Setting.SCHOOL, record)));
        return new Declared(carer, result);
    }

    /** Records the permanent number of a pupil who had a temporary one. The pupil can still be found by the old number. */
    public RecordResult renumber(CarerId carer, String permanentUpn, EventHeader header) {
        Carer known = requireNonNull(flags.flag(carer).flag().carer(), "carer");
        List<Identifier> identifiers = new ArrayList<>(List.of(Identifier.upn(permanentUpn)));
        identifiers.addAll(known.identifiers());
        Carer renumbered = new Carer(
                known.format(),
                identifiers,
                known.person(),
                known.contact(),
                known.restricted(),
                known.roles(),
                known.situation(),
                known.organisations(),
                known.contingencyPlan(),
                known.whatMatters());
        return flags.record(RecordCommand.of(new RolesChanged(header, renumbered)));
    }

    /** Finds the pupil who has or had that number. */
    public Optional<YoungCarer> find(String upn) {
        return flags.carersWith(Identifier.upn(upn)).stream()
                .map(carer -> new YoungCarer(carer, flags.flag(carer).flag()))
                .filter(carer -> carer.upns().contains(upn))
                .reduce((earlier, later) -> later);
    }

    /** Everybody in the register, including former carers, by each of their numbers. */
    public Map<String, YoungCarer> byUpn() {
        return byUpn(flags);
    }

    /**
     * Everybody in a register, including former carers, by each of their numbers. Anybody without a number is left out.
     *
     * @param flags the register of flags
     */
    public static Map<String, YoungCarer> byUpn(CarerFlagRegister flags) {
        Map<String, YoungCarer> found = new HashMap<>();
        flags.flags(new FlagQuery.All()).map(FlagSummary::carer).forEach(id -> {
            YoungCarer carer = new YoungCarer(id, flags.flag(id).flag());
            carer.upns().forEach(upn -> found.put(upn, carer));
        });
        return found;
    }

    /** Derives the carer's id from the event's, so that a repeated declaration is about the same carer. */
    private static CarerId newIdFor(Declaration declaration) {
        UUID event = declaration.eventId();
        return new CarerId(UUID.nameUUIDFromBytes(("young carer of " + event).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The result of a declaration.
     *
     * @param carer the carer whose flag it is
     * @param result the register's result
     */
    public record Declared(CarerId carer, RecordResult result) {}
}
