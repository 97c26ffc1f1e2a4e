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
import org.carerkit.core.caring.EndReason;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.caring.Responsibility;
import org.carerkit.core.code.Coded;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.jspecify.annotations.Nullable;

/** Makes the records of a population: what is dealt comes from {@link SampleDeals}, the details from a {@link Draw}. */
final class SamplePeople {

    private static final int PUPILS_A_SCHOOL = 40;

    private final SampleArea area;
    private final LocalDate day;
    private final SampleDeals deals;
    private final int schools;

    SamplePeople(SampleArea area, LocalDate day, SampleDeals deals) {
        this.area = area;
        this.day = day;
        this.deals = deals;
        // At most 999 schools of at most 1,000 sample pupils: their numbers have three digits.
        this.schools = (int) Math.min(999, 1 + deals.count(Story.Stage.PUPIL) / PUPILS_A_SCHOOL);
    }

    Carer carer(long number, Draw draw) {
        SampleDeals.Part part = deals.part(number);
        Story story = part.story();
        boolean pupil = story.stage() == Story.Stage.PUPIL;
        boolean restricted = deals.restricted.of(number);
        int age = story.age(part.rank());
        Coded sex = deals.sex.of(number);
        CarerBuilder carer = known(number, pupil ? upn(part, age) : null);
        carer.person(new Person(
                name(number, draw),
                birthDate(age, draw),
                null,
                pupil ? SampleCodes.schoolSex(sex) : sex,
                deals.ethnicity.of(number).coded(deals.census.of(number))));
        carer.contact(SampleContacts.contact(area, number, restricted, deals.noPlace.of(number), draw));
        carer.restricted(restricted);
        addRoles(carer, number, part, new SampleRoles(area, day, number, age, draw), draw);
        carer.situation(situation(story, part.employment(), age, draw));
        addOrganisations(carer, number, part, draw);
        if (deals.plan.of(number)) {
            carer.contingencyPlan(SampleContacts.plan(day, number, draw));
        }
        if (draw.percent(50)) {
            carer.whatMatters(draw.from(SampleWords.WHAT_MATTERS));
        }
        return carer.build();
    }

    Carer former(long number, EndReason reason, Draw draw) {
        int age = draw.between(30, 88);
        CarerBuilder carer = Carer.builder(SamplePopulation.nhsNumber(number * 4));
        carer.person(new Person(
                name(number, draw),
                birthDate(age, draw),
                null,
                SampleCodes.SEX.get(draw.below(2)).value(),
                draw.from(SampleCodes.ETHNICITY).value().coded(draw.percent(40))));
        carer.contact(SampleContacts.contact(area, number, false, false, draw));
        Relationship relationship = draw.percent(55) ? Relationship.PARENT : Relationship.SPOUSE_OR_PARTNER;
        carer.role(new SampleRoles(area, day, number, age, draw).ended(relationship, reason));
        carer.organisation(gp(draw));
        return carer.build();
    }

    private void addRoles(CarerBuilder carer, long number, SampleDeals.Part part, SampleRoles roles, Draw draw) {
        Story story = part.story();
        SampleRoles.CaredFor caredFor = deals.caredFor.of(number);
        carer.role(roles.current(
                story.relationship(),
                story.ofChild(),
                part.hours(),
                deals.responsibility.of(number),
                part.distant(),
                story == Story.OLDER_MUTUAL,
                caredFor));
        if (story == Story.SANDWICH) {
            carer.role(roles.current(
                    Relationship.CHILD, true, SampleCodes.NINE_HOURS, Responsibility.PRIMARY, false, false, caredFor));
        }
        if (story.stage() != Story.Stage.PUPIL && deals.earlierRole.of(number)) {
            carer.role(roles.ended(
                    Relationship.OTHER_RELATIVE,
                    draw.percent(70) ? EndReason.CARED_FOR_PERSON_DIED : EndReason.MOVED_INTO_CARE));
        }
    }

