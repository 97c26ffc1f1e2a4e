package org.carerkit.core.caring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.code.Coded;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Answer;
import org.jspecify.annotations.Nullable;

/** Builds a {@link CaringRole} part by part. Start from {@link CaringRole#builder}. Not thread-safe. */
public final class CaringRoleBuilder {

    private final Relationship relationship;
    private final List<Coded> needs = new ArrayList<>();
    private final List<CaringTask> tasks = new ArrayList<>();
    private @Nullable CaredForPerson caredForPerson;
    private @Nullable LifeStage caredForLifeStage;
    private @Nullable Answer parentalResponsibility;
    private @Nullable Coded hoursPerWeek;
    private @Nullable Responsibility responsibility;
    private @Nullable Integer otherCarers;
    private @Nullable Proximity proximity;
    private @Nullable Answer mutual;
    private @Nullable CaringBasis basis;
    private @Nullable LocalDate start;
    private @Nullable Identifier responsibleCouncil;
    private @Nullable LocalDate end;
    private @Nullable EndReason endReason;

    CaringRoleBuilder(Relationship relationship) {
        this.relationship = relationship;
    }

    /** Adds a reason why the cared-for person needs care. */
    public CaringRoleBuilder need(Coded need) {
        needs.add(need);
        return this;
    }

    /** Adds a task that the carer does. */
    public CaringRoleBuilder task(CaringTask task) {
        tasks.add(task);
        return this;
    }

    /** Sets the cared-for person, who agreed to be named. */
    public CaringRoleBuilder caredForPerson(CaredForPerson caredForPerson) {
        this.caredForPerson = caredForPerson;
        return this;
    }

    /** Sets whether the cared-for person is a child or an adult, if their date of birth is not recorded. */
    public CaringRoleBuilder caredForLifeStage(LifeStage caredForLifeStage) {
        this.caredForLifeStage = caredForLifeStage;
        return this;
    }

    /** Sets whether the carer has parental responsibility for the cared-for child. */
    public CaringRoleBuilder parentalResponsibility(Answer parentalResponsibility) {
        this.parentalResponsibility = parentalResponsibility;
        return this;
    }

    /** Sets the hours of care per week, as a band. */
    public CaringRoleBuilder hoursPerWeek(Coded hoursPerWeek) {
        this.hoursPerWeek = hoursPerWeek;
        return this;
    }

    /** Sets whether the carer is the only carer, the main carer, or supports the main carer. */
    public CaringRoleBuilder responsibility(Responsibility responsibility) {
        this.responsibility = responsibility;
        return this;
    }

    /** Sets how many others care for the same person. */
    public CaringRoleBuilder otherCarers(int otherCarers) {
        this.otherCarers = otherCarers;
        return this;
    }

    /** Sets how near the two people live to each other. */
    public CaringRoleBuilder proximity(Proximity proximity) {
        this.proximity = proximity;
        return this;
    }

    /** Sets whether the cared-for person also looks after the carer. */
    public CaringRoleBuilder mutual(Answer mutual) {
        this.mutual = mutual;
        return this;
    }

    /** Sets the basis on which the carer cares. */
    public CaringRoleBuilder basis(CaringBasis basis) {
        this.basis = basis;
        return this;
    }

    /** Sets the first day. */
    public CaringRoleBuilder start(LocalDate start) {
        this.start = start;
        return this;
    }

    /** Sets the council where the cared-for person lives. */
    public CaringRoleBuilder responsibleCouncil(Identifier responsibleCouncil) {
        this.responsibleCouncil = responsibleCouncil;
        return this;
    }

    /** Sets the last day and the reason why the role ended. */
    public CaringRoleBuilder end(LocalDate end, EndReason endReason) {
        this.end = end;
        this.endReason = endReason;
        return this;
    }

    /** Returns the role as built so far. The builder can still be used. */
    public CaringRole build() {
        return new CaringRole(
                relationship,
                caredForPerson,
                caredForLifeStage,
                parentalResponsibility,
                needs,
                tasks,
                hoursPerWeek,
                responsibility,
                otherCarers,
                proximity,
                mutual,
                basis,
                start,
                end,
                endReason,
                responsibleCouncil);
    }
}
