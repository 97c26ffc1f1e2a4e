package org.carerkit.examples.commandline.partner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.commandline.Run;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.partner.NoticeSigner;
import org.carerkit.flag.partner.PartnerList;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.PartnerList.PartnerListFormat;
import org.carerkit.flag.partner.PartnerListJson;
import org.carerkit.flag.partner.SigningAlgorithm;
import org.carerkit.flag.partner.SigningKey;
import org.carerkit.flag.partner.SigningKeys;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.SentNotices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartnersReadTest {

    private static final Path LIST = Path.of("example", "partners.json");
    private static final Path NOTICE = Path.of("example", "notice.jws");
    private static final String US = "gp-practice:ods:EXAMPLE012";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void aNoticeThatWouldBeTakenSaysWhoSignedItAndNothingOfThePerson() throws IOException {
        Run run = read(Files.readString(NOTICE));

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().subList(0, 4))
                .containsExactly(
                        "what,name,path,message",
                        "verdict,taken,,A register that holds nothing yet would take this notice.",
                        "sender,local:example-borough:hospital,header.sender,",
                        "kind,hospital,,As your list says.");
        assertThat(run.lines()).hasSize(9);
        assertThat(run.lines().get(4)).matches("key,[A-Za-z0-9_-]{43},header.kid,");
        assertThat(run.lines().get(5)).isEqualTo("algorithm,Ed25519,header.alg,");
        assertThat(run.lines().get(6)).matches("epoch,[0-9a-f-]{36},header.epoch,");
        assertThat(run.lines().get(7)).isEqualTo("sequence,1,header.sequence,");
        assertThat(run.lines().get(8))
                .isEqualTo("signed-at,2026-11-20T09:00:00Z,header.signedAt,By the sender's clock.");
        assertThat(payload()).contains("Testina", "9990000026", "2012-05-14", "parent");
        assertThat(run.out() + run.err()).doesNotContain("Testina", "9990000026", "2012", "parent");
        assertThat(run.err()).isEqualTo("Findings: 0. Nothing was recorded.\n");
    }

    @Test
    void aNoticeThatWasAlteredIsRefused() throws IOException {
        String altered = payload().replace("Testina", "Testino");
        String[] parts = Files.readString(NOTICE).split("\\.", -1);

        refused(read(parts[0] + "." + encoded(altered) + "." + parts[2]), "CK-NOTICE-ALTERED", "signature");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "=", ".", " "})
    void aNoticeWithSomethingBehindItIsRefused(String more) throws IOException {
        refused(read(Files.readString(NOTICE) + more), "CK-NOTICE-NOT-SIGNED", "");
    }

    @Test
    void aNoticeThatIsCutOffOrEmptyIsRefused() throws IOException {
        String whole = Files.readString(NOTICE);

        refused(read(whole.substring(0, whole.lastIndexOf('.'))), "CK-NOTICE-NOT-SIGNED", "");
        refused(read(""), "CK-NOTICE-NOT-SIGNED", "");
        refused(read("x".repeat(1_500_001)), "CK-NOTICE-NOT-SIGNED", "");
    }

    @Test
    void aHeaderWithAnotherMemberIsRefused() throws IOException {
        String[] parts = Files.readString(NOTICE).split("\\.", -1);
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), UTF_8);
        String more = encoded(header.replaceFirst("}$", ",\"jku\":\"xyzzy\"}"));

        refused(read(more + "." + parts[1] + "." + parts[2]), "CK-NOTICE-ENVELOPE", "header");
    }

    @Test
    void aNoticeForSomebodyElseIsRefused() {
        refused(read("gp-practice:ods:EXAMPLE013", LIST, NOTICE), "CK-FLAG-NOTICE-NOT-FOR-US", "header.recipient");
    }

    @Test
    void aKeyThatIsNotValidAtThatTimeIsRefused() {
        refused(read(US, LIST, NOTICE, "--at", "2026-11-15T23:59:59Z"), "CK-NOTICE-KEY-EXPIRED", "header.kid");
        assertThat(read(US, LIST, NOTICE, "--at", "2026-11-20T09:00:00Z").exitCode())
                .isZero();
    }

    @Test
    void aSenderThatIsNotInTheListIsRefused() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.json"),
                Files.readString(LIST).replace("\"value\": \"hospital\"", "\"value\": \"hospice\""));

        refused(read(US, other, NOTICE), "CK-NOTICE-SENDER-UNKNOWN", "header.kid");
    }

    @Test
    void whatThePartnersKindMayNotReportIsRefusedThoughTheSignatureFits() throws IOException {
        String header = payload().replaceFirst(".*(\"header\":\\{.*\"origin\":\"[^\"]*\"}).*", "$1");
        String events = "\"events\":[{\"event\":\"confirmed\",\"format\":\"carerkit.flag-event/1\"," + header + "}]}";
        String notice = payload().replaceFirst("\"events\":.*", events);

        Run run = signedBy(RecipientKind.EMPLOYER, notice);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().get(1)).startsWith("verdict,refused,");
        assertThat(run.lines().get(2)).startsWith("error,CK-FLAG-NOTICE-NOT-THEIRS,events[0],");
        assertThat(run.lines()).contains("kind,employer,,As your list says.", "algorithm,ES256,header.alg,");
        assertThat(signedBy(RecipientKind.HOSPITAL, notice).exitCode()).isZero();
    }

    @Test
    void aListThatIsRefusedReadsNothing() throws IOException {
        Path list = Files.writeString(
                folder.resolve("list.json"), Files.readString(LIST).replace("\"ES256\"", "\"Ed25519\""));

        Run run = read(US, list, NOTICE);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("the list of partners is refused: CK-PARTNER-KEY-UNREADABLE.", "carerkit partners check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gp-practice", "xyzzy:ods:EXAMPLE012", "gp-practice:ods:x y"})
    void aRecipientThatCannotBeReadIsUnusableAndNotRepeated(String us) {
        Run run = read(us, LIST, NOTICE);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("carerkit: a recipient is written KIND:SCHEME:VALUE")
                .doesNotContain("xyzzy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "xyzzy",
                "-1000000000-01-01T00:00:00Z",
                "2200-01-01T00:00:00Z",
                "1999-12-31T23:59:59Z",
                "2026-11-23T25:00:00Z"
            })
    void aTimeThatCannotBeReadIsUnusableAndNotRepeated(String time) {
        Run run = read(US, LIST, NOTICE, "--at=" + time);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("carerkit: a time is written like 2026-11-23T09:00:00Z, in the years 2000 to 2199.")
                .doesNotContain("xyzzy");
    }

    @Test
    void aTimeFarAheadIsAfterTheNotice() {
        assertThat(read(US, LIST, NOTICE, "--at", "2199-12-31T23:59:59Z").exitCode())
                .isZero();
    }

    @Test
    void aFileThatIsNotThereIsUnusable() {
        assertThat(read(US, LIST, folder.resolve("nowhere.jws")).exitCode()).isEqualTo(2);
        assertThat(read(US, folder.resolve("nowhere.json"), NOTICE).exitCode()).isEqualTo(2);
    }

    /** Signs a notice with a key of this test's own, and reads it with a list that calls the signer a kind. */
    private Run signedBy(RecipientKind kind, String notice) throws IOException {
        SigningKey key = SigningKey.generate(SigningAlgorithm.ES256, NOW.minusSeconds(60));
        SigningKeys keys = SigningKeys.inMemory();
        keys.keep(key);
        Identifier sender = Identifier.local("example-borough", "signer");
        byte[] jws = new NoticeSigner(
                        keys, sender, new OneNumber(), new InMemoryCarerKeys(), Clock.fixed(NOW, ZoneOffset.UTC))
                .sign(FlagNoticeJson.read(notice.getBytes(UTF_8), LocalDate.of(2026, 11, 23))
                        .record()
                        .orElseThrow())
                .orElseThrow();
        PartnerList list = new PartnerList(
                PartnerListFormat.PARTNERS_1, List.of(new Partner(sender, kind, List.of(key.publicEntry(null)), null)));
        return read(
                US,
                Files.write(folder.resolve("signers.json"), PartnerListJson.write(list)),
                Files.write(folder.resolve("signed.jws"), jws));
    }

    private static void refused(Run run, String code, String path) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().get(1)).isEqualTo("verdict,refused,,This notice would be refused.");
        assertThat(run.lines().get(2)).startsWith("error," + code + "," + path + ",");
        assertThat(run.lines()).as("nothing that it says of itself").hasSize(3);
        assertThat(run.err()).isEqualTo("Findings: 1. Nothing was recorded.\n");
    }

    private Run read(String jws) throws IOException {
        return read(US, LIST, Files.writeString(folder.resolve("notice.jws"), jws));
    }

    private static Run read(String us, Path list, Path notice, String... more) {
        List<String> words = new ArrayList<>(
                List.of("partners", "read", "--partners", list.toString(), "--us", us, notice.toString()));
        words.addAll(List.of(more));
        return Run.of(words.toArray(String[]::new));
    }

    private static String payload() throws IOException {
        return new String(Base64.getUrlDecoder().decode(Files.readString(NOTICE).split("\\.", -1)[1]), UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /** Gives the first number to a notice that a partner's own program signs. */
    private static final class OneNumber implements SentNotices {

        @Override
        public Optional<Sent> sentOr(UUID notice, Bytes recipient, Function<Place, Sent> signing) {
            return Optional.of(signing.apply(new Place(new UUID(1, 1), 1)));
        }

        @Override
        public void newEpoch(UUID epoch) {
            throw new UnsupportedOperationException();
        }
    }
}
