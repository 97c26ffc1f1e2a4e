package org.carerkit.core.identifier;

import org.carerkit.core.check.Report;
import org.carerkit.core.finding.FindingCode;

/** A rule for a fixed range of digits and nothing else. */
abstract class DigitsRule extends SchemeRule {

    private final int min;
    private final int max;
    private final FindingCode character;
    private final FindingCode length;

    DigitsRule(int min, int max, FindingCode character, FindingCode length) {
        this.min = min;
        this.max = max;
        this.character = character;
        this.length = length;
    }

    @Override
    void check(CharSequence value, String path, Report report) {
        int size = value.length();
        if (!Ascii.areDigits(value, 0, size)) {
            report.add(path, character);
        }
        if (size < min || size > max) {
            report.add(path, length);
        }
    }

    static boolean fits(CharSequence value, int min, int max) {
        int size = value.length();
        return size >= min && size <= max && Ascii.areDigits(value, 0, size);
    }
}
