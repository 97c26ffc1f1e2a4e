package org.carerkit.flag.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.NHS_NUMBER;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.partner.PartnerSamples.CURVE;
import static org.carerkit.flag.partner.PartnerSamples.EDWARDS;
import static org.carerkit.flag.partner.PartnerSamples.list;
import static org.carerkit.flag.partner.PartnerSamples.partner;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordSchema;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.PartnerList.PartnerKey;
import org.carerkit.flag.partner.PartnerList.TrustedTransport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of partners is read whole or not at all, and says what is wrong with it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PartnerListTest {

    private static final LocalDate TODAY = EventHeader.dayOf(at(100));
    private static final Path SCHEMA =
            Path.of("src/main/resources/org/carerkit/flag/partner/carerkit.partners-1.schema.json");

    @Test
    void a_list_comes_back_as_it_was_and_finds_a_partner_however_it_is_written() {
        PartnerList list = list(
                partner(HOSPITAL, RecipientKind.HOSPITAL, EDWARDS.publicEntry(at(200)), CURVE.publicEntry(null)),
                new Partner(
                        SCHOOL,
                        RecipientKind.SCHOOL_LEAD,
                        List.of(),
                        new TrustedTransport("chief information officer", LocalDate.of(2026, 3, 2), "mutual TLS")));
        ReadResult<PartnerList> read = PartnerListJson.read(PartnerListJson.write(list), TODAY);

        assertThat(read.findings().all()).isEmpty();
        assertThat(read.record()).contains(list);
        assertThat(list.partner(Identifier.ods(" rvw "))).isPresent();
        assertThat(list.partner(Identifier.ods("RXX"))).isEmpty();
    }

    @Test
    void every_truncation_is_refused_and_nothing_of_it_loaded() {
        byte[] whole =
                PartnerListJson.write(list(partner(HOSPITAL, RecipientKind.HOSPITAL, EDWARDS.publicEntry(null))));
        for (int length = 0; length < whole.length; length++) {
            assertThat(PartnerListJson.read(Arrays.copyOf(whole, length), TODAY).isUsable())
                    .as("%d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void an_edition_that_is_not_known_is_refused_with_that_alone() {
        assertThat(PartnerListJson.read("{\"format\":\"carerkit.partners/2\",\"partners\":[{}]}".getBytes(UTF_8), TODAY)
                        .findings()
                        .all())
                .extracting(Finding::code)
                .containsExactly(CoreFinding.JSON_FORMAT_UNKNOWN);
    }

    @Test
    void a_partner_that_is_named_by_the_number_of_a_person_is_refused() {
        PartnerKey key = EDWARDS.publicEntry(null);
        assertThat(errors(list(partner(NHS_NUMBER, RecipientKind.HOSPITAL, key))))
                .containsExactly(
                        new Finding(CoreFinding.IDENTIFIER_SCHEME_UNSUITABLE, "partners[0].organisation.scheme"));
    }

    @Test
    void two_partners_with_one_key_are_refused_and_so_is_a_partner_listed_twice() {
        PartnerKey key = EDWARDS.publicEntry(null);
        assertThat(errors(list(
                        partner(HOSPITAL, RecipientKind.HOSPITAL, key),
                        partner(SCHOOL, RecipientKind.SCHOOL_LEAD, key))))
                .containsExactly(new Finding(FlagFinding.PARTNER_KEY_TWICE, "partners[1].keys[0].publicKey"));
        assertThat(errors(list(
                        partner(HOSPITAL, RecipientKind.HOSPITAL, key),
                        partner(HOSPITAL, RecipientKind.HOSPITAL, CURVE.publicEntry(null)))))
                .containsExactly(new Finding(FlagFinding.PARTNER_TWICE, "partners[1].organisation"));
    }

    @Test
    void a_key_of_the_wrong_kind_is_refused() throws Exception {
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        KeyPairGenerator p384 = KeyPairGenerator.getInstance("EC");
        p384.initialize(new ECGenParameterSpec("secp384r1"));
        KeyPairGenerator ed448 = KeyPairGenerator.getInstance("Ed448");
        KeyPairGenerator x25519 = KeyPairGenerator.getInstance("X25519");
        for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
            for (KeyPairGenerator generator : List.of(rsa, p384, ed448, x25519)) {
                byte[] key = generator.generateKeyPair().getPublic().getEncoded();
                assertThat(errors(withKey(algorithm, Base64.getEncoder().encodeToString(key))))
                        .as(algorithm + " " + generator.getAlgorithm())
                        .containsExactly(
                                new Finding(FlagFinding.PARTNER_KEY_UNREADABLE, "partners[0].keys[0].publicKey"));
            }
        }
        assertThat(errors(withKey(
                        SigningAlgorithm.ES256, EDWARDS.publicEntry(null).publicKey())))
                .extracting(Finding::code)
                .containsExactly(FlagFinding.PARTNER_KEY_UNREADABLE);
        assertThat(errors(withKey(
                        SigningAlgorithm.ED25519, CURVE.publicEntry(null).publicKey())))
                .extracting(Finding::code)
                .containsExactly(FlagFinding.PARTNER_KEY_UNREADABLE);
    }

    @Test
    void every_truncation_of_a_key_is_refused() {
        String key = CURVE.publicEntry(null).publicKey();
        for (int length = 1; length < key.length(); length++) {
            assertThat(errors(withKey(SigningAlgorithm.ES256, key.substring(0, length))))
                    .extracting(Finding::code)
                    .containsExactly(FlagFinding.PARTNER_KEY_UNREADABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"not base64", "MCowBQYDK2VwAyEA\n", "====", "MCowBQYDK2VwAyEA=="})
    void what_is_no_key_is_refused(String text) {
        assertThat(errors(withKey(SigningAlgorithm.ED25519, text)))
                .extracting(Finding::code)
                .containsExactly(FlagFinding.PARTNER_KEY_UNREADABLE);
    }

    @Test
    void an_id_that_does_not_follow_from_the_key_is_refused() {
        PartnerKey key = EDWARDS.publicEntry(null);
        PartnerKey renamed = new PartnerKey(CURVE.id(), key.algorithm(), key.publicKey(), key.from(), null);
        assertThat(errors(list(partner(HOSPITAL, RecipientKind.HOSPITAL, renamed))))
                .containsExactly(new Finding(FlagFinding.PARTNER_KEY_ID, "partners[0].keys[0].id"));
    }

    @Test
    void a_key_that_ends_before_it_begins_is_refused_and_a_partner_whose_keys_have_all_expired_is_pointed_out() {
        assertThat(errors(list(partner(HOSPITAL, RecipientKind.HOSPITAL, EDWARDS.publicEntry(at(90))))))
                .containsExactly(new Finding(FlagFinding.PARTNER_KEY_PERIOD, "partners[0].keys[0].until"));
        PartnerList expired = list(partner(HOSPITAL, RecipientKind.HOSPITAL, EDWARDS.publicEntry(at(95))));
        assertThat(PartnerListJson.read(PartnerListJson.write(expired), TODAY)
                        .findings()
                        .all())
                .containsExactly(new Finding(FlagFinding.PARTNER_WITHOUT_KEY, "partners[0].keys"));
    }

    @Test
    @Tag("golden")
    void the_schema_in_the_jar_is_the_one_that_the_code_makes() throws IOException {
        String made = RecordSchema.of(PartnerList.class, "carerkit.partners/1");

        GoldenFiles.compare(SCHEMA, made);
        assertThat(PartnerListJson.schema()).isEqualTo(made);
    }

    private static PartnerList withKey(SigningAlgorithm algorithm, String publicKey) {
        return list(partner(HOSPITAL, RecipientKind.HOSPITAL, new PartnerKey("id", algorithm, publicKey, at(1), null)));
    }

    private static List<Finding> errors(PartnerList list) {
        return PartnerListJson.read(PartnerListJson.write(list), TODAY).findings().all().stream()
                .filter(finding -> finding.code().severity() == Severity.ERROR)
                .toList();
    }
}
