package org.carerkit.core.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.identifier.Faults.Fault;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultsTest {

    /** Not about a text: {@link IdentifierTest} shows these two. */
    private static final Set<CoreFinding> ABOUT_THE_RECORD =
            EnumSet.of(CoreFinding.IDENTIFIER_ASSIGNER_UNUSED, CoreFinding.IDENTIFIER_SCHEME_UNSUITABLE);

    @ParameterizedTest
    @MethodSource("org.carerkit.core.identifier.Faults#all")
    void each_fault_is_told_by_its_own_codes_and_no_other(Fault fault) {
        assertThat(fault.scheme().check(fault.text()).all())
                .extracting(Finding::code)
                .containsExactlyElementsOf(fault.codes());
    }

    @ParameterizedTest
    @MethodSource("org.carerkit.core.identifier.Faults#all")
    void no_finding_repeats_the_value(Fault fault) {
        String told = fault.scheme().check(fault.text()).toString();

        assertThat(told.contains(fault.text()) && fault.text().length() > 3).isFalse();
        assertThat(new Identifier(fault.scheme(), fault.text(), fault.text()).toString())
                .isEqualTo("Identifier[" + fault.scheme() + "]");
    }

    @Test
    void every_code_about_identifiers_is_shown_by_a_fault() {
        Set<CoreFinding> shown =
                Faults.all().flatMap(fault -> fault.codes().stream()).collect(Collectors.toSet());
        shown.addAll(ABOUT_THE_RECORD);

        Set<CoreFinding> all =
                EnumSet.range(CoreFinding.NHS_NUMBER_CHARACTER, CoreFinding.IDENTIFIER_SCHEME_UNSUITABLE);
        assertThat(shown).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void every_scheme_has_a_fault() {
        assertThat(Faults.all().map(Fault::scheme)).containsAll(Arrays.asList(IdentifierScheme.values()));
    }
}
