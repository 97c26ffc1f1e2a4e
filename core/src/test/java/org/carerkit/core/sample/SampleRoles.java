package org.carerkit.core.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.CaringRoleBuilder;
import org.carerkit.core.caring.CaringTask;
import org.carerkit.core.caring.EndReason;
import org.carerkit.core.caring.LifeStage;
import org.carerkit.core.caring.Proximity;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.caring.Responsibility;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.PersonName;
import org.jspecify.annotations.Nullable;

/** The caring roles of one sample carer. */
final class SampleRoles {

    /** All but the care of brothers and sisters, which only {@link Relationship#SIBLING} adds. */
    private static final List<CaringTask> TASKS = Arrays.stream(CaringTask.values())
            .filter(task -> task != CaringTask.SIBLING_CARE)
            .toList();

    private final SampleArea area;
    private final LocalDate day;
    private final long number;
    private final int age;
    private final Draw draw;

    SampleRoles(SampleArea area, LocalDate day, long number, int age, Draw draw) {
        this.area = area;
        this.day = day;
        this.number = number;
        this.age = age;
        this.draw = draw;
    }

    /** A role that goes on. */
    CaringRole current(
            Relationship relationship,
            boolean child,
            Coded hours,
            Responsibility responsibility,
            boolean distant,
            boolean mutual,
            CaredFor caredFor) {
        int otherAge = otherAge(relationship, child);
        CaringRoleBuilder role =
                CaringRole.builder(relationship).hoursPerWeek(hours).responsibility(responsibility);
        role.otherCarers(responsibility == Responsibility.SOLE ? 0 : draw.between(1, 3));
        role.proximity(distant ? Proximity.AT_A_DISTANCE : proximity(relationship));
        role.mutual(mutual ? Answer.YES : draw.percent(70) ? Answer.NO : Answer.NOT_ASKED);
        addNeeds(role, otherAge);
        addTasks(role);
        if (relationship == Relationship.SIBLING) {
            role.task(CaringTask.SIBLING_CARE);
        }
        role.start(day.minusDays(draw.between(1, 365 * Math.max(1, Math.min(12, Math.min(age - 4, otherAge))) - 1)));
        role.responsibleCouncil(SampleIdentifiers.council(distant ? "E10000015" : area.onsCode()));
        if (otherAge < 18 && relationship != Relationship.SIBLING) {
            role.parentalResponsibility(relationship == Relationship.CHILD ? Answer.YES : Answer.NO);
        }
        if (caredFor == CaredFor.UNNAMED) {
            role.caredForLifeStage(otherAge < 18 ? LifeStage.CHILD : LifeStage.ADULT);
        } else {
            role.caredForPerson(caredFor(otherAge, caredFor, relationship));
        }
        return role.build();
    }

    /** A role that is over. */
    CaringRole ended(Relationship relationship, EndReason reason) {
        LocalDate end = day.minusDays(draw.between(30, 1000));
        CaringRoleBuilder role = CaringRole.builder(relationship)
                .caredForLifeStage(LifeStage.ADULT)
                .hoursPerWeek(SampleCodes.FEWER_HOURS.get(draw.below(4)).value())
                .need(draw.from(SampleCodes.OLDER_NEEDS))
                .start(end.minusDays(draw.between(100, 700)))
                .end(end, reason);
        addTasks(role);
        return role.build();
    }

    /** How much of the cared-for person a record tells. */
    enum CaredFor {
        /** Child or adult, and nothing else. */
        UNNAMED,
        /** Name and date of birth, agreed. */
        NAMED,
        /** These and an NHS number, agreed. */
        WITH_NHS_NUMBER
    }

    private CaredForPerson caredFor(int otherAge, CaredFor caredFor, Relationship relationship) {
        // Carers have every fourth number of the sample's NHS numbers, the people they care for those between.
        long slot = number * 4 + (relationship == Relationship.CHILD ? 2 : 1);
        return new CaredForPerson(
                caredFor == CaredFor.WITH_NHS_NUMBER ? List.of(SamplePopulation.nhsNumber(slot)) : List.of(),
                new PersonName(draw.from(SampleWords.NAMES), "Sample-" + number, null),
                day.minusYears(otherAge).minusDays(draw.below(365)),
                null,
                draw.percent(1),
                new Agreement(Answer.YES, day.minusDays(draw.below(300)), decisionMaker(otherAge)));
    }

    /** A parent for a child, and for one in seven older people somebody with authority; else the person themself. */
    private @Nullable DecisionMaker decisionMaker(int otherAge) {
        String name = "Willow Sample-" + number;
        if (otherAge < 16) {
            return new DecisionMaker(Capacity.PARENTAL_RESPONSIBILITY, name, null);
        }
        if (otherAge < 66 || !draw.percent(15)) {
            return null;
        }
        return draw.percent(60)
                ? new DecisionMaker(Capacity.ATTORNEY, name, SampleWords.POWER_OF_ATTORNEY)
                : new DecisionMaker(Capacity.BEST_INTERESTS, name, "Best-interests meeting at Example Practice 1");
    }

    private int otherAge(Relationship relationship, boolean child) {
        return switch (relationship) {
            case PARENT -> age + draw.between(20, 35);
            case GRANDPARENT -> age + draw.between(42, 60);
            case SPOUSE_OR_PARTNER -> Math.max(19, age + draw.between(-5, 6));
            case CHILD -> child ? draw.between(1, Math.min(17, age - 19)) : age - draw.between(20, 29);
            case GRANDCHILD, SIBLING -> draw.between(2, 17);
            case NEIGHBOUR -> age + draw.between(2, 18);
            default -> draw.between(25, 88);
        };
    }

    private Proximity proximity(Relationship relationship) {
        return switch (relationship) {
            case SPOUSE_OR_PARTNER, CHILD, SIBLING -> Proximity.SAME_HOME;
            case FRIEND, NEIGHBOUR, OTHER_RELATIVE -> Proximity.NEARBY;
            default -> age < 25 || draw.percent(30) ? Proximity.SAME_HOME : Proximity.NEARBY;
        };
    }

    private void addNeeds(CaringRoleBuilder role, int otherAge) {
        List<Coded> needs = otherAge < 18
                ? SampleCodes.CHILD_NEEDS
                : otherAge < 66 ? SampleCodes.ADULT_NEEDS : SampleCodes.OLDER_NEEDS;
        int first = draw.below(needs.size());
        role.need(needs.get(first));
        Coded second = needs.get((first + 1) % needs.size());
        if (draw.percent(30) && !second.equals(needs.get(first))) {
            role.need(second);
        }
    }

    private void addTasks(CaringRoleBuilder role) {
        int first = draw.below(TASKS.size());
        int tasks = draw.between(1, 5);
        for (int i = 0; i < tasks; i++) {
            // Steps of 3 through 8 tasks: none comes twice.
            role.task(TASKS.get((first + 3 * i) % TASKS.size()));
        }
    }
}
