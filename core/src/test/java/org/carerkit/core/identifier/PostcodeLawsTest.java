package org.carerkit.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The matcher written by hand takes what the pattern takes. */
class PostcodeLawsTest {

    private static final char[] CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".toCharArray();

    /** BS 7666, every alternative anchored. */
    private static final Pattern BS_7666 = Pattern.compile("^(?:GIR 0AA|ZZ99 [0-9][A-Z]{2}"
            + "|(?:[A-PR-UWYZ][0-9][0-9]?|[A-PR-UWYZ][A-HK-Y][0-9][0-9]?|[A-PR-UWYZ][0-9][A-HJKPSTUW]"
            + "|[A-PR-UWYZ][A-HK-Y][0-9][ABEHMNPRVWXY]) [0-9][ABD-HJLNP-UW-Z]{2})$");

    @Example
    void every_outward_code_there_could_be_is_judged_as_the_pattern_judges_it() {
        for (char a : CHARACTERS) {
            for (char b : CHARACTERS) {
                judge("" + a + b + " 1AA");
                for (char c : CHARACTERS) {
                    judge("" + a + b + c + " 1AA");
                    for (char d : CHARACTERS) {
                        judge("" + a + b + c + d + " 1AA");
                    }
                }
            }
        }
    }

    @Example
    void every_inward_code_there_could_be_is_judged_as_the_pattern_judges_it() {
        for (char a : CHARACTERS) {
            for (char b : CHARACTERS) {
                for (char c : CHARACTERS) {
                    judge("M1 " + a + b + c);
                    judge("TS24 " + a + b + c);
                    judge("ZZ99 " + a + b + c);
                    judge("GIR " + a + b + c);
                }
            }
        }
    }

    @Property
    void any_text_is_judged_as_the_pattern_judges_it(@ForAll("texts") String text) {
        judge(text);
    }

    @Property
    void valid_means_that_no_error_is_found(@ForAll("texts") String text) {
        assertThat(Postcodes.isValid(text))
                .isEqualTo(!IdentifierScheme.POSTCODE.check(text).hasError());
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> close =
                Arbitraries.strings().withChars("AMTS019 zé\n").ofMinLength(0).ofMaxLength(9);
        Arbitrary<String> shaped = Arbitraries.strings()
                .withChars("AEMTSW019")
                .ofMinLength(2)
                .ofMaxLength(4)
                .map(outward -> outward + " 1AA");
        return Arbitraries.oneOf(close, shaped, Arbitraries.strings().ofMaxLength(9));
    }

    private static void judge(String text) {
        if (Postcodes.isValid(text) != BS_7666.matcher(text).matches()) {
            throw new AssertionError("judged otherwise than the pattern: " + text);
        }
    }
}
