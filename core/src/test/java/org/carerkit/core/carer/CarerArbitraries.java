package org.carerkit.core.carer;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringBasis;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.CaringRoleBuilder;
import org.carerkit.core.caring.CaringTask;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.caring.EndReason;
import org.carerkit.core.caring.LifeStage;
import org.carerkit.core.caring.Proximity;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.caring.Responsibility;
import org.carerkit.core.caring.StandIn;
import org.carerkit.core.caring.TimeAlone;
import org.carerkit.core.code.Coded;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.AccessibleFormat;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.Channel;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.carerkit.core.person.PhoneUse;
import org.carerkit.core.person.SafeContact;

/** Generated carers that use every field of the record and hold no error; warnings are frequent. */
public final class CarerArbitraries {

    /** The day on which the generated carers are right. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private CarerArbitraries() {}

    /** Any carer without an error finding on {@link #TODAY}. */
    public static Arbitrary<Carer> carers() {
        return Builders.withBuilder(() -> Carer.builder(local("hospital", "1")))
                .use(localIdentifiers("hospital"))
                .withProbability(0.3)
                .in(CarerBuilder::identifier)
                .use(nhsNumbers())
                .withProbability(0.7)
                .in(CarerBuilder::identifier)
                .use(persons())
                .withProbability(0.8)
                .in(CarerBuilder::person)
                .use(contacts())
                .withProbability(0.6)
                .in(CarerBuilder::contact)
                .use(Arbitraries.of(true, false))
                .in(CarerBuilder::restricted)
                .use(unpaidRoles())
                .withProbability(0.8)
                .in(CarerBuilder::role)
                .use(roles())
                .withProbability(0.3)
                .in((builder, role) -> builder.role(
                                CaringRole.builder(Relationship.FRIEND).build())
                        .role(role))
                .use(situations())
                .withProbability(0.6)
                .in(CarerBuilder::situation)
                .use(organisations())
                .withProbability(0.6)
                .in(CarerBuilder::organisation)
                .use(plans())
                .withProbability(0.5)
                .in(CarerBuilder::contingencyPlan)
                .use(texts(4000))
                .withProbability(0.5)
                .in(CarerBuilder::whatMatters)
                .build(CarerBuilder::build);
    }

