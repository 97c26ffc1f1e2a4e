package org.carerkit.flag.event;

import jakarta.validation.GroupSequence;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * How a notice arrived here. Part of its receipt, and never shared.
 *
 * @param key the id of the key that signed it; absent if it came unsigned over a transport that is trusted
 * @param epoch the sender's series of numbers; absent if it came unsigned
 * @param sequence the notice's number in the epoch; absent if it came unsigned
 * @param declines the facts of the declines that it brought
 * @param waiting true if these declines came above the sender's limit of the day, so that a person has to decide
 * @param restricts true if it brought a restriction
 */
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, NoticeArrival.class})
public record NoticeArrival(
        @Text(max = 64) @Nullable String key,
        @Nullable UUID epoch,
        @Nullable Long sequence,
        @AtMost(10_000) List<UUID> declines,
        boolean waiting,
        boolean restricts) {

    /** Copies the list; an absent list becomes empty. */
    public NoticeArrival {
        declines = declines == null ? List.of() : List.copyOf(declines);
    }

    /** Returns the arrival of an unsigned notice. */
    public static NoticeArrival unsigned() {
        return new NoticeArrival(null, null, null, List.of(), false, false);
    }

    /** Returns the arrival of a signed notice. */
    public static NoticeArrival signed(String key, UUID epoch, long sequence) {
        return new NoticeArrival(key, epoch, sequence, List.of(), false, false);
    }

    /** Returns this arrival with what the notice brought. */
    public NoticeArrival bringing(List<UUID> declined, boolean waits, boolean restricting) {
        return new NoticeArrival(key, epoch, sequence, declined, waits, restricting);
    }
}
