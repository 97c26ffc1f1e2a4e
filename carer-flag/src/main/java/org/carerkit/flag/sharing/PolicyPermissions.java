package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carerkit.core.caring.AgreementOf;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.sharing.SharingPolicyFile.AgreementRow;
import org.carerkit.flag.sharing.SharingPolicyFile.BasisRow;
import org.carerkit.flag.sharing.SharingPolicyFile.Definition;
import org.carerkit.flag.sharing.SharingPolicyFile.SharingRow;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a policy lets out, one thing after the other, each with a name, its place in the file and the days on
 * which it is let out. So two policies can be compared without a rule for each kind of row.
 *
 * <p>The names are {@code sharing/PURPOSE/RECIPIENT/FIELD}, {@code bases/CODE/PURPOSE/RECIPIENT}, each followed by
 * {@code /young-people} for what is let out about a young carer, {@code restrictions/RECIPIENT}, and
 * {@code agreements/FIELD/PERSON} for an agreement that is not needed.
 */
final class PolicyPermissions {

    private static final String YOUNG = "/young-people";

    private final Map<String, List<Permission>> byName = new LinkedHashMap<>();

    /** Where something is let out, and on which days: from the first, inclusive, to the last, exclusive. */
    private record Permission(
            String path, LocalDate from, @Nullable LocalDate until) {

        boolean isWithin(Permission other) {
            return !from.isBefore(other.from) && (other.until == null || until != null && !until.isAfter(other.until));
        }
    }

    private PolicyPermissions(Definition policy) {
        for (int i = 0; i < policy.sharing().size(); i++) {
            sharing(policy.sharing().get(i), "sharing[" + i + "]");
        }
        for (int i = 0; i < policy.toldOfRestrictions().size(); i++) {
            RecipientKind recipient = policy.toldOfRestrictions().get(i);
            always("restrictions/" + word(recipient), "toldOfRestrictions[" + i + "]");
        }
        for (FlagField field : FlagField.values()) {
            agreements(field, policy.agreements());
        }
        for (int i = 0; i < policy.bases().size(); i++) {
            basis(policy.bases().get(i), "bases[" + i + "]");
        }
    }

    static PolicyPermissions of(Definition policy) {
        return new PolicyPermissions(policy);
    }

    /** Returns what this policy lets out and another does not, by name, with its place in this policy's file. */
    Map<String, String> beyond(PolicyPermissions other) {
        Map<String, String> beyond = new LinkedHashMap<>();
        byName.forEach((name, permissions) -> {
            List<Permission> there = other.byName.getOrDefault(name, List.of());
            permissions.stream()
                    .filter(one -> there.stream().noneMatch(one::isWithin))
                    .findFirst()
                    .ifPresent(one -> beyond.put(name, one.path));
        });
        return beyond;
    }

    private void sharing(SharingRow row, String path) {
        if (row.purpose() == null || row.recipient() == null) {
            return;
        }
        String name = "sharing/" + word(row.purpose()) + "/" + word(row.recipient()) + "/";
        for (int i = 0; i < row.fields().size(); i++) {
            always(name + word(row.fields().get(i)), path + ".fields[" + i + "]");
        }
        for (int i = 0; i < row.youngPeople().size(); i++) {
            always(name + word(row.youngPeople().get(i)) + YOUNG, path + ".youngPeople[" + i + "]");
        }
    }

    /** An agreement that is not needed lets something out. The carer is asked for every field, by consent. */
    private void agreements(FlagField field, List<AgreementRow> rows) {
        Set<AgreementOf> open = field == FlagField.CONTINGENCY_PLAN
                ? EnumSet.allOf(AgreementOf.class)
                : EnumSet.of(AgreementOf.CARED_FOR_PERSON);
        String path = "agreements";
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).field() == field) {
                open.removeAll(rows.get(i).of());
                path = "agreements[" + i + "].of";
            }
        }
        for (AgreementOf person : open) {
            always("agreements/" + word(field) + "/" + word(person), path);
        }
    }

    private void basis(BasisRow row, String path) {
        LocalDate from = row.from();
        if (from == null || row.basis() == null) {
            return;
        }
        for (Purpose purpose : row.purposes()) {
            String name = "bases/" + row.basis() + "/" + word(purpose) + "/";
            for (int i = 0; i < row.recipients().size(); i++) {
                String place = path + ".recipients[" + i + "]";
                add(name + word(row.recipients().get(i)), new Permission(place, from, row.until()));
            }
            for (int i = 0; i < row.youngPeople().size(); i++) {
                String place = path + ".youngPeople[" + i + "]";
                add(name + word(row.youngPeople().get(i)) + YOUNG, new Permission(place, from, row.until()));
            }
        }
    }

    private void always(String name, String path) {
        add(name, new Permission(path, LocalDate.MIN, null));
    }

    private void add(String name, Permission permission) {
        requireNonNull(byName.computeIfAbsent(name, any -> new ArrayList<>())).add(permission);
    }

    /** As the file writes it. */
    private static String word(Enum<?> constant) {
        return constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
