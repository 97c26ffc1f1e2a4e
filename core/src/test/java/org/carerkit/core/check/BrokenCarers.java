package org.carerkit.core.check;

import static org.carerkit.core.carer.CarerArbitraries.TODAY;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerArbitraries;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.carer.RegisteredOrganisation;
import org.carerkit.core.carer.Situation;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringBasis;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.EndReason;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.code.Coded;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.carerkit.core.person.SafeContact;

/** Carers with an error in one part, in every kind of part. */
final class BrokenCarers {

    private static final CaringRole FRIEND =
            CaringRole.builder(Relationship.FRIEND).build();

    private BrokenCarers() {}

    static Arbitrary<Carer> carers() {
        return Combinators.combine(CarerArbitraries.carers(), Arbitraries.of(Break.values()))
                .as((carer, how) -> how.apply(carer));
    }

    /** One way to break a record. */
    enum Break {
        NO_FORMAT_AND_NO_IDENTIFIER {
            @Override
            Carer apply(Carer carer) {
                return new Carer(null, List.of(), null, null, false, List.of(), null, List.of(), null, null);
            }
        },
        IDENTIFIERS {
            @Override
            Carer apply(Carer carer) {
                return Carer.builder(new Identifier(IdentifierScheme.NHS_NUMBER, "9434765918", null))
                        .identifier(new Identifier(null, "", "x".repeat(65)))
                        .identifier(new Identifier(IdentifierScheme.UPRN, "1", null))
                        .build();
            }
        },
        PERSON {
            @Override
            Carer apply(Carer carer) {
                return with(
                        carer,
                        new Person(
                                new PersonName("", "x".repeat(101), "\u0000"),
                                TODAY.plusDays(1),
                                LocalDate.of(1990, 1, 1),
                                new Coded(null, null, " "),
                                null));
            }
        },
        CONTACT {
            @Override
            Carer apply(Carer carer) {
                return Carer.builder(id())
                        .contact(new Contact(
                                new Address(List.of("one", "", "3", "4", "5", "6"), "QA1 1AA", "1234567890123"),
                                Collections.nCopies(11, new Phone("not a number", null)),
                                "nobody",
                                null,
                                "-",
                                List.of(),
                                new SafeContact("x".repeat(1001), null, null)))
                        .build();
            }
        },
        ROLES {
            @Override
            Carer apply(Carer carer) {
                CaringRole role = CaringRole.builder(Relationship.PARENT)
                        .otherCarers(100)
                        .start(TODAY)
                        .end(TODAY.minusDays(1), EndReason.NOT_GIVEN)
                        .caredForPerson(new CaredForPerson(
                                List.of(id()), new PersonName("A", null, null), null, null, false, null))
                        .responsibleCouncil(new Identifier(IdentifierScheme.NHS_NUMBER, "1", null))
                        .build();
                return Carer.builder(id()).role(FRIEND).role(role).build();
            }
        },
        PAID_ONLY {
            @Override
            Carer apply(Carer carer) {
                return Carer.builder(id())
                        .role(CaringRole.builder(Relationship.OTHER)
                                .basis(CaringBasis.FOSTER_CARER)
                                .build())
                        .build();
            }
        },
        SITUATION_AND_ORGANISATIONS {
            @Override
            Carer apply(Carer carer) {
                return Carer.builder(id())
                        .situation(new Situation(null, -1, null))
                        .organisation(new RegisteredOrganisation(null, null, "x".repeat(201), null))
                        .organisation(new RegisteredOrganisation(
                                OrganisationRole.GP_PRACTICE,
                                new Identifier(IdentifierScheme.ODS, "g81086", null),
                                null,
                                null))
                        .build();
            }
        };

        abstract Carer apply(Carer carer);

        private static Identifier id() {
            return new Identifier(IdentifierScheme.NHS_NUMBER, "9434765919", null);
        }

        private static Carer with(Carer carer, Person person) {
            return new Carer(
                    carer.format(),
                    carer.identifiers(),
                    person,
                    carer.contact(),
                    carer.restricted(),
                    carer.roles(),
                    carer.situation(),
                    carer.organisations(),
                    carer.contingencyPlan(),
                    carer.whatMatters());
        }
    }
}
