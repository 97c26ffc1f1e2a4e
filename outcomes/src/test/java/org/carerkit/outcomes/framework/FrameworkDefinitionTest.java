package org.carerkit.outcomes.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.framework.Criterion.Guidance;
import org.carerkit.outcomes.framework.Framework.Scope;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrameworkDefinitionTest {

    private static final String GOOD = """
            {'format': 'carerkit.framework/1', 'id': 'own', 'edition': '1', 'title': 'Own', 'source': 'ours',
             'licence': 'ours', 'note': 'Ours.', 'scopes': [{'id': 'all', 'title': 'All'}],
             'sections': [{'id': 's', 'title': 'S'}],
             'criteria': [{'id': 'A', 'section': 's', 'title': 'A', 'question': 'A?', 'reference': 'p. 1'},
                          {'id': 'B', 'section': 's', 'title': 'B', 'question': 'B?', 'reference': 'p. 2'}],
             'rating': {'green': 75, 'amber': 40, 'source': 'Ours.'}}
            """;

    private static final String EXTENSION = """
            {'format': 'carerkit.framework/1', 'id': 'local', 'edition': '1', 'title': 'Local', 'source': 'ours',
             'licence': 'ours', 'note': 'Ours.', 'extends': {'id': 'own', 'edition': '1'},
             'criteria': [{'id': 'C', 'section': 's', 'title': 'C', 'question': 'C?', 'reference': 'p. 3'}]}
            """;

    @ParameterizedTest
    @EnumSource(StandardFramework.class)
    void each_that_comes_with_the_library_is_read_and_says_whose_it_is(StandardFramework standard) {
        Framework framework = standard.load();

        assertThat(framework.key().id()).isEqualTo(standard.id());
        assertThat(StandardFramework.of(standard.id())).contains(standard);
        assertThat(framework.rating().green()).isEqualTo(80);
        assertThat(framework.rating().amber()).isEqualTo(50);
        assertThat(framework.rating().source()).contains("CarerKit’s own");
        assertThat(framework.licence()).contains("CarerKit’s own");
        assertThat(framework.criteria())
                .extracting(Criterion::id)
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(framework.sections())
                .allMatch(section -> framework.criteria().stream()
                        .anyMatch(criterion -> criterion.section().equals(section)));
    }

    @Test
    void the_commitment_is_judged_for_the_people_it_serves_and_for_its_own_workforce() {
        assertThat(StandardFramework.COMMITMENT_TO_CARERS_WORCESTERSHIRE.load().scopes())
                .extracting(Scope::id)
                .containsExactly("people", "workforce");
    }

    @Test
    void the_employers_check_has_five_areas_of_three_levels_and_forty_one_questions_with_help() {
        Framework check = StandardFramework.CARER_CONFIDENT.load();

        assertThat(check.criteria()).hasSize(41);
        assertThat(check.sections())
                .extracting(Section::id)
                .containsExactly("preparation", "policy", "practical", "peer", "promoting");
        for (Section section : check.sections()) {
            for (FrameworkLevel level : check.levels().orElseThrow().levels()) {
                assertThat(check.criteria().stream()
                                .filter(criterion -> criterion.section().equals(section))
                                .filter(criterion ->
                                        criterion.level().orElseThrow().equals(level)))
                        .as(section.id() + " " + level.number())
                        .hasSizeGreaterThanOrEqualTo(2);
            }
        }
        assertThat(check.criteria()).allSatisfy(criterion -> {
            Guidance guidance = criterion.guidance().orElseThrow();
            assertThat(guidance.good()).isNotBlank();
            assertThat(guidance.evidence()).isNotEmpty();
            assertThat(guidance.firstStep()).isNotBlank();
        });
    }

    @Test
    void the_employers_check_says_that_it_is_no_award_and_asks_for_what_the_law_gives() {
        Framework check = StandardFramework.CARER_CONFIDENT.load();

        assertThat(check.note()).contains("not an award").contains("Carers UK does not run, check or endorse it");
        assertThat(check.levels().orElseThrow().source()).contains("CarerKit’s own");
        assertThat(check.criterion("PO2").orElseThrow().title()).startsWith("Carer’s Leave");
        assertThat(check.criterion("PO3").orElseThrow().title()).startsWith("Flexible working");
        assertThat(check.criteria().stream()
                        .flatMap(criterion -> criterion.duty().stream())
                        .map(duty -> duty.provision() + ": "
                                + duty.exemption().orElseThrow().title()))
                .containsExactly(
                        "Employment Rights Act 1996, Part 8B, as inserted by the Carer’s Leave Act 2023; Carer’s Leave"
                                + " Regulations 2024 (SI 2024/251): We have no employees in Great Britain",
                        "Employment Rights Act 1996, sections 80F and 80G: We have no employees in Great Britain",
                        "Employment Rights Act 1996, section 57A: We have no employees in Great Britain",
                        "Equality Act 2010, sections 13, 19A and 26: We have no employees in Great Britain",
                        "Carer’s Leave Regulations 2024 (SI 2024/251), regulations 11 and 12: We have no employees in"
                                + " Great Britain");
        assertThat(check.criterion("PS4").orElseThrow().title()).isEqualTo("A carer passport");
        assertThat(check.criterion("PE3").orElseThrow().title()).isEqualTo("A carers’ network");
        assertThat(check.criterion("PM3").orElseThrow().title()).isEqualTo("Managers are trained");
        assertThat(check.criterion("PR3").orElseThrow().title()).isEqualTo("You know how many carers work for you");
    }

    @Test
    void the_quality_standard_has_five_statements_whose_counts_are_nested() {
        Framework standard = StandardFramework.NICE_QS200.load();

        assertThat(standard.criteria()).extracting(Criterion::id).containsExactly("1", "2", "3", "4", "5");
        assertThat(standard.criteria())
                .allMatch(criterion -> !criterion.measures().isEmpty());
        assertThat(standard.measure("5b").orElseThrow().within())
                .contains(new CriterionMeasure.Within("5a", CriterionMeasure.Side.NUMERATOR));
    }

    @Test
    void the_commitment_has_ten_criteria_and_worcestershire_three_more() {
        assertThat(StandardFramework.COMMITMENT_TO_CARERS.load().criteria())
                .extracting(Criterion::id)
                .containsExactly("C1", "C2", "C3", "C4", "C5", "O1", "O2", "O3", "O4", "O5");
        assertThat(StandardFramework.COMMITMENT_TO_CARERS_WORCESTERSHIRE.load().criteria())
                .extracting(Criterion::id)
                .endsWith("O5", "L11", "L12", "L13")
                .hasSize(13);
    }

    @Test
    void an_extension_takes_over_scopes_sections_and_scale() throws IOException {
        Framework own = read(GOOD, null);
        Framework local = read(EXTENSION, own);

        assertThat(local.criteria()).extracting(Criterion::id).containsExactly("A", "B", "C");
        assertThat(local.rating()).isEqualTo(own.rating());
        assertThat(local.scopes()).isEqualTo(own.scopes());
        assertThat(local.key()).hasToString("local/1");
    }

    @Test
    void a_framework_of_ones_own_has_duties_and_an_extension_keeps_them() throws IOException {
        Framework own = read(
                GOOD.replace("'note'", "'exemptions': [{'id': 'e', 'title': 'We are exempt'}], 'note'")
                        .replace("'p. 1'", "'p. 1', 'duty': {'provision': 'Act, section 1', 'exemption': 'e'}")
                        .replace("'p. 2'", "'p. 2', 'duty': {'provision': 'Act, section 2'}"),
                null);

        assertThat(read(EXTENSION, own).criteria())
                .extracting(Criterion::duty)
                .containsExactly(
                        Optional.of(new Duty("Act, section 1", Optional.of(new Duty.Exemption("e", "We are exempt")))),
                        Optional.of(new Duty("Act, section 2", Optional.empty())),
                        Optional.empty());
    }

    @Test
    void an_extension_without_its_base_or_of_another_edition_is_refused() throws IOException {
        Framework other = read(GOOD.replace("'edition': '1'", "'edition': '2'"), null);

        assertThat(faults(EXTENSION, null)).contains("CK-OUT-REFERENCE-UNKNOWN at extends");
        assertThat(faults(EXTENSION, other)).contains("CK-OUT-REFERENCE-UNKNOWN at extends");
        assertThat(faults(EXTENSION.replace("'id': 'C'", "'id': 'A'"), read(GOOD, null)))
                .containsExactly("CK-OUT-ID-DUPLICATE at criteria[0].id");
    }

    @Test
    void all_faults_are_told_at_once() {
        String bad = GOOD.replace("'note': 'Ours.', ", "")
                .replace("'id': 'B'", "'id': 'A'")
                .replace("'green': 75", "'green': 40");

        assertThat(faults(bad, null))
                .containsExactlyInAnyOrder(
                        "CK-REQUIRED at note",
                        "CK-OUT-ID-DUPLICATE at criteria[1].id",
                        "CK-OUT-RATING-OUT-OF-RANGE at rating");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'note': 'Ours.', ||CK-REQUIRED at note
            'id': 'B', 'section'|'id': 'A', 'section'|CK-OUT-ID-DUPLICATE at criteria[1].id
            'section': 's', 'title': 'B'|'section': 't', 'title': 'B'|CK-OUT-REFERENCE-UNKNOWN at criteria[1].section
            'green': 75|'green': 40|CK-OUT-RATING-OUT-OF-RANGE at rating
            'green': 75|'green': 101|CK-OUT-RATING-OUT-OF-RANGE at rating
            'amber': 40|'amber': 0|CK-OUT-RATING-OUT-OF-RANGE at rating
            'criteria'|'levels': {'from': 75, 'source': 'Ours.', 'levels': []}, 'criteria'|CK-REQUIRED at levels.levels
            'scopes': [{'id': 'all', 'title': 'All'}],||CK-REQUIRED at scopes
            'sections': [{'id': 's', 'title': 'S'}],||CK-REQUIRED at sections
            'green': 75|'green': '75'|CK-JSON-WRONG-TYPE at rating.green
            'scopes': [{'id': 'all', 'title': 'All'}]|'scopes': []|CK-REQUIRED at scopes
            {'id': 'all', 'title': 'All'}|{'id': 'all', 'title': 'All'}, {'id': 'all', 'title': 'Al'}|CK-OUT-ID-DUPLICATE at scopes[1].id
            'question': 'B?'|'ask': 'B?'|CK-REQUIRED at criteria[1].question
            'reference': 'p. 2'|'reference': 'p. 2', 'level': 1|CK-OUT-REFERENCE-UNKNOWN at criteria[1].level
            'reference': 'p. 2'|'reference': 'p. 2', 'duty': {}|CK-REQUIRED at criteria[1].duty.provision
            'reference': 'p. 2'|'reference': 'p. 2', 'duty': true|CK-JSON-WRONG-TYPE at criteria[1].duty
            'reference': 'p. 2'|'reference': 'p. 2', 'duty': {'provision': 'P', 'law': 'L'}|CK-OUT-FIELD-UNKNOWN at criteria[1].duty
            'reference': 'p. 2'|'reference': 'p. 2', 'duty': {'provision': 'P', 'exemption': 'none'}|CK-OUT-REFERENCE-UNKNOWN at criteria[1].duty.exemption
            'note': 'Ours.', |'note': 'Ours.', 'exemptions': [{'id': 'e', 'title': 'E'}, {'id': 'e', 'title': 'F'}], |CK-OUT-ID-DUPLICATE at exemptions[1].id
            'reference': 'p. 2'|'reference': 'p. 2', 'guidance': {'good': 'G'}|CK-REQUIRED at criteria[1].guidance.firstStep
            'reference': 'p. 2'|'reference': 'p. 2', 'guidance': {'good': 'G', 'evidence': [], 'firstStep': 'F'}|CK-REQUIRED at criteria[1].guidance.evidence
            'note': 'Ours.', |'note': 'Ours.', 'levels': {'from': 75, 'source': 'Ours.', 'levels': [{'title': 'T', 'summary': 'S'}]}, |CK-REQUIRED at criteria[0].level
            'note': 'Ours.', |'note': 'Ours.', 'levels': {'from': 0, 'source': 'Ours.', 'levels': [{'title': 'T', 'summary': 'S'}]}, |CK-OUT-LEVEL-BOUNDARY-OUT-OF-RANGE at levels.from
            'note': 'Ours.', |'note': 'Ours.', 'levels': {'from': 75, 'source': 'Ours.', 'levels': []}, |CK-REQUIRED at levels.levels
            'reference': 'p. 2'|'reference': 'p. 2', 'measures': [{'id': 'm', 'title': 'M', 'numerator': 'N', 'denominator': 'D', 'within': {'measure': 'n', 'side': 'numerator'}}]|CK-OUT-REFERENCE-UNKNOWN at criteria[1].measures[0].within.measure
            'reference': 'p. 2'|'reference': 'p. 2', 'measures': [{'id': 'm', 'title': 'M', 'numerator': 'N'}]|CK-REQUIRED at criteria[1].measures[0].denominator
            """)
    void a_fault_is_found_where_it_is(String good, String bad, String finding) {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD.replace(good, bad == null ? "" : bad), null)).contains(finding.trim());
    }

    @Test
    void an_extension_brings_no_scopes_scale_or_levels_of_its_own() throws IOException {
        String bad = EXTENSION.replace(
                "'criteria'",
                "'scopes': [{'id': 'x', 'title': 'X'}], 'rating': {'green': 75, 'amber': 40, 'source': 'Ours.'},"
                        + " 'levels': {'from': 75, 'source': 'Ours.', 'levels': [{'title': 'T', 'summary': 'S'}]},"
                        + " 'criteria'");

        assertThat(faults(bad, read(GOOD, null)))
                .containsExactly(
                        "CK-OUT-FIELD-OUT-OF-PLACE at scopes",
                        "CK-OUT-FIELD-OUT-OF-PLACE at rating",
                        "CK-OUT-FIELD-OUT-OF-PLACE at levels");
    }

    private static List<String> faults(String definition, Framework base) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(definition, base));
        assertThat(refused).isNotNull();
        return refused.findings().all().stream()
                .map(finding -> finding.code().id() + " at " + finding.path())
                .toList();
    }

    private static Framework read(String definition, Framework base) throws IOException {
        return Framework.read(
                new ByteArrayInputStream(definition.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), base);
    }
}
