package org.carerkit.pages.strategy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerkit.outcomes.strategy.Crosswalk;
import org.carerkit.outcomes.strategy.Crosswalk.Coverage;
import org.carerkit.outcomes.strategy.SharedTheme;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyItem;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.Page;
import org.carerkit.pages.PageSection;
import org.carerkit.pages.Table;

/** A page that compares strategies: coverage by theme, the gaps in each, every item, and what has no theme and why. */
public final class CrosswalkPage {

    private CrosswalkPage() {}

    /** Makes the page. */
    public static Page of(Crosswalk crosswalk) {
        Page page = Page.titled("Strategies for carers, side by side")
                .lead("What " + crosswalk.strategies().size() + " strategies say on " + SharedTheme.values().length
                        + " shared themes.")
                .section(
                        "How to read this",
                        Block.paragraph("The themes and the mapping are CarerKit’s own: no strategy uses this list."
                                + " Items without a theme have a reason."),
                        Block.list(
                                "A main part: a priority, objective, theme or outcome of the strategy is about it.",
                                "In passing: something under another heading is about it.",
                                "Gap: nothing in the strategy is about it. A gap says nothing about what the area does."))
                .section(PageSection.of("Coverage by theme", coverage(crosswalk)))
                .section(PageSection.of("Gaps of each strategy", gaps(crosswalk)));
        for (SharedTheme theme : SharedTheme.values()) {
            page = page.section(PageSection.of(theme.title(), items(crosswalk, theme)));
        }
        return page.section(PageSection.of("Items without a theme, and why", unmapped(crosswalk)))
                .section(PageSection.of("Sources", sources(crosswalk)));
    }

    private static Table coverage(Crosswalk crosswalk) {
        List<String> columns = new ArrayList<>(List.of("Theme"));
        crosswalk.strategies().forEach(strategy -> columns.add(strategy.area()));
        Table table = Table.of("Number of items in each strategy, by theme", columns.toArray(String[]::new));
        for (SharedTheme theme : SharedTheme.values()) {
            List<String> cells = new ArrayList<>(List.of(theme.title()));
            for (Strategy strategy : crosswalk.strategies()) {
                Coverage coverage = crosswalk.coverage(theme, strategy);
                int count = crosswalk.items(theme, strategy).size();
                cells.add(coverage == Coverage.GAP ? "0, gap" : count + ", " + coverage.words());
            }
            table = table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private static List<Block> gaps(Crosswalk crosswalk) {
        List<Block> blocks = new ArrayList<>();
        for (Strategy strategy : crosswalk.strategies()) {
            blocks.add(PageSection.of(
                    strategy.area(),
                    Block.list(
                            "Nothing about: " + titles(crosswalk.themes(strategy, Coverage.GAP)) + ".",
                            "In passing only: " + titles(crosswalk.themes(strategy, Coverage.IN_PASSING)) + ".")));
        }
        return blocks;
    }

    private static String titles(Set<SharedTheme> themes) {
        return themes.isEmpty()
                ? "none"
                : themes.stream().map(SharedTheme::title).collect(Collectors.joining("; "));
    }

    private static List<Block> items(Crosswalk crosswalk, SharedTheme theme) {
        List<Block> blocks = new ArrayList<>();
        for (Strategy strategy : crosswalk.strategies()) {
            List<StrategyItem> items = crosswalk.items(theme, strategy);
            blocks.add(PageSection.of(
                    strategy.area(),
                    items.isEmpty()
                            ? Block.paragraph("Gap: nothing.")
                            : Block.list(items.stream().map(CrosswalkPage::item).toList())));
        }
        return blocks;
    }

    private static List<Inline> item(StrategyItem item) {
        String words = item.kind().words() + " " + item.id() + ": ";
        Inline what = item.kind().isMain() ? Inline.strong(item.heading()) : Inline.text(item.heading());
        return List.of(Inline.text(words), what);
    }

    private static List<Block> unmapped(Crosswalk crosswalk) {
        Table table = Table.of("Items without a theme", "Strategy", "Item", "What it says", "Reason");
        for (Strategy strategy : crosswalk.strategies()) {
            for (StrategyItem item : crosswalk.unmapped(strategy)) {
                table = table.row(
                        strategy.area(),
                        item.kind().words() + " " + item.id(),
                        item.heading(),
                        item.unmapped().orElseThrow());
            }
        }
        return List.of(table);
    }

    private static List<Block> sources(Crosswalk crosswalk) {
        return crosswalk.strategies().stream()
                .map(strategy -> Block.paragraph(strategy.source() + ". " + strategy.note()))
                .toList();
    }
}
