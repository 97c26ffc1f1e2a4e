package org.carerkit.examples.commandline.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCommandTest {

    private static final Path POLICY = Path.of("example", "our-policy.json");
    private static final String HISTORY =
            Path.of("example", "young-carer.ndjson").toString();
    private static final String COUNCIL = "childrens-services:ons-area:E06000001";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"check", "explain"})
    void everyCommandTeaches(String command) {
        Run run = Run.of("policy", command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Usage: carerkit policy " + command, "Example:", "Exit codes:", "  0 ", "  1 ", "  2 ", "  3 ");
    }

    @Test
    void saysTheVerdictFirstAndThenTheDifferencesFromTheStandardPolicy() {
        Run run = Run.of("policy", "check", POLICY.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "what,name,path,message",
                        "verdict,accepted,,This policy can be used.",
                        "more,sharing/employment-support/employer/communication,sharing[13].fields[2],"
                                + "The standard policy does not let this out.",
                        "less,sharing/direct-care/pharmacy/communication,,The standard policy lets this out.");
        assertThat(run.err()).isEqualTo("Findings: 0. Beyond the standard policy: 1. Left out of it: 1.\n");
    }

    @Test
    void refusesWhatLetsOutMoreWithoutADecisionAndNamesIt() throws IOException {
        String good = Files.readString(POLICY);
        Path file = write(good.substring(0, good.indexOf(",\n  \"decisions\"")) + "\n}\n");

        Run run = Run.of("policy", "check", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().get(1)).startsWith("verdict,refused,,");
        assertThat(run.lines().get(2)).startsWith("error,CK-POLICY-LETS-OUT-MORE,sharing[13].fields[2],");
        assertThat(run.lines().get(3))
                .startsWith("more,sharing/employment-support/employer/communication,sharing[13].fields[2],");
    }

    @Test
    void namesEveryFaultWithItsPlaceAndRepeatsNothing() throws IOException {
        Path file = write(Files.readString(POLICY)
                .replace("\"pharmacy\"", "\"xyzzy\"")
                .replace("\"carers-service\"", "\"plugh\""));

        Run run = Run.of("policy", "check", "--format", "json", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("CK-JSON-VALUE-UNKNOWN", "sharing[2].recipient", "bases[0].recipients[8]")
                .doesNotContain("xyzzy", "plugh");
        assertThat(run.err()).contains("cannot be compared").doesNotContain("xyzzy");
    }

    @Test
    void aPolicyThatIsCutOffIsRefused() throws IOException {
        String good = Files.readString(POLICY);

        Run run = Run.of(
                "policy", "check", write(good.substring(0, good.length() / 2)).toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().get(2)).startsWith("error,CK-JSON-TRUNCATED,");
    }

    @Test
    void whatIsNoFileIsUnusable() throws IOException {
        assertThat(Run.of("policy", "check", "nowhere.json").exitCode()).isEqualTo(2);
        assertThat(Run.of("policy", "check", write("").toString()).exitCode()).isEqualTo(2);
    }

    @Test
    void explainsWhoseAnswerIsMissing() {
        Run run = explain("--purpose", "carers-assessment", HISTORY);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().get(1)).isEqualTo("sharing,withheld,own-answer-missing,self");
        assertThat(run.lines()).contains("name,stays,nothing-goes,", "address,stays,no-content,");
        assertThat(run.err()).isEqualTo("Policy carerkit-2026-2: nothing goes.\n");
    }

    @Test
    void explainsWhichPartOfAFieldStays() throws IOException {
        List<String> events = new ArrayList<>(Files.readAllLines(Path.of(HISTORY)));
        events.set(1, events.get(1).replace(",\"understands\":true", ""));

        Run run = explain(
                "--purpose",
                "carers-assessment",
                write(String.join("\n", events)).toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().get(1)).isEqualTo("sharing,goes,,");
        assertThat(run.lines())
                .contains("name,goes,,", "caring-roles,goes,,cared-for-person", "upn,stays,not-in-policy,");
        assertThat(run.out() + run.err()).doesNotContain("Testina", "9990000026", "24700007");
    }

    @Test
    void explainsAnotherPolicyOnAnotherDay() {
        String policy = POLICY.toString();

        Run before = explain("--purpose", "carers-assessment", "--policy", policy, "--on", "2026-10-31", HISTORY);
        Run within = explain("--purpose", "carers-assessment", "--policy", policy, "--on", "2026-11-30", HISTORY);

        assertThat(before.lines().get(1)).isEqualTo("sharing,withheld,policy-not-in-force,");
        assertThat(within.lines().get(1)).isEqualTo("sharing,withheld,own-answer-missing,self");
        assertThat(within.err()).startsWith("Policy example-trust-2026-1:");
    }

    @Test
    void aPolicyThatIsRefusedExplainsNothing() throws IOException {
        Path file = write(Files.readString(POLICY).replace("carerkit.sharing-policy/1", "carerkit.sharing-policy/9"));

        Run run = explain("--purpose", "carers-assessment", "--policy", file.toString(), HISTORY);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("CK-JSON-FORMAT-UNKNOWN", "carerkit policy check");
    }

    @ParameterizedTest
    @CsvSource({
        "gp-practice",
        "gp-practice:ods",
        "xyzzy:ods:A81001",
        "gp-practice:xyzzy:A81001",
        "gp-practice:ods:x y",
        "gp-practice:ods:",
        "gp-practice:local:A81001",
        "gp-practice:ods:A81001:more"
    })
    void aRecipientThatCannotBeReadIsUnusableAndNotRepeated(String recipient) {
        Run run = Run.of("policy", "explain", "--recipient", recipient, "--purpose", "direct-care", HISTORY);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("KIND:SCHEME:VALUE").doesNotContain("xyzzy");
    }

    @Test
    void takesARecipientThatSomebodyNumbersThemselves() {
        Run run = Run.of(
                "policy",
                "explain",
                "--recipient",
                "carers-service:local:north:centre-1",
                "--purpose",
                "carer-support",
                HISTORY);

        assertThat(run.lines().get(1)).isEqualTo("sharing,withheld,no-consent,self parental-responsibility");
    }

    @Test
    void aRecordHasToBeTheHistoryOfOneCarer() throws IOException {
        Run two = explain(
                "--purpose",
                "carers-assessment",
                Path.of("example", "events.ndjson").toString());
        Run bad = explain(
                "--purpose",
                "carers-assessment",
                write("{\"event\":\"xyzzy\"}\n").toString());

        assertThat(two.exitCode()).isEqualTo(2);
        assertThat(two.err()).contains("one carer");
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.err()).contains("line 1", "CK-JSON-VALUE-UNKNOWN").doesNotContain("xyzzy");
    }

    private static Run explain(String... arguments) {
        List<String> words = new ArrayList<>(List.of("policy", "explain", "--recipient", COUNCIL));
        words.addAll(List.of(arguments));
        return Run.of(words.toArray(String[]::new));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("file.json"), text);
    }
}
