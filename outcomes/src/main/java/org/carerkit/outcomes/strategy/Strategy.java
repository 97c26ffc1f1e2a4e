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
 * One edition of an area's strategy for carers as data: its parts in the document's order, and what each says in our own short
 * wording with the place where it stands. Read from a JSON object of format {@code carerkit.strategy/1}. Immutable.
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
     * @param in the file, in UTF-8, of at most 1 MiB; read to its end, not closed
     * @throws RefusedException with every fault of the definition
     * @throws IOException if the file cannot be read
     */
    public static Strategy read(InputStream in) throws IOException {
        return StrategyFile.FORMAT.read(in, Strategy::new);
    }

    /** The JSON Schema (draft 2020-12) of a definition; what it cannot say is listed in its description. */
    public static String schema() {
        return StrategyFile.FORMAT.schema();
    }

    /** Which strategy and edition. */
    public StrategyKey key() {
        return key;
    }

    /** The title of the document. */
    public String title() {
        return title;
    }

    /** The area that it is for. */
    public String area() {
        return area;
    }

    /** The years that it is for. */
    public StrategyPeriod period() {
        return period;
    }

    /** Which document it is, and whose. */
    public String source() {
        return source;
    }

    /** On what terms this data is used. */
    public String licence() {
        return licence;
    }

    /** What a reader has to know of this data. */
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

    /** Everything that it says, in order. */
    public List<StrategyItem> items() {
        return all(StrategySection::items);
    }

    /** Everything of one kind, in order. */
    public List<StrategyItem> items(ItemKind kind) {
        return items().stream().filter(item -> item.kind() == kind).toList();
    }

    /** The item with this id. */
    public Optional<StrategyItem> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** What belongs to an item: the ambitions of a priority, say. */
    public List<StrategyItem> under(String id) {
        return items().stream()
                .filter(item -> item.under().filter(id::equals).isPresent())
                .toList();
    }

    /** True when an item is the other one, or belongs to it however many steps away. */
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

    /** Its vision, or its aim where it states no vision; empty where it states neither. */
    public Optional<StrategyItem> vision() {
        return items(ItemKind.VISION).stream().findFirst();
    }

    /** What it is built of: its priorities, objectives, themes and outcomes, in order. */
    public List<StrategyItem> mainItems() {
        return items().stream().filter(item -> item.kind().isMain()).toList();
    }

    /** Every figure that it states, in order. */
    public List<StatedFigure> figures() {
        return all(StrategySection::figures);
    }

    /** The figure with this id. */
    public Optional<StatedFigure> figure(String id) {
        return figures().stream().filter(figure -> figure.id().equals(id)).findFirst();
    }

    /** Whom it means by which word. */
    public List<CarerDefinition> definitions() {
        return all(StrategySection::definitions);
    }

    /** Whom it means by one word. */
    public Optional<CarerDefinition> definition(String term) {
        return definitions().stream()
                .filter(definition -> definition.term().equals(term))
                .findFirst();
    }

    /** Who watches whether it is carried out, and how often. */
    public List<Monitoring> monitoring() {
        return monitoring;
    }

    /**
     * Everything that is wrong with a plan by which this strategy is carried out, by itself and against the strategy, and what
     * has to be seen to.
     *
     * @param today the day on which it is checked
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

    /** Id and edition. */
    @Override
    public String toString() {
        return key.toString();
    }

    /**
     * The years that a strategy names. Documents name years and no days, so none are made up here.
     *
     * @param from the first year
     * @param to the last year, inclusive
     * @param text the period as it stands in the document
     */
    public record StrategyPeriod(int from, int to, String text) {

        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if it ends before it starts
         */
        public StrategyPeriod {
            requireNonNull(text, "text");
            if (to < from) {
                throw new IllegalArgumentException("to: before from");
            }
        }

        /** The years with a dash. */
        @Override
        public String toString() {
            return from + "–" + to;
        }
    }
}
