package org.carerkit.outcomes.strategy;

import static org.carerkit.outcomes.finding.OutcomesFinding.FIELD_VALUE_UNKNOWN;
import static org.carerkit.outcomes.finding.OutcomesFinding.ID_DUPLICATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.MEASURE_VALUE_SHAPE;
import static org.carerkit.outcomes.finding.OutcomesFinding.RANGE_EMPTY;
import static org.carerkit.outcomes.finding.OutcomesFinding.REFERENCE_UNKNOWN;
import static org.carerkit.outcomes.finding.OutcomesFinding.RESULTS_OUT_OF_ORDER;
import static org.carerkit.outcomes.strategy.StrategyReader.or;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.outcomes.instrument.Direction;
import org.carerkit.outcomes.internal.DefinitionNode;
import org.jspecify.annotations.Nullable;

/** Reads the measures of one strategy and goes on after a fault, to find the next. */
final class MeasureReader {

    private static final MeasureResult NOTHING =
            new MeasureResult(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), new MeasureValue.Count(0));

    private final Strategy strategy;
    private final Set<String> ids = new HashSet<>();

    MeasureReader(Strategy strategy) {
        this.strategy = strategy;
    }

    @Nullable
    MeasureSet read(DefinitionNode root) {
        String id = or(root.id("id"));
        String edition = or(root.text("edition"));
        String title = or(root.text("title"));
        String source = or(root.text("source"));
        String licence = or(root.text("licence"));
        DefinitionNode of = root.object("strategy");
        if (of != null) {
            StrategyKey key = new StrategyKey(or(of.id("id")), or(of.text("edition")));
            of.end();
            if (!key.equals(strategy.key())) {
                root.fault("strategy", REFERENCE_UNKNOWN);
            }
        }
        List<StrategyMeasure> measures = new ArrayList<>();
        root.objects("measures").forEach(node -> measures.add(measure(node)));
        root.end();
        return root.clean() ? new MeasureSet(id, edition, title, strategy.key(), source, licence, measures) : null;
    }

    private StrategyMeasure measure(DefinitionNode node) {
        String id = or(node.id("id"));
        if (!id.isEmpty() && !ids.add(id)) {
            node.fault("id", ID_DUPLICATE);
        }
        String item = or(node.id("item"));
        if (!item.isEmpty() && strategy.item(item).isEmpty()) {
            node.fault("item", REFERENCE_UNKNOWN);
        }
        MeasureKind kind = node.constant("kind", MeasureKind.class);
        Direction better = node.constant("better", Direction.class);
        Rhythm rhythm = node.constant("rhythm", Rhythm.class);
        Counted counted = node.constant("counted", Counted.class);
        Optional<String> denominator = Optional.ofNullable(node.optionalText("denominator"));
        boolean share = denominator.isPresent();
        StrategyMeasure measure = new StrategyMeasure(
                id,
                item,
                kind == null ? MeasureKind.ACTIVITY : kind,
                or(node.text("title")),
                or(node.text("numerator")),
                denominator,
                or(node.text("population")),
                or(node.text("source")),
                or(node.text("edition")),
                better == null ? Direction.NEITHER : better,
                rhythm == null ? Rhythm.NOT_STATED : rhythm,
                counted == null ? Counted.OVER_A_TIME : counted,
                node.has("baseline") ? Optional.of(result(node.object("baseline"), share)) : Optional.empty(),
                node.has("target") ? target(node.object("target")) : Optional.empty(),
                node.optionalObjects("results").stream()
                        .map(each -> result(each, share))
                        .toList());
        node.end();
        order(node, measure);
        return measure;
    }

    private static void order(DefinitionNode node, StrategyMeasure measure) {
        List<MeasureResult> all = measure.all();
        for (int i = 1; i < all.size(); i++) {
            if (!all.get(i - 1).to().isBefore(all.get(i).to())) {
                node.fault("results", RESULTS_OUT_OF_ORDER);
                return;
            }
        }
    }

    private static Optional<MeasureTarget> target(@Nullable DefinitionNode node) {
        if (node == null) {
            return Optional.empty();
        }
        BigDecimal value = node.decimal("value");
        LocalDate by = date(node, "by");
        node.end();
        return Optional.of(new MeasureTarget(value == null ? BigDecimal.ZERO : value, by));
    }

    private static MeasureResult result(@Nullable DefinitionNode node, boolean share) {
        if (node == null) {
            return NOTHING;
        }
        LocalDate from = date(node, "from");
        LocalDate to = date(node, "to");
        MeasureValue value = value(node, share);
        node.end();
        if (!from.isBefore(to)) {
            node.fault(RANGE_EMPTY);
            return NOTHING;
        }
        return new MeasureResult(from, to, value);
    }

    private static MeasureValue value(DefinitionNode node, boolean share) {
        if (node.has("mean") && !share) {
            BigDecimal mean = node.decimal("mean");
            int people = or(node.whole("people"));
            if (people >= 0 && mean != null) {
                return new MeasureValue.Mean(mean, people);
            }
            node.fault(MEASURE_VALUE_SHAPE);
            return NOTHING.value();
        }
        int numerator = or(node.whole("numerator"));
        int denominator = share ? or(node.whole("denominator")) : Integer.MAX_VALUE;
        if (numerator < 0 || numerator > denominator) {
            node.fault(MEASURE_VALUE_SHAPE);
            return NOTHING.value();
        }
        return share ? new MeasureValue.Share(numerator, denominator) : new MeasureValue.Count(numerator);
    }

    private static LocalDate date(DefinitionNode node, String field) {
        String text = node.text(field);
        if (text != null) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException e) {
                node.fault(field, FIELD_VALUE_UNKNOWN);
            }
        }
        return LocalDate.EPOCH;
    }
}
