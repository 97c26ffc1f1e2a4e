package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.carerkit.flag.sharing.SharingPolicyFile.Definition;

/**
 * What a policy lets out and the standard one does not, and the other way round.
 *
 * @param more what the policy lets out beyond the standard one, with its place in the policy's file
 * @param less what the standard policy lets out beyond this one, with its place in the standard policy's file
 */
public record PolicyDifferences(List<Difference> more, List<Difference> less) {

    /** Copies the lists. */
    public PolicyDifferences {
        more = List.copyOf(more);
        less = List.copyOf(less);
    }

    static PolicyDifferences between(Definition policy, Definition standard) {
        return between(PolicyPermissions.of(policy), PolicyPermissions.of(standard));
    }

    private static PolicyDifferences between(PolicyPermissions policy, PolicyPermissions standard) {
        return new PolicyDifferences(listed(policy.beyond(standard)), listed(standard.beyond(policy)));
    }

    private static List<Difference> listed(Map<String, String> beyond) {
        return beyond.entrySet().stream()
                .map(one -> new Difference(one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * One thing that one of the policies lets out.
     *
     * @param name its name, as a decision in the file gives it: {@code sharing/PURPOSE/RECIPIENT/FIELD} or
     *     {@code bases/CODE/PURPOSE/RECIPIENT}, followed by {@code /young-people} for what is let out about young carers;
     *     {@code restrictions/RECIPIENT}; {@code agreements/FIELD/PERSON} for an agreement that is not needed
     * @param path the place in the file
     */
    public record Difference(String name, String path) {

        /** Rejects null components. */
        public Difference {
            requireNonNull(name, "name");
            requireNonNull(path, "path");
        }
    }
}
