package org.carerkit.core.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.core.carer.CarerArbitraries.TODAY;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerArbitraries;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A host's own Jakarta Validation finds what {@link RecordCheck} finds. */
class HostValidationTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .clockProvider(() -> Clock.fixed(TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
            .buildValidatorFactory()
            .getValidator();

    @Property(tries = 200)
    void a_generated_carer_has_no_error_either_way(@ForAll("carers") Carer carer) {
        assertThat(RecordCheck.of(carer, TODAY).hasError()).isFalse();
        assertThat(VALIDATOR.validate(carer)).isEmpty();
    }

    @Property(tries = 300)
    void both_find_the_same_errors_at_the_same_paths(@ForAll("broken") Carer carer) {
        assertThat(violations(carer)).isEqualTo(errors(carer)).isNotEmpty();
    }

    @Property(tries = 300)
    void a_violation_stands_on_a_record_that_prints_nothing_of_what_is_in_it(@ForAll("broken") Carer carer) {
        for (ConstraintViolation<Carer> violation : VALIDATOR.validate(carer)) {
            assertThat(violation.getInvalidValue()).isInstanceOf(Record.class).isSameAs(violation.getLeafBean());
            assertThat(violation.getInvalidValue()).asString().matches("\\w+\\[[A-Z_\u2026]*(null)?\\]");
            assertThat(violation).asString().doesNotContain("9434765918", "1234567890123", "not a number", "nobody");
        }
    }

    @Provide
    Arbitrary<Carer> carers() {
        return CarerArbitraries.carers();
    }

    @Provide
    Arbitrary<Carer> broken() {
        return BrokenCarers.carers();
    }

    private static Set<String> violations(Carer carer) {
        return VALIDATOR.validate(carer).stream().map(ViolationLine::of).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> errors(Carer carer) {
        return RecordCheck.of(carer, TODAY).all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(HostValidationTest::line)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String line(Finding finding) {
        return finding.path() + " " + finding.code().id() + ": " + finding.message();
    }
}