    private CarerBuilder known(long number, @Nullable Identifier upn) {
        SampleDeals.Known known = deals.known.of(number);
        CarerBuilder carer = Carer.builder(
                known == SampleDeals.Known.CARERS_SERVICE
                        ? SampleIdentifiers.local(number)
                        : SamplePopulation.nhsNumber(number * 4));
        if (known == SampleDeals.Known.BOTH) {
            carer.identifier(SampleIdentifiers.local(number));
        }
        return upn == null ? carer : carer.identifier(upn);
    }

    private long pupil(SampleDeals.Part part) {
        long before = 0;
        for (Story story : Story.values()) {
            if (story == part.story()) {
                return before + part.rank();
            }
            before += deals.count(story);
        }
        throw new IllegalStateException("a part without a story");
    }

    /** The school and the serial number make it unique; the year is that in which the pupil turned five. */
    private Identifier upn(SampleDeals.Part part, int age) {
        long pupil = pupil(part);
        int year = Math.floorMod(day.getYear() - age + 5, 100);
        return SampleIdentifiers.upn(area.dfeCode(), 9000 + school(pupil), year, (int) (pupil / schools));
    }

    private int school(long pupil) {
        return 1 + (int) (pupil % schools);
    }

    private static PersonName name(long number, Draw draw) {
        String given = draw.from(SampleWords.NAMES);
        return new PersonName(given, "Sample-" + number, draw.percent(10) ? given.substring(0, 2) : null);
    }

    private LocalDate birthDate(int age, Draw draw) {
        return day.minusYears(age).minusDays(draw.below(365));
    }

    private static Situation situation(Story story, EmploymentStatus employment, int age, Draw draw) {
        Integer hours = null;
        if (employment == EmploymentStatus.EMPLOYED || employment == EmploymentStatus.SELF_EMPLOYED) {
            hours = draw.from(List.of(8, 12, 16, 20, 24, 30, 35, 37, 40));
        }
        return new Situation(employment, hours, education(story, age, draw));
    }

    private static EducationStage education(Story story, int age, Draw draw) {
        if (story.stage() == Story.Stage.PUPIL) {
            return age < 11
                    ? EducationStage.PRIMARY
                    : age < 16 ? EducationStage.SECONDARY : EducationStage.SIXTH_FORM_OR_COLLEGE;
        }
        if (age < 25 && draw.percent(40)) {
            return draw.percent(70) ? EducationStage.HIGHER_EDUCATION : EducationStage.APPRENTICESHIP;
        }
        return EducationStage.NOT_IN_EDUCATION;
    }

    private void addOrganisations(CarerBuilder carer, long number, SampleDeals.Part part, Draw draw) {
        if (part.story().stage() == Story.Stage.PUPIL) {
            int school = school(pupil(part));
            carer.organisation(new RegisteredOrganisation(
                    OrganisationRole.SCHOOL, SampleIdentifiers.urn(school), "Example School " + school, null));
        }
        if (draw.percent(80)) {
            carer.organisation(gp(draw));
        }
        if (draw.percent(20)) {
            carer.organisation(new RegisteredOrganisation(
                    OrganisationRole.HOSPITAL, SampleIdentifiers.ods(900), "Example Hospital", since(draw)));
        }
        if (part.employment() == EmploymentStatus.EMPLOYED && draw.percent(50)) {
            carer.organisation(new RegisteredOrganisation(
                    OrganisationRole.EMPLOYER, null, "Example Works " + draw.between(1, 60), null));
        }
        if (deals.known.of(number) != SampleDeals.Known.NHS_NUMBER) {
            carer.organisation(new RegisteredOrganisation(
                    OrganisationRole.CARERS_SERVICE, null, "Example Carers' Service", since(draw)));
        }
        if (draw.percent(15)) {
            carer.organisation(new RegisteredOrganisation(
                    OrganisationRole.COUNCIL, SampleIdentifiers.council(area.onsCode()), area.name(), since(draw)));
        }
    }

    private RegisteredOrganisation gp(Draw draw) {
        int practice = draw.between(1, 12);
        return new RegisteredOrganisation(
                OrganisationRole.GP_PRACTICE,
                SampleIdentifiers.ods(practice),
                "Example Practice " + practice,
                since(draw));
    }

    private LocalDate since(Draw draw) {
        return day.minusDays(draw.between(1, 1500));
    }
}
