package org.carerkit.flag.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.store.FlagCounts.By;
import org.carerkit.flag.store.FlagCounts.Cell;
import org.carerkit.flag.store.FlagCounts.ErasedCount;

/** Counts the people with a flag and those whose flag was erased. */
final class InMemoryCounts {

    private final Map<ErasedCount, Long> erased = new HashMap<>();

    void add(Optional<FlagRow> gone) {
        gone.filter(FlagRow::counted).map(FlagRow::summary).ifPresent(summary -> {
            add(By.STATE, summary.state());
            if (summary.source() != null) {
                add(By.SOURCE, summary.source());
            }
            summary.kinds().forEach(kind -> add(By.KIND, kind));
        });
    }

    private void add(By by, Enum<?> value) {
        erased.merge(new ErasedCount(by, value.name(), 0), 1L, Long::sum);
    }

    FlagCounts with(List<FlagRow> rows, Instant at) {
        Map<Cell, Long> cells = new HashMap<>();
        for (FlagRow row : rows) {
            FlagState state = KeptHistory.stateAt(row, at);
            if (row.counted() && state != FlagState.NONE) {
                FlagSummary summary = row.summary();
                cells.merge(new Cell(state, summary.source(), summary.kinds(), 0), 1L, Long::sum);
            }
        }
        List<Cell> counted = new ArrayList<>();
        cells.forEach((cell, total) -> counted.add(new Cell(cell.state(), cell.source(), cell.kinds(), total)));
        List<ErasedCount> gone = new ArrayList<>();
        erased.forEach((one, total) -> gone.add(new ErasedCount(one.by(), one.value(), total)));
        return new FlagCounts(counted, gone);
    }
}
