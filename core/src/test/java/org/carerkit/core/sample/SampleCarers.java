package org.carerkit.core.sample;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.carer.EducationStage;
import org.carerkit.core.carer.EmploymentStatus;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.carer.RegisteredOrganisation;
import org.carerkit.core.carer.Situation;
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
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.identifier.Identifier;
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

/**
 * One valid record of each kind of carer, as a builder to go on with.
 *
 * <pre>{@code
 * Carer carer = SampleCarers.youngCarer(today).restricted(true).build();
 * }</pre>
 *
 * <p>Each is of its kind on the day given and has no error finding; the NHS number gives the warning for test numbers.
 */
public final class SampleCarers {

    private static final PersonName STAND_IN = new PersonName("Willow", "Stand-In-1", null);

    private SampleCarers() {}

    /** An adult with every field filled: a man of 52 who looks after his father and works 30 hours. */
    public static CarerBuilder adult(LocalDate today) {
        return Carer.builder(SampleIdentifiers.nhsNumber(1))
                .identifier(SampleIdentifiers.local(1))
                .person(new Person(
                        new PersonName("Rowan", "Sample-1", "Ro"),
                        today.minusYears(52).minusDays(40),
                        null,
                        SampleCodes.gender("1"),
                        new Coded("nhs-ethnic-category", "2001", "A")))
                .contact(contact())
                .role(adultsRole(today))
                .situation(new Situation(EmploymentStatus.EMPLOYED, 30, EducationStage.NOT_IN_EDUCATION))
                .organisation(organisation(
                        OrganisationRole.GP_PRACTICE, SampleIdentifiers.ods(1), "Example Practice 1", today))
                .organisation(
                        organisation(OrganisationRole.HOSPITAL, SampleIdentifiers.ods(900), "Example Hospital", today))
                .contingencyPlan(plan(today))
                .whatMatters("Keeping my job, and one evening a week with my friends.");
    }

    /** A pupil of 13 who looks after her mother, known to her school. */
    public static CarerBuilder youngCarer(LocalDate today) {
        return person(2, "Fern", today.minusYears(13).minusDays(100), today)
                .identifier(SampleIdentifiers.upn(805, 9001, today.minusYears(9).getYear() % 100, 2))
                .role(role(Relationship.PARENT, LifeStage.ADULT, "413762006", today)
                        .proximity(Proximity.SAME_HOME)
                        .task(CaringTask.EMOTIONAL_SUPPORT)
                        .build())
                .situation(new Situation(null, null, EducationStage.SECONDARY))
                .organisation(
                        organisation(OrganisationRole.SCHOOL, SampleIdentifiers.urn(1), "Example School 1", today));
    }

    /** Somebody of 20 who looks after a grandparent and studies. */
    public static CarerBuilder youngAdultCarer(LocalDate today) {
        return person(3, "Alder", today.minusYears(20).minusDays(10), today)
                .role(role(Relationship.GRANDPARENT, LifeStage.ADULT, "824401000000105", today)
                        .build())
                .situation(new Situation(EmploymentStatus.NOT_WORKING, null, EducationStage.HIGHER_EDUCATION));
    }

    /** A mother of 38 with a disabled child. */
    public static CarerBuilder parentCarer(LocalDate today) {
        return person(4, "Clover", today.minusYears(38).minusDays(5), today).role(childsRole(today));
    }

    /** A grandmother of 60 who looks after a disabled grandchild without parental responsibility. */
    public static CarerBuilder nonParentCarerOfDisabledChild(LocalDate today) {
        return person(5, "Heather", today.minusYears(60).minusDays(5), today)
                .role(role(Relationship.GRANDCHILD, LifeStage.CHILD, "413761004", today)
                        .parentalResponsibility(Answer.NO)
                        .build());
    }

    /** Somebody of 45 who looks after a disabled child and a parent. */
    public static CarerBuilder sandwichCarer(LocalDate today) {
        return person(6, "Linden", today.minusYears(45).minusDays(5), today)
                .role(role(Relationship.PARENT, LifeStage.ADULT, "824401000000105", today)
                        .build())
                .role(childsRole(today));
    }

    /** A pupil of 15 who looks after a brother. */
    public static CarerBuilder siblingCarer(LocalDate today) {
        return person(7, "Sorrel", today.minusYears(15).minusDays(5), today)
                .role(role(Relationship.SIBLING, LifeStage.CHILD, "413761004", today)
                        .task(CaringTask.SIBLING_CARE)
                        .build())
                .situation(new Situation(null, null, EducationStage.SECONDARY));
    }

    /** Somebody of 78 who looks after their partner and is looked after. */
    public static CarerBuilder mutualCarer(LocalDate today) {
        return person(8, "Elder", today.minusYears(78).minusDays(5), today)
                .role(role(Relationship.SPOUSE_OR_PARTNER, LifeStage.ADULT, "413760003", today)
                        .proximity(Proximity.SAME_HOME)
                        .mutual(Answer.YES)
                        .build())
                .situation(new Situation(EmploymentStatus.RETIRED, null, EducationStage.NOT_IN_EDUCATION));
    }

    /** Somebody of 50 who looks after a parent in another council's area. */
    public static CarerBuilder distanceCarer(LocalDate today) {
        return person(9, "Larch", today.minusYears(50).minusDays(5), today)
                .role(role(Relationship.PARENT, LifeStage.ADULT, "413763001", today)
                        .proximity(Proximity.AT_A_DISTANCE)
                        .responsibleCouncil(SampleIdentifiers.council("E10000015"))
                        .build());
    }