    /** Texts of any script, of at least one character and without control characters. */
    static Arbitrary<String> texts(int max) {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withCharRange(' ', '~')
                                .ofMinLength(1)
                                .ofMaxLength(Math.min(max, 40)),
                        Arbitraries.strings()
                                .withCharRange('\u00a0', '\u024f')
                                .withChars('\n', '\t', '"', '\\', '\u4e16', '\u0627')
                                .ofMinLength(1)
                                .ofMaxLength(Math.min(max, 20)),
                        just("x".repeat(max)))
                .filter(text -> !text.isBlank());
    }

    private static Arbitrary<Person> persons() {
        return Combinators.combine(
                        names().injectNull(0.2),
                        dates(1950, 2000).injectNull(0.2),
                        dates(2020, 2025).injectNull(0.8),
                        Arbitraries.of(
                                        new Coded("nhs-person-stated-gender", null, "2"),
                                        new Coded("dfe-sex", null, "U"),
                                        new Coded("nhs-person-stated-gender", null, "unheard-of"))
                                .injectNull(0.2),
                        Arbitraries.of(
                                        new Coded("nhs-ethnic-category", "2001", "A"),
                                        new Coded("nhs-ethnic-category", "1951", "A"),
                                        new Coded("a-list-of-our-own", null, "7"))
                                .injectNull(0.2))
                .as(Person::new);
    }

    private static Arbitrary<PersonName> names() {
        Arbitrary<String> part = texts(100).injectNull(0.3);
        return Combinators.combine(part, part, part).as(PersonName::new);
    }

    private static Arbitrary<Contact> contacts() {
        Arbitrary<Address> addresses = Combinators.combine(
                        texts(100).list().ofMaxSize(5),
                        Arbitraries.of("TS24 8AY", "ZZ99 3VZ", "SW1A 1AA").injectNull(0.3),
                        Arbitraries.of("1", "100023336956").injectNull(0.5))
                .as(Address::new);
        Arbitrary<SafeContact> safe = Combinators.combine(
                        texts(1000).injectNull(0.2),
                        Arbitraries.of(Answer.class).injectNull(0.2),
                        Arbitraries.of(Answer.class).injectNull(0.2))
                .as(SafeContact::new);
        return Combinators.combine(
                        addresses.injectNull(0.2),
                        phones().list().ofMaxSize(3),
                        Arbitraries.of("carer@example.org", "a.b+c@example.org.uk")
                                .injectNull(0.3),
                        Arbitraries.of(Channel.class).injectNull(0.3),
                        Arbitraries.of("en", "ur", "zh-Hant", "en-GB").injectNull(0.3),
                        Arbitraries.of(AccessibleFormat.class).list().ofMaxSize(3),
                        safe.injectNull(0.3))
                .as(Contact::new);
    }

    private static Arbitrary<Phone> phones() {
        return Combinators.combine(
                        Arbitraries.of("01632 960123", "+44 7700 900123", "(01632) 960-456 x12"),
                        Arbitraries.of(PhoneUse.class).injectNull(0.3))
                .as(Phone::new);
    }

    private static Arbitrary<CaringRole> unpaidRoles() {
        return roles(Arbitraries.of(CaringBasis.UNPAID).injectNull(0.5));
    }

    private static Arbitrary<CaringRole> roles() {
        return roles(Arbitraries.of(CaringBasis.class).injectNull(0.5));
    }

    private static Arbitrary<CaringRole> roles(Arbitrary<CaringBasis> bases) {
        return Arbitraries.of(Relationship.class).flatMap(relationship -> roles(relationship, bases));
    }

    private static Arbitrary<CaringRole> roles(Relationship relationship, Arbitrary<CaringBasis> bases) {
        return Builders.withBuilder(() -> CaringRole.builder(relationship))
                .use(caredForPersons())
                .withProbability(0.4)
                .in(CaringRoleBuilder::caredForPerson)
                .use(Arbitraries.of(LifeStage.class))
                .withProbability(0.4)
                .in(CaringRoleBuilder::caredForLifeStage)
                .use(Arbitraries.of(Answer.class))
                .withProbability(0.4)
                .in(CaringRoleBuilder::parentalResponsibility)
                .use(Arbitraries.of("413761004", "824401000000105", "999"))
                .withProbability(0.5)
                .in((builder, code) -> builder.need(new Coded("snomed-ct", null, code)))
                .use(Arbitraries.of(CaringTask.class))
                .withProbability(0.7)
                .in(CaringRoleBuilder::task)
                .use(Arbitraries.of("1", "2", "6", "-8", "many"))
                .withProbability(0.6)
                .in((builder, code) -> builder.hoursPerWeek(new Coded("ons-hours-of-care", "2021", code)))
                .use(Arbitraries.of(Responsibility.class))
                .withProbability(0.5)
                .in(CaringRoleBuilder::responsibility)
                .use(integers().between(0, 99))
                .withProbability(0.5)
                .in(CaringRoleBuilder::otherCarers)
                .use(Arbitraries.of(Proximity.class))
                .withProbability(0.5)
                .in(CaringRoleBuilder::proximity)
                .use(Arbitraries.of(Answer.class))
                .withProbability(0.5)
                .in(CaringRoleBuilder::mutual)
                .use(bases)
                .in((builder, basis) -> basis == null ? builder : builder.basis(basis))
                .use(dates(2001, 2015))
                .withProbability(0.6)
                .in(CaringRoleBuilder::start)
                .use(Combinators.combine(dates(2016, 2026), Arbitraries.of(EndReason.class))
                        .as(End::new))
                .withProbability(0.4)
                .in((builder, end) -> builder.end(end.on, end.reason))
                .use(Arbitraries.of("E06000001", "E10000034"))
                .withProbability(0.4)
                .in((builder, area) ->
                        builder.responsibleCouncil(new Identifier(IdentifierScheme.ONS_AREA, area, null)))
                .build(CaringRoleBuilder::build);
    }

    private record End(LocalDate on, EndReason reason) {}

    private static Arbitrary<CaredForPerson> caredForPersons() {
        return Combinators.combine(
                        localIdentifiers("carers-service").list().ofMaxSize(2),
                        names().injectNull(0.3),
                        dates(1930, 1990).injectNull(0.3),
                        dates(2020, 2025).injectNull(0.8),
                        Arbitraries.of(true, false),
                        dates(2016, 2026).injectNull(0.3).map(on -> new Agreement(Answer.YES, on)))
                .as(CaredForPerson::new);
    }

    private static Arbitrary<ContingencyPlan> plans() {
        Arbitrary<Agreement> agreements = Combinators.combine(
                        Arbitraries.of(Answer.class), dates(2016, 2026).injectNull(0.3))
                .as(Agreement::new);
        Arbitrary<StandIn> standIns = Combinators.combine(
                        names(), phones().injectNull(0.2), texts(100).injectNull(0.3), agreements.injectNull(0.2))
                .as(StandIn::new);
        return Combinators.combine(
                        standIns.list().ofMaxSize(3),
                        Arbitraries.of(TimeAlone.class).injectNull(0.2),
                        phones().list().ofMaxSize(2),
                        texts(4000).injectNull(0.3),
                        agreements.injectNull(0.2),
                        agreements.injectNull(0.2),
                        dates(2016, 2026).injectNull(0.3))
                .as(ContingencyPlan::new);
    }

    private static Arbitrary<Situation> situations() {
        return Combinators.combine(
                        Arbitraries.of(EmploymentStatus.class).injectNull(0.2),
                        integers().between(0, 168).injectNull(0.4),
                        Arbitraries.of(EducationStage.class).injectNull(0.2))
                .as(Situation::new);
    }

    private static Arbitrary<RegisteredOrganisation> organisations() {
        return Combinators.combine(
                        Arbitraries.of(OrganisationRole.class),
                        Arbitraries.of("G81086", "RH802", "FDC49")
                                .map(code -> new Identifier(IdentifierScheme.ODS, code, null))
                                .injectNull(0.3),
                        texts(200).injectNull(0.2),
                        dates(2001, 2026).injectNull(0.3))
                .as(RegisteredOrganisation::new);
    }

    private static Arbitrary<Identifier> nhsNumbers() {
        return Arbitraries.of("9434765919", "4010232137", "9000000009", "9449306753")
                .map(number -> new Identifier(IdentifierScheme.NHS_NUMBER, number, null));
    }

    /** Carer and cared-for person are known by different assigners, so that nobody cares for themself. */
    private static Arbitrary<Identifier> localIdentifiers(String assigner) {
        return integers().between(2, 1_000_000).map(number -> local(assigner, Integer.toString(number)));
    }

    private static Identifier local(String assigner, String value) {
        return new Identifier(IdentifierScheme.LOCAL, value, assigner);
    }

    private static Arbitrary<LocalDate> dates(int from, int to) {
        return integers()
                .between(0, (int) (LocalDate.of(to, 1, 1).toEpochDay()
                        - LocalDate.of(from, 1, 1).toEpochDay()))
                .map(days -> LocalDate.of(from, 1, 1).plusDays(days));
    }
}
