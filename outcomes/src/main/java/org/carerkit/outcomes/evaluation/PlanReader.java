package org.carerkit.outcomes.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.finding.Severity;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.jspecify.annotations.Nullable;

/** Reads one action plan back into its evaluation: all or nothing. */
final class PlanReader {

    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST_ROW = 1 << 20;
    private static final List<PlanColumn> COLUMNS = List.of(PlanColumn.values());

    private final Evaluation evaluation;
    private final LocalDate today;
    private final List<Finding> found = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private final List<Action> actions;

    PlanReader(Evaluation evaluation, LocalDate today) {
        this.evaluation = evaluation;
        this.today = today;
        this.actions = new ArrayList<>(evaluation.actions());
        for (int i = 0; i < actions.size(); i++) {
            places.putIfAbsent(PlanColumn.ID.cell(actions.get(i)), i);
        }
    }

    PlanReading read(byte[] csv) {
        if (csv.length > ActionPlanCsv.MAX_BYTES) {
            found.add(new Finding(OutcomesFinding.PLAN_TOO_LONG, "", (long) ActionPlanCsv.MAX_BYTES));
        } else {
            rows(csv);
        }
        boolean good = found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
        return new PlanReading(
                good ? Optional.of(evaluation.withActions(actions)) : Optional.empty(), Findings.of(found));
    }

    private void rows(byte[] csv) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
            List<CsvRecord> rows = new ArrayList<>();
            for (CsvRecord row : reader(text)) {
                rows.add(row);
                if (rows.size() > MOST_ROWS) {
                    found.add(new Finding(OutcomesFinding.PLAN_TOO_LONG, "", (long) MOST_ROWS));
                    return;
                }
            }
            if (rows.isEmpty() || !rows.get(0).getFields().equals(ActionPlanCsv.COLUMNS)) {
                found.add(new Finding(OutcomesFinding.PLAN_COLUMNS, "line 1"));
                return;
            }
            rows.subList(1, rows.size()).forEach(this::row);
        } catch (CharacterCodingException | CsvParseException e) {
            found.add(new Finding(OutcomesFinding.PLAN_NOT_CSV, ""));
        }
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    private void row(CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != COLUMNS.size()) {
            found.add(new Finding(OutcomesFinding.PLAN_ROW_LENGTH, "line " + line, (long) COLUMNS.size()));
            return;
        }
        Integer place = place(record.getField(COLUMNS.indexOf(PlanColumn.ID)));
        if (place == null || !seen.add(place)) {
            add(
                    line,
                    PlanColumn.ID,
                    place == null ? OutcomesFinding.PLAN_ACTION_UNKNOWN : OutcomesFinding.PLAN_ACTION_TWICE,
                    null);
            return;
        }
        Action before = actions.get(place);
        PlanRow row = new PlanRow(before);
        boolean clean = true;
        boolean same = true;
        for (PlanColumn column : COLUMNS) {
            String cell = plain(record.getField(COLUMNS.indexOf(column)));
            if (column != PlanColumn.ID && !cell.equals(plain(ActionPlanCsv.guarded(column.cell(before))))) {
                same = false;
                Optional<FindingCode> fault = column.change(row, ActionPlanCsv.unguarded(cell));
                fault.ifPresent(code -> add(line, column, code, null));
                clean &= fault.isEmpty();
            }
        }
        if (clean && !same) {
            Action after = row.changed();
            check(line, before, after);
            actions.set(place, after);
        }
    }

    private @Nullable Integer place(String id) {
        Integer place = places.get(id.strip());
        return place == null ? places.get(ActionPlanCsv.unguarded(id.strip())) : place;
    }

    /** What is wrong with the changed action and was not before, by column. */
    private void check(long line, Action before, Action after) {
        List<Finding> old = RecordCheck.of(before, today).all();
        for (Finding finding : RecordCheck.of(after, today)) {
            if (!old.contains(finding)) {
                PlanColumn of = PlanColumn.ACTION;
                for (PlanColumn column : COLUMNS) {
                    of = finding.path().startsWith(column.member()) ? column : of;
                }
                add(line, of, finding.code(), finding.limit());
            }
        }
    }

    private void add(long line, PlanColumn column, FindingCode code, @Nullable Long limit) {
        int number = COLUMNS.indexOf(column) + 1;
        found.add(new Finding(code, "line " + line + ", column " + number + " (" + column.title() + ")", limit));
    }

    /** A spreadsheet may write other line breaks than it read. */
    private static String plain(String cell) {
        return cell.replace("\r\n", "\n").replace('\r', '\n');
    }
}
