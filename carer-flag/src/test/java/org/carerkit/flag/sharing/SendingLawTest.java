package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.ForwardingOutbox;
import org.carerkit.flag.store.Outbox;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Random interleavings of deciding and sending. {@code -Dsending.stories=100000} sets how many, and {@code
 * -Dsending.seed} the first seed; each story is one seed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SendingLawTest {

    private static final long STORIES = Long.getLong("sending.stories", 1_000);
    private static final long SEED = Long.getLong("sending.seed", 2026);

    @Test
    void nothing_leaves_that_a_decision_acknowledged_before_it_was_handed_over_withholds() {
        long left = 0;
        for (long seed = SEED; seed < SEED + STORIES; seed++) {
            SendingStory story = new SendingStory(seed, UnaryOperator.identity());
            story.assertRight(seed);
            left += story.left();
        }
        System.out.println(STORIES + " interleavings from seed " + SEED + ": " + left + " notices left, 0 wrongly");
        assertThat(left).as("something leaves, or nothing was tested").isGreaterThan(STORIES / 2);
    }

    @Test
    void a_store_that_hands_over_what_was_decided_earlier_is_found() {
        assertThat(LongStream.range(SEED, SEED + 3_000))
                .as("a story that the broken store gets wrong")
                .anyMatch(seed -> !new SendingStory(seed, SendingLawTest::handsOverWhateverWasDecided)
                        .tell()
                        .isEmpty());
    }

    private static FlagStore handsOverWhateverWasDecided(FlagStore sound) {
        return new ForwardingFlagStore(sound) {
            @Override
            public Outbox outbox() {
                return new ForwardingOutbox(super.outbox()) {
                    @Override
                    public HandOver handOver(UUID entry, UUID claim, Map<CarerId, Long> decidedOn) {
                        return super.handOver(entry, claim, Map.of());
                    }
                };
            }
        };
    }
}
