package org.carerkit.core.carer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.EndReason;
import org.carerkit.core.caring.LifeStage;
import org.carerkit.core.caring.Proximity;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.caring.Responsibility;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.Person;
import org.jspecify.annotations.Nullable;

/**
 * Derives the kinds of carer that somebody is on a given day, under a definition of age bands. A missing fact never
 * puts anybody in a kind: without a date of birth, a carer is neither young nor adult.
 *
 * <pre>{@code
 * Set<CarerKind> kinds = CarerKinds.of(carer, today, AgeBands.statute());
 * }</pre>
 *
 * <p>Only unpaid roles that are active on the day count. A role recorded in error never counts. A carer whose roles
 * have all ended is only a {@link CarerKind#FORMER_CARER}. A carer whose roles do not count has no kind. If no role is
 * recorded, the roles are taken to be unknown and the carer has the kind of their age.
 */
public final class CarerKinds {

    private final Set<CarerKind> kinds = EnumSet.noneOf(CarerKind.class);
    private final LocalDate day;

    private CarerKinds(LocalDate day) {
        this.day = day;
    }

    /**
     * Derives the kinds.
     *
     * @param carer the record, ideally without an error finding
     * @param day the day asked about
     * @param bands the age bands to use
     * @return the kinds in the order of {@link CarerKind}, unmodifiable; empty if no kind is known
     */
    public static Set<CarerKind> of(Carer carer, LocalDate day, AgeBands bands) {
        requireNonNull(carer, "carer");
        requireNonNull(bands, "bands");
        CarerKinds derived = new CarerKinds(requireNonNull(day, "day"));
        derived.derive(carer, bands);
        return Collections.unmodifiableSet(derived.kinds);
    }

    private void derive(Carer carer, AgeBands bands) {
        List<CaringRole> real = carer.roles().stream()
                .filter(role -> role.isUnpaid() && role.endReason() != EndReason.RECORDED_IN_ERROR)
                .toList();
        List<CaringRole> active =
                real.stream().filter(role -> role.isActiveOn(day)).toList();
        if (real.isEmpty() && !carer.roles().isEmpty()) {
            return; // for example a care worker, who is not an unpaid carer
        }
        if (active.isEmpty() && real.stream().anyMatch(role -> hasEnded(role))) {
            kinds.add(CarerKind.FORMER_CARER);
            return;
        }
        Integer age = ageOf(carer.person());
        if (age != null) {
            kinds.addAll(bands.kindsAt(age));
        }
        active.forEach(role -> deriveFrom(role, age));
        if (active.size() > 1) {
            kinds.add(CarerKind.MULTIPLE_CARER);
        }
        if (active.stream().anyMatch(this::isForYounger) && active.stream().anyMatch(CarerKinds::isForOlder)) {
            kinds.add(CarerKind.SANDWICH_CARER);
        }
        if (works(carer.situation())) {
            kinds.add(CarerKind.WORKING_CARER);
        }
    }

    private void deriveFrom(CaringRole role, @Nullable Integer age) {
        boolean adultForChild = age != null && age >= 18 && isForChild(role);
        add(CarerKind.PARENT_CARER, adultForChild && role.parentalResponsibility() == Answer.YES);
        add(CarerKind.NON_PARENT_CARER_OF_DISABLED_CHILD, adultForChild && role.parentalResponsibility() == Answer.NO);
        add(CarerKind.SIBLING_CARER, role.relationship() == Relationship.SIBLING);
        add(CarerKind.SOLE_CARER, role.responsibility() == Responsibility.SOLE);
        add(CarerKind.PRIMARY_CARER, role.responsibility() == Responsibility.PRIMARY);
        add(CarerKind.SECONDARY_CARER, role.responsibility() == Responsibility.SECONDARY);
        add(CarerKind.MUTUAL_CARER, role.mutual() == Answer.YES);
        add(CarerKind.DISTANCE_CARER, role.proximity() == Proximity.AT_A_DISTANCE);
    }

    private void add(CarerKind kind, boolean is) {
        if (is) {
            kinds.add(kind);
        }
    }

    private boolean hasEnded(CaringRole role) {
        LocalDate end = role.end();
        return end != null && end.isBefore(day);
    }

    private @Nullable Integer ageOf(@Nullable Person person) {
        LocalDate birth = person == null ? null : person.birthDate();
        return birth == null || birth.isAfter(day) ? null : AgeBands.ageOn(birth, day);
    }

    private boolean isForChild(CaringRole role) {
        return role.caredForLifeStageOn(day) == LifeStage.CHILD;
    }

    /** Worcestershire says "young children". A grown-up son or daughter is of another generation but is not a child. */
    private boolean isForYounger(CaringRole role) {
        return isForChild(role)
                && (role.relationship() == Relationship.CHILD || role.relationship() == Relationship.GRANDCHILD);
    }

    private static boolean isForOlder(CaringRole role) {
        return role.relationship() == Relationship.PARENT || role.relationship() == Relationship.GRANDPARENT;
    }

    private static boolean works(@Nullable Situation situation) {
        EmploymentStatus employment = situation == null ? null : situation.employment();
        return employment == EmploymentStatus.EMPLOYED || employment == EmploymentStatus.SELF_EMPLOYED;
    }
}
