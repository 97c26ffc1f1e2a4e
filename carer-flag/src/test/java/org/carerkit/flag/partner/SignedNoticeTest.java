package org.carerkit.flag.partner;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.partner.PartnerSamples.CURVE;
import static org.carerkit.flag.partner.PartnerSamples.EDWARDS;
import static org.carerkit.flag.partner.PartnerSamples.NOW;
import static org.carerkit.flag.partner.PartnerSamples.hospitalAlone;
import static org.carerkit.flag.partner.PartnerSamples.list;
import static org.carerkit.flag.partner.PartnerSamples.notice;
import static org.carerkit.flag.partner.PartnerSamples.partner;
import static org.carerkit.flag.partner.PartnerSamples.signer;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.partner.PartnerSamples.KeptInMemory;
import org.carerkit.flag.partner.PartnerSamples.SampleSigner;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.store.SentNotices;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A signed notice can be written in one way only, and whatever else is written is refused. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignedNoticeTest {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void what_was_signed_comes_back_unchanged_with_its_sender_and_its_number(SigningAlgorithm algorithm) {
        SampleSigner signer = signer(HOSPITAL, key(algorithm));
        byte[] first = signer.sign(notice());
        byte[] second = signer.sign(withId("another"));
        SignedNotice opened = open(second, algorithm).notice().orElseThrow();

        assertThat(new String(decoded(first, 1), UTF_8)).isEqualTo(new String(FlagNoticeJson.write(notice()), UTF_8));
        assertThat(opened.notice()).isEqualTo(withId("another"));
        assertThat(opened.envelope().sender()).isEqualTo(HOSPITAL);
        assertThat(opened.envelope().recipient()).isEqualTo(GP);
        assertThat(opened.envelope().sequence()).isEqualTo(2);
        assertThat(opened.envelope().signedAt()).isEqualTo(NOW);
        assertThat(opened.toString()).doesNotContain("Testina", "999", "RVW");
    }

    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void a_notice_that_is_sent_again_has_the_same_bytes(SigningAlgorithm algorithm) {
        SampleSigner signer = signer(HOSPITAL, key(algorithm));
        byte[] first = signer.sign(notice());
        signer.sign(withId("another"));

        assertThat(signer.sign(notice())).isEqualTo(first);
    }

    @Test
    void each_recipient_and_each_epoch_begins_at_one() {
        SentNotices sent = new KeptInMemory();
        SampleSigner signer = signer(HOSPITAL, PartnerSamples.keys(EDWARDS), sent, Clock.fixed(NOW, ZoneOffset.UTC));
        List<Long> numbers = new ArrayList<>();
        for (FlagNotice one : List.of(notice(), withId("2"), toSchool())) {
            numbers.add(envelope(signer.sign(one)).sequence());
        }
        sent.newEpoch(id("after the backup"));
        NoticeEnvelope after = envelope(signer.sign(withId("3")));

        assertThat(numbers).containsExactly(1L, 2L, 1L);
        assertThat(after.sequence()).isEqualTo(1);
        assertThat(after.epoch()).isEqualTo(id("after the backup"));
        assertThat(envelope(signer.sign(notice())).epoch()).isNotEqualTo(after.epoch());
    }

    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void every_change_of_a_single_byte_is_refused(SigningAlgorithm algorithm) {
        byte[] jws = signer(HOSPITAL, key(algorithm)).sign(notice());
        PartnerList partners = hospitalAlone(key(algorithm));
        int tried = 0;
        for (int i = 0; i < jws.length; i++) {
            byte[] changed = jws.clone();
            for (byte other : new byte[] {
                (byte) (jws[i] ^ 1),
                (byte) (jws[i] ^ 2),
                (byte) (jws[i] ^ 32),
                (byte) (jws[i] ^ 128),
                'A',
                '=',
                '\n',
                '.',
                0
            }) {
                if (other != jws[i]) {
                    changed[i] = other;
                    assertThat(SignedNotice.open(changed, partners, GP, NOW).notice())
                            .as("byte %d as %d", i, other)
                            .isEmpty();
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(8 * jws.length);
    }

    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void every_part_that_is_cut_off_or_added_is_refused(SigningAlgorithm algorithm) {
        byte[] jws = signer(HOSPITAL, key(algorithm)).sign(notice());
        for (int length = 0; length < jws.length; length++) {
            assertThat(open(Arrays.copyOf(jws, length), algorithm).notice())
                    .as("%d bytes", length)
                    .isEmpty();
        }
        for (String more : List.of("=", "\n", " ", ".", "A", ".AA", "\0")) {
            assertThat(open((text(jws) + more).getBytes(US_ASCII), algorithm).notice())
                    .isEmpty();
            assertThat(open((more + text(jws)).getBytes(US_ASCII), algorithm).notice())
                    .isEmpty();
        }
        assertThat(open(new byte[SignedNotice.MOST + 1], algorithm).notice()).isEmpty();
    }

    /** Each is signed with the true key, so only its form is wrong. */
    @ParameterizedTest
    @EnumSource(SigningAlgorithm.class)
    void a_header_in_any_other_form_is_refused_although_its_signature_is_right(SigningAlgorithm algorithm) {
        byte[] jws = signer(HOSPITAL, key(algorithm)).sign(notice());
        String header = new String(decoded(jws, 0), UTF_8);
        assertThat(open(signed(header, jws, algorithm), algorithm).notice())
                .as("the true one")
                .isPresent();
        String name = algorithm.jose();
        Map<String, UnaryOperator<String>> forms = new LinkedHashMap<>();
        forms.put("white space", text -> text.replaceFirst(":", ": "));
        forms.put("a line break", text -> text + "\n");
        forms.put("a byte order mark", text -> "\uFEFF" + text);
        forms.put(
                "another order",
                text -> text.replaceFirst("\"alg\":\"[^\"]+\",", "").replaceFirst("}$", ",\"alg\":\"" + name + "\"}"));
        forms.put("an unknown member", text -> text.replaceFirst("}$", ",\"x\":1}"));
        forms.put("jwk", text -> text.replaceFirst("}$", ",\"jwk\":{}}"));
        forms.put("crit", text -> text.replaceFirst("}$", ",\"crit\":[\"exp\"]}"));
        forms.put("b64", text -> text.replaceFirst("}$", ",\"b64\":false,\"crit\":[\"b64\"]}"));
        forms.put("a member twice", text -> text.replaceFirst("\\{", "{\"alg\":\"" + name + "\","));
        forms.put(
                "a member twice, written with an escape",
                text -> text.replaceFirst("\\{", "{\"\\\\u0061lg\":\"" + name + "\","));
        forms.put("an escape", text -> text.replaceFirst("\"alg\"", "\"\\\\u0061lg\""));
        forms.put("a null", text -> text.replaceFirst("}$", ",\"cty\":null}"));
        forms.put("alg none", text -> text.replace(name, "none"));
        forms.put("alg None", text -> text.replace(name, "None"));
        forms.put("alg HS256", text -> text.replace(name, "HS256"));
        forms.put("alg EdDSA", text -> text.replace(name, "EdDSA"));
        forms.put("the other alg", text -> text.replace(name, name.equals("ES256") ? "Ed25519" : "ES256"));
        forms.put("no alg", text -> text.replaceFirst("\"alg\":\"[^\"]+\",", ""));
        forms.put("no kid", text -> text.replaceFirst("\"kid\":\"[^\"]+\",", ""));
        forms.put("another typ", text -> text.replace("carerkit-notice+jws", "JWT"));
        forms.put("a number as text", text -> text.replace("\"sequence\":1", "\"sequence\":\"1\""));
        forms.put("a number with a fraction", text -> text.replace("\"sequence\":1", "\"sequence\":1.0"));
        forms.put("another form of the time", text -> text.replace("Z\"}", ".000Z\"}"));
        forms.put("an array", text -> "[" + text + "]");
        forms.put("nothing", text -> "{}");
        forms.forEach((form, change) -> {
            String other = change.apply(header);
            assertThat(other).as(form).isNotEqualTo(header);
            assertThat(open(signed(other, jws, algorithm), algorithm).notice())
                    .as(form)
                    .isEmpty();
        });
    }

    @Test
    void other_encodings_of_the_same_bytes_are_refused() {
        byte[] jws = signer(HOSPITAL, EDWARDS).sign(notice());
        String[] parts = text(jws).split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            byte[] bytes = Base64.getUrlDecoder().decode(parts[i]);
            List<String> others = new ArrayList<>(List.of(
                    Base64.getMimeEncoder().encodeToString(bytes),
                    parts[i] + "=",
                    parts[i] + "==",
                    parts[i].substring(0, 4) + "\n" + parts[i].substring(4),
                    parts[i].substring(0, 4) + "%3D" + parts[i].substring(4),
                    " " + parts[i]));
            if (!Base64.getEncoder().withoutPadding().encodeToString(bytes).equals(parts[i])) {
                others.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            }
            if (bytes.length % 3 != 0) {
                others.add(trailingBit(parts[i]));
            }
            for (String other : others) {
                String[] changed = parts.clone();
                changed[i] = other;
                assertThat(open(String.join(".", changed).getBytes(US_ASCII), SigningAlgorithm.ED25519)
                                .notice())
                        .as("part %d as %s", i, other.length() < 100 ? other : "…")
                        .isEmpty();
            }
        }
        String json = "{\"payload\":\"" + parts[1] + "\",\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2]
                + "\"}";
        assertThat(codes(open(json.getBytes(UTF_8), SigningAlgorithm.ED25519)))
                .containsExactly(FlagFinding.NOTICE_NOT_SIGNED);
        assertThat(codes(open(FlagNoticeJson.write(notice()), SigningAlgorithm.ED25519)))
                .containsExactly(FlagFinding.NOTICE_NOT_SIGNED);
        assertThat(codes(open((parts[0] + "." + parts[1] + ".").getBytes(US_ASCII), SigningAlgorithm.ED25519)))
                .containsExactly(FlagFinding.NOTICE_NOT_SIGNED);
    }

    /** RFC 8032, section 5.1.7: the second half of the signature must be less than the order of the group. */
    @Test
    void an_edwards_signature_whose_number_is_too_great_is_refused() {
        byte[] jws = signer(HOSPITAL, EDWARDS).sign(notice());
        byte[] signature = decoded(jws, 2);
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] number = new byte[33];
        for (int i = 0; i < 32; i++) {
            number[i + 1] = signature[63 - i];
        }
        byte[] greater = new BigInteger(number).add(order).toByteArray();
        for (int i = 0; i < 32; i++) {
            signature[32 + i] = i < greater.length ? greater[greater.length - 1 - i] : 0;
        }
        String[] parts = text(jws).split("\\.", -1);
        String changed = parts[0] + "." + parts[1] + "." + URL.encodeToString(signature);

        assertThat(codes(open(changed.getBytes(US_ASCII), SigningAlgorithm.ED25519)))
                .containsExactly(FlagFinding.NOTICE_ALTERED);
    }

    @Test
    void a_misdirected_notice_is_refused_and_so_is_one_of_a_sender_that_is_not_listed() {
        byte[] toSchool = signer(HOSPITAL, EDWARDS).sign(toSchool());
        assertThat(codes(open(toSchool, SigningAlgorithm.ED25519))).containsExactly(FlagFinding.FLAG_NOTICE_NOT_FOR_US);

        byte[] byStranger = signer(Identifier.ods("RXX"), EDWARDS).sign(notice());
        assertThat(codes(open(byStranger, SigningAlgorithm.ED25519)))
                .containsExactly(FlagFinding.NOTICE_SENDER_UNKNOWN);
    }

    @Test
    void a_partner_who_signs_in_the_name_of_another_is_refused() {
        Identifier other = Identifier.ods("RXX");
        SigningKey theirs = SigningKey.generate(SigningAlgorithm.ED25519, at(1));
        PartnerList two = list(
                partner(HOSPITAL, RecipientKind.HOSPITAL, EDWARDS.publicEntry(null)),
                partner(other, RecipientKind.HOSPITAL, theirs.publicEntry(null)));
        byte[] jws = signer(HOSPITAL, theirs).sign(notice());

        assertThat(codes(SignedNotice.open(jws, two, GP, NOW))).containsExactly(FlagFinding.NOTICE_SENDER_UNKNOWN);
    }

    @Test
    void a_key_counts_from_its_first_moment_to_the_one_before_its_last_and_old_and_new_overlap() {
        SigningKey old = SigningKey.generate(SigningAlgorithm.ED25519, at(1));
        SigningKey next = SigningKey.generate(SigningAlgorithm.ES256, at(50));
        PartnerList both =
                list(partner(HOSPITAL, RecipientKind.HOSPITAL, old.publicEntry(at(60)), next.publicEntry(null)));
        SigningKeys keys = PartnerSamples.keys(old, next);

        assertThat(keys.at(at(49))).contains(old);
        assertThat(keys.at(at(50))).contains(next);
        byte[] byOld = signer(HOSPITAL, keys, new KeptInMemory(), Clock.fixed(at(49), ZoneOffset.UTC))
                .sign(notice());
        byte[] byNext = signer(HOSPITAL, keys, new KeptInMemory(), Clock.fixed(at(50), ZoneOffset.UTC))
                .sign(notice());
        for (Instant moment : List.of(at(50), at(60).minusNanos(1))) {
            assertThat(SignedNotice.open(byOld, both, GP, moment).notice()).isPresent();
            assertThat(SignedNotice.open(byNext, both, GP, moment).notice()).isPresent();
        }
        assertThat(codes(SignedNotice.open(byOld, both, GP, at(60)))).containsExactly(FlagFinding.NOTICE_KEY_EXPIRED);
        assertThat(codes(SignedNotice.open(byNext, both, GP, at(50).minusNanos(1))))
                .containsExactly(FlagFinding.NOTICE_KEY_EXPIRED);
    }

    /** Nimbus is somebody else's implementation of RFC 7515 and RFC 7518. */
    @Test
    void another_implementation_verifies_it_and_reads_the_same_notice() throws Exception {
        byte[] jws = signer(HOSPITAL, CURVE).sign(notice());
        JWSObject read = JWSObject.parse(text(jws));
        ECDSAVerifier verifier = new ECDSAVerifier((ECPublicKey) CURVE.pair().getPublic());

        assertThat(Curve.forECParameterSpec(((ECPublicKey) CURVE.pair().getPublic()).getParams()))
                .isEqualTo(Curve.P_256);
        assertThat(read.verify(verifier)).isTrue();
        assertThat(read.getPayload().toBytes()).isEqualTo(FlagNoticeJson.write(notice()));
        assertThat(read.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
        assertThat(read.getHeader().getKeyID()).isEqualTo(CURVE.id());
    }

    private static SigningKey key(SigningAlgorithm algorithm) {
        return algorithm == SigningAlgorithm.ED25519 ? EDWARDS : CURVE;
    }

    private static SignedNotice.Opened open(byte[] jws, SigningAlgorithm algorithm) {
        return SignedNotice.open(jws, hospitalAlone(key(algorithm)), GP, NOW);
    }

    private static List<Object> codes(SignedNotice.Opened opened) {
        return opened.findings().all().stream().<Object>map(Finding::code).toList();
    }

    private static byte[] signed(String header, byte[] like, SigningAlgorithm algorithm) {
        String signed =
                URL.encodeToString(header.getBytes(UTF_8)) + "." + text(like).split("\\.", -1)[1];
        return (signed + "." + URL.encodeToString(key(algorithm).sign(signed))).getBytes(US_ASCII);
    }

    /** The same text with an unused bit of its last character set. */
    private static String trailingBit(String part) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(part.charAt(part.length() - 1));
        return part.substring(0, part.length() - 1) + alphabet.charAt(last + 1);
    }

    private static NoticeEnvelope envelope(byte[] jws) {
        return NoticeEnvelope.FORMAT.parse(decoded(jws, 0)).record().orElseThrow();
    }

    private static byte[] decoded(byte[] jws, int part) {
        return Base64.getUrlDecoder().decode(text(jws).split("\\.", -1)[part]);
    }

    private static String text(byte[] jws) {
        return new String(jws, US_ASCII);
    }

    private static FlagNotice withId(String name) {
        FlagNotice like = notice();
        return new FlagNotice(like.format(), id(name), like.recipient(), like.purpose(), like.policy(), like.events());
    }

    private static FlagNotice toSchool() {
        FlagNotice like = notice();
        UUID another = id("to the school");
        return new FlagNotice(like.format(), another, SCHOOL_LEAD, like.purpose(), like.policy(), like.events());
    }
}
