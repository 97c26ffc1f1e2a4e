package org.carerkit.flag.receiving;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.ResourceTable;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Unrestricted;
import org.jspecify.annotations.Nullable;

/**
 * What each kind of partner may report about a carer, as read from its table. Everybody may report a restriction, and
 * may retract what it told itself. A kind that is not in the table may report nothing else. A bad line is an error and is never skipped.
 */
record PartnerAuthority(String edition, Map<RecipientKind, Set<Report>> rows) {

    private static final Set<String> KEYS = Set.of("edition", "source", "date");
    private static final List<String> COLUMNS = List.of("partner", "may-report");

    /** Loaded when it is first used. */
    private static final class Standard {
        static final PartnerAuthority TABLE = resource("partner-authority-2026-1.csv");
    }

    /** Returns CarerKit's own table. */
    static PartnerAuthority standard() {
        return Standard.TABLE;
    }

    private static PartnerAuthority resource(String name) {
        return read(name, PartnerAuthority.class.getResourceAsStream(name));
    }

    static PartnerAuthority read(String name, @Nullable InputStream file) {
        ResourceTable table = ResourceTable.read(name, file, KEYS, COLUMNS);
        Map<RecipientKind, Set<Report>> rows = new EnumMap<>(RecipientKind.class);
        for (CsvRow row : table.rows()) {
            Set<Report> may = table.constants(row, "may-report", Report.class);
            if (rows.put(table.constant(row, "partner", RecipientKind.class), EnumSet.copyOf(may)) != null) {
                throw table.problem(row.line(), "this partner has a line already");
            }
        }
        return new PartnerAuthority(table.header("edition"), rows);
    }

    /** Returns true if a partner of a kind may report an event. */
    boolean allows(RecipientKind partner, FlagEvent event) {
        if (event instanceof LaterEvent later) {
            // nobody knows yet what an unknown kind does; it has no effect, and is judged when it can be read
            return later.known() == null || allows(partner, later.known());
        }
        return event instanceof Restricted
                || event instanceof Retracted
                || Report.of(event)
                        .filter(rows.getOrDefault(partner, Set.of())::contains)
                        .isPresent();
    }

    /** What an event reports. */
    enum Report {
        @JsonProperty("identified")
        IDENTIFIED,
        @JsonProperty("confirmed")
        CONFIRMED,
        @JsonProperty("roles-changed")
        ROLES_CHANGED,
        @JsonProperty("reviewed")
        REVIEWED,
        @JsonProperty("ended")
        ENDED,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("unrestricted")
        UNRESTRICTED,
        @JsonProperty("corrected")
        CORRECTED,
        @JsonProperty("erased")
        ERASED;

        private static final Map<Class<? extends FlagEvent>, Report> KINDS = Map.of(
                Identified.class, IDENTIFIED,
                Confirmed.class, CONFIRMED,
                RolesChanged.class, ROLES_CHANGED,
                Reviewed.class, REVIEWED,
                Ended.class, ENDED,
                Unrestricted.class, UNRESTRICTED,
                Corrected.class, CORRECTED,
                Erased.class, ERASED);

        static Optional<Report> of(FlagEvent event) {
            return event instanceof Ended ended && ended.reason() == FlagEndReason.CARER_DECLINED
                    ? Optional.of(DECLINED)
                    : Optional.ofNullable(KINDS.get(event.getClass()));
        }
    }
}
