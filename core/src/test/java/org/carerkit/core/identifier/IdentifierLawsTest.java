package org.carerkit.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Putting a text right changes how it is written and never what it means. */
class IdentifierLawsTest {

    @Property
    void putting_right_twice_is_putting_right_once(@ForAll IdentifierScheme scheme, @ForAll("texts") String text) {
        String tidy = scheme.tidy(text);

        assertThat(scheme.tidy(tidy)).isEqualTo(tidy);
    }

    @Property
    void a_text_without_error_means_the_same_once_put_right_and_has_none(
            @ForAll IdentifierScheme scheme, @ForAll("texts") String text) {
        Identifier received = new Identifier(scheme, text, "somebody");
        Identifier tidy = new Identifier(scheme, scheme.tidy(text), "somebody");

        assertThat(received.means(tidy)).isTrue();
        assertThat(scheme.check(text).hasError() || !scheme.check(tidy.value()).hasError())
                .isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> good = Arbitraries.of(
                "401 023 2137",
                "k830400124001",
                "W83040012400A",
                "rh802",
                " 111748",
                "8054001",
                "805",
                "e06000001",
                "000100110010",
                "ts248ay",
                "ZZ99  3VZ");
        return Arbitraries.oneOf(good, Arbitraries.strings().numeric().ofMaxLength(13), Arbitraries.strings());
    }
}
