package org.carerkit.flag.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.partner.PartnerSamples.CURVE;
import static org.carerkit.flag.partner.PartnerSamples.EDWARDS;
import static org.carerkit.flag.partner.PartnerSamples.NOW;
import static org.carerkit.flag.partner.PartnerSamples.hospitalAlone;
import static org.carerkit.flag.partner.PartnerSamples.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.carerkit.flag.keys.CarerKeysException;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.partner.PartnerSamples.KeptInMemory;
import org.carerkit.flag.partner.PartnerSamples.SampleSigner;
import org.carerkit.flag.store.SentNotices;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signing keys in a file, sealed under the register's key. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileSigningKeysTest {

    private final InMemoryCarerKeys carerKeys = new InMemoryCarerKeys();

    @TempDir
    private Path folder;

    @Test
    void keys_are_there_again_after_a_restart_and_sign_as_before() {
        SigningKeys keys = open();
        keys.keep(CURVE);
        keys.keep(EDWARDS);
        keys.keep(EDWARDS);
        SigningKeys again = open();

        assertThat(again.all()).extracting(SigningKey::id).containsExactlyInAnyOrder(CURVE.id(), EDWARDS.id());
        for (SigningKey key : again.all()) {
            byte[] jws = PartnerSamples.signer(HOSPITAL, key).sign(notice());
            SigningKey listed = key.id().equals(CURVE.id()) ? CURVE : EDWARDS;
            assertThat(SignedNotice.open(jws, hospitalAlone(listed), GP, NOW).notice())
                    .isPresent();
        }
    }

    @Test
    void the_first_key_is_made_once_and_a_later_one_takes_over_at_its_moment() {
        SigningKeys keys = open();
        SigningKey first = keys.atOrMake(at(1), SigningAlgorithm.ED25519);
        keys.keep(SigningKey.generate(SigningAlgorithm.ES256, at(10)));

        assertThat(keys.atOrMake(at(9), SigningAlgorithm.ED25519)).isEqualTo(first);
        assertThat(open().at(at(10)).orElseThrow().algorithm()).isEqualTo(SigningAlgorithm.ES256);
        assertThat(open().at(at(0))).isEmpty();
    }

    @Test
    void only_the_owner_may_read_the_file_and_no_private_key_lies_in_it_in_plain() throws IOException {
        open().keep(EDWARDS);
        String text = Files.readString(file());
        byte[] secret = EDWARDS.pair().getPrivate().getEncoded();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(text).contains(EDWARDS.publicEntry(null).publicKey());
        assertThat(text).doesNotContain(Base64.getEncoder().encodeToString(secret));
        assertThat(text)
                .doesNotContain(Base64.getEncoder()
                        .encodeToString(Arrays.copyOfRange(secret, secret.length - 32, secret.length))
                        .substring(0, 40));
        assertThat(EDWARDS.toString()).isEqualTo("SigningKey[" + EDWARDS.id() + "]");
    }

    @Test
    void every_truncation_and_every_changed_byte_is_refused_and_the_file_stays_as_it_is() throws IOException {
        open().keep(EDWARDS);
        open().keep(CURVE);
        byte[] whole = Files.readAllBytes(file());
        for (int i = 0; i < whole.length; i++) {
            byte[] cut = Arrays.copyOf(whole, i);
            byte[] changed = whole.clone();
            changed[i] ^= 1;
            for (byte[] damaged : List.of(cut, changed)) {
                Files.write(file(), damaged);
                assertThatThrownBy(this::open).as("at %d", i).isInstanceOf(CarerKeysException.class);
                assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
            }
        }
        assertThat(new String(whole, StandardCharsets.US_ASCII)).startsWith("carerkit.signing-keys/1 2\n");
    }

    @Test
    void a_key_that_could_not_be_kept_never_signs_and_uses_up_no_number() throws IOException {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        FileSigningKeys keys = FileSigningKeys.open(gone.resolve("signing.keys"), carerKeys);
        SentNotices sent = new KeptInMemory();
        SampleSigner signer = PartnerSamples.signer(HOSPITAL, keys, sent, PartnerSamples.CLOCK);
        Files.delete(gone);
        assertThatThrownBy(() -> keys.keep(EDWARDS)).isInstanceOf(CarerKeysException.class);
        assertThat(keys.all()).isEmpty();
        assertThatThrownBy(() -> signer.sign(notice())).isInstanceOf(IllegalStateException.class);

        Files.createDirectory(gone);
        keys.keep(EDWARDS);
        byte[] jws = signer.sign(notice());
        assertThat(SignedNotice.open(jws, hospitalAlone(EDWARDS), GP, NOW)
                        .notice()
                        .orElseThrow()
                        .envelope()
                        .sequence())
                .isEqualTo(1);
    }

    @Test
    void a_file_of_another_register_is_refused() {
        open().keep(EDWARDS);

        assertThatThrownBy(() -> FileSigningKeys.open(file(), new InMemoryCarerKeys()))
                .isInstanceOf(CarerKeysException.class)
                .hasMessageContaining("another register");
    }

    private SigningKeys open() {
        return FileSigningKeys.open(file(), carerKeys);
    }

    private Path file() {
        return folder.resolve("signing.keys");
    }
}
