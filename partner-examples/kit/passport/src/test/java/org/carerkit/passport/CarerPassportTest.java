package org.carerkit.passport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.json.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarerPassportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final CarerPassport PASSPORT = passport(TODAY, TODAY.plusMonths(6));

    @Test
    void whatIsWrittenAndReadAgainIsEqual() {
        ReadResult<CarerPassport> read = CarerPassport.read(PASSPORT.json(), TODAY);

        assertThat(read.isUsable()).isTrue();
        assertThat(read.findings()).isEmpty();
        assertThat(read.record()).contains(PASSPORT);
        assertThat(new String(PASSPORT.json(), UTF_8)).isEqualTo("""
                {"format":"carerkit.passport/1","holder":"Ash Example","issuer":"Example manager",\
                "setting":"Example Works, dispatch","adjustments":["Starts at ten on Tuesdays"],\
                "mayBeSeenBy":["The team leader"],"agreed":"2026-11-24","review":"2027-05-24"}""");
    }

    @Test
    void nobodyIsAskedWhomTheyLookAfterOrWhy() {
        assertThat(Arrays.stream(CarerPassport.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly(
                        "format", "holder", "issuer", "setting", "adjustments", "mayBeSeenBy", "agreed", "review");
        String told = new String(PASSPORT.json(), UTF_8).replace("\"issuer\"", "\"reason\":\"dementia\",\"issuer\"");

        ReadResult<CarerPassport> read = CarerPassport.read(told.getBytes(UTF_8), TODAY);

        assertThat(read.record()).contains(PASSPORT);
        assertThat(read.findings().toString()).doesNotContain("dementia");
        assertThat(new String(read.record().orElseThrow().json(), UTF_8)).doesNotContain("dementia");
        assertThat(PASSPORT.toString()).isEqualTo("CarerPassport[…]");
    }

    @Test
    void everythingThatIsMissingIsToldAtOnce() {
        ReadResult<CarerPassport> read =
                CarerPassport.read("{\"format\":\"carerkit.passport/1\"}".getBytes(UTF_8), TODAY);

        assertThat(read.findings().all())
                .extracting(Finding::path)
                .containsExactly("holder", "issuer", "setting", "adjustments", "mayBeSeenBy", "agreed", "review");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, CK-PASSPORT-REVIEW-NOT-AFTER-AGREED",
        "2026-11-25, ",
        "2027-11-24, ",
        "2027-11-25, CK-PASSPORT-REVIEW-AFTER-A-YEAR"
    })
    void itIsLookedAtAgainWithinAYear(LocalDate review, String code) {
        List<String> codes = RecordCheck.of(passport(TODAY, review), TODAY).all().stream()
                .map(finding -> finding.code().id())
                .toList();

        assertThat(codes).isEqualTo(code == null ? List.of() : List.of(code));
        for (PassportFinding finding : PassportFinding.values()) {
            assertThat(finding.wording(Locale.UK)).endsWith(".");
        }
    }

    @Test
    void anotherVersionAndMoreThanAPageHoldsAreRefused() {
        byte[] other = new String(PASSPORT.json(), UTF_8)
                .replace("passport/1", "passport/2")
                .getBytes(UTF_8);
        CarerPassport long21 = new CarerPassport(
                PassportFormat.PASSPORT_1,
                "a".repeat(201),
                "b",
                "c",
                Collections.nCopies(21, "d"),
                List.of("e"),
                TODAY,
                TODAY.plusDays(1));

        assertThat(CarerPassport.read(other, TODAY).record()).isEmpty();
        assertThat(RecordCheck.of(long21, TODAY).all())
                .extracting(finding -> finding.code().id())
                .containsExactly("CK-TEXT-TOO-LONG", "CK-LIST-TOO-LONG");
        assertThat(CarerPassport.read(new byte[2 << 20], TODAY).findings().all())
                .extracting(finding -> finding.code().id())
                .containsExactly("CK-JSON-TOO-LARGE");
    }

    private static CarerPassport passport(LocalDate agreed, LocalDate review) {
        return new CarerPassport(
                PassportFormat.PASSPORT_1,
                "Ash Example",
                "Example manager",
                "Example Works, dispatch",
                List.of("Starts at ten on Tuesdays"),
                List.of("The team leader"),
                agreed,
                review);
    }
}
