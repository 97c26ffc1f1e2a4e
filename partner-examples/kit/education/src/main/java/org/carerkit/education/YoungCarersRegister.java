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

/** The young carers' register of a school: a register of flags, asked by Unique Pupil Number. */
public final class YoungCarersRegister {

    private final CarerFlagRegister flags;
    private final Identifier school;

    /**
     * The register of a school.
     *
     * @param flags where the flags are
     * @param school the school, by URN
     */
    public YoungCarersRegister(CarerFlagRegister flags, Identifier school) {
        this.flags = requireNonNull(flags, "flags");
        this.school = requireNonNull(school, "school");
    }

    /** Where the flags are, for everything that is not a school's alone. */
    public CarerFlagRegister flags() {
        return flags;
    }

    /** The school, by URN. */
    public Identifier school() {
        return school;
    }

    /** Whoever records here, in a role at this school. */
    public RecordedBy recordedBy(String role) {
        return RecordedBy.of(school, role);
    }

    /**
     * Writes down that a pupil was declared a young carer. Where the pupil is in the register already, the declaration is
     * another source of the same flag, or opens a new spell.
     *
     * @return what became of it, and whose flag it is
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

    /** Writes down that a pupil who had a temporary number has the permanent one now; the old one stays findable. */
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

    /** Who has that number, now or before. */
    public Optional<YoungCarer> find(String upn) {
        return flags.carersWith(Identifier.upn(upn)).stream()
                .map(carer -> new YoungCarer(carer, flags.flag(carer).flag()))
                .filter(carer -> carer.upns().contains(upn))
                .reduce((earlier, later) -> later);
    }

    /** Everybody in the register by each of their numbers, former carers too. */
    public Map<String, YoungCarer> byUpn() {
        return byUpn(flags);
    }

    /**
     * Everybody in a register by each of their numbers, former carers too; whoever has none is left out.
     *
     * @param flags where the flags are
     */
    public static Map<String, YoungCarer> byUpn(CarerFlagRegister flags) {
        Map<String, YoungCarer> found = new HashMap<>();
        flags.flags(new FlagQuery.All()).map(FlagSummary::carer).forEach(id -> {
            YoungCarer carer = new YoungCarer(id, flags.flag(id).flag());
            carer.upns().forEach(upn -> found.put(upn, carer));
        });
        return found;
    }

    /** Sent again, a declaration has to meet the same carer: so the id follows from the event's. */
    private static CarerId newIdFor(Declaration declaration) {
        UUID event = declaration.eventId();
        return new CarerId(UUID.nameUUIDFromBytes(("young carer of " + event).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What became of a declaration.
     *
     * @param carer whose flag it is
     * @param result what the register said
     */
    public record Declared(CarerId carer, RecordResult result) {}
}
