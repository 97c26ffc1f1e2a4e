package org.carerkit.outcomes.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.jspecify.annotations.Nullable;

/** Puts the faults of blocks, which finish in any order, into the order of the file. Thread-safe. */
final class RowFaults {

    private final Map<Long, OfBlock> early = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<FindingCode, Long> times = new HashMap<>();
    private final Set<FindingCode> told = new HashSet<>();
    private long next;
    private long lines;
    private long rows;
    private long ragged;
    private long impossible;
    private @Nullable Finding fatal;

    /** The faults of one block. Lines count from 0 within the block. Use it on one thread. */
    static final class OfBlock {

        private final List<Fault> faults = new ArrayList<>(0);
        private final Map<FindingCode, Long> times = new HashMap<>();
        private long rows;
        private long ragged;
        private long impossible;
        private long lines;
        private @Nullable Fault fatal;

        private record Fault(FindingCode code, long line, int column, long limit) {

            Finding finding(long linesBefore) {
                // Too many categories is a fault of the whole column, not of one line.
                boolean ofColumn = code == OutcomesFinding.TALLY_TOO_MANY_CATEGORIES;
                String place = CsvRow.place(ofColumn ? 1 : linesBefore + line + 1, column);
                return limit > 0 ? new Finding(code, place, limit) : new Finding(code, place);
            }
        }

        void rows(int more) {
            rows += more;
        }

        void ragged(long line, int column, int width) {
            ragged++;
            add(new Fault(CoreFinding.CSV_ROW_RAGGED, line, column, width));
        }

        void impossible(long line, List<ScoreColumns.Fault> wrong) {
            impossible++;
            wrong.forEach(fault -> add(new Fault(fault.code(), line, fault.column(), 0)));
        }

        private void add(Fault fault) {
            boolean first = times.merge(fault.code, 1L, Long::sum) == 1;
            if (first || faults.size() < TallyFile.MOST_FINDINGS) {
                faults.add(fault);
            }
        }

        void fatal(FindingCode code, long line, int column, long limit) {
            boolean limited = code == CoreFinding.CSV_ROW_TOO_LONG || code == OutcomesFinding.TALLY_TOO_MANY_CATEGORIES;
            if (fatal == null) {
                fatal = new Fault(code, line, column, limited ? limit : 0);
            }
        }

        OfBlock ended(long linesInBlock) {
            lines = linesInBlock;
            return this;
        }
    }

    synchronized void note(Finding finding) {
        findings.add(finding);
        times.put(finding.code(), 1L);
    }

    synchronized void add(long number, OfBlock block) {
        early.put(number, block);
        for (Optional<OfBlock> ready = take(); ready.isPresent(); ready = take()) {
            append(ready.get());
        }
    }

    private Optional<OfBlock> take() {
        return Optional.ofNullable(early.remove(next));
    }

    private void append(OfBlock block) {
        next++;
        if (fatal != null) {
            return;
        }
        for (OfBlock.Fault fault : block.faults) {
            boolean first = told.add(fault.code);
            if (first || findings.size() < TallyFile.MOST_FINDINGS) {
                findings.add(fault.finding(lines));
            }
        }
        block.times.forEach((code, count) -> times.merge(code, count, Long::sum));
        OfBlock.Fault last = block.fatal;
        fatal = last == null ? null : last.finding(lines);
        rows += block.rows;
        ragged += block.ragged;
        impossible += block.impossible;
        lines += block.lines;
    }

    synchronized void throwIfFatal() {
        if (fatal != null) {
            throw new RefusedException("file", Findings.of(List.of(fatal)));
        }
    }

    synchronized long rows() {
        return rows;
    }

    synchronized long ragged() {
        return ragged;
    }

    synchronized long impossible() {
        return impossible;
    }

    synchronized Map<FindingCode, Long> times() {
        return Map.copyOf(times);
    }

    synchronized Findings findings() {
        return Findings.of(findings);
    }
}
