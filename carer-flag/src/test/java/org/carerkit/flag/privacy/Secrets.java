package org.carerkit.flag.privacy;

import java.util.List;
import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.carer.RegisteredOrganisation;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Phone;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Unrestricted;

/** A carer with facts that tell where they are, each with a word of its own, and the same carer without them. */
final class Secrets {

    /** Stands in every fact that tells a place, and nowhere else. */
    static final String WORD = "Xanadu";

    static final String POSTCODE = "TS24 8AY";
    static final String PHONE = "07700900123";
    static final String UPN = "A123456789012";
    static final String SCHOOL = "111754";
    static final Identifier HOSPITAL = Identifier.local(WORD, WORD + "-hospital");

    /** An organisation that tells no place; one alone, as those who record are one alone in the other world. */
    private static final RecordedBy ANYBODY = RecordedBy.of(Identifier.local("sample", "anybody"), "ward nurse");

    private Secrets() {}

    static Carer with(Carer plain, boolean marked) {
        Contact contact = new Contact(
                new Address(List.of("1 " + WORD + " Street"), POSTCODE, null),
                List.of(new Phone(PHONE, null)),
                WORD + "@example.org",
                null,
                null,
                List.of(),
                null);
        return new Carer(
                plain.format(),
                List.of(plain.identifiers().get(0), Identifier.upn(UPN), Identifier.local(WORD, WORD)),
                plain.person(),
                contact,
                marked,
                plain.roles(),
                plain.situation(),
                List.of(new RegisteredOrganisation(
                        OrganisationRole.SCHOOL, Identifier.urn(SCHOOL), WORD + " School", null)),
                plain.contingencyPlan(),
                "The garden in " + WORD);
    }

    static Carer plain(Identifier number, String given, int birthYear) {
        return Carer.builder(number)
                .person(given, "Fictional", java.time.LocalDate.of(birthYear, 1, 31))
                .role(CaringRole.builder(Relationship.PARENT).build())
                .build();
    }

    /** The event as it would be if nobody had known where the carer is, and so nothing had to be kept from anybody. */
    static Optional<FlagEvent> without(FlagEvent event, Carer plain) {
        if (event instanceof Restricted || event instanceof Unrestricted) {
            return Optional.empty();
        }
        EventHeader from = event.header();
        EventHeader header = new EventHeader(from.id(), from.carer(), from.occurredAt(), ANYBODY, from.origin());
        if (event instanceof Identified identified) {
            return Optional.of(new Identified(header, identified.source(), null, plain));
        }
        return Optional.of(event instanceof RolesChanged ? new RolesChanged(header, plain) : event.with(header));
    }
}
