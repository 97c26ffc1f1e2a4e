package org.carerkit.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.nio.CharBuffer;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.check.ViolationLine;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.identifier.Faults.Fault;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hibernate Validator and our own engine find the same errors in a host's annotated types. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoEnginesTest {

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    /** A host's record, with one text under every annotation. */
    public record Host(
            @NhsNumber @Nullable String nhsNumber,
            @Upn @Nullable String upn,
            @OdsCode @Nullable String ods,
            @Urn @Nullable String urn,
            @Laestab @Nullable String laestab,
            @DfeArea @Nullable String dfeArea,
            @OnsArea @Nullable String onsArea,
            @CassrCode @Nullable String cassr,
            @Uprn @Nullable String uprn,
            @Postcode @Nullable String postcode) {

        static Host with(Fault fault) {
            return new Host(
                    textOf(fault, IdentifierScheme.NHS_NUMBER),
                    textOf(fault, IdentifierScheme.UPN),
                    textOf(fault, IdentifierScheme.ODS),
                    textOf(fault, IdentifierScheme.URN),
                    textOf(fault, IdentifierScheme.LAESTAB),
                    textOf(fault, IdentifierScheme.DFE_AREA),
                    textOf(fault, IdentifierScheme.ONS_AREA),
                    textOf(fault, IdentifierScheme.CASSR),
                    textOf(fault, IdentifierScheme.UPRN),
                    textOf(fault, IdentifierScheme.POSTCODE));
        }

        private static @Nullable String textOf(Fault fault, IdentifierScheme scheme) {
            return fault.scheme() == scheme ? fault.text() : null;
        }
    }

    /** A host's bean, as old as beans are. */
    public static final class Patient {

        @NhsNumber
        private final CharSequence nhsNumber;

        Patient(CharSequence nhsNumber) {
            this.nhsNumber = nhsNumber;
        }

        /** The property that is checked. */
        public CharSequence getNhsNumber() {
            return nhsNumber;
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void an_annotated_text_has_the_same_errors_in_both(Fault fault) {
        Host host = Host.with(fault);

        List<String> ours = ours(host);
        assertThat(theirs(host)).containsExactlyInAnyOrderElementsOf(ours);
        assertThat(ours).hasSize((int) fault.codes().stream()
                .filter(code -> code.severity() == Severity.ERROR)
                .count());
    }

    @ParameterizedTest
    @MethodSource("org.carerkit.core.identifier.Faults#all")
    void an_identifier_has_the_same_errors_in_both(Fault fault) {
        Identifier identifier = new Identifier(fault.scheme(), fault.text(), null);

        assertThat(theirs(identifier)).containsExactlyInAnyOrderElementsOf(ours(identifier));
    }

    @Test
    void a_bean_is_checked_too() {
        assertThat(theirs(new Patient("4010232137"))).isEmpty();
        assertThat(theirs(new Patient(CharBuffer.wrap("4010232138"))))
                .containsExactly("nhsNumber CK-NHS-NUMBER-CHECK-DIGIT");
    }

    @Test
    void what_is_absent_is_valid() {
        Host nothing = new Host(null, null, null, null, null, null, null, null, null, null);

        assertThat(ours(nothing)).isEmpty();
        assertThat(theirs(nothing)).isEmpty();
    }

    static List<Fault> texts() {
        return Faults.all()
                .filter(fault -> fault.scheme() != IdentifierScheme.LOCAL)
                .toList();
    }

    private static List<String> ours(Record value) {
        return RecordCheck.of(value, TODAY).all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map((Finding finding) -> finding.path() + " " + finding.code().id())
                .toList();
    }

    private static List<String> theirs(Object value) {
        return VALIDATOR.validate(value).stream()
                .map(ViolationLine::of)
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }
}
