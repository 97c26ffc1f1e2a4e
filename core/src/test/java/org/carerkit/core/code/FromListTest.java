package org.carerkit.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.check.Report;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FromListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Report NOTHING_FOUND = new Report() {
        @Override
        public LocalDate today() {
            return TODAY;
        }

        @Override
        public void add(String path, FindingCode code, @Nullable Long limit) {
            throw new AssertionError(code.id());
        }
    };

    /** A record with coded components, as a host would write one. */
    public record Described(
            @Valid @FromList({"nhs-ethnic-category", "ons-ethnic-group"}) @Nullable
            Coded ethnicity,

            @Valid @FromList("ons-hours-of-care") @Nullable Coded hours,
            @Valid @FromList("snomed-ct") @Nullable Coded need) {}

    @Test
    void knownCodesOfListsThatFitGiveNoFinding() {
        assertThat(RecordCheck.of(
                        new Described(
                                new Coded("ons-ethnic-group", "2021", "16"),
                                new Coded("ons-hours-of-care", "2021", "6"),
                                new Coded("https://snomed.info/sct", null, "824401000000105")),
                        TODAY))
                .isEmpty();
        assertThat(RecordCheck.of(new Described(null, null, null), TODAY)).isEmpty();
    }

    @Test
    void aListThatDoesNotFitIsNoticed() {
        assertFinding(ethnicity("dfe-sex", null, "F"), CoreFinding.CODE_LIST_UNEXPECTED, "ethnicity.list");
    }

    @Test
    void aListThatNobodyKnowsIsNoticed() {
        assertFinding(ethnicity("colours", null, "F"), CoreFinding.CODE_LIST_UNKNOWN, "ethnicity.list");
    }

    @Test
    void anEditionThatDoesNotExistIsNoticed() {
        assertFinding(
                ethnicity("nhs-ethnic-category", "1991", "A"), CoreFinding.CODE_EDITION_UNKNOWN, "ethnicity.edition");
    }

    @Test
    void anEditionThatIsLeftOpenAmongSeveralIsNoticed() {
        assertFinding(
                new Described(null, new Coded("ons-hours-of-care", null, "6"), null),
                CoreFinding.CODE_EDITION_MISSING,
                "hours.edition");
    }

    @Test
    void anUnknownCodeIsNoticedAndKept() {
        Described described = ethnicity("nhs-ethnic-category", "2001", "I");

        assertFinding(described, CoreFinding.CODE_UNKNOWN, "ethnicity.code");
        assertThat(described.ethnicity()).isEqualTo(new Coded("nhs-ethnic-category", "2001", "I"));
    }

    @Test
    void aSnomedCodeThatIsMerelyNotListedIsToldFromOneThatCannotExist() {
        assertFinding(need("73211009"), CoreFinding.CODE_UNKNOWN, "need.code");
        assertFinding(need("184156002"), CoreFinding.CODE_SNOMED_CHECK_DIGIT, "need.code");
        assertFinding(need("918A."), CoreFinding.CODE_SNOMED_CHECK_DIGIT, "need.code");
    }

    @Test
    void whatIsMissingIsToldOnce() {
        assertFinding(ethnicity(null, null, "A"), CoreFinding.REQUIRED, "ethnicity.list");
        assertFinding(ethnicity("nhs-ethnic-category", "2001", null), CoreFinding.REQUIRED, "ethnicity.code");
    }

    @Test
    void aHostsControllerDoesNotRefuseAnUnknownCode() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(ethnicity("colours", "1991", "red")))
                    .isEmpty();
            assertThat(factory.getValidator().validate(ethnicity(null, null, "A")))
                    .hasSize(1);
        }
    }

    @Test
    void aKnownCodeIsCheckedWithoutAllocation() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        String[] expected = {"nhs-ethnic-category", "ons-ethnic-group"};
        Coded coded = new Coded("ons-ethnic-group", "2021", "16");
        int rounds = 100_000;
        check(coded, expected, rounds);

        long before = threads.getCurrentThreadAllocatedBytes();
        check(coded, expected, rounds);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThan(rounds);
    }

    private static void check(Coded coded, String[] expected, int rounds) {
        for (int i = 0; i < rounds; i++) {
            CodeLists.standard().check(coded, NOTHING_FOUND, expected);
        }
    }

    private static void assertFinding(Described described, CoreFinding code, String path) {
        assertThat(RecordCheck.of(described, TODAY)).containsExactly(new Finding(code, path));
    }

    private static Described ethnicity(@Nullable String list, @Nullable String edition, @Nullable String code) {
        return new Described(new Coded(list, edition, code), null, null);
    }

    private static Described need(String code) {
        return new Described(null, null, new Coded("snomed-ct", null, code));
    }
}
