package org.carerkit.outcomes.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.strategy.StrategySection.Monitoring;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StrategyDefinitionTest {

    private static final String GOOD = OwnStrategy.GOOD;

    @Test
    void a_strategy_of_ones_own_is_read() {
        Strategy own = read(GOOD);

        assertThat(own.key()).hasToString("own/2026-2028");
        assertThat(own.headings()).containsExactly("Vision", "1. Breaks");
        assertThat(own.under("P1")).extracting(StrategyItem::id).containsExactly("P1-1");
        assertThat(own.item("P1-1").orElseThrow().themes()).containsExactly(SharedTheme.BREAKS, SharedTheme.HEALTH);
        assertThat(own.definition("carer").orElseThrow().ages())
                .map(Object::toString)
                .contains("7 to 18");
        assertThat(own.monitoring()).extracting(Monitoring::rhythm).containsExactly(ReportingInterval.QUARTERLY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'note': 'Ours.',||CK-REQUIRED at note
            'area': 'Riverside'|'area': 5|CK-JSON-WRONG-TYPE at area
            'to': 2028|'to': 2025|CK-OUT-RANGE-EMPTY at period
            'below': 19|'below': 7|CK-OUT-RANGE-EMPTY at sections[1].definitions[0].ages
            'id': 'P1-1'|'id': 'P1'|CK-OUT-ID-DUPLICATE at sections[1].items[1].id
            'under': 'P1'|'under': 'P9'|CK-OUT-REFERENCE-UNKNOWN at sections[1].items[1].under
            'kind': 'action'|'kind': 'deed'|CK-JSON-VALUE-UNKNOWN at sections[1].items[1].kind
            'themes': ['breaks', 'health']|'themes': ['breaks', 'fun']|CK-JSON-VALUE-UNKNOWN at sections[1].items[1].themes[1]
            'themes': ['breaks', 'health']|'themes': ['health', 'health']|CK-OUT-ID-DUPLICATE at sections[1].items[1].themes[1]
            , 'unmapped': 'All.'||CK-OUT-ITEM-UNMAPPED at sections[0].items[0]
            'unmapped': 'All.'|'unmapped': 'All.', 'themes': ['voice']|CK-OUT-ITEM-MAPPED-AND-NOT at sections[0].items[0]
            some 1,200 people|some 1,300 people|CK-OUT-FIGURE-NOT-IN-TEXT at sections[1].figures[0].text
            some 1,200 people|some 1,200 people who live here and look after somebody else every single day|CK-TEXT-TOO-LONG at sections[1].figures[0].text
            'rhythm': 'quarterly'|'rhythm': 'often'|CK-JSON-VALUE-UNKNOWN at sections[1].monitoring[0].rhythm
            'label': '1.'|'number': '1.'|CK-OUT-FIELD-UNKNOWN at sections[1]
            carerkit.strategy/1|carerkit.strategy/2|CK-JSON-FORMAT-UNKNOWN at format
            """)
    void a_fault_is_found_where_it_is(String good, String bad, String finding) {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD.replace(good, bad == null ? "" : bad))).contains(finding.strip());
    }

    @Test
    void all_faults_come_together() {
        assertThat(faults(GOOD.replace("'to': 2028", "'to': 2025")
                        .replace("'id': 'P1-1'", "'id': 'P1'")
                        .replace("'source': 'ours',", "")))
                .containsExactly(
                        "CK-OUT-RANGE-EMPTY at period",
                        "CK-REQUIRED at source",
                        "CK-OUT-ID-DUPLICATE at sections[1].items[1].id");
    }

    private static List<String> faults(String definition) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(definition));
        assertThat(refused).isNotNull();
        return refused.findings().all().stream()
                .map(finding -> finding.code().id() + " at " + finding.path())
                .toList();
    }

    private static Strategy read(String definition) {
        return OwnStrategy.read(definition);
    }
}
