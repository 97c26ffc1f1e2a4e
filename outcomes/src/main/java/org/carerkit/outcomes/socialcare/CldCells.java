package org.carerkit.outcomes.socialcare;

import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_DATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_NHS_NUMBER;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_PERSON_MISSING;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_VALUE_MISSING;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_VALUE_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.identifier.NhsNumbers;
import org.jspecify.annotations.Nullable;

/** The cells of one line by column, with the faults found in them. */
final class CldCells {

    private static final int NOWHERE = -1;

    private final int[] places;
    private final CldLine cells;
    private final List<Finding> faults;

    /**
     * Creates the cells of a line.
     *
     * @param places the position of each column, in the order of the columns; negative if the file does not have it
     */
    CldCells(int[] places, CldLine cells, List<Finding> faults) {
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
                known(CldColumn.CLIENT_TYPE, neededCode(CldColumn.CLIENT_TYPE, ClientType.CODES)),
                known(CldColumn.EVENT_TYPE, neededCode(CldColumn.EVENT_TYPE, EventType.CODES)),
                date(CldColumn.EVENT_START_DATE),
                date(CldColumn.EVENT_END_DATE),
                code(CldColumn.EVENT_OUTCOME, EventOutcome.CODES),
                code(CldColumn.SERVICE_TYPE, ServiceType.CODES),
                code(CldColumn.DELIVERY_MECHANISM, DeliveryMechanism.CODES));
        if (place(CldColumn.EVENT_START_DATE) == NOWHERE) {
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

    /** The position of a column, or {@link #NOWHERE} if its cell is empty or missing. */
    @SuppressWarnings("EnumOrdinal") // an index into an array that never leaves this JVM
    private int place(CldColumn column) {
        int place = places[column.ordinal()];
        return place < 0 || place >= cells.size() || cells.isEmpty(place) ? NOWHERE : place;
    }

    private @Nullable String text(CldColumn column) {
        int place = place(column);
        return place == NOWHERE ? null : cells.text(place);
    }

    private String needed(CldColumn column) {
        String cell = text(column);
        if (cell == null) {
            add(CLD_VALUE_MISSING, column);
            return "";
        }
        return cell;
    }

    private <E extends Enum<E>> CldValue<E> code(CldColumn column, Codes<E> codes) {
        int place = place(column);
        return place == NOWHERE ? codes.of("") : cells.code(place, codes);
    }

    private <E extends Enum<E>> CldValue<E> neededCode(CldColumn column, Codes<E> codes) {
        CldValue<E> value = code(column, codes);
        if (value.isEmpty()) {
            add(CLD_VALUE_MISSING, column);
        }
        return value;
    }

    private <E extends Enum<E>> CldValue<E> known(CldColumn column, CldValue<E> value) {
        if (value.isUnknown()) {
            add(CLD_VALUE_UNKNOWN, column);
        }
        return value;
    }

    /**
     * Keeps an invalid number, because it still distinguishes people. Removes spaces, because people write the number
     * with them.
     */
    private @Nullable String nhsNumber() {
        String cell = text(CldColumn.NHS_NUMBER);
        if (cell == null) {
            return null;
        }
        String plain = cell.indexOf(' ') < 0 ? cell : cell.replace(" ", "");
        if (!NhsNumbers.isValid(plain)) {
            add(CLD_NHS_NUMBER, CldColumn.NHS_NUMBER);
        }
        return plain.isEmpty() ? null : plain;
    }

    private @Nullable LocalDate date(CldColumn column) {
        int place = place(column);
        if (place == NOWHERE) {
            return null;
        }
        LocalDate date = cells.date(place);
        if (date == null) {
            add(CLD_DATE, column);
        }
        return date;
    }

    private void add(FindingCode code, CldColumn column) {
        faults.add(new Finding(code, column.header()));
    }
}
