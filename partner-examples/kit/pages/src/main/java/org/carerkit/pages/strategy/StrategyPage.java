package org.carerkit.pages.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.carerkit.outcomes.strategy.CarerDefinition;
import org.carerkit.outcomes.strategy.StatedFigure;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyItem;
import org.carerkit.outcomes.strategy.StrategySection;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.Page;
import org.carerkit.pages.PageSection;
import org.carerkit.pages.Table;

/** One strategy as a page. The headings are the document's own, in its order; the text under them is our summary. */
public final class StrategyPage {

    private StrategyPage() {}

    /** Makes the page. */
    public static Page of(Strategy strategy) {
        Page page = Page.titled(strategy.area() + " " + strategy.period() + ": " + strategy.title())
                .lead(strategy.source() + ". " + watched(strategy))
                .footer(strategy.note() + " " + strategy.licence() + " Made with CarerKit.");
        for (StrategySection section : strategy.sections()) {
            page = page.section(section(strategy, section));
        }
        return page;
    }

    private static String watched(Strategy strategy) {
        return "Monitored by: "
                + strategy.monitoring().stream()
                        .map(each -> each.body() + " (" + each.rhythm().words() + ")")
                        .distinct()
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static PageSection section(Strategy strategy, StrategySection section) {
        List<Block> blocks = new ArrayList<>();
        section.summary().ifPresent(summary -> blocks.add(Block.paragraph(summary)));
        if (!section.definitions().isEmpty()) {
            blocks.add(definitions(section));
        }
        if (!section.figures().isEmpty()) {
            blocks.add(figures(section));
        }
        section.items().stream()
                .filter(item -> item.kind().isMain())
                .forEach(item -> blocks.add(Block.paragraph(item.summary())));
        List<StrategyItem> rest =
                section.items().stream().filter(item -> !item.kind().isMain()).toList();
        if (!rest.isEmpty()) {
            blocks.add(rest.stream().anyMatch(item -> !item.leads().isEmpty()) ? led(rest) : list(rest));
        }
        section.monitoring()
                .forEach(each -> blocks.add(Block.paragraph(
                        Inline.strong(each.body() + ", " + each.rhythm().words() + ": "),
                        Inline.text(each.summary()))));
        section.sections().forEach(part -> blocks.add(section(strategy, part)));
        return PageSection.of(section.heading(), blocks);
    }

    private static Block list(List<StrategyItem> items) {
        return Block.list(items.stream()
                .map(item -> List.of(
                        Inline.text(item.kind().words() + " " + item.id() + ": "),
                        item.title().map(title -> Inline.strong(title + ". ")).orElse(Inline.text("")),
                        Inline.text(item.summary())))
                .toList());
    }

    private static Table led(List<StrategyItem> items) {
        Table table = Table.of("Aims and actions", "Item", "What", "Lead(s)");
        for (StrategyItem item : items) {
            table = table.row(
                    item.kind().words() + " " + item.id(),
                    item.summary(),
                    item.leads().isEmpty() ? "–" : String.join("; ", item.leads()));
        }
        return table;
    }

    private static Table definitions(StrategySection section) {
        Table table = Table.of("Who the strategy is about", "Word", "Meaning", "Ages");
        for (CarerDefinition definition : section.definitions()) {
            table = table.row(
                    definition.term(),
                    definition.summary()
                            + definition
                                    .source()
                                    .map(source -> " (" + source + ")")
                                    .orElse(""),
                    definition.ages().map(Object::toString).orElse("not stated"));
        }
        return table;
    }

    private static Table figures(StrategySection section) {
        Table table = Table.of("Figures that the strategy states", "What", "Figure", "Unit")
                .numbers(1);
        for (StatedFigure figure : section.figures()) {
            table = table.row(
                    figure.about(),
                    figure.numbers().stream().map(Figures::words).collect(Collectors.joining(" and ")),
                    figure.unit());
        }
        return table;
    }
}
