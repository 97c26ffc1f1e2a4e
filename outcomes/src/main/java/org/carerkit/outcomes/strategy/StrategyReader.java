package org.carerkit.outcomes.strategy;

import static org.carerkit.outcomes.finding.OutcomesFinding.RANGE_EMPTY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.internal.DefinitionNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads one strategy's definition and goes on after a fault, to find the next. What is missing is filled in with nothing
 * meanwhile: a definition with a fault is never handed out.
 */
final class StrategyReader {

    private final ItemReader items = new ItemReader();
    private final FigureReader figures = new FigureReader();

    @Nullable
    Strategy read(DefinitionNode root) {
        StrategyKey key = new StrategyKey(or(root.id("id")), or(root.text("edition")));
        StrategyHeader header = new StrategyHeader(
                key,
                or(root.text("title")),
                or(root.text("area")),
                period(root.object("period")),
                or(root.text("source")),
                or(root.text("licence")),
                or(root.text("note")));
        List<Monitoring> monitoring = monitoring(root);
        List<StrategySection> sections = sections(root.objects("sections"));
        root.end();
        return root.clean() ? new Strategy(header, monitoring, sections) : null;
    }

    static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    static int or(@Nullable Integer number) {
        return number == null ? 0 : number;
    }

    private static StrategyPeriod period(@Nullable DefinitionNode node) {
        if (node == null) {
            return new StrategyPeriod(0, 0, "");
        }
        int from = or(node.whole("from"));
        int to = or(node.whole("to"));
        String text = or(node.text("text"));
        node.end();
        if (to < from) {
            node.fault(RANGE_EMPTY);
        }
        return new StrategyPeriod(from, Math.max(from, to), text);
    }

    private List<StrategySection> sections(List<DefinitionNode> nodes) {
        List<StrategySection> sections = new ArrayList<>();
        for (DefinitionNode node : nodes) {
            Optional<String> label = Optional.ofNullable(node.optionalText("label"));
            String title = or(node.text("title"));
            Optional<String> summary = Optional.ofNullable(node.optionalText("summary"));
            List<CarerDefinition> definitions = node.optionalObjects("definitions").stream()
                    .map(StrategyReader::definition)
                    .toList();
            sections.add(new StrategySection(
                    label,
                    title,
                    summary,
                    definitions,
                    figures.read(node.optionalObjects("figures")),
                    items.read(node.optionalObjects("items")),
                    monitoring(node),
                    sections(node.optionalObjects("sections"))));
            node.end();
        }
        return sections;
    }

    private static List<Monitoring> monitoring(DefinitionNode holder) {
        List<Monitoring> all = new ArrayList<>();
        for (DefinitionNode node : holder.optionalObjects("monitoring")) {
            Rhythm rhythm = node.constant("rhythm", Rhythm.class);
            all.add(new Monitoring(
                    or(node.text("body")),
                    rhythm == null ? Rhythm.NOT_STATED : rhythm,
                    or(node.text("summary")),
                    or(node.text("place"))));
            node.end();
        }
        return all;
    }

    private static CarerDefinition definition(DefinitionNode node) {
        CarerDefinition definition = new CarerDefinition(
                or(node.text("term")),
                or(node.text("summary")),
                node.has("ages") ? ages(node.object("ages")) : Optional.empty(),
                Optional.ofNullable(node.optionalText("source")),
                or(node.text("place")));
        node.end();
        return definition;
    }

    private static Optional<CarerDefinition.Ages> ages(@Nullable DefinitionNode node) {
        if (node == null) {
            return Optional.empty();
        }
        int from = or(node.whole("from"));
        Optional<Integer> below = node.has("below") ? Optional.ofNullable(node.whole("below")) : Optional.empty();
        node.end();
        if (from < 0 || below.filter(end -> end <= from).isPresent()) {
            node.fault(RANGE_EMPTY);
        }
        return Optional.of(new CarerDefinition.Ages(from, below));
    }
}
