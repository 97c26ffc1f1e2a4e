package org.carerkit.flag.event.internal;

import static org.carerkit.flag.event.FlagField.ADDRESS;
import static org.carerkit.flag.event.FlagField.BIRTH_DATE;
import static org.carerkit.flag.event.FlagField.CARED_FOR_PERSON;
import static org.carerkit.flag.event.FlagField.CARING_ROLES;
import static org.carerkit.flag.event.FlagField.COMMUNICATION;
import static org.carerkit.flag.event.FlagField.CONTINGENCY_PLAN;
import static org.carerkit.flag.event.FlagField.ETHNIC_CATEGORY;
import static org.carerkit.flag.event.FlagField.NAME;
import static org.carerkit.flag.event.FlagField.ORGANISATIONS;
import static org.carerkit.flag.event.FlagField.PHONE_AND_EMAIL;
import static org.carerkit.flag.event.FlagField.SAFE_CONTACT;
import static org.carerkit.flag.event.FlagField.SEX;
import static org.carerkit.flag.event.FlagField.SITUATION;
import static org.carerkit.flag.event.FlagField.WHAT_MATTERS;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.AgreementOf;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Person;
import org.carerkit.flag.event.FlagField;
import org.jspecify.annotations.Nullable;

/**
 * Keeps only the fields of a carer's record that may be shared, and only what other people in it agreed to. It builds a
 * new record from the named fields, so a field added to the record later is withheld until somebody adds it here. The
 * restriction marker is never shared this way.
 */
public final class FieldFilter {

    private static final String NUMBERED_BY = "carerkit.flag-notice";

    private final Set<FlagField> fields;
    private final Set<AgreementOf> ofThePlan;
    private final boolean asTold;

    /** Creates a filter that keeps these fields, and an emergency plan only if everybody in it agreed. */
    public FieldFilter(List<FlagField> fields) {
        this(fields, EnumSet.allOf(AgreementOf.class));
    }

    /** Creates a filter that keeps these fields, and an emergency plan only if these people agreed. */
    public FieldFilter(List<FlagField> fields, Set<AgreementOf> ofThePlan) {
        this(fields, ofThePlan, false);
    }

    private FieldFilter(List<FlagField> fields, Set<AgreementOf> ofThePlan, boolean asTold) {
        this.fields = Set.copyOf(fields);
        this.ofThePlan = Set.copyOf(ofThePlan);
        this.asTold = asTold;
    }

    /** Creates a filter of what a partner told. It keeps these fields as they are, because the partner decided. */
    public static FieldFilter ofTold(List<FlagField> fields) {
        return new FieldFilter(fields, Set.of(), true);
    }

    /** Returns true if the field adds content to what the other fields already share. */
    public boolean tells(FlagField field, Carer carer) {
        List<FlagField> others = fields.stream().filter(one -> one != field).toList();
        return !of(carer).equals(new FieldFilter(others, ofThePlan, asTold).of(carer));
    }

    /** Returns a record with the kept fields only. */
    public Carer of(Carer carer) {
        return new Carer(
                carer.format(),
                carer.identifiers().stream().filter(this::leaves).toList(),
                person(carer.person()),
                contact(carer.contact()),
                false,
                fields.contains(CARING_ROLES)
                        ? carer.roles().stream().map(this::role).toList()
                        : List.of(),
                fields.contains(SITUATION) ? carer.situation() : null,
                fields.contains(ORGANISATIONS) ? carer.organisations() : List.of(),
                Optional.ofNullable(carer.contingencyPlan())
                        .filter(plan -> fields.contains(CONTINGENCY_PLAN))
                        .flatMap(plan -> asTold ? Optional.of(plan) : plan.toShare(ofThePlan))
                        .orElse(null),
                fields.contains(WHAT_MATTERS) ? carer.whatMatters() : null);
    }

    /** Returns true if the identifier was made for a recipient of notices. */
    public static boolean isMadeForRecipient(Identifier identifier) {
        return NUMBERED_BY.equals(identifier.assigner());
    }

