package org.carerkit.flag.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.NewEvent;
import org.carerkit.flag.store.StoredEvent;

/** Turns events into what a store keeps, and back. The one place that knows how a payload is made. */
final class EventSeal {

    NewEvent seal(FlagEvent event) {
        byte[] json = FlagEventJson.write(event);
        return new NewEvent(event.id(), Bytes.of(sha256(json)), Bytes.of(json));
    }

    FlagEvent open(StoredEvent stored) {
        return FlagEventJson.FORMAT
                .parse(stored.payload().toArray())
                .record()
                .orElseThrow(() -> new FlagStoreException("The store holds an event that cannot be read"));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
