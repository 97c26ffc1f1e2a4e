package org.carerkit.core.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page that documents a module's findings, made from its enum. A module keeps it as {@code FINDINGS.md} and compares
 * it in a test; {@code -Dfindings.write} writes it anew.
 */
public final class FindingsPage {

    private final String module;
    private final FindingCode[] codes;

    /**
     * The page of one module.
     *
     * @param module the module's name, as the heading says it
     * @param codes all of its codes
     */
    public FindingsPage(String module, FindingCode[] codes) {
        this.module = module;
        this.codes = codes.clone();
    }

    /** The page in Markdown. */
    public String text() {
        return "# Findings of " + module + "\n\n"
                + "Made from the code by the module's tests; `-Dfindings.write` writes it anew. A code is never used again"
                + " for another meaning. Programs decide on the code, never on the wording.\n\n"
                + "| code | severity | wording |\n|---|---|---|\n"
                + Arrays.stream(codes)
                        .sorted(Comparator.comparing(FindingCode::id))
                        .map(FindingsPage::row)
                        .collect(Collectors.joining());
    }

    /** The page as the module keeps it; written first where {@code -Dfindings.write} is given. */
    public String kept(Path page) {
        try {
            if (Boolean.getBoolean("findings.write")) {
                Files.writeString(page, text());
            }
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(FindingCode code) {
        return "| `" + code.id() + "` | " + code.severity().name().toLowerCase(Locale.ROOT) + " | "
                + code.wording(Locale.ENGLISH).replace("|", "\\|") + " |\n";
    }
}
