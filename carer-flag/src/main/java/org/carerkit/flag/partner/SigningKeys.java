package org.carerkit.flag.partner;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps the signing keys of a register. Safe for any number of threads. */
public interface SigningKeys {

    /** Returns every key, the earliest first. */
    List<SigningKey> all();

    /** Keeps a key. When this returns, the key survives whatever the implementation promises to survive. */
    void keep(SigningKey key);

    /** Returns the key to sign with: of those that have begun, the one that began last. */
    default Optional<SigningKey> at(Instant moment) {
        requireNonNull(moment, "moment");
        return all().stream().filter(key -> !key.from().isAfter(moment)).max(Comparator.comparing(SigningKey::from));
    }

    /** Returns the key to sign with, and makes one if there is none yet. */
    default SigningKey atOrMake(Instant moment, SigningAlgorithm algorithm) {
        synchronized (this) {
            return at(moment).orElseGet(() -> {
                SigningKey made = SigningKey.generate(algorithm, moment);
                keep(made);
                return made;
            });
        }
    }

    /** Returns keys that are kept in memory, for as long as the process runs. For tests. */
    static SigningKeys inMemory() {
        return new SigningKeys() {
            private List<SigningKey> keys = List.of();

            @Override
            public synchronized List<SigningKey> all() {
                return keys;
            }

            @Override
            public synchronized void keep(SigningKey key) {
                keys = FileSigningKeys.with(keys, key);
            }
        };
    }
}
