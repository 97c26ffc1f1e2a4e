package org.carerkit.outcomes.socialcare;

import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_DATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_NHS_NUMBER;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_PERSON_MISSING;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_VALUE_MISSING;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_VALUE_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.identifier.NhsNumbers;
import org.jspecify.annotations.Nullable;

/** The cells of one line, looked up by column, and what is wrong with them. */
final class CldCells {

    private final Map<CldColumn, Integer> places;
    private final List<String> cells;
    private final List<Finding> faults;

    CldCells(Map<CldColumn, Integer> places, List<String> cells, List<Finding> faults) {
        this.places = places;
        this.cells = cells;
        this.faults = faults;
    }

    CldRow row(long line) {
        CldRow row = new CldRow(
                line,
                needed(CldColumn.LA_CODE),
                date(CldColumn.REPORTING_PERIOD_START_DATE),
                date(CldColumn.REPORTING_PERIOD_END_DATE),
                nhsNumber(),
                text(CldColumn.LA_PERSON_UNIQUE_IDENTIFIER),
                date(CldColumn.DATE_OF_BIRTH),
                date(CldColumn.DATE_OF_DEATH),
                known(CldColumn.CLIENT_TYPE, ClientType.of(needed(CldColumn.CLIENT_TYPE))),
                known(CldColumn.EVENT_TYPE, EventType.of(needed(CldColumn.EVENT_TYPE))),
                date(CldColumn.EVENT_START_DATE),
                date(CldColumn.EVENT_END_DATE),
                EventOutcome.of(cell(CldColumn.EVENT_OUTCOME)),
                ServiceType.of(cell(CldColumn.SERVICE_TYPE)),
                DeliveryMechanism.of(cell(CldColumn.DELIVERY_MECHANISM)));
        if (cell(CldColumn.EVENT_START_DATE).isEmpty()) {
            add(CLD_VALUE_MISSING, CldColumn.EVENT_START_DATE);
        }
        if (row.isCarers()) {
            known(CldColumn.SERVICE_TYPE, row.serviceType());
            known(CldColumn.DELIVERY_MECHANISM, row.delivery());
            if (row.nhsNumber() == null && row.councilPersonId() == null) {
                add(CLD_PERSON_MISSING, CldColumn.LA_PERSON_UNIQUE_IDENTIFIER);
            }
        }
        return row;
    }

    private String cell(CldColumn column) {
        Integer place = places.get(column);
        return place == null || place >= cells.size() ? "" : cells.get(place);
    }

    private @Nullable String text(CldColumn column) {
        String cell = cell(column);
        return cell.isEmpty() ? null : cell;
    }

    private String needed(CldColumn column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            add(CLD_VALUE_MISSING, column);
        }
        return cell;
    }

    private <E extends Enum<E>> CldValue<E> known(CldColumn column, CldValue<E> value) {
        if (value.isUnknown()) {
            add(CLD_VALUE_UNKNOWN, column);
        }
        return value;
    }

    /** A wrong number still tells one person from another, so it stays. Spaces do not: they are how people write one. */
    private @Nullable String nhsNumber() {
        String cell = cell(CldColumn.NHS_NUMBER);
        if (cell.isEmpty()) {
            return null;
        }
        String plain = cell.indexOf(' ') < 0 ? cell : cell.replace(" ", "");
        if (!NhsNumbers.isValid(plain)) {
            add(CLD_NHS_NUMBER, CldColumn.NHS_NUMBER);
        }
        return plain.isEmpty() ? null : plain;
    }

    private @Nullable LocalDate date(CldColumn column) {
        String cell = cell(column);
        if (cell.isEmpty()) {
            return null;
        }
        LocalDate date = Dates.read(cell);
        if (date == null) {
            add(CLD_DATE, column);
        }
        return date;
    }

    private void add(FindingCode code, CldColumn column) {
        faults.add(new Finding(code, column.header()));
    }
}
