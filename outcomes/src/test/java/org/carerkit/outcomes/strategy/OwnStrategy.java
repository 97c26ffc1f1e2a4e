package org.carerkit.outcomes.strategy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A strategy of one's own, for tests of this module and of those that show it. */
public final class OwnStrategy {

    public static final String GOOD = """
            {'format': 'carerkit.strategy/1', 'id': 'own', 'edition': '2026-2028', 'title': 'Our strategy',
             'area': 'Riverside', 'period': {'from': 2026, 'to': 2028, 'text': '2026 to 2028'}, 'source': 'ours',
             'licence': 'ours', 'note': 'Ours.',
             'sections': [
               {'title': 'Vision', 'items': [
                 {'id': 'vision', 'kind': 'vision', 'summary': 'Better.', 'place': 'p. 1', 'unmapped': 'All.'}]},
               {'label': '1.', 'title': 'Breaks',
                'definitions': [{'term': 'carer', 'summary': 'Whoever cares.', 'ages': {'from': 7, 'below': 19},
                                 'place': 'p. 2'}],
                'figures': [{'id': 'carers', 'numbers': [1200], 'unit': 'people', 'about': 'carers',
                             'text': 'some 1,200 people', 'place': 'p. 2'}],
                'items': [
                 {'id': 'P1', 'kind': 'priority', 'title': 'Breaks', 'summary': 'Time off.', 'place': 'p. 3',
                  'themes': ['breaks']},
                 {'id': 'P1-1', 'kind': 'action', 'under': 'P1', 'summary': 'Sitting.', 'place': 'p. 3',
                  'leads': ['Council'], 'themes': ['breaks', 'health']}],
                'monitoring': [{'body': 'Board', 'rhythm': 'quarterly', 'summary': 'Looks.', 'place': 'p. 4'}]}]}
            """;

    private OwnStrategy() {}

    public static Strategy read(String definition) {
        try {
            return Strategy.read(
                    new ByteArrayInputStream(definition.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
