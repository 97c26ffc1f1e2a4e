package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagField;

/** The decision whether information may be shared, and which fields. */
public sealed interface Decision {

    /**
     * These fields may be shared.
     *
     * @param fields the fields, in the enum's order; never empty
     * @param consent the id of the event that recorded the consent for it; empty if another lawful basis applies
     * @param restrictionToo true if a restriction may be shared too, so that the recipient can respect it
     */
    record Allowed(List<FlagField> fields, Optional<UUID> consent, boolean restrictionToo) implements Decision {

        /** Copies the list. */
        public Allowed {
            fields = List.copyOf(fields);
            requireNonNull(consent, "consent");
        }

        /** Returns this decision without the fields that are not in a list. */
        Allowed atMost(List<FlagField> some) {
            return new Allowed(fields.stream().filter(some::contains).toList(), consent, restrictionToo);
        }

        boolean has(FlagField field) {
            return fields.contains(field);
        }
    }

    /**
     * Nothing may be shared.
     *
     * @param reason the reason
     */
    record Withheld(WithholdingReason reason) implements Decision {

        /** Rejects a null reason. */
        public Withheld {
            requireNonNull(reason, "reason");
        }
    }
}