    /** Somebody of 70 whose partner died half a year ago. */
    public static CarerBuilder formerCarer(LocalDate today) {
        return person(10, "Aspen", today.minusYears(70).minusDays(5), today)
                .role(role(Relationship.SPOUSE_OR_PARTNER, LifeStage.ADULT, "824401000000105", today)
                        .end(today.minusDays(180), EndReason.CARED_FOR_PERSON_DIED)
                        .build());
    }

    /** Somebody of 33 whose whereabouts are protected, to be reached through the school alone. */
    public static CarerBuilder restrictedCarer(LocalDate today) {
        return person(11, "Bracken", today.minusYears(33).minusDays(5), today)
                .restricted(true)
                .contact(new Contact(
                        null,
                        List.of(new Phone("07700 900011", PhoneUse.MOBILE)),
                        null,
                        Channel.THROUGH_SOMEBODY,
                        "en",
                        List.of(),
                        new SafeContact(SampleWords.SAFE_CONTACT.get(1), Answer.NO, Answer.NO)))
                .role(childsRole(today));
    }

    /** A care worker who also looks after a neighbour unpaid: the paid role gives a warning. */
    public static CarerBuilder careWorkerWhoAlsoCares(LocalDate today) {
        return person(12, "Thyme", today.minusYears(41).minusDays(5), today)
                .role(role(Relationship.OTHER, LifeStage.ADULT, "413763001", today)
                        .basis(CaringBasis.PAID_CARE_WORKER)
                        .build())
                .role(role(Relationship.NEIGHBOUR, LifeStage.ADULT, "413763001", today)
                        .build());
    }

    /** All of them, built. */
    public static List<Carer> all(LocalDate today) {
        return List.of(
                adult(today).build(),
                youngCarer(today).build(),
                youngAdultCarer(today).build(),
                parentCarer(today).build(),
                nonParentCarerOfDisabledChild(today).build(),
                sandwichCarer(today).build(),
                siblingCarer(today).build(),
                mutualCarer(today).build(),
                distanceCarer(today).build(),
                formerCarer(today).build(),
                restrictedCarer(today).build(),
                careWorkerWhoAlsoCares(today).build());
    }

    private static CarerBuilder person(int number, String given, LocalDate birth, LocalDate today) {
        return Carer.builder(SampleIdentifiers.nhsNumber(number))
                .person(given, "Sample-" + number, birth)
                .organisation(organisation(
                        OrganisationRole.GP_PRACTICE, SampleIdentifiers.ods(1), "Example Practice 1", today));
    }

    private static CaringRoleBuilder role(Relationship relationship, LifeStage stage, String need, LocalDate today) {
        return CaringRole.builder(relationship)
                .caredForLifeStage(stage)
                .need(SampleCodes.need(need))
                .task(CaringTask.DOMESTIC)
                .hoursPerWeek(SampleCodes.hours("4"))
                .start(today.minusYears(2));
    }

    private static CaringRole childsRole(LocalDate today) {
        return role(Relationship.CHILD, LifeStage.CHILD, "413761004", today)
                .parentalResponsibility(Answer.YES)
                .proximity(Proximity.SAME_HOME)
                .build();
    }

    private static CaringRole adultsRole(LocalDate today) {
        return role(Relationship.PARENT, LifeStage.ADULT, "824401000000105", today)
                .need(SampleCodes.need("413763001"))
                .task(CaringTask.MEDICATION_AND_NURSING)
                .caredForPerson(new CaredForPerson(
                        List.of(SampleIdentifiers.nhsNumber(101)),
                        new PersonName("Oak", "Sample-1", null),
                        today.minusYears(83).minusDays(7),
                        null,
                        false,
                        agreedByAttorney(today)))
                .parentalResponsibility(Answer.NO)
                .responsibility(Responsibility.PRIMARY)
                .otherCarers(1)
                .proximity(Proximity.NEARBY)
                .mutual(Answer.NO)
                .basis(CaringBasis.UNPAID)
                .responsibleCouncil(SampleIdentifiers.council(SampleArea.HARTLEPOOL.onsCode()))
                .build();
    }

    private static Contact contact() {
        return new Contact(
                new Address(List.of("12 Example Street", "Hartlepool"), "TS24 8AY", "990000000001"),
                List.of(new Phone("07700 900001", PhoneUse.MOBILE), new Phone("01632 960001", PhoneUse.HOME)),
                "sample-1@example.org",
                Channel.TEXT_MESSAGE,
                "en",
                List.of(AccessibleFormat.LARGE_PRINT),
                new SafeContact("Text first and wait for an answer before ringing.", Answer.YES, Answer.YES));
    }

    private static ContingencyPlan plan(LocalDate today) {
        return new ContingencyPlan(
                List.of(new StandIn(STAND_IN, new Phone("01632 960002", PhoneUse.HOME), "sister", agreed(today))),
                TimeAlone.UP_TO_FOUR_HOURS,
                List.of(new Phone("01632 960003", PhoneUse.WORK)),
                "Medicines are in the blue box, the list is inside the lid.",
                agreed(today),
                agreedByAttorney(today),
                today.minusDays(60));
    }

    private static Agreement agreed(LocalDate today) {
        return new Agreement(Answer.YES, today.minusDays(90));
    }

    private static Agreement agreedByAttorney(LocalDate today) {
        return new Agreement(
                Answer.YES,
                today.minusDays(90),
                new DecisionMaker(Capacity.ATTORNEY, "Willow Stand-In-1", SampleWords.POWER_OF_ATTORNEY));
    }

    private static RegisteredOrganisation organisation(
            OrganisationRole role, Identifier identifier, String name, LocalDate today) {
        return new RegisteredOrganisation(role, identifier, name, today.minusYears(1));
    }
}
