package org.carerkit.outcomes.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carerkit.outcomes.finding.RefusedException;
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
    void each_that_comes_with_the_library_is_read(StandardFramework standard) {
        Framework framework = standard.load();

        assertThat(framework.key().edition()).isEqualTo("2021");
        assertThat(framework.scopes()).extracting(Scope::id).containsExactly("people", "workforce");
        assertThat(framework.rating().green()).isEqualTo(80);
        assertThat(framework.rating().amber()).isEqualTo(50);
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
    void an_extension_without_its_base_or_of_another_edition_is_refused() throws IOException {
        Framework other = read(GOOD.replace("'edition': '1'", "'edition': '2'"), null);

        assertThat(faults(EXTENSION, null)).contains("CK-OUT-REFERENCE-UNKNOWN at extends");
        assertThat(faults(EXTENSION, other)).contains("CK-OUT-REFERENCE-UNKNOWN at extends");
        assertThat(faults(EXTENSION.replace("'id': 'C'", "'id': 'A'"), read(GOOD, null)))
                .containsExactly("CK-OUT-ID-DUPLICATE at criteria[0].id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'note': 'Ours.', ||CK-OUT-FIELD-MISSING at note
            'id': 'B', 'section'|'id': 'A', 'section'|CK-OUT-ID-DUPLICATE at criteria[1].id
            'section': 's', 'title': 'B'|'section': 't', 'title': 'B'|CK-OUT-REFERENCE-UNKNOWN at criteria[1].section
            'green': 75|'green': 40|CK-OUT-RATING-OUT-OF-RANGE at rating
            'green': 75|'green': 101|CK-OUT-RATING-OUT-OF-RANGE at rating
            'amber': 40|'amber': 0|CK-OUT-RATING-OUT-OF-RANGE at rating
            'green': 75|'green': '75'|CK-OUT-FIELD-TYPE at rating.green
            'scopes': [{'id': 'all', 'title': 'All'}]|'scopes': []|CK-OUT-LIST-EMPTY at scopes
            {'id': 'all', 'title': 'All'}|{'id': 'all', 'title': 'All'}, {'id': 'all', 'title': 'Al'}|CK-OUT-ID-DUPLICATE at scopes[1].id
            'question': 'B?'|'ask': 'B?'|CK-OUT-FIELD-MISSING at criteria[1].question
            """)
    void a_fault_is_found_where_it_is(String good, String bad, String finding) {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD.replace(good, bad == null ? "" : bad), null)).contains(finding.trim());
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
