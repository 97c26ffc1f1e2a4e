package org.carerkit.examples.commandline.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagCommandTest {

    private static final Path EVENTS = Path.of("example", "events.ndjson");
    private static final String ASH = "0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"apply", "show", "list", "history", "due", "refer", "checkpoint", "verify", "export", "erase"})
    void everyCommandTeaches(String command) {
        Run run = Run.of("flag", command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Usage: carerkit flag " + command,
                        "--store",
                        "Example:",
                        "Exit codes:",
                        "  0 ",
                        "  1 ",
                        "  2 ",
                        "  3 ");
    }

    @Test
    void appliesTwiceWhatItAppliesOnceAndGivesTheSameReceipts() {
        Run first = apply(EVENTS.toString());
        Run export = flag("export");
        Run second = apply(EVENTS.toString());

        assertThat(first.exitCode()).isZero();
        assertThat(first.lines())
                .hasSize(8)
                .element(1)
                .asString()
                .startsWith("1,")
                .contains("," + ASH + ",kept,2026");
        assertThat(second).isEqualTo(first);
        assertThat(flag("export")).isEqualTo(export);
        assertThat(export.lines()).hasSize(7);
    }

    @Test
    void goesOnAfterABadLineAndRepeatsNothingOfIt() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(EVENTS));
        lines.add(1, "{\"event\":\"xyzzy\"}");
        lines.add(3, lines.get(0).replace("self", "professional"));
        Path file = Files.write(folder.resolve("bad.ndjson"), lines);

        Run run = apply(file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("7 events kept, 2 bad lines.\n");
        assertThat(run.lines().get(2)).isEqualTo("2,,,unreadable,,CK-JSON-VALUE-UNKNOWN,event");
        assertThat(run.lines().get(4)).contains(",conflict,,CK-FLAG-EVENT-ID-TWICE,header.id");
        assertThat(run.out() + run.err()).doesNotContain("xyzzy", "Example", "9990000018");
    }

    @Test
    void theSameEventsShuffledAndRepeatedGiveTheSameListAndExportByteForByte() throws IOException {
        apply(EVENTS.toString());
        Run list = flag("list", "--format", "csv");
        Run export = flag("export");
        List<String> lines = Files.readAllLines(EVENTS);
        for (int seed = 0; seed < 3; seed++) {
            List<String> shuffled = new ArrayList<>(lines);
            shuffled.addAll(lines);
            Collections.shuffle(shuffled, new Random(seed));
            Path file = Files.write(folder.resolve("shuffled.ndjson"), shuffled);
            String other = folder.resolve("other" + seed + ".db").toString();

            assertThat(Run.of("flag", "apply", "--store", other, "--create", file.toString())
                            .exitCode())
                    .isZero();

            assertThat(Run.of("flag", "list", "--store", other, "--format", "csv"))
                    .isEqualTo(list);
            assertThat(Run.of("flag", "export", "--store", other)).isEqualTo(export);
        }
        assertThat(list.lines()).hasSize(3);
        assertThat(export.out()).doesNotContain("version", "receipt", "link", "digest");
    }

    @Test
    void whatIsExportedCanBeAppliedElsewhere() {
        apply(EVENTS.toString());
        String other = folder.resolve("other.db").toString();

        Run applied = Run.withInput(flag("export").out(), "flag", "apply", "--store", other, "--create", "-");

        assertThat(applied.exitCode()).isZero();
        assertThat(Run.of("flag", "list", "--store", other)).isEqualTo(flag("list"));
    }

    @Test
    void listsByStateAndDay() {
        apply(EVENTS.toString());

        assertThat(flag("list", "--status", "active").lines())
                .containsExactly(
                        "carer,state,since,source,setting,review_due",
                        ASH + ",active,2026-03-03,self,hospital,2027-03-03");
        assertThat(flag("list", "--as-of", "2026-03-02", "--status", "identified")
                        .lines())
                .hasSize(2);
        assertThat(flag("list", "--as-of", "2026-03-01").lines()).hasSize(1);
        assertThat(flag("list", "--status", "former").err())
                .contains("--status has to be one of:")
                .doesNotContain("former");
    }

    @Test
    void showsAFlagAndItsHistory() {
        apply(EVENTS.toString());

        assertThat(flag("show", ASH).lines())
                .contains(
                        "state,active,",
                        "consent given,direct-care carer-support,2026-03-02",
                        "review due,,2027-03-03");
        assertThat(flag("history", ASH).lines()).hasSize(6);
        assertThat(flag("show", ASH).out() + flag("history", ASH).out()).doesNotContain("9990000018", "Ash");
        Run unknown = flag("show", "0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2d");
        assertThat(unknown).isEqualTo(new Run(1, "", "carerkit: this register holds nothing of that carer.\n"));
        assertThat(flag("show", "9434765919").exitCode()).isEqualTo(2);
        assertThat(flag("show", "9434765919").err()).doesNotContain("9434765919");
    }

    @Test
    void saysWhatIsDue() {
        apply(EVENTS.toString());

        assertThat(flag("due", "--on", "2026-03-04").exitCode()).isZero();
        Run due = flag("due", "--on", "2027-03-03");
        assertThat(due.exitCode()).isEqualTo(1);
        assertThat(due.lines()).contains(ASH + ",review,2027-03-03,", ASH + ",referral,2026-03-18,carers-centre");
    }

    @Test
    void refersACarerOnTheirConsentOnce() {
        apply(EVENTS.toString());
        String[] refer = {
            "refer",
            "--by",
            "RVW",
            "--service",
            "carers-centre",
            "--need",
            "a break",
            "--event",
            "00000000-0000-4000-8000-0000000000aa",
            ASH
        };

        Run first = flag(refer);

        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("00000000-0000-4000-8000-0000000000aa," + ASH + ",kept,");
        assertThat(flag(refer)).isEqualTo(first);
        assertThat(flag("history", ASH).lines()).hasSize(7);
        Run refused = flag(
                "refer",
                "--by",
                "RVW",
                "--service",
                "x",
                "--need",
                "xyzzy",
                "--consent",
                "00000000-0000-4000-8000-0000000000ff",
                ASH);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.out()).contains("CK-FLAG-NAMED-EVENT-MISSING").doesNotContain("xyzzy");
    }

    @Test
    void takesTheCodeOfAHospitalAndOfASchoolAndRefusesAnythingElse() throws IOException {
        apply(EVENTS.toString());

        assertThat(refer("111754").exitCode()).isZero();
        assertThat(refer("A81001").exitCode()).isZero();
        assertThat(flag("export").out())
                .contains("{\"scheme\":\"urn\",\"value\":\"111754\"}", "{\"scheme\":\"ods\",\"value\":\"A81001\"}");
        for (String wrong : List.of("rvw", "XYZZY Trust", "", "12", "11175A0000Z")) {
            for (Run run : List.of(refer(wrong), flag("erase", "--by", wrong, "--yes", ASH))) {
                assertThat(run.exitCode()).isEqualTo(2);
                assertThat(run.out()).isEmpty();
                assertThat(run.err())
                        .startsWith(
                                "carerkit: --by has to be an ODS code, 3 to 10 capital letters and digits like RVW, or a "
                                        + "school's URN, six digits like 111754.\nTry:")
                        .doesNotContainIgnoringCase("xyzzy");
            }
        }
        assertThat(flag("history", ASH).lines()).hasSize(8);
    }

    private Run refer(String by) {
        return flag("refer", "--by", by, "--service", "carers-centre", "--need", "a break", ASH);
    }

    @Test
    void verifiesAgainstACheckpointAndSaysWhatDoesNotFit() throws IOException {
        apply(EVENTS.toString());
        assertThat(flag("verify").exitCode()).as("no checkpoint yet").isEqualTo(2);
        Run checkpoint = flag("checkpoint");
        Path file = Files.writeString(folder.resolve("checkpoint.json"), checkpoint.out());

        Run verified = flag("verify", file.toString());
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.err()).startsWith("As it was left: 7 events, carers: 2,");
        assertThat(flag("verify").exitCode()).isZero();
        assertThat(flag("checkpoint")).isEqualTo(checkpoint);

        Files.writeString(file, checkpoint.out().replaceFirst("\"root\":\"[0-9a-f]{4}", "\"root\":\"0000"));
        Run other = flag("verify", file.toString());
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.out()).contains("(the log),,CK-AUDIT-LOG-CHANGED,");
        assertThat(flag("verify", EVENTS.toString()).exitCode()).isEqualTo(2);
    }

    @Test
    void erasesOneRecordForGoodWhenToldToTwice() throws IOException {
        apply(EVENTS.toString());
        Path checkpoint = Files.writeString(
                folder.resolve("before.json"), flag("checkpoint").out());
        Run asked = flag("erase", "--by", "RVW", ASH);
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.err()).contains("5 events would be erased");
        assertThat(flag("history", ASH).lines()).hasSize(6);
        byte[] key = Files.readAllBytes(folder.resolve("carers.keys"));

        Run erased = flag("erase", "--by", "RVW", "--yes", ASH);

        assertThat(erased.exitCode()).isZero();
        assertThat(erased.out()).contains("," + ASH + ",kept,");
        assertThat(flag("erase", "--by", "RVW", "--yes", ASH).out()).contains("," + ASH + ",erased,");
        assertThat(flag("list").lines()).hasSize(2);
        assertThat(flag("export").out()).doesNotContain(ASH);
        assertThat(Files.readAllBytes(folder.resolve("carers.keys"))).isNotEqualTo(key);
        assertThat(flag("verify", checkpoint.toString()).exitCode()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("before.json", "carers.keys", "carers.mv.db");
        }
        assertThat(flag("refer", "--by", "RVW", "--service", "x", "--need", "y", ASH)
                        .out())
                .contains("," + ASH + ",erased,");
        Run late = apply(EVENTS.toString());
        assertThat(late.exitCode()).isZero();
        assertThat(late.err()).isEqualTo("2 events kept, 5 of erased records, 0 bad lines.\n");
        assertThat(late.out()).contains("," + ASH + ",erased,,,");
        assertThat(flag("list").lines()).hasSize(2);
        Run unknown = flag("erase", "--by", "RVW", "--yes", "0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2d");
        assertThat(unknown.exitCode()).isEqualTo(1);
        assertThat(unknown.out()).contains(",refused,,CK-FLAG-RECORD-UNKNOWN,");
    }

    @Test
    void beginsARegisterOnlyWhenToldTo() throws IOException {
        Run run = flag("list");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("there is no register in that file").doesNotContain(folder.toString());
        assertThat(Run.of("flag", "apply", "--store", store(), "--create", "missing.ndjson")
                        .exitCode())
                .isEqualTo(2);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void repeatsNothingOfAnAddressThatDoesNotFit() {
        Run run = Run.of("flag", "list", "--store", "jdbc:mysql://host/db?password=xyzzy");
        Run unreachable = Run.of(
                "flag",
                "list",
                "--store",
                "jdbc:postgresql://127.0.0.1:1/db?password=xyzzy",
                "--keys",
                EVENTS.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(unreachable.exitCode()).isEqualTo(2);
        assertThat(run.err() + unreachable.err())
                .contains("--store", "cannot be opened")
                .doesNotContain("xyzzy");
    }

    @Test
    void aRegisterIsItsOwnersAloneAlsoAfterItsFileWasWrittenAnew() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        apply(EVENTS.toString());
        assertThat(flag("erase", "--by", "RVW", "--yes", ASH).exitCode()).isZero();

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> !one.toString().endsWith(".jsonl")).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.getFileName().toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void saysThatOthersCanReadTheDatabase() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        apply(EVENTS.toString());
        assertThat(flag("list").err()).doesNotContain("chmod");

        Files.setPosixFilePermissions(folder.resolve("carers.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(flag("list").err())
                .contains("others on this computer can read the register's database", "chmod 600");
    }

    @Test
    void keysOfAnotherRegisterAreRefusedInPlainWords() {
        apply(EVENTS.toString());
        String other = folder.resolve("other.db").toString();
        Run.of("flag", "apply", "--store", other, "--create", EVENTS.toString());

        Run run = Run.of(
                "flag",
                "list",
                "--store",
                store(),
                "--keys",
                folder.resolve("other.keys").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("These are not the keys of this database");
    }

    private Run apply(String file) {
        return Run.of("flag", "apply", "--store", store(), "--create", file);
    }

    private Run flag(String... arguments) {
        List<String> all = new ArrayList<>(List.of("flag", arguments[0], "--store", store()));
        all.addAll(List.of(arguments).subList(1, arguments.length));
        return Run.of(all.toArray(String[]::new));
    }

    private String store() {
        return folder.resolve("carers.db").toString();
    }
}
