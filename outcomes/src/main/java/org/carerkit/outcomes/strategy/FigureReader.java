package org.carerkit.outcomes.strategy;

import static org.carerkit.core.finding.CoreFinding.TEXT_TOO_LONG;
import static org.carerkit.outcomes.finding.OutcomesFinding.FIGURE_NOT_IN_TEXT;
import static org.carerkit.outcomes.finding.OutcomesFinding.ID_DUPLICATE;
import static org.carerkit.outcomes.strategy.StrategyReader.or;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.outcomes.internal.DefinitionNode;

/** Reads the figures of one strategy: each number stands in its text, and the text is no longer than it needs to be. */
final class FigureReader {

    /** The longest piece that is taken from a document: enough to find the place, and no sentence. */
    private static final int LONGEST_PIECE = 60;

    private final Set<String> ids = new HashSet<>();

    List<StatedFigure> read(List<DefinitionNode> nodes) {
        return nodes.stream().map(this::figure).toList();
    }

    private StatedFigure figure(DefinitionNode node) {
        StatedFigure figure = new StatedFigure(
                or(node.id("id")),
                node.decimals("numbers"),
                or(node.text("unit")),
                or(node.text("about")),
                or(node.text("text")),
                or(node.text("place")));
        node.end();
        if (!figure.id().isEmpty() && !ids.add(figure.id())) {
            node.fault("id", ID_DUPLICATE);
        }
        if (!figure.text().isEmpty()
                && !figure.numbers().stream().allMatch(number -> StatedFigure.stands(number, figure.text()))) {
            node.fault("text", FIGURE_NOT_IN_TEXT);
        }
        if (figure.pieces().stream().anyMatch(piece -> piece.length() > LONGEST_PIECE)) {
            node.fault("text", TEXT_TOO_LONG, LONGEST_PIECE);
        }
        return figure;
    }
}
