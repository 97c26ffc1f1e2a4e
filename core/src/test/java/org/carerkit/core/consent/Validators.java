package org.carerkit.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.check.ViolationLine;
import org.carerkit.core.finding.Severity;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Holds Jakarta Validation against CarerKit's own check: the same errors at the same paths. */
final class Validators {

    private Validators() {}

    static void assertSameErrors(Record value, LocalDate today) {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> Clock.fixed(today.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .buildValidatorFactory()) {
            assertThat(factory.getValidator().validate(value).stream().map(ViolationLine::of))
                    .containsExactlyInAnyOrderElementsOf(RecordCheck.of(value, today).all().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .map(finding ->
                                    finding.path() + " " + finding.code().id() + ": " + finding.message())
                            .toList());
        }
    }
}
