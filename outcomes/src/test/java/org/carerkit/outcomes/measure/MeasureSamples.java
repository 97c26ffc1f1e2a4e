package org.carerkit.outcomes.measure;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.carerkit.outcomes.strategy.OwnStrategy;
import org.carerkit.outcomes.strategy.Strategy;

/** A set of measures for tests, of this module and of those that show it. */
public final class MeasureSamples {

    public static final String GOOD = """
            {'format': 'carerkit.measures/1', 'id': 'own', 'edition': '1', 'title': 'Ours',
             'strategy': {'id': 'own', 'edition': '2026-2028'}, 'source': 'ours', 'licence': 'ours',
             'measures': [
               {'id': 'well', 'item': 'P1', 'kind': 'impact', 'title': 'Carers who get the breaks that they need',
                'numerator': 'carers who say so', 'denominator': 'carers who answered', 'population': 'adult carers',
                'source': 'our survey', 'edition': '2026', 'better': 'higher', 'rhythm': 'yearly',
                'counted': 'over-a-time',
                'baseline': {'from': '2025-04-01', 'to': '2026-04-01', 'numerator': 80, 'denominator': 200},
                'target': {'value': 60, 'by': '2028-03-31'},
                'results': [{'from': '2026-04-01', 'to': '2027-04-01', 'numerator': 124, 'denominator': 200}]},
               {'id': 'hours', 'item': 'P1-1', 'kind': 'activity', 'title': 'Carers given a break',
                'numerator': 'carers', 'population': 'adult carers', 'source': 'the service', 'edition': '2026',
                'better': 'higher', 'rhythm': 'quarterly', 'counted': 'over-a-time'}]}
            """;

    public static final Strategy STRATEGY = OwnStrategy.read(OwnStrategy.GOOD);

    private MeasureSamples() {}

    public static MeasureSet read(String definition) {
        try {
            return MeasureSet.read(
                    new ByteArrayInputStream(definition.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), STRATEGY);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
