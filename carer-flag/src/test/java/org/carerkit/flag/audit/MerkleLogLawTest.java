package org.carerkit.flag.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.audit.ReferenceLog.entries;
import static org.carerkit.flag.audit.ReferenceLog.logOf;
import static org.carerkit.flag.audit.ReferenceLog.proofsOf;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carerkit.flag.store.Bytes;
import org.junit.jupiter.api.Test;

/** Laws of logs, proofs among them, over every size up to 130: past two powers of two, to both sides of them. */
class MerkleLogLawTest {

    private static final int MOST = 130;
    private static final List<Bytes> ENTRIES = entries(MOST);
    private static final List<Bytes> ROOTS = roots();

    @Test
    void everyRootIsTheTreeHashOfTheDefinition() {
        for (int size = 0; size <= MOST; size++) {
            assertThat(ROOTS.get(size)).isEqualTo(ReferenceLog.hash(ENTRIES.subList(0, size)));
        }
    }

    @Test
    void everyEntryOfEveryLogIsProvedAndNoOtherIs() {
        Bytes stranger = MerkleLog.leafHash(Bytes.of(new byte[] {9}));
        LogProofs proofs = proofsOf(ENTRIES);
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = proofs.inclusion(index, size);
                Bytes leaf = MerkleLog.leafHash(ENTRIES.get(index));
                assertThat(proof.proves(leaf, ROOTS.get(size))).isTrue();
                assertThat(proof.proves(stranger, ROOTS.get(size))).isFalse();
                assertThat(proof.proves(leaf, ROOTS.get(size - 1))).isFalse();
            }
        }
    }

    @Test
    void everyLogIsConsistentWithEveryEarlierOneAndWithNoOther() {
        LogProofs proofs = proofsOf(ENTRIES);
        for (int second = 0; second <= MOST; second++) {
            for (int first = 0; first <= second; first++) {
                ConsistencyProof proof = proofs.consistency(first, second);
                assertThat(proof.proves(ROOTS.get(first), ROOTS.get(second))).isTrue();
                Bytes otherFirst = ROOTS.get(first == 0 ? 1 : first - 1);
                assertThat(proof.proves(otherFirst, ROOTS.get(second))).isFalse();
                if (first > 0) {
                    assertThat(proof.proves(ROOTS.get(first), ROOTS.get(second + (second < MOST ? 1 : -1))))
                            .isFalse();
                }
            }
        }
    }

    @Property
    void aLogWithAnEntryChangedIsNotConsistentWithItsPast(
            @ForAll @IntRange(min = 1, max = MOST) int first,
            @ForAll @IntRange(min = 1, max = MOST) int second,
            @ForAll @IntRange(max = MOST - 1) int changed) {
        Assume.that(changed < first && first <= second);
        List<Bytes> other = new ArrayList<>(ENTRIES.subList(0, second));
        other.set(changed, Bytes.of(new byte[] {1, 2, 3}));
        ConsistencyProof proof = proofsOf(other).consistency(first, second);

        assertThat(proof.proves(ROOTS.get(first), logOf(other).root())).isFalse();
    }

    @Property
    void aProofWithAHashChangedMissingOrTooManyProvesNothing(
            @ForAll @IntRange(min = 1, max = MOST) int first,
            @ForAll @IntRange(min = 1, max = MOST) int second,
            @ForAll @IntRange(max = 10) int place) {
        Assume.that(first < second);
        ConsistencyProof proof = proofsOf(ENTRIES).consistency(first, second);
        InclusionProof entry = proofsOf(ENTRIES).inclusion(first - 1L, second);
        Bytes leaf = MerkleLog.leafHash(ENTRIES.get(first - 1));

        for (List<Bytes> path : broken(proof.path(), place)) {
            assertThat(new ConsistencyProof(first, second, path).proves(ROOTS.get(first), ROOTS.get(second)))
                    .isFalse();
        }
        for (List<Bytes> path : broken(entry.path(), place)) {
            assertThat(new InclusionProof(first - 1L, second, path).proves(leaf, ROOTS.get(second)))
                    .isFalse();
        }
    }

    private static List<List<Bytes>> broken(List<Bytes> path, int place) {
        List<Bytes> changed = new ArrayList<>(path);
        changed.set(place % path.size(), MerkleHash.EMPTY);
        List<Bytes> more = new ArrayList<>(path);
        more.add(place % (path.size() + 1), MerkleHash.EMPTY);
        return List.of(changed, more, path.subList(0, path.size() - 1), path.subList(1, path.size()), List.of());
    }

    private static List<Bytes> roots() {
        List<Bytes> roots = new ArrayList<>();
        MerkleLog log = MerkleLog.empty();
        roots.add(log.root());
        for (Bytes entry : ENTRIES) {
            log = log.and(entry);
            roots.add(log.root());
        }
        return roots;
    }
}
