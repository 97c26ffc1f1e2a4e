package org.carerkit.flag.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.carerkit.flag.store.Bytes;

/** The Merkle tree hash word for word as RFC 6962, section 2.1, defines it, over a list that is all there. */
final class ReferenceLog {

    private ReferenceLog() {}

    static Bytes hash(List<Bytes> entries) {
        if (entries.isEmpty()) {
            return sha256();
        }
        if (entries.size() == 1) {
            return sha256(new byte[] {0}, entries.get(0).toArray());
        }
        int k = 1;
        while (k * 2 < entries.size()) {
            k *= 2;
        }
        return sha256(
                new byte[] {1},
                hash(entries.subList(0, k)).toArray(),
                hash(entries.subList(k, entries.size())).toArray());
    }

    static MerkleLog logOf(List<Bytes> entries) {
        MerkleLog log = MerkleLog.empty();
        for (Bytes entry : entries) {
            log = log.and(entry);
        }
        return log;
    }

    static LogProofs proofsOf(List<Bytes> entries) {
        return new LogProofs(index -> entries.subList((int) index, entries.size()).stream()
                .map(MerkleLog::leafHash)
                .iterator());
    }

    static List<Bytes> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Bytes.of(("entry " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static Bytes hex(String text) {
        return Bytes.of(HexFormat.of().parseHex(text));
    }

    private static Bytes sha256(byte[]... parts) {
        MessageDigest sha256 = MerkleHash.sha256();
        for (byte[] part : parts) {
            sha256.update(part);
        }
        return Bytes.of(sha256.digest());
    }
}
