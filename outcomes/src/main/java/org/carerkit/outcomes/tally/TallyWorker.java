package org.carerkit.outcomes.tally;

import java.io.IOException;
import java.util.List;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.internal.CsvBlock;
import org.carerkit.outcomes.internal.CsvBlocks;
import org.carerkit.outcomes.internal.CsvScanner;
import org.jspecify.annotations.Nullable;

/** Takes blocks of a file and counts their rows, on one thread. */
final class TallyWorker implements Runnable {

    private final TallyJob.Layout layout;
    private final CsvBlocks blocks;
    private final RowFaults faults;
    private final List<Categories> categories;
    private final TextNumbers[] texts;
    private final ScoreColumns.Finder finder;
    private final int impossible;
    private final CellTable cells;
    private final int[][] numbers; // of the rows waiting to be counted, by dimension
    private final int[] values;
    private int waiting;
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
        this.cells = new CellTable(categories.size(), score.scale().size() + 2);
        this.numbers = new int[categories.size()][2 * CsvScanner.LONGEST_RUN];
        this.values = new int[2 * CsvScanner.LONGEST_RUN];
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

    /** Counts the scanner's remaining rows. */
    void count(CsvBlock block, CsvScanner rows) {
        RowFaults.OfBlock found = new RowFaults.OfBlock();
        for (int count = some(rows); count > 0; count = some(rows)) {
            found.rows(count);
            if (rows.cells() == layout.width()) {
                take(rows, count, found);
            } else {
                found.ragged(rows.line(), Math.min(rows.cells(), layout.width()), layout.width());
            }
        }
        countWaiting();
        rows.fault().ifPresent(fault -> {
            found.fatal(fault, rows.line(), Math.max(0, rows.cells() - 1), CsvTable.LONGEST_ROW);
            blocks.stop();
        });
        for (int i = 0; i < numbers.length; i++) {
            if (categories.get(i).size() > TallyFile.MOST_CATEGORIES) {
                found.fatal(
                        OutcomesFinding.TALLY_TOO_MANY_CATEGORIES,
                        rows.line(),
                        layout.dimensions()[i],
                        TallyFile.MOST_CATEGORIES);
                blocks.stop();
            }
        }
        faults.add(block.number(), found.ended(rows.lines()));
    }

    /** Moves to the next rows and returns their number, 0 at the end. */
    private int some(CsvScanner rows) {
        int run = rows.run(layout.width());
        return run > 0 ? run : rows.next() ? 1 : 0;
    }

    private void take(CsvScanner rows, int count, RowFaults.OfBlock found) {
        for (int i = 0; i < numbers.length; i++) {
            texts[i].of(rows, count, layout.dimensions()[i], numbers[i], waiting);
        }
        finder.find(rows, count, values, waiting);
        for (int row = 0; row < count; row++) {
            if (values[waiting + row] == impossible) {
                found.impossible(rows.line() + row, finder.faults(rows, row));
            }
        }
        waiting += count;
        if (waiting > CsvScanner.LONGEST_RUN) {
            countWaiting();
        }
    }

    private void countWaiting() {
        cells.add(numbers, values, waiting);
        waiting = 0;
    }

    /** Throws the exception that ended the thread, if any. */
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
