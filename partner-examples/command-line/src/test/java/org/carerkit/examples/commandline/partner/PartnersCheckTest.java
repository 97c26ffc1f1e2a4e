package org.carerkit.examples.commandline.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnersCheckTest {

    private static final Path LIST = Path.of("example", "partners.json");
    private static final String CENTRE = "local:example-borough:carers-centre";
    private static final String COUNCIL = "local:example-borough:adult-social-care";
    private static final String SCHOOL = "urn:999001";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"check", "read"})
    void everyCommandTeaches(String command) {
        Run run = Run.of("partners", command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Usage: carerkit partners " + command, "Exit codes:", "  0 ", "  1 ", "  2 ", "  3 ")
                .containsPattern("(?m)^Examples?:$");
    }

    @Test
    void saysTheVerdictFirstAndThenEachKey() {
        Run run = Run.of("partners", "check", "--on", "2026-10-01", LIST.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().subList(0, 2))
                .containsExactly(
                        "what,name,path,message,organisation,kind,algorithm,from,until,state,unsigned",
                        "verdict,accepted,,This list can be used.,,,,,,,");
        assertThat(run.lines().subList(2, run.lines().size()))
                .extracting(line -> line.replaceFirst("^key,[A-Za-z0-9_-]{43},", ""))
                .containsExactly(
                        "partners[0].keys[0],,local:example-borough:hospital,hospital,Ed25519,"
                                + "2025-12-01T00:00:00Z,2026-12-15T00:00:00Z,in-force,refused",
                        "partners[0].keys[1],It is not valid yet.,local:example-borough:hospital,hospital,Ed25519,"
                                + "2026-11-16T00:00:00Z,,not-yet,refused",
                        "partners[1].keys[0],,local:example-borough:adult-social-care,adult-social-care,ES256,"
                                + "2026-06-01T00:00:00Z,2027-06-01T00:00:00Z,in-force,refused",
                        "partners[1].keys[1],It is not valid yet.,local:example-borough:adult-social-care,"
                                + "adult-social-care,Ed25519,2027-05-01T00:00:00Z,,not-yet,refused",
                        "partners[2].keys[0],,local:example-borough:carers-centre,carers-service,ES256,"
                                + "2026-03-01T00:00:00Z,2026-12-10T00:00:00Z,in-force,refused",
                        "partners[3].keys[0],A notice signed with it is refused.,urn:999001,school-lead,Ed25519,"
                                + "2025-09-01T00:00:00Z,2026-09-01T00:00:00Z,expired,taken");
        assertThat(run.err())
                .isEqualTo("Findings: 0. Partners: 4. Keys in force: 3, of which expire within 30 days: 0. "
                        + "Not yet: 2. Expired: 1.\n");
    }

    /** The days are in London: a key that begins or ends at midnight UTC in summer does so at one in the morning. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-28, " + CENTRE + ", not-yet",
        "2026-03-01, " + CENTRE + ", in-force",
        "2026-11-09, " + CENTRE + ", in-force",
        "2026-11-10, " + CENTRE + ", last-expires-within-30-days",
        "2026-12-09, " + CENTRE + ", last-expires-within-30-days",
        "2026-12-10, " + CENTRE + ", expired",
        "2026-05-31, " + COUNCIL + ", not-yet",
        "2026-06-01, " + COUNCIL + ", in-force",
        "2027-05-02, " + COUNCIL + ", in-force",
        "2027-05-03, " + COUNCIL + ", expires-within-30-days",
        "2027-06-01, " + COUNCIL + ", expires-within-30-days",
        "2027-06-02, " + COUNCIL + ", expired",
        "2026-08-31, " + SCHOOL + ", last-expires-within-30-days",
        "2026-09-01, " + SCHOOL + ", last-expires-within-30-days",
        "2026-09-02, " + SCHOOL + ", expired"
    })
    void aKeyIsInForceFromItsFirstMomentAndThirtyDaysBeforeItsLastOneSaysSo(
            String day, String organisation, String state) {
        Run run = Run.of("partners", "check", "--on", day, LIST.toString());

        assertThat(run.lines().stream()
                        .filter(line -> line.contains("," + organisation + ","))
                        .findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("," + state + ","));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-15T00:00:00Z, expires-within-30-days",
        "2026-12-15T00:00:01Z, last-expires-within-30-days",
    })
    void anotherKeyTakesOverIfItIsValidAtTheMomentAtWhichTheFirstEnds(String from, String state) throws IOException {
        Run run = Run.of(
                "partners",
                "check",
                write(Files.readString(LIST)
                        .replace("\"from\": \"2026-11-16T00:00:00Z\"", "\"from\": \"" + from + "\"")));

        assertThat(run.lines().get(2)).contains(",partners[0].keys[0],", "," + state + ",");
        assertThat(run.lines().get(3)).contains(",partners[0].keys[1],", ",not-yet,");
    }

    @Test
    void aLastKeyThatExpiresSoonNeedsALook() {
        Run run = Run.of("partners", "check", LIST.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().get(1)).startsWith("verdict,accepted,");
        assertThat(run.lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("partners[2].keys[0]", "Ask the partner for its next key.", ",last-expires"));
    }

    @Test
    void aPartnerWhoseKeysHaveAllExpiredIsPointedOutAndTheListIsStillUsed() {
        Run run = Run.of("partners", "check", "--on", "2027-01-01", LIST.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().get(1)).startsWith("verdict,accepted,");
        assertThat(run.lines().get(2)).startsWith("warning,CK-PARTNER-WITHOUT-KEY,partners[2].keys,");
        assertThat(run.err()).startsWith("Findings: 1. Partners: 4.");
    }

    @Test
    void aPartnerWithoutAKeyHasARowToo() throws IOException {
        String list = "{\"format\":\"carerkit.partners/1\",\"partners\":[{\"organisation\":{\"scheme\":\"urn\","
                + "\"value\":\"999001\"},\"kind\":\"school-lead\",\"trustedTransport\":{\"by\":\"xyzzy\","
                + "\"on\":\"2026-09-02\",\"because\":\"plugh\"}}]}";

        Run run = Run.of("partners", "check", write(list));

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().get(2))
                .isEqualTo("partner,,partners[0],No signed notice of this partner can be taken.,urn:999001,"
                        + "school-lead,,,,no-key,taken");
        assertThat(run.out() + run.err()).doesNotContain("xyzzy", "plugh");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "carerkit.partners/1 | carerkit.partners/2 | CK-JSON-FORMAT-UNKNOWN | format",
                "\"carers-centre\" | \"hospital\" | CK-PARTNER-TWICE | partners[2].organisation",
                "\"kind\": \"hospital\" | \"kind\": \"xyzzy\" | CK-JSON-VALUE-UNKNOWN | partners[0].kind",
                "\"kind\": \"hospital\", | '' | CK-REQUIRED | partners[0].kind",
                "\"algorithm\": \"ES256\" | \"algorithm\": \"Ed25519\" | CK-PARTNER-KEY-UNREADABLE | "
                        + "partners[1].keys[0].publicKey",
                "\"algorithm\": \"ES256\" | \"algorithm\": \"RS256\" | CK-JSON-VALUE-UNKNOWN | "
                        + "partners[1].keys[0].algorithm",
                "\"publicKey\": \"MCow | \"publicKey\": \"MCox | CK-PARTNER-KEY-UNREADABLE | "
                        + "partners[0].keys[0].publicKey",
                "\"until\": \"2026-12-15 | \"until\": \"2025-11-15 | CK-PARTNER-KEY-PERIOD | partners[0].keys[0].until",
                "\"from\": \"2026-11-16T00:00:00Z\" | \"from\": \"16/11/2026\" | CK-JSON-INSTANT | "
                        + "partners[0].keys[1].from",
            })
    void aListWithAFaultIsRefusedWithItsPlaceAndNoneOfItsPartnersIsShown(
            String good, String bad, String code, String path) throws IOException {
        String text = Files.readString(LIST);
        String list = text.replaceFirst(Pattern.quote(good), bad);
        assertThat(list).isNotEqualTo(text);

        refused(Run.of("partners", "check", write(list)), code, path);
    }

    @Test
    void twoPartnersWithOneKeyAreRefused() throws IOException {
        List<String> lines = Files.readAllLines(LIST);
        List<String> keys =
                lines.stream().filter(line -> line.contains("\"publicKey\"")).toList();
        List<String> ids =
                lines.stream().filter(line -> line.contains("{\"id\"")).toList();
        String list = String.join("\n", lines)
                .replace(keys.get(4), keys.get(2)) // the carers' centre takes the council's key
                .replace(ids.get(4), ids.get(2));

        refused(Run.of("partners", "check", write(list)), "CK-PARTNER-KEY-TWICE", "partners[2].keys[0].publicKey");
    }

    @Test
    void anIdThatIsNotTheKeysOwnIsRefused() throws IOException {
        String text = Files.readString(LIST);
        String id = text.substring(text.indexOf("{\"id\": \"") + 8, text.indexOf("\", \"algorithm"));

        refused(
                Run.of("partners", "check", write(text.replace(id, "xyzzy"))),
                "CK-PARTNER-KEY-ID",
                "partners[0].keys[0].id");
    }

    private static void refused(Run run, String code, String path) {
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().get(1))
                .isEqualTo("verdict,refused,,This list cannot be used. Nothing of it is loaded.,,,,,,,");
        assertThat(run.lines().get(2)).startsWith("error," + code + "," + path + ",");
        assertThat(run.lines()).hasSize(3);
        assertThat(run.err()).isEqualTo("Findings: 1. Nothing of this list is loaded.\n");
        assertThat(run.out() + run.err()).doesNotContain("xyzzy", "999001", "example-borough");
    }

    @Test
    void everyFaultIsToldAtOnce() throws IOException {
        Run run = Run.of(
                "partners",
                "check",
                write(Files.readString(LIST)
                        .replace("\"until\": \"2026-12-15", "\"until\": \"2025-11-15")
                        .replace("\"carers-centre\"", "\"hospital\"")
                        .replace("\"algorithm\": \"ES256\"", "\"algorithm\": \"Ed25519\"")));

        assertThat(run.lines().subList(2, run.lines().size()))
                .extracting(line -> line.substring(0, line.indexOf(',', line.indexOf("partners["))))
                .containsExactlyInAnyOrder(
                        "error,CK-PARTNER-KEY-PERIOD,partners[0].keys[0].until",
                        "error,CK-PARTNER-KEY-UNREADABLE,partners[1].keys[0].publicKey",
                        "error,CK-PARTNER-TWICE,partners[2].organisation",
                        "error,CK-PARTNER-KEY-UNREADABLE,partners[2].keys[0].publicKey");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 0.5, 0.9, 0.99})
    void aListThatIsCutOffIsRefused(double share) throws IOException {
        String text = Files.readString(LIST);

        Run run = Run.of("partners", "check", write(text.substring(0, (int) (text.length() * share))));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(1)).startsWith("verdict,refused,");
        assertThat(run.lines().get(2)).startsWith("error,CK-JSON-TRUNCATED,");
    }

    @Test
    void readsStandardInputAndWritesJson() throws IOException {
        Run run = Run.withInput(
                Files.readString(LIST), "partners", "check", "--format", "json", "--on", "2026-10-01", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(7).allSatisfy(line -> assertThat(line).startsWith("{\"what\":\""));
        assertThat(run.lines().get(6)).contains("\"state\":\"expired\",\"unsigned\":\"taken\"");
    }

    @Test
    void whatIsNoFileIsUnusable() throws IOException {
        assertThat(Run.of("partners", "check", "nowhere.json").exitCode()).isEqualTo(2);
        assertThat(Run.of("partners", "check", write("")).exitCode()).isEqualTo(2);
    }

    @Test
    void aDayBeyondTheYear9999EndedTheProgramWithAFault() {
        unusableDay("+999999999-12-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+10000-01-01", "-0001-01-01", "2026-02-30", "tomorrow"})
    void aDayIsWrittenWithAYearOfFourDigits(String day) {
        unusableDay(day);
    }

    private static void unusableDay(String day) {
        Run run = Run.of("partners", "check", "--on=" + day, LIST.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("carerkit: a date is written like 2026-04-01.");
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("partners.json"), text).toString();
    }
}
