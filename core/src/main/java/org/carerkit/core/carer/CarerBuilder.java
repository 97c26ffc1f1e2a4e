package org.carerkit.core.carer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Carer} part by part. Start from {@link Carer#builder}. Not thread-safe. */
public final class CarerBuilder {

    private final List<Identifier> identifiers = new ArrayList<>();
    private final List<CaringRole> roles = new ArrayList<>();
    private final List<RegisteredOrganisation> organisations = new ArrayList<>();
    private @Nullable Person person;
    private @Nullable Contact contact;
    private boolean restricted;
    private @Nullable Situation situation;
    private @Nullable ContingencyPlan contingencyPlan;
    private @Nullable String whatMatters;

    CarerBuilder(Identifier identifier) {
        identifiers.add(identifier);
    }

    /** Adds an identifier. */
    public CarerBuilder identifier(Identifier identifier) {
        identifiers.add(identifier);
        return this;
    }

    /** Sets the carer's personal details. */
    public CarerBuilder person(Person person) {
        this.person = person;
        return this;
    }

    /** Sets the carer's personal details to a name and a date of birth only. */
    public CarerBuilder person(String given, String family, LocalDate birthDate) {
        return person(new Person(new PersonName(given, family, null), birthDate, null, null, null));
    }

    /** Sets how to reach the carer. */
    public CarerBuilder contact(Contact contact) {
        this.contact = contact;
        return this;
    }

    /** Sets whether the carer's whereabouts are protected. */
    public CarerBuilder restricted(boolean restricted) {
        this.restricted = restricted;
        return this;
    }

    /** Adds a caring role. */
    public CarerBuilder role(CaringRole role) {
        roles.add(role);
        return this;
    }

    /** Sets the carer's work and education. */
    public CarerBuilder situation(Situation situation) {
        this.situation = situation;
        return this;
    }

    /** Adds an organisation that knows the carer. */
    public CarerBuilder organisation(RegisteredOrganisation organisation) {
        organisations.add(organisation);
        return this;
    }

    /** Sets what happens when the carer cannot care. */
    public CarerBuilder contingencyPlan(ContingencyPlan contingencyPlan) {
        this.contingencyPlan = contingencyPlan;
        return this;
    }

    /** Sets what matters to the carer, in the carer's own words. */
    public CarerBuilder whatMatters(String whatMatters) {
        this.whatMatters = whatMatters;
        return this;
    }

    /** Returns the carer as built so far. The builder can still be used. */
    public Carer build() {
        return new Carer(
                CarerFormat.CARER_1,
                identifiers,
                person,
                contact,
                restricted,
                roles,
                situation,
                organisations,
                contingencyPlan,
                whatMatters);
    }
}
