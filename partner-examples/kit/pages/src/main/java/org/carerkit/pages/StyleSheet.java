package org.carerkit.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The one style sheet, which every page contains, and its digest, by which a page allows this style and no other. */
final class StyleSheet {

    static final StyleSheet REPORT = new StyleSheet("report.css");

    private final String text;
    private final String digest;

    private StyleSheet(String file) {
        try (InputStream in = StyleSheet.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library");
            }
            // A browser normalises line endings to \n before it computes the digest, whatever the checkout made of
            // them.
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    String text() {
        return text;
    }

    /** A content security policy that allows a browser only this style: no script and no network. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + digest + "'; base-uri 'none'; form-action 'none'";
    }
}
