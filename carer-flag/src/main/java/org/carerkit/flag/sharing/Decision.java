package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagField;

/** Whether somebody may be told, and what. */
public sealed interface Decision {

    /**
     * These fields may be told.
     *
     * @param fields in the enum's order; never empty
     * @param consent the event that recorded the consent it rests on; empty where it rests on another basis
     * @param restrictionToo true when a restriction may be told of, too, so that the recipient can keep it
     */
    record Allowed(List<FlagField> fields, Optional<UUID> consent, boolean restrictionToo) implements Decision {

        /** Copies the list. */
        public Allowed {
            fields = List.copyOf(fields);
            requireNonNull(consent, "consent");
        }

        /** The same without the fields that are not among these. */
        Allowed atMost(List<FlagField> some) {
            return new Allowed(fields.stream().filter(some::contains).toList(), consent, restrictionToo);
        }

        boolean has(FlagField field) {
            return fields.contains(field);
        }
    }

    /**
     * Nothing may be told.
     *
     * @param reason why not
     */
    record Withheld(WithholdingReason reason) implements Decision {

        /** Checks that the reason is there. */
        public Withheld {
            requireNonNull(reason, "reason");
        }
    }
}
