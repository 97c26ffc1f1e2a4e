package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.carerkit.flag.event.NoticeArrival;

/**
 * Notices of a partner that have not been taken in: they are on their way, were lost or were refused, or their record
 * was erased here. A gap refuses nothing.
 *
 * @param epoch the partner's series of numbers
 * @param from the first missing number
 * @param to the last missing number
 */
public record SequenceGap(UUID epoch, long from, long to) {

    /** Rejects a null epoch. */
    public SequenceGap {
        requireNonNull(epoch, "epoch");
    }

    /** Returns the numbers missing below the greatest one of each epoch. */
    static List<SequenceGap> in(Collection<NoticeArrival> arrivals) {
        Map<UUID, TreeSet<Long>> epochs = new TreeMap<>();
        for (NoticeArrival arrival : arrivals) {
            if (arrival.epoch() != null && arrival.sequence() != null) {
                epochs.computeIfAbsent(arrival.epoch(), epoch -> new TreeSet<>())
                        .add(arrival.sequence());
            }
        }
        List<SequenceGap> gaps = new ArrayList<>();
        epochs.forEach((epoch, numbers) -> {
            long next = 1;
            for (long number : numbers) {
                if (number > next) {
                    gaps.add(new SequenceGap(epoch, next, number - 1));
                }
                next = number + 1;
            }
        });
        return gaps;
    }
}
