package org.carerkit.outcomes.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.csv.CsvReading;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.csv.Spreadsheet;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.plan.ActionPlanColumn.ChangedRow;
import org.jspecify.annotations.Nullable;

/** Applies an edited table to its actions. If there is an error, nothing is changed. */
final class ActionPlanReader {

    private static final int MOST_ROWS = 10_000;
    private static final List<ActionPlanColumn> COLUMNS = List.of(ActionPlanColumn.values());
    private static final CsvTable TABLE = CsvTable.of(ActionPlanCsv.COLUMNS)
            .withoutOthers()
            .maxBytes(ActionPlanCsv.MAX_BYTES)
            .maxRows(MOST_ROWS);

    private final LocalDate today;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private final List<Action> actions;

    ActionPlanReader(List<Action> before, LocalDate today) {
        this.today = today;
        this.actions = new ArrayList<>(before);
        for (int i = 0; i < actions.size(); i++) {
            places.putIfAbsent(ActionPlanColumn.ID.cell(actions.get(i)), i);
        }
    }

    ActionPlanCsv.Reading read(byte[] csv) {
        CsvReading reading;
        try {
            reading = TABLE.read(new ByteArrayInputStream(csv), this::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing can fail in memory
        }
        Findings found = reading.ofContent();
        return new ActionPlanCsv.Reading(found.hasError() ? Optional.empty() : Optional.of(actions), found);
    }

    private void row(CsvRow record) {
        Integer place = place(record.cell(ActionPlanColumn.ID.title()));
        if (place == null || !seen.add(place)) {
            record.fault(
                    place == null ? OutcomesFinding.PLAN_ACTION_UNKNOWN : OutcomesFinding.PLAN_ACTION_TWICE,
                    ActionPlanColumn.ID.title());
            return;
        }
        Action before = actions.get(place);
        ChangedRow row = new ChangedRow(before);
        boolean clean = true;
        boolean same = true;
        for (ActionPlanColumn column : COLUMNS) {
            String cell = plain(record.cell(column.title()));
            if (column != ActionPlanColumn.ID && !cell.equals(plain(Spreadsheet.guarded(column.cell(before))))) {
                same = false;
                Optional<FindingCode> fault = column.change(row, Spreadsheet.unguarded(cell));
                fault.ifPresent(code -> record.fault(code, column.title()));
                clean &= fault.isEmpty();
            }
        }
        if (clean && !same) {
            Action after = row.changed();
            check(record, before, after);
            actions.set(place, after);
        }
    }

    private @Nullable Integer place(String id) {
        Integer place = places.get(id.strip());
        return place == null ? places.get(Spreadsheet.unguarded(id.strip())) : place;
    }

    /** Reports the faults that the change introduced, by column. */
    private void check(CsvRow record, Action before, Action after) {
        List<Finding> old = RecordCheck.of(before, today).all();
        for (Finding finding : RecordCheck.of(after, today)) {
            if (!old.contains(finding)) {
                ActionPlanColumn of = ActionPlanColumn.ACTION;
                for (ActionPlanColumn column : COLUMNS) {
                    of = finding.path().startsWith(column.member()) ? column : of;
                }
                record.fault(new Finding(finding.code(), of.title(), finding.limit()));
            }
        }
    }

    /** A spreadsheet may write different line breaks from those it read. */
    private static String plain(String cell) {
        return cell.replace("\r\n", "\n").replace('\r', '\n');
    }
}
