package org.carerkit.outcomes.measure;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureKind;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyItem;
import org.carerkit.outcomes.strategy.StrategyKey;

/**
 * The measures that track one strategy: a JSON object of format {@code carerkit.measures/1}. Immutable.
 *
 * @param id the key
 * @param edition the edition
 * @param title the name
 * @param strategy the strategy that the measures belong to
 * @param source the source of the measures
 * @param licence the terms of use
 * @param measures the measures, in order
 */
public record MeasureSet(
        String id,
        String edition,
        String title,
        StrategyKey strategy,
        String source,
        String licence,
        List<StrategyMeasure> measures) {

    /** Copies the list. */
    public MeasureSet {
        requireNonNull(id, "id");
        requireNonNull(edition, "edition");
        requireNonNull(title, "title");
        requireNonNull(strategy, "strategy");
        requireNonNull(source, "source");
        requireNonNull(licence, "licence");
        measures = List.copyOf(measures);
    }

    /**
     * Reads measures.
     *
     * @param in a UTF-8 file of at most 1 MiB; read to its end, not closed
     * @param strategy the strategy that the measures belong to
     * @throws RefusedException with every fault of the definition
     * @throws IOException if the file cannot be read
     */
    public static MeasureSet read(InputStream in, Strategy strategy) throws IOException {
        return MeasuresFile.FORMAT.read(
                in,
                (definition, report) -> definition.checkAgainst(strategy, report),
                MeasuresFile.Definition::measureSet);
    }

    /** The JSON Schema (draft 2020-12) of the file. Its description lists what it cannot express. */
    public static String schema() {
        return MeasuresFile.FORMAT.schema();
    }

    /** The measure with this id. */
    public Optional<StrategyMeasure> measure(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** A copy with this measure, in place of the one with the same id or at the end. */
    public MeasureSet with(StrategyMeasure measure) {
        List<StrategyMeasure> changed = new ArrayList<>(measures);
        int at = measures.stream().map(StrategyMeasure::id).toList().indexOf(measure.id());
        if (at < 0) {
            changed.add(measure);
        } else {
            changed.set(at, measure);
        }
        return new MeasureSet(id, edition, title, strategy, source, licence, changed);
    }

    /** The measures of an item and of all items below it. */
    public List<StrategyMeasure> of(StrategyItem item, Strategy strategy) {
        return measures.stream()
                .filter(measure -> strategy.isWithin(measure.item(), item.id()))
                .toList();
    }

    /**
     * Finds points to consider: a priority with only activity measures or with none, a measure without a baseline, or a
     * target that is not better than the baseline. The path is the id of the item or measure.
     */
    public Findings check(Strategy strategy) {
        List<Finding> found = new ArrayList<>();
        for (StrategyItem item : strategy.mainItems()) {
            List<StrategyMeasure> own = of(item, strategy);
            if (own.isEmpty()) {
                found.add(new Finding(OutcomesFinding.PRIORITY_WITHOUT_MEASURE, item.id()));
            } else if (own.stream().noneMatch(measure -> measure.kind() == MeasureKind.IMPACT)) {
                found.add(new Finding(OutcomesFinding.PRIORITY_WITHOUT_IMPACT, item.id()));
            }
        }
        for (StrategyMeasure measure : measures) {
            if (measure.baseline().isEmpty()) {
                found.add(new Finding(OutcomesFinding.MEASURE_WITHOUT_BASELINE, measure.id()));
            } else if (measure.target().isPresent() && !isBetter(measure)) {
                found.add(new Finding(OutcomesFinding.TARGET_NOT_BETTER, measure.id()));
            }
        }
        return Findings.of(found);
    }

    private static boolean isBetter(StrategyMeasure measure) {
        int above = TargetStanding.compare(
                measure.target().orElseThrow().value(),
                measure.baseline().orElseThrow().value());
        return switch (measure.better()) {
            case HIGHER -> above > 0;
            case LOWER -> above < 0;
            case NEITHER -> true;
        };
    }

    /** True if one of the directions is better. */
    static boolean hasDirection(Direction better) {
        return better != Direction.NEITHER;
    }
}
