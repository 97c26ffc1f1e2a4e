package org.carerkit.examples.hospital.fhir;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.carerkit.fhir.reading.FhirJson;
import org.hl7.fhir.r4.model.Flag;
import org.springframework.http.HttpHeaders;

/**
 * The version of a flag as one client sees it: a digest of what the client was told. The register's own version cannot
 * serve as a tag. It changes with every recorded disclosure, so that readers would disturb each other, and with a
 * restriction, which must not show. The register's version protects the write itself: see {@link FlagChanges}.
 *
 * @param value the text in {@code meta.versionId}
 */
record VersionTag(String value) {

    private static final int BYTES = 15;

    static VersionTag of(Flag flag) {
        Flag plain = flag.copy();
        plain.getMeta().setVersionId(null);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(FhirJson.write(plain).getBytes(StandardCharsets.UTF_8));
            return new VersionTag(Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(Arrays.copyOf(digest, BYTES))
                    .replace('_', '.'));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every Java", e);
        }
    }

    /** Reads an {@code If-Match} header that names one version, weak or strong. */
    static Optional<VersionTag> ofIfMatch(String header) {
        String text = header.strip();
        String quoted = text.startsWith("W/") ? text.substring(2) : text;
        return quoted.length() > 2 && quoted.startsWith("\"") && quoted.indexOf('"', 1) == quoted.length() - 1
                ? Optional.of(new VersionTag(quoted.substring(1, quoted.length() - 1)))
                : Optional.empty();
    }

    void putInto(HttpHeaders headers) {
        headers.setETag("W/\"" + value + "\"");
    }
}
