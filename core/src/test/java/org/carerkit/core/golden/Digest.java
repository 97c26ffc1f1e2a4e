package org.carerkit.core.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Describes a file that is too large to keep: its SHA-256, its size, and its first and last lines. */
final class Digest {

    static final String SUFFIX = ".digest";

    private static final int SHOWN = 3; // lines at each end
    private static final int LENGTH = 4_000; // characters of a line

    private Digest() {}

    static String of(byte[] bytes) {
        List<String> lines = new String(bytes, UTF_8).lines().toList();
        List<String> digest = new ArrayList<>();
        digest.add("SHA-256 " + sha256(bytes));
        digest.add(bytes.length + " bytes, " + lines.size() + " lines; the first and the last are:");
        digest.add("");
        lines.stream().limit(SHOWN).map(Digest::cut).forEach(digest::add);
        digest.add("…");
        lines.stream()
                .skip(Math.max(SHOWN, lines.size() - SHOWN))
                .map(Digest::cut)
                .forEach(digest::add);
        return String.join("\n", digest) + "\n";
    }

    private static String cut(String line) {
        return line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…";
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
