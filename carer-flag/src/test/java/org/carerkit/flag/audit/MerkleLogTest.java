package org.carerkit.flag.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.carerkit.flag.audit.ReferenceLog.entries;
import static org.carerkit.flag.audit.ReferenceLog.hex;
import static org.carerkit.flag.audit.ReferenceLog.logOf;
import static org.carerkit.flag.audit.ReferenceLog.proofsOf;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.flag.store.Bytes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MerkleLogTest {

    /** The eight leaves on which implementations of Certificate Transparency are tested. */
    private static final List<Bytes> LEAVES = List.of(
            hex(""),
            hex("00"),
            hex("10"),
            hex("2021"),
            hex("3031"),
            hex("40414243"),
            hex("5051525354555657"),
            hex("606162636465666768696a6b6c6d6e6f"));

    /** Their roots for 0 to 8 leaves, as published with transparency-dev/merkle (testonly/constants.go). */
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String SECOND_LEAF = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
    private static final String THIRD_AND_FOURTH = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
    private static final String LAST_FOUR = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";

    @Test
    void the_roots_are_those_that_other_implementations_publish() {
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(logOf(LEAVES.subList(0, size)).root()).isEqualTo(hex(ROOTS.get(size)));
        }
    }

    @Test
    void a_path_is_the_one_that_other_implementations_publish() {
        List<Bytes> path = List.of(hex(SECOND_LEAF), hex(THIRD_AND_FOURTH), hex(LAST_FOUR));

        assertThat(proofsOf(LEAVES).inclusion(0, 8)).isEqualTo(new InclusionProof(0, 8, path));
        assertThat(proofsOf(LEAVES).consistency(1, 8)).isEqualTo(new ConsistencyProof(1, 8, path));
    }

    /** The tree of seven leaves that is drawn there: the paths to d0, d3, d4 and d6, and the proofs from 3, 4 and 6 on. */
    @Test
    void paths_and_proofs_are_those_of_the_example_in_rfc_6962_section_2_1_3() {
        List<Bytes> seven = entries(7);
        Bytes a = MerkleLog.leafHash(seven.get(0));
        Bytes b = MerkleLog.leafHash(seven.get(1));
        Bytes c = MerkleLog.leafHash(seven.get(2));
        Bytes d = MerkleLog.leafHash(seven.get(3));
        Bytes e = MerkleLog.leafHash(seven.get(4));
        Bytes f = MerkleLog.leafHash(seven.get(5));
        Bytes j = MerkleLog.leafHash(seven.get(6));
        Bytes g = MerkleHash.node(a, b);
        Bytes h = MerkleHash.node(c, d);
        Bytes i = MerkleHash.node(e, f);
        Bytes k = MerkleHash.node(g, h);
        Bytes l = MerkleHash.node(i, j);
        LogProofs proofs = proofsOf(seven);

        assertThat(proofs.inclusion(0, 7).path()).containsExactly(b, h, l);
        assertThat(proofs.inclusion(3, 7).path()).containsExactly(c, g, l);
        assertThat(proofs.inclusion(4, 7).path()).containsExactly(f, j, k);
        assertThat(proofs.inclusion(6, 7).path()).containsExactly(i, k);
        assertThat(proofs.consistency(3, 7).path()).containsExactly(c, d, g, l);
        assertThat(proofs.consistency(4, 7).path()).containsExactly(l);
        assertThat(proofs.consistency(6, 7).path()).containsExactly(i, j, k);
    }

    @Test
    void what_is_kept_of_a_log_is_a_hash_for_each_bit_of_its_size_that_is_set() {
        MerkleLog log = MerkleLog.empty();
        for (Bytes entry : entries(1_000)) {
            log = log.and(entry);
            assertThat(log.frontier()).hasSize(Long.bitCount(log.size()));
        }
    }

    @Test
    void a_frontier_that_does_not_fit_its_size_is_refused() {
        List<Bytes> one = new ArrayList<>(List.of(MerkleHash.EMPTY));
        MerkleLog log = new MerkleLog(4, one);
        one.clear();

        assertThat(log.frontier()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MerkleLog(3, List.of(MerkleHash.EMPTY)))
                .withMessageStartingWith("frontier:");
        assertThatIllegalArgumentException().isThrownBy(() -> new MerkleLog(-1, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new MerkleLog(1, List.of(hex("00"))));
    }
}
