package org.carerkit.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carerkit.core.code.Coded;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConsentFormatTest {

    private static final String TOKEN = "xyzzy-token";

    static Stream<Enum<?>> constants() {
        return Stream.of(Purpose.values(), ConsentStatus.values(), Capacity.values(), RecipientKind.values())
                .flatMap(Stream::of);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void aConstantIsWrittenInLowerCaseWithHyphens(Enum<?> constant) throws JsonProcessingException {
        String written = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        ObjectMapper json = new ObjectMapper();

        assertThat(json.writeValueAsString(constant)).isEqualTo("\"" + written + "\"");
        assertThat((Object) json.readValue("\"" + written + "\"", constant.getDeclaringClass()))
                .isEqualTo(constant);
    }

    @Test
    void whatIsAbsentIsLeftOut() throws JsonProcessingException {
        Consent consent = new Consent(ConsentStatus.NOT_ASKED, null, null, List.of(), List.of(), null, null);

        assertThat(new ObjectMapper().writeValueAsString(consent)).isEqualTo("{\"status\":\"not-asked\"}");
    }

    @Test
    void anAbsentListIsReadAsAnEmptyOne() throws JsonProcessingException {
        Consent consent = new ObjectMapper().readValue("{\"status\":\"refused\"}", Consent.class);

        assertThat(consent.purposes()).isEmpty();
        assertThat(consent.recipients()).isEmpty();
    }

    @Test
    void noTextSaysWhatItIsAbout() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        DecisionMaker by = new DecisionMaker(Capacity.DEPUTY, TOKEN, TOKEN);
        Recipient recipient =
                new Recipient(RecipientKind.EMPLOYER, new Identifier(IdentifierScheme.LOCAL, TOKEN, TOKEN));
        ConsentOverride override = new ConsentOverride(TOKEN, TOKEN);
        LawfulBasis basis = new LawfulBasis(new Coded("lawful-basis", "2026", TOKEN), null, day, day, override);
        Consent consent =
                new Consent(ConsentStatus.GIVEN, day, by, List.of(Purpose.STATISTICS), List.of(recipient), day, null);

        assertThat(Stream.of(by, recipient, override, basis, consent).map(Record::toString))
                .allSatisfy(text -> assertThat(text).isNotEmpty().doesNotContain(TOKEN));
    }

    @Test
    void anAgeTellsWhoCanDecideForSomebody() {
        assertThat(ages(Capacity.SELF)).containsExactly(15, 16, 17, 18);
        assertThat(ages(Capacity.PARENTAL_RESPONSIBILITY)).containsExactly(15, 16, 17);
        assertThat(ages(Capacity.ATTORNEY)).containsExactly(18);
        assertThat(ages(Capacity.DEPUTY)).containsExactly(16, 17, 18);
        assertThat(ages(Capacity.BEST_INTERESTS)).containsExactly(16, 17, 18);
        assertThat(Stream.of(Capacity.values()).filter(capacity -> capacity.isPossibleAt(122)))
                .containsExactly(Capacity.SELF, Capacity.ATTORNEY, Capacity.DEPUTY, Capacity.BEST_INTERESTS);
    }

    private static List<Integer> ages(Capacity capacity) {
        return IntStream.rangeClosed(15, 18)
                .filter(capacity::isPossibleAt)
                .boxed()
                .toList();
    }
}
