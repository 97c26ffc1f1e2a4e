package org.carerkit.flag.partner;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import org.carerkit.flag.partner.PartnerList.PartnerKey;
import org.jspecify.annotations.Nullable;

/** A key with which this register signs its notices. Its id follows from the public key, so no two keys share one. */
public final class SigningKey {

    private final SigningAlgorithm algorithm;
    private final KeyPair pair;
    private final Instant from;

    SigningKey(SigningAlgorithm algorithm, KeyPair pair, Instant from) {
        this.algorithm = requireNonNull(algorithm, "algorithm");
        this.pair = requireNonNull(pair, "pair");
        this.from = requireNonNull(from, "from");
    }

    /**
     * Makes a new key.
     *
     * @param from when the register begins to sign with it; partners need its public key before that
     */
    public static SigningKey generate(SigningAlgorithm algorithm, Instant from) {
        return new SigningKey(algorithm, algorithm.generate(), from);
    }

    /** Returns the key's id: the SHA-256 of its public key in base64url. */
    public String id() {
        return idOf(pair.getPublic());
    }

    static String idOf(PublicKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    /** Returns the algorithm. */
    public SigningAlgorithm algorithm() {
        return algorithm;
    }

    /** Returns when the register begins to sign with it. */
    public Instant from() {
        return from;
    }

    /**
     * Returns the entry for the partners' lists. To rotate, give partners the new entry, and let the old one end some
     * weeks after the new one begins.
     *
     * @param until the first moment at which partners refuse the key; null if none is set
     */
    public PartnerKey publicEntry(@Nullable Instant until) {
        String encoded = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return new PartnerKey(id(), algorithm, encoded, from, until);
    }

    byte[] sign(String text) {
        return algorithm.sign(pair.getPrivate(), text.getBytes(StandardCharsets.US_ASCII));
    }

    KeyPair pair() {
        return pair;
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "SigningKey[" + id() + "]";
    }
}
