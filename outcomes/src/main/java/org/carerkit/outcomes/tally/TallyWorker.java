package org.carerkit.outcomes.tally;

import java.io.IOException;
import java.util.List;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.internal.CsvBlock;
import org.carerkit.outcomes.internal.CsvBlocks;
import org.carerkit.outcomes.internal.CsvScanner;
import org.jspecify.annotations.Nullable;

/** Takes blocks and counts their rows, on one thread. */
final class TallyWorker implements Runnable {

    private final TallyJob.Layout layout;
    private final CsvBlocks blocks;
    private final RowFaults faults;
    private final List<Categories> categories;
    private final TextNumbers[] texts;
    private final ScoreColumns.Finder finder;
    private final int impossible;
    private final int[] cell;
    private final CellTable cells;
    private @Nullable Throwable failure;

    TallyWorker(
            ScoreColumns score,
            List<Categories> categories,
            TallyJob.Layout layout,
            CsvBlocks blocks,
            RowFaults faults) {
        this.layout = layout;
        this.blocks = blocks;
        this.faults = faults;
        this.categories = categories;
        this.texts = categories.stream()
                .map(each -> new TextNumbers(each::numberOf, TallyFile.MOST_CATEGORIES))
                .toArray(TextNumbers[]::new);
        this.finder = score.finder(layout.score());
        this.impossible = score.scale().size() + 1;
        this.cell = new int[categories.size()];
        this.cells = new CellTable(categories.size(), score.scale().size() + 2);
    }

    CellTable cells() {
        return cells;
    }

    @Override
    public void run() {
        try {
            CsvBlock block = new CsvBlock();
            CsvScanner scanner = new CsvScanner();
            while (blocks.next(block)) {
                scanner.start(block);
                count(block, scanner);
            }
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            blocks.stop();
        }
    }

    /** Counts the rows that a scanner still has. */
    void count(CsvBlock block, CsvScanner row) {
        RowFaults.OfBlock found = new RowFaults.OfBlock();
        while (row.next()) {
            found.row();
            if (row.cells() == layout.width()) {
                count(row, found);
            } else {
                found.ragged(row.line(), Math.min(row.cells(), layout.width()), layout.width());
            }
        }
        row.fault().ifPresent(fault -> {
            found.fatal(fault, row.line(), Math.max(0, row.cells() - 1), CsvBlocks.LONGEST_RECORD);
            blocks.stop();
        });
        for (int i = 0; i < cell.length; i++) {
            if (categories.get(i).size() > TallyFile.MOST_CATEGORIES) {
                found.fatal(
                        OutcomesFinding.TALLY_TOO_MANY_CATEGORIES,
                        row.line(),
                        layout.dimensions()[i],
                        TallyFile.MOST_CATEGORIES);
                blocks.stop();
            }
        }
        faults.add(block.number(), found.ended(row.lines()));
    }

    private void count(CsvScanner row, RowFaults.OfBlock found) {
        byte[] bytes = row.bytes();
        for (int i = 0; i < cell.length; i++) {
            int column = layout.dimensions()[i];
            cell[i] = texts[i].of(bytes, row.from(column), row.to(column));
        }
        int value = finder.find(row);
        cells.add(cell, value);
        if (value == impossible) {
            found.impossible(row.line(), finder.faults(row));
        }
    }

    /** Hands on what went wrong on the thread. */
    void throwIfFailed() throws IOException {
        if (failure instanceof IOException e) {
            throw e;
        }
        if (failure instanceof RuntimeException e) {
            throw e;
        }
        if (failure instanceof Error e) {
            throw e;
        }
    }
}
