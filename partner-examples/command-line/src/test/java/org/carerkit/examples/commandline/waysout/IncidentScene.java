package org.carerkit.examples.commandline.waysout;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.carer.RegisteredOrganisation;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Phone;
import org.carerkit.core.person.PhoneUse;
import org.carerkit.core.person.SafeContact;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;

/** What was recorded before an incident of those that the Information Commissioner described in 2023. */
final class IncidentScene {

    static final CarerId VICTIM = new CarerId(UUID.fromString("0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c"));
    static final CarerId OTHER = new CarerId(UUID.fromString("0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2d"));

    static final Recipient PRACTICE = new Recipient(RecipientKind.GP_PRACTICE, Identifier.ods("A81001"));
    private static final Recipient CENTRE =
            new Recipient(RecipientKind.CARERS_SERVICE, Identifier.local("sample", "carers-centre"));
    static final Recipient NEXT_SCHOOL = new Recipient(RecipientKind.SCHOOL_LEAD, Identifier.urn("999002"));

    private static final Identifier XANADU = Identifier.local("Xanadu", "Xanadu-hospital");

    /** What tells where the victim is, each fact by a word of its own. */
    static final List<String> SECRETS = List.of(
            "Xanadu", "xanadu", "TS24 8AY", "TS248AY", "100012345678", "07700900123", "hidden@example.org", "111755");

    private final List<FlagEvent> events = new ArrayList<>();
    private final String upn;
    private int headers;

    private IncidentScene(String upn) {
        this.upn = upn;
    }

    /** The incidents, in the order in which the project's list of acceptance tests has them. */
    enum Incident {
        A_VICTIMS_NEW_ADDRESS_IS_DISCLOSED_TO_THE_ALLEGED_ABUSER_THROUGH_A_SHARED_RECORD,
        A_LETTER_WITH_THE_NEW_ADDRESS_GOES_TO_THE_OLD_SHARED_ADDRESS,
        A_REDACTED_DOCUMENT_STILL_CONTAINS_THE_ADDRESS,
        A_BIRTH_PARENT_RECEIVES_THE_ADOPTIVE_FAMILYS_ADDRESS,
        AN_ALERT_ON_A_FILE_IS_MISSING_WHEN_THE_RECORD_IS_COPIED_TO_ANOTHER_SYSTEM,
        A_CHANGE_OF_ADDRESS_IS_ANNOUNCED_TO_PEOPLE_LINKED_WITH_THE_RECORD,
        A_PRINTED_OR_EXPORTED_SUMMARY_IGNORES_THE_HIDING_THAT_THE_SCREEN_RESPECTS,
        A_COERCIVE_PARTNER_MAKES_THE_CARER_OPEN_THEIR_OWN_RECORD
    }

