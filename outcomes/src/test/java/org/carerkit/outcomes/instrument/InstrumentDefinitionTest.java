package org.carerkit.outcomes.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument.Licence;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InstrumentDefinitionTest {

    private static final String GOOD = """
            {'format': 'carerkit.instrument/1', 'id': 'own', 'edition': '1', 'title': 'Own', 'source': 'ours',
             'licence': {'terms': 'none', 'wording': 'open'},
             'items': [{'id': 'a', 'from': 0, 'to': 2}, {'id': 'b', 'from': 0, 'to': 1, 'points': [1, 0]}],
             'missing': [{'id': 'complete', 'kind': 'complete'}],
             'scores': [{'id': 'sum', 'title': 'Sum', 'sum': ['a', 'b'], 'better': 'higher',
                         'bands': [{'id': 'low', 'title': 'Low', 'from': 0}, {'id': 'high', 'title': 'High', 'from': 3}]},
                        {'id': 'table', 'title': 'Table', 'of': 'sum', 'better': 'higher',
                         'table': {'from': 0, 'values': [0, 0.5, 1.75, 9]}}],
             'notices': [{'id': 'act', 'item': 'a', 'from': 2, 'text': 'Act.'}],
             'groups': [{'id': 'g', 'title': 'Group', 'countedFrom': 1, 'items': ['a', 'b']}]}
            """;

    @Test
    void a_good_definition_is_read() throws IOException {
        Instrument own = read(GOOD);

        assertThat(own.key()).hasToString("own/1");
        assertThat(own.items()).extracting(Item::id).containsExactly("a", "b");
        assertThat(own.score("table"))
                .hasValueSatisfying(table -> assertThat(table.largest()).isEqualByComparingTo("9"));
        assertThat(own.notices()).hasSize(1);
        assertThat(own.licence().wording()).isEqualTo(Licence.Wording.OPEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'edition': '1', ||CK-REQUIRED at edition
            'title': 'Own'|'title': 3|CK-JSON-WRONG-TYPE at title
            'title': 'Own'|'title': null|CK-REQUIRED at title
            'title': 'Own'|'title': ' '|CK-REQUIRED at title
            'source': 'ours'|'source': 'ours', 'colour': 'red'|CK-OUT-FIELD-UNKNOWN at  6
            'id': 'own'|'id': 'our own'|CK-OUT-ID-MALFORMED at id
            instrument/1|instrument/2|CK-JSON-FORMAT-UNKNOWN at format
            'wording': 'open'|'wording': 'free'|CK-JSON-VALUE-UNKNOWN at licence.wording
            {'terms': 'none', 'wording': 'open'}|'none'|CK-JSON-WRONG-TYPE at licence
            {'id': 'a', 'from': 0, 'to': 2}|{'id': 'a', 'from': 3, 'to': 2}|CK-OUT-RANGE-EMPTY at items[0].to
            {'id': 'a', 'from': 0, 'to': 2}|{'id': 'a', 'from': 0, 'to': 2.5}|CK-JSON-WRONG-TYPE at items[0].to
            'points': [1, 0]|'points': [1, 0, 2]|CK-OUT-POINTS-INCOMPLETE at items[1].points 2
            'points': [1, 0]|'points': [1, 0.5]|CK-JSON-WRONG-TYPE at items[1].points[1]
            'points': [1, 0]|'points': [1, 1000001]|CK-OUT-POINTS-OUT-OF-RANGE at items[1].points[1] 1000000
            'of': 'sum', |'of': 'sum', 'sum': ['a'], |CK-OUT-FIELD-OUT-OF-PLACE at scores[1].sum
            'of': 'sum', ||CK-REQUIRED at scores[1].of
            'sum': ['a', 'b']|'sum': ['a', 'b'], 'of': 'sum'|CK-OUT-FIELD-OUT-OF-PLACE at scores[0].of
            'kind': 'complete'|'kind': 'complete', 'mostMissing': 1|CK-OUT-FIELD-OUT-OF-PLACE at missing[0].mostMissing
            'kind': 'complete'|'kind': 'mean-of-answered'|CK-REQUIRED at missing[0].mostMissing
            {'id': 'b', 'from': 0|{'id': 'a', 'from': 0|CK-OUT-ID-DUPLICATE at items[1].id
            'sum': ['a', 'b']|'sum': ['a', 'c']|CK-OUT-REFERENCE-UNKNOWN at scores[0].sum[1]
            'sum': ['a', 'b']|'sum': ['a', 'a']|CK-OUT-ID-DUPLICATE at scores[0].sum[1]
            'sum': ['a', 'b']|'sum': []|CK-REQUIRED at scores[0].sum
            'of': 'sum'|'of': 'total'|CK-OUT-REFERENCE-UNKNOWN at scores[1].of
            'id': 'table'|'id': 'sum'|CK-OUT-ID-DUPLICATE at scores[1].id
            0.5, 1.75, 9|0.5, 9|CK-OUT-TABLE-INCOMPLETE at scores[1].table.values 4
            {'from': 0, 'values'|{'from': 1, 'values'|CK-OUT-TABLE-INCOMPLETE at scores[1].table.values 4
            0.5, 1.75, 9|1.75, 1.75, 9|CK-OUT-TABLE-OUT-OF-ORDER at scores[1].table.values[2]
            'title': 'High', 'from': 3|'title': 'High', 'from': 4|CK-OUT-BANDS-OUT-OF-ORDER at scores[0].bands
            'title': 'Low', 'from': 0|'title': 'Low', 'from': 1|CK-OUT-BANDS-OUT-OF-ORDER at scores[0].bands
            'item': 'a', 'from': 2|'item': 'a', 'from': 3|CK-OUT-NOTICE-OUT-OF-RANGE at notices[0].from
            'item': 'a', 'from': 2|'item': 'z', 'from': 2|CK-OUT-REFERENCE-UNKNOWN at notices[0].item
            'items': ['a', 'b']|'items': ['a', 'a']|CK-OUT-ID-DUPLICATE at groups[0].items[1]
            'items': ['a', 'b']|'items': ['a', 'x']|CK-OUT-REFERENCE-UNKNOWN at groups[0].items[1]
            'countedFrom': 1|'countedFrom': 2|CK-OUT-RANGE-EMPTY at groups[0].countedFrom
            'kind': 'complete'|'kind': 'mean-of-answered', 'mostMissing': 2|CK-OUT-RANGE-EMPTY at missing[0].mostMissing
            """)
    void a_fault_is_found_where_it_is(String good, String bad, String finding) {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD.replace(good, bad == null ? "" : bad))).contains(finding.trim());
    }

    @Test
    void faults_in_every_part_come_together() {
        String bad = GOOD.replace("'title': 'Own', ", "")
                .replace("'from': 0, 'to': 2", "'from': 5, 'to': 2")
                .replace("'text': 'Act.'", "'words': 'Act.'")
                .replace("'sum': ['a', 'b']", "'sum': ['b', 'x']")
                .replace("1.75, 9", "1.75, 1");

        assertThat(faults(bad))
                .containsExactly(
                        "CK-REQUIRED at title",
                        "CK-OUT-RANGE-EMPTY at items[0].to",
                        "CK-OUT-TABLE-OUT-OF-ORDER at scores[1].table.values[3]",
                        "CK-REQUIRED at notices[0].text",
                        "CK-OUT-REFERENCE-UNKNOWN at scores[0].sum[1]",
                        "CK-OUT-FIELD-UNKNOWN at notices[0] 4");
    }

    @Test
    void values_that_cannot_be_read_come_together_before_what_the_rules_say() {
        String bad = GOOD.replace("'title': 'Own', ", "")
                .replace("'wording': 'open'", "'wording': 'shut'")
                .replace("'to': 2", "'to': 1e99999999999")
                .replace("'kind': 'complete'", "'kind': 'guess'")
                .replace("'title': 'High', 'from': 3", "'title': 'High', 'from': 1e99999999999");

        assertThat(faults(bad))
                .containsExactly(
                        "CK-JSON-VALUE-UNKNOWN at licence.wording",
                        "CK-JSON-WRONG-TYPE at items[0].to",
                        "CK-JSON-VALUE-UNKNOWN at missing[0].kind",
                        "CK-JSON-WRONG-TYPE at scores[0].bands[1].from");
    }

    @Test
    void a_part_that_is_left_out_may_be_null_or_empty_as_well() throws IOException {
        Instrument own = read(GOOD.replaceAll("(?s)'notices'.*]}]", "'notices': null, 'groups': []"));

        assertThat(own.notices()).isEmpty();
        assertThat(own.groups()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            ``, CK-JSON-EMPTY at
            [], CK-JSON-WRONG-TYPE at
            {, CK-JSON-TRUNCATED at  1
            `{'a': 1,,}`, CK-JSON-MALFORMED at  9
            `{'a': 1, 'a': 2}`, CK-JSON-DUPLICATE-KEY at
            {} {}, CK-JSON-NOT-ALONE at
            """)
    void what_is_no_json_object_is_refused_as_a_record_would_be(String text, String finding) {
        assertThat(faults(text)).containsExactly(finding);
    }

    @Test
    void what_nests_too_deep_or_is_too_long_is_refused() {
        assertThat(faults("{'x': " + "[".repeat(10_000))).containsExactly("CK-JSON-TOO-DEEP at  32");
        assertThat(faults(" ".repeat((1 << 20) + 1))).containsExactly("CK-JSON-TOO-LARGE at  1048576");
    }

    private static List<String> faults(String definition) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(definition));
        assertThat(refused).isNotNull();
        return refused.findings().all().stream()
                .map(f -> (f.code().id() + " at " + f.path() + " " + (f.limit() == null ? "" : f.limit()))
                        .stripTrailing())
                .toList();
    }

    private static Instrument read(String definition) throws IOException {
        return Instrument.read(
                new ByteArrayInputStream(definition.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }
}
