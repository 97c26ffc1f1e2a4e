package org.carerkit.outcomes.tally;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.carerkit.core.csv.CsvHeader;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.internal.CsvBlock;
import org.carerkit.outcomes.internal.CsvBlocks;
import org.carerkit.outcomes.internal.CsvRecords;
import org.carerkit.outcomes.internal.CsvScanner;

/** Counts one file, once. */
final class TallyJob {

    private final ScoreColumns score;
    private final List<FileDimension> dimensions;
    private final List<Categories> categories;
    private final CsvBlocks blocks;
    private final RowFaults faults = new RowFaults();

    TallyJob(ScoreColumns score, List<FileDimension> dimensions, InputStream in) {
        this.score = score;
        this.dimensions = dimensions;
        this.categories = dimensions.stream()
                .map(each -> new Categories(each.dimension()))
                .toList();
        this.blocks = new CsvBlocks(in);
    }

    TallyReading run(int threads) throws IOException {
        CsvBlock first = new CsvBlock();
        CsvScanner scanner = new CsvScanner();
        boolean any = blocks.next(first);
        if (any) {
            scanner.start(first);
        }
        if (!any || !scanner.next()) {
            throw scanner.fault()
                    .map(code -> CsvRecords.refused(
                            code, CsvRow.place(scanner.line() + 1, Math.max(0, scanner.cells() - 1))))
                    .orElseGet(() -> CsvRecords.refused(CoreFinding.CSV_EMPTY, CsvRow.place(1, 0)));
        }
        Layout layout = layout(scanner);
        List<TallyWorker> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            workers.add(new TallyWorker(score, categories, layout, blocks, faults));
        }
        work(workers, first, scanner);
        faults.throwIfFatal();
        return reading(workers);
    }

    /** The calling thread counts the rest of the first block, then takes others like the other threads. */
    private void work(List<TallyWorker> workers, CsvBlock first, CsvScanner scanner) throws IOException {
        List<Thread> others = new ArrayList<>();
        for (TallyWorker worker : workers.subList(1, workers.size())) {
            Thread thread = new Thread(worker, "carerkit-tally");
            thread.setDaemon(true);
            thread.start();
            others.add(thread);
        }
        workers.get(0).count(first, scanner);
        workers.get(0).run();
        boolean interrupted = false;
        for (Thread thread : others) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                    blocks.stop();
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
        for (TallyWorker worker : workers) {
            worker.throwIfFailed();
        }
    }

    private Layout layout(CsvScanner scanner) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < scanner.cells(); i++) {
            names.add(scanner.text(i));
        }
        List<String> columns = new ArrayList<>();
        dimensions.forEach(each -> columns.add(each.column()));
        columns.addAll(score.columns());
        CsvHeader header = CsvTable.of(columns.stream().distinct().toList()).header(scanner.line() + 1, names);
        if (header.findings().hasError()) {
            throw new RefusedException("file", header.errors());
        }
        CsvRecords.notes(blocks, scanner.line() + 1, names.size()).forEach(faults::note);
        return new Layout(
                names.size(),
                dimensions.stream()
                        .mapToInt(each -> header.place(each.column()))
                        .toArray(),
                score.columns().stream().mapToInt(header::place).toArray());
    }

    /** The positions of the columns in the file. */
    @SuppressWarnings("ArrayRecordComponent") // never compared or changed
    record Layout(int width, int[] dimensions, int[] score) {}

    private TallyReading reading(List<TallyWorker> workers) {
        CellTable cells = workers.get(0).cells();
        workers.subList(1, workers.size()).forEach(worker -> cells.addAll(worker.cells()));
        TreeMap<List<String>, ScoreCounts> counts = new TreeMap<>(Tally.ORDER);
        for (int cell : cells.inOrder(categories.stream().map(Categories::ranks).toArray(int[][]::new))) {
            String[] names = new String[dimensions.size()];
            for (int i = 0; i < names.length; i++) {
                names[i] = categories.get(i).name(cells.category(cell, i));
            }
            counts.put(List.of(names), counts(cells, cell));
        }
        List<String> ids =
                dimensions.stream().map(each -> each.dimension().id()).toList();
        Tally tally = new Tally(score.instrument(), score.score(), ids, counts);
        return new TallyReading(
                tally, faults.rows(), faults.ragged(), faults.impossible(), faults.findings(), faults.times());
    }

    private ScoreCounts counts(CellTable cells, int cell) {
        Scale scale = score.scale();
        int size = scale.size();
        long without = cells.people(cell, size) + cells.people(cell, size + 1);
        return new ScoreCounts(
                score.instrument(), score.score(), without, scale.scoreValues(), cells.counts(cell, size));
    }
}