    /** Returns the events of an incident, with the victim known by a pupil number. */
    static List<FlagEvent> of(Incident incident, String upn) {
        IncidentScene scene = new IncidentScene(upn);
        scene.add(scene.identified(OTHER, scene.plain("9990000026", "Al").build()), scene.consent(OTHER));
        switch (incident) {
            case A_VICTIMS_NEW_ADDRESS_IS_DISCLOSED_TO_THE_ALLEGED_ABUSER_THROUGH_A_SHARED_RECORD -> {
                scene.victim(scene.victimPlain().build());
                scene.add(new Restricted(scene.header(VICTIM)));
                scene.add(new Linked(scene.header(OTHER), VICTIM), new Linked(scene.header(VICTIM), OTHER));
                scene.add(new RolesChanged(scene.header(VICTIM), scene.located(scene.victimPlain())));
            }
            case A_LETTER_WITH_THE_NEW_ADDRESS_GOES_TO_THE_OLD_SHARED_ADDRESS -> {
                scene.victim(scene.located(scene.victimPlain()));
                scene.add(new Restricted(scene.header(VICTIM)));
                scene.add(new RolesChanged(scene.header(VICTIM), scene.located(scene.victimPlain())));
            }
            case A_BIRTH_PARENT_RECEIVES_THE_ADOPTIVE_FAMILYS_ADDRESS ->
                scene.victim(scene.located(scene.victimPlain()
                        .role(CaringRole.builder(Relationship.CHILD)
                                .caredForPerson(new CaredForPerson(List.of(), null, null, null, true, null))
                                .build())));
            case A_CHANGE_OF_ADDRESS_IS_ANNOUNCED_TO_PEOPLE_LINKED_WITH_THE_RECORD -> {
                scene.victim(scene.victimPlain().build());
                scene.add(new Linked(scene.header(OTHER), VICTIM), new Linked(scene.header(VICTIM), OTHER));
                scene.add(new Restricted(scene.header(VICTIM)));
                scene.add(new RolesChanged(scene.header(VICTIM), scene.located(scene.victimPlain())));
            }
            case A_REDACTED_DOCUMENT_STILL_CONTAINS_THE_ADDRESS,
                    AN_ALERT_ON_A_FILE_IS_MISSING_WHEN_THE_RECORD_IS_COPIED_TO_ANOTHER_SYSTEM,
                    A_PRINTED_OR_EXPORTED_SUMMARY_IGNORES_THE_HIDING_THAT_THE_SCREEN_RESPECTS,
                    A_COERCIVE_PARTNER_MAKES_THE_CARER_OPEN_THEIR_OWN_RECORD -> {
                scene.victim(scene.located(scene.victimPlain()));
                scene.inWords();
                scene.add(new Restricted(scene.header(VICTIM)));
            }
        }
        return scene.events;
    }

    private void victim(Carer carer) {
        add(identified(VICTIM, carer), consent(VICTIM), new Confirmed(header(VICTIM), null));
    }

    private void inWords() {
        UUID consent = events.get(events.size() - 2).id();
        Referred referred = new Referred(header(VICTIM), "xanadu-centre", "Near Xanadu", consent, null, null);
        add(
                new Informed(header(VICTIM), "Breaks in Xanadu", List.of(), null),
                new Referred(header(VICTIM), "xanadu-breaks", "A break in Xanadu", consent, null, null),
                referred);
        add(new ReferralAnswered(header(VICTIM), referred.id(), ReferralAnswer.ACCEPTED, "Comes to Xanadu"));
    }

    private void add(FlagEvent... some) {
        events.addAll(Arrays.asList(some));
    }

    private CarerBuilder victimPlain() {
        return plain("9990000018", "Vic").identifier(Identifier.upn(upn));
    }

    private CarerBuilder plain(String number, String given) {
        return Carer.builder(Identifier.nhsNumber(number)).person(given, "Fictional", LocalDate.of(2010, 1, 31));
    }

    private Carer located(CarerBuilder carer) {
        return carer.identifier(Identifier.local("Xanadu", "X1"))
                .contact(new Contact(
                        new Address(List.of("7 Xanadu Row"), "TS24 8AY", "100012345678"),
                        List.of(new Phone("07700900123", PhoneUse.HOME)),
                        "hidden@example.org",
                        null,
                        null,
                        List.of(),
                        new SafeContact("By the back door in Xanadu.", null, null)))
                .organisation(
                        new RegisteredOrganisation(OrganisationRole.SCHOOL, Identifier.urn("111755"), "Xanadu", null))
                .whatMatters("The garden in Xanadu")
                .build();
    }

    private Identified identified(CarerId id, Carer carer) {
        return new Identified(header(id), IdentificationSource.SELF, Setting.HOSPITAL, carer);
    }

    private ConsentRecorded consent(CarerId id) {
        return new ConsentRecorded(
                header(id),
                Consent.given(
                        LocalDate.of(2026, 1, 1), List.of(Purpose.values()), List.of(PRACTICE, CENTRE, NEXT_SCHOOL)));
    }

    private EventHeader header(CarerId id) {
        String name = "incident " + events.size() + " " + id + " " + headers++;
        return EventHeader.of(
                UUID.nameUUIDFromBytes(name.getBytes(UTF_8)),
                id,
                Instant.parse("2026-02-01T09:00:00Z").plus(Duration.ofHours(headers)),
                RecordedBy.of(id.equals(VICTIM) ? XANADU : Identifier.ods("RVW"), "ward nurse"));
    }
}
