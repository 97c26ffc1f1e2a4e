package org.carerkit.flag.sharing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.AgreementOf;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.internal.FieldFilter;
import org.carerkit.flag.sharing.SharingPolicyFile.AgreementRow;

/**
 * Whose agreements each field needs, whatever the lawful basis. Two things need the cared-for person's agreement under
 * every policy: who they are, and why they need care, which says something about their health.
 */
final class FieldAgreements {

    private final Map<FlagField, Set<AgreementOf>> needed;

    private FieldAgreements(Map<FlagField, Set<AgreementOf>> needed) {
        this.needed = needed;
    }

    static FieldAgreements of(List<AgreementRow> rows) {
        Map<FlagField, Set<AgreementOf>> needed = new EnumMap<>(FlagField.class);
        rows.forEach(row -> needed.put(row.field(), EnumSet.copyOf(row.of())));
        return new FieldAgreements(needed);
    }

    Set<AgreementOf> neededFor(FlagField field) {
        return needed.getOrDefault(field, Set.of());
    }

    /** Returns whose missing answers keep a whole field back; empty if none does. */
    Set<AgreementOf> missing(FlagField field, Carer carer) {
        if (field == FlagField.CONTINGENCY_PLAN) {
            ContingencyPlan plan = carer.contingencyPlan();
            Set<AgreementOf> missing = EnumSet.noneOf(AgreementOf.class);
            if (plan != null) {
                missing.addAll(plan.notAgreed());
                missing.retainAll(neededFor(field));
            }
            return missing;
        }
        boolean keptBack = field == FlagField.CARED_FOR_PERSON
                ? named(carer).findAny().isPresent() && named(carer).noneMatch(FieldFilter::isAgreed)
                : neededFor(field).contains(AgreementOf.CARED_FOR_PERSON)
                        && !carer.roles().stream().allMatch(FieldFilter::isAgreed);
        return keptBack ? EnumSet.of(AgreementOf.CARED_FOR_PERSON) : Set.of();
    }

    /** Returns whose missing answers keep back a part of a field that leaves; empty if all of it leaves. */
    Set<AgreementOf> missingForPart(FlagField field, Carer carer) {
        boolean partStays = switch (field) {
            case CARED_FOR_PERSON -> !named(carer).allMatch(FieldFilter::isAgreed);
            case CARING_ROLES ->
                carer.roles().stream()
                        .filter(role -> !role.needs().isEmpty())
                        .anyMatch(role -> !FieldFilter.isAgreed(role));
            default -> false;
        };
        return partStays ? EnumSet.of(AgreementOf.CARED_FOR_PERSON) : Set.of();
    }

    private static Stream<CaringRole> named(Carer carer) {
        return carer.roles().stream().filter(role -> role.caredForPerson() != null);
    }
}
