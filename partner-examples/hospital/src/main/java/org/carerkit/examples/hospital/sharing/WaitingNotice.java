package org.carerkit.examples.hospital.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice that has not arrived yet: nothing tells about whom it is, or what it says.
 *
 * @param id of its place in the outbox, by which it can be tried again
 * @param partner the partner's name in the settings; empty where none is set for it
 * @param kind to which kind of recipient it goes
 * @param since when it was decided; absent where that was erased since
 * @param attempts how often it was tried
 * @param reason why the last attempt failed, as {@link org.carerkit.flag.dispatch.Dispatcher.Undelivered} says it; empty before the first has
 * @param givenUp true where nobody tries any more
 * @param next when it is tried next; absent where it was given up
 */
public record WaitingNotice(
        UUID id,
        String partner,
        String kind,
        @Nullable Instant since,
        int attempts,
        String reason,
        boolean givenUp,
        @Nullable Instant next) {}
