package org.carerkit.flag.partner;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * The signature algorithms that a notice may have, by their names in JOSE. Signatures are 64 bytes. Nothing chooses an
 * algorithm by what a notice says; the partner list does.
 */
public enum SigningAlgorithm {
    /** Ed25519 (RFC 8032), by its JOSE name of RFC 9864. The same bytes always get the same signature. */
    @JsonProperty("Ed25519")
    ED25519("Ed25519", "Ed25519", "Ed25519", "Ed25519"),
    /** ECDSA on the curve P-256 with SHA-256 (RFC 7518, section 3.4). */
    @JsonProperty("ES256")
    ES256("ES256", "EC", "SHA256withECDSAinP1363Format", "secp256r1");

    static final int SIGNATURE = 64;
    private static final int P256_BITS = 256;

    private final String jose;
    private final String keys;
    private final String signature;
    private final String curve;

    SigningAlgorithm(String jose, String keys, String signature, String curve) {
        this.jose = jose;
        this.keys = keys;
        this.signature = signature;
        this.curve = curve;
    }

    /** Returns the name in JOSE: {@code Ed25519} or {@code ES256}. */
    public String jose() {
        return jose;
    }

    KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(keys);
            generator.initialize(this == ED25519 ? new NamedParameterSpec(curve) : new ECGenParameterSpec(curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform from 15 on has both
        }
    }

    /** Returns the public key in an encoded SubjectPublicKeyInfo (RFC 5280); empty if it is not one of this kind. */
    Optional<PublicKey> publicKey(byte[] encoded) {
        try {
            PublicKey key = KeyFactory.getInstance(keys).generatePublic(new X509EncodedKeySpec(encoded));
            boolean fits = key instanceof EdECPublicKey edwards
                            && this == ED25519
                            && edwards.getParams().getName().equals(NamedParameterSpec.ED25519.getName())
                    || key instanceof ECPublicKey elliptic && this == ES256 && isP256(elliptic);
            return fits && Arrays.equals(key.getEncoded(), encoded) ? Optional.of(key) : Optional.empty();
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isP256(ECPublicKey key) {
        return key.getParams().getCurve().getField().getFieldSize() == P256_BITS
                && key.getParams().getOrder().bitLength() == P256_BITS
                && key.getParams().toString().contains("secp256r1");
    }

    PrivateKey privateKey(byte[] encoded) throws InvalidKeySpecException {
        try {
            return KeyFactory.getInstance(keys).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] sign(PrivateKey key, byte[] bytes) {
        try {
            Signature signing = Signature.getInstance(signature);
            signing.initSign(key);
            signing.update(bytes);
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The bytes could not be signed", e);
        }
    }

    boolean verifies(PublicKey key, byte[] bytes, byte[] signed) {
        if (signed.length != SIGNATURE) {
            return false;
        }
        try {
            Signature verifying = Signature.getInstance(signature);
            verifying.initVerify(key);
            verifying.update(bytes);
            return verifying.verify(signed);
        } catch (GeneralSecurityException e) {
            return false; // the platform throws for some values that are not signatures at all
        }
    }
}
