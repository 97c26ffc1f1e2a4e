package org.carerkit.flag.dispatch;

import java.util.UUID;
import org.carerkit.flag.event.CarerId;

/**
 * A notice that was given up.
 *
 * @param id by which it can be tried again
 * @param carer about whom
 * @param notice the notice's id, which is that of the {@code Disclosed} event
 * @param attempts how often it was tried
 * @param reason why the last attempt failed: {@code rejected}, {@code failed}, {@code threw}, {@code hung},
 *     {@code no-answer}, {@code no-connector}, {@code two-connectors}, {@code unreadable}, {@code stopped},
 *     {@code withheld} (it may no longer be told; a new notice tells what still may) or {@code undecided} (the carer's
 *     history could not be read)
 */
public record Undelivered(UUID id, CarerId carer, UUID notice, int attempts, String reason) {}
