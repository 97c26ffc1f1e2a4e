package org.carerkit.flag.sharing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.internal.FieldFilter;
import org.carerkit.flag.state.CarerFlag;

/** Finds the fields with content in a notice. */
final class NoticeFields {

    private static final FieldFilter ALL = new FieldFilter(Arrays.asList(FlagField.values()));

    private NoticeFields() {}

    static List<FlagField> of(FlagNotice notice) {
        List<FlagEvent> events = LaterEvent.readable(notice.events());
        Carer carer = CarerFlag.of(events).carer();
        List<FlagField> told = new ArrayList<>();
        for (FlagField field : FlagField.values()) {
            boolean tells = switch (field) {
                case STATE -> true;
                case LOCAL_IDENTIFIER ->
                    carer != null
                            && ALL.tells(field, carer)
                            && carer.identifiers().stream()
                                    .anyMatch(one -> one.scheme() == IdentifierScheme.LOCAL
                                            && !FieldFilter.isMadeForRecipient(one));
                // a plan counts as shared even if the sender shared it without its agreements
                case CONTINGENCY_PLAN -> carer != null && carer.contingencyPlan() != null;
                case SETTING ->
                    events.stream().anyMatch(event -> event instanceof Identified one && one.setting() != null);
                case SENDER ->
                    events.stream()
                            .anyMatch(event ->
                                    !RecordedBy.withheld().equals(event.header().recordedBy()));
                default -> carer != null && ALL.tells(field, carer);
            };
            if (tells) {
                told.add(field);
            }
        }
        return told;
    }
}
