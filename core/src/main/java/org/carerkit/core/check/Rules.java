package org.carerkit.core.check;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of one place, taken out of their validators so that each value meets its rules directly. */
final class Rules {

    private final Rule<Object>[] all;
    private final Rule<Object>[] aboutAbsence;

    Rules(List<RuleValidator<?, Object>> validators) {
        this.all = rules(validators.stream());
        this.aboutAbsence = rules(validators.stream().filter(RuleValidator::alsoNull));
    }

    @SuppressWarnings("unchecked") // the array never leaves this class untyped
    private static Rule<Object>[] rules(Stream<RuleValidator<?, Object>> validators) {
        return validators.map(RuleValidator::initialized).toArray(Rule[]::new);
    }

    boolean isEmpty() {
        return all.length == 0;
    }

    /** True if no rule needs to see this value. Most rules accept an absent value. */
    boolean pass(@Nullable Object value) {
        return value == null && aboutAbsence.length == 0;
    }

    @SuppressWarnings("NullAway") // alsoNull marks the rules about absence
    void check(@Nullable Object value, Report report) {
        for (Rule<Object> rule : value == null ? aboutAbsence : all) {
            rule.check(value, report);
        }
    }
}
