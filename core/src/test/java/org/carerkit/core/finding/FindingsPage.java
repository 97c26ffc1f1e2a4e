package org.carerkit.core.finding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The page that documents a module's findings, made from its enum. A module keeps it as {@code FINDINGS.md} and compares
 * it in a test; {@code -Dgolden.renew} writes it anew.
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
                + "Generated from the code by the module's tests; `-Dgolden.renew` rewrites it. A code is never reused for"
                + " another meaning. Programs should decide on the code, never on the wording.\n\n"
                + "| code | severity | wording |\n|---|---|---|\n"
                + Arrays.stream(codes)
                        .sorted(Comparator.comparing(FindingCode::id))
                        .map(FindingsPage::row)
                        .collect(Collectors.joining());
    }

    private static String row(FindingCode code) {
        return "| `" + code.id() + "` | " + code.severity().name().toLowerCase(Locale.ROOT) + " | "
                + code.wording(Locale.ENGLISH).replace("|", "\\|") + " |\n";
    }
}