    /** Makes an identifier for a recipient of notices. */
    public static Identifier madeForRecipient(String number) {
        return Identifier.local(NUMBERED_BY, number);
    }

    /** Returns the record with other identifiers. */
    public static Carer called(Carer carer, List<Identifier> identifiers) {
        return new Carer(
                carer.format(),
                identifiers,
                carer.person(),
                carer.contact(),
                carer.restricted(),
                carer.roles(),
                carer.situation(),
                carer.organisations(),
                carer.contingencyPlan(),
                carer.whatMatters());
    }

    /** Returns the record with another plan. */
    public static Carer withPlan(Carer carer, @Nullable ContingencyPlan plan) {
        return new Carer(
                carer.format(),
                carer.identifiers(),
                carer.person(),
                carer.contact(),
                carer.restricted(),
                carer.roles(),
                carer.situation(),
                carer.organisations(),
                plan,
                carer.whatMatters());
    }

    /** Returns the record with the mark that the carer's whereabouts are protected. */
    public static Carer restricted(Carer carer) {
        return new Carer(
                carer.format(),
                carer.identifiers(),
                carer.person(),
                carer.contact(),
                true,
                carer.roles(),
                carer.situation(),
                carer.organisations(),
                carer.contingencyPlan(),
                carer.whatMatters());
    }

    /** Returns true if the cared-for person of a role agreed to be named. Without a record of them, nobody did. */
    public static boolean isAgreed(CaringRole role) {
        CaredForPerson person = role.caredForPerson();
        return person != null && Agreement.given(person.agreement());
    }

    private boolean leaves(Identifier identifier) {
        IdentifierScheme scheme = identifier.scheme();
        return scheme == IdentifierScheme.NHS_NUMBER && fields.contains(FlagField.NHS_NUMBER)
                || scheme == IdentifierScheme.UPN && fields.contains(FlagField.UPN)
                || scheme == IdentifierScheme.LOCAL && fields.contains(FlagField.LOCAL_IDENTIFIER);
    }

    private @Nullable Person person(@Nullable Person person) {
        if (person == null) {
            return null;
        }
        return new Person(
                fields.contains(NAME) ? person.name() : null,
                fields.contains(BIRTH_DATE) ? person.birthDate() : null,
                fields.contains(BIRTH_DATE) ? person.deathDate() : null,
                fields.contains(SEX) ? person.sex() : null,
                fields.contains(ETHNIC_CATEGORY) ? person.ethnicCategory() : null);
    }

    private @Nullable Contact contact(@Nullable Contact contact) {
        if (contact == null) {
            return null;
        }
        boolean communication = fields.contains(COMMUNICATION);
        boolean phone = fields.contains(PHONE_AND_EMAIL);
        Contact left = new Contact(
                fields.contains(ADDRESS) ? contact.address() : null,
                phone ? contact.phones() : List.of(),
                phone ? contact.email() : null,
                communication ? contact.preferredChannel() : null,
                communication ? contact.language() : null,
                communication ? contact.accessibleFormats() : List.of(),
                fields.contains(SAFE_CONTACT) ? contact.safeContact() : null);
        // an empty contact must look as if there had been none
        return left.equals(new Contact(null, List.of(), null, null, null, List.of(), null)) ? null : left;
    }

    /**
     * The responsible council reveals where the cared-for person lives. Their needs say something about their health, so
     * these leave only with their agreement.
     */
    private CaringRole role(CaringRole role) {
        return new CaringRole(
                role.relationship(),
                Optional.ofNullable(role.caredForPerson())
                        .filter(person -> fields.contains(CARED_FOR_PERSON))
                        .flatMap(person -> asTold ? Optional.of(person) : person.toShare())
                        .orElse(null),
                role.caredForLifeStage(),
                role.parentalResponsibility(),
                asTold || isAgreed(role) ? role.needs() : List.of(),
                role.tasks(),
                role.hoursPerWeek(),
                role.responsibility(),
                role.otherCarers(),
                role.proximity(),
                role.mutual(),
                role.basis(),
                role.start(),
                role.end(),
                role.endReason(),
                fields.contains(ADDRESS) ? role.responsibleCouncil() : null);
    }
}
