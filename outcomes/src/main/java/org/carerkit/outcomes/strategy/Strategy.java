package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;
import static org.carerkit.outcomes.internal.DefinitionFormat.given;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.strategy.StrategySection.Monitoring;

/**
 * One edition of an area's carers' strategy as data: its parts in the document's order, each with a short summary of
 * ours and its place in the document. Read from a JSON object of format {@code carerkit.strategy/1}. Immutable.
 */
public final class Strategy {

    private final StrategyKey key;
    private final String title;
    private final String area;
    private final StrategyPeriod period;
    private final String source;
    private final String licence;
    private final String note;
    private final List<Monitoring> monitoring;
    private final List<StrategySection> sections;
    private final List<StrategySection> parts;

    private Strategy(StrategyFile.Definition file) {
        this.key = file.key();
        this.title = given(file.title());
        this.area = given(file.area());
        this.period = given(file.period()).period();
        this.source = given(file.source());
        this.licence = given(file.licence());
        this.note = given(file.note());
        this.sections =
                file.sections().stream().map(StrategyFile.SectionPart::section).toList();
        this.parts = sections.stream().flatMap(StrategySection::all).toList();
        this.monitoring = Stream.concat(
                        file.monitoring().stream().map(StrategyFile.MonitoringPart::monitoring),
                        parts.stream().flatMap(part -> part.monitoring().stream()))
                .toList();
    }

    /**
     * Reads a strategy.
     *
     * @param in a UTF-8 file of at most 1 MiB; read to its end, not closed
     * @throws RefusedException with every fault of the definition
     * @throws IOException if the file cannot be read
     */
    public static Strategy read(InputStream in) throws IOException {
        return StrategyFile.FORMAT.read(in, Strategy::new);
    }

    /** The JSON Schema (draft 2020-12) of a definition. Its description lists what it cannot express. */
    public static String schema() {
        return StrategyFile.FORMAT.schema();
    }

    /** The strategy's id and edition. */
    public StrategyKey key() {
        return key;
    }

    /** The title of the document. */
    public String title() {
        return title;
    }

    /** The area that the strategy covers. */
    public String area() {
        return area;
    }

    /** The years that the strategy covers. */
    public StrategyPeriod period() {
        return period;
    }

    /** The document and its owner. */
    public String source() {
        return source;
    }

    /** The terms of use of this data. */
    public String licence() {
        return licence;
    }

    /** A note for readers about this data. */
    public String note() {
        return note;
    }

    /** The parts of the document, in its order. */
    public List<StrategySection> sections() {
        return sections;
    }

    /** Every heading of the document, in its order. */
    public List<String> headings() {
        return parts.stream().map(StrategySection::heading).toList();
    }

    /** All items, in order. */
    public List<StrategyItem> items() {
        return all(StrategySection::items);
    }

    /** All items of one kind, in order. */
    public List<StrategyItem> items(ItemKind kind) {
        return items().stream().filter(item -> item.kind() == kind).toList();
    }

    /** The item with this id. */
    public Optional<StrategyItem> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** The items directly below an item, such as the ambitions of a priority. */
    public List<StrategyItem> under(String id) {
        return items().stream()
                .filter(item -> item.under().filter(id::equals).isPresent())
                .toList();
    }

    /** True if an item is the other one or lies below it at any depth. */
    public boolean isWithin(String id, String other) {
        Optional<String> at = Optional.of(id);
        while (at.isPresent()) {
            if (at.get().equals(other)) {
                return true;
            }
            at = item(at.get()).flatMap(StrategyItem::under);
        }
        return false;
    }

    /** The vision, or the aim if the strategy states no vision. Empty if it states neither. */
    public Optional<StrategyItem> vision() {
        return items(ItemKind.VISION).stream().findFirst();
    }

    /** The main items: priorities, objectives, themes and outcomes, in order. */
    public List<StrategyItem> mainItems() {
        return items().stream().filter(item -> item.kind().isMain()).toList();
    }

    /** All figures, in order. */
    public List<StatedFigure> figures() {
        return all(StrategySection::figures);
    }

    /** The figure with this id. */
    public Optional<StatedFigure> figure(String id) {
        return figures().stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /** The definitions of terms. */
    public List<CarerDefinition> definitions() {
        return all(StrategySection::definitions);
    }

    /** The definition of one term. */
    public Optional<CarerDefinition> definition(String term) {
        return definitions().stream()
                .filter(definition -> definition.term().equals(term))
                .findFirst();
    }

    /** The bodies that monitor the strategy, and how often they do. */
    public List<Monitoring> monitoring() {
        return monitoring;
    }

    /**
     * Finds all faults of an action plan for this strategy, on its own and against the strategy, and actions that need
     * attention.
     *
     * @param today the day of the check
     */
    public Findings check(ActionPlan plan, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        if (plan.strategy() != null && !plan.strategy().equals(key.toString())) {
            found.add(new Finding(OutcomesFinding.STRATEGY_OTHER, "strategy"));
        }
        for (int i = 0; i < plan.actions().size(); i++) {
            String item = plan.actions().get(i).item();
            if (item != null && item(item).isEmpty()) {
                found.add(new Finding(OutcomesFinding.STRATEGY_ITEM_UNKNOWN, "actions[" + i + "].item"));
            }
        }
        return plan.check(today).and(Findings.of(found));
    }

    private <T> List<T> all(Function<StrategySection, List<T>> of) {
        return parts.stream().flatMap(part -> of.apply(part).stream()).toList();
    }

    /** The id and edition. */
    @Override
    public String toString() {
        return key.toString();
    }

    /**
     * The years that a strategy names. Documents name years without days, so this does too.
     *
     * @param from the first year
     * @param to the last year, inclusive
     * @param text the period as printed in the document
     */
    public record StrategyPeriod(int from, int to, String text) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if the period ends before it starts
         */
        public StrategyPeriod {
            requireNonNull(text, "text");
            if (to < from) {
                throw new IllegalArgumentException("to: must not be before from");
            }
        }

        /** The years, separated by a dash. */
        @Override
        public String toString() {
            return from + "–" + to;
        }
    }
}
