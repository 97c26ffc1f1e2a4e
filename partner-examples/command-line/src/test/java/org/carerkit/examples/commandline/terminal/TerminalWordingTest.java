package org.carerkit.examples.commandline.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.junit.jupiter.api.Test;

/** What a command says on standard error is English, also of a single thing. */
class TerminalWordingTest {

    /** A count joined to a noun by hand: {@code count + " events"} or {@code "%,d rows"}. */
    private static final Pattern COUNT_AND_NOUN =
            Pattern.compile("(\\+ \" |%,?d )(events?|lines?|rows?|files?|records?|tables?|faults?|pupils?)\\b(?! of)");

    @Test
    void oneThingIsSaidInTheSingular() {
        assertThat(Stream.of(0, 1, 2, 2400).map(count -> CountedNoun.of(count, "event")))
                .containsExactly("0 events", "1 event", "2 events", "2,400 events");
        assertThat(Stream.of(0, 1, 2).map(count -> CountedNoun.of(count, "event is", "events are")))
                .containsExactly("0 events are", "1 event is", "2 events are");
    }

    @Test
    void noCommandJoinsACountToItsNounByHand() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/carerkit/examples/commandline"))) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/tour/")) // its totals are fixed
                    .toList();
            assertThat(sources).hasSizeGreaterThan(60);
            for (Path source : sources) {
                assertThat(COUNT_AND_NOUN.matcher(Files.readString(source)).results())
                        .as("%s", source)
                        .isEmpty();
            }
        }
        assertThat(COUNT_AND_NOUN.matcher("say(kept + \" events kept\")").find())
                .isTrue();
        assertThat(COUNT_AND_NOUN.matcher("\"%,d rows in %s.\"").find()).isTrue();
    }

    @Test
    void aRefusedFileIsToldByTheCodesOfItsErrorsOnceEach() {
        Findings findings = Findings.of(List.of(
                new Finding(CoreFinding.JSON_VALUE_UNKNOWN, "a"),
                new Finding(CoreFinding.JSON_VALUE_UNKNOWN, "b"),
                new Finding(CoreFinding.CSV_FORMULA, "c"),
                new Finding(CoreFinding.JSON_DATE, "d")));

        assertThat(UnusableInputException.refused("f.json", "the policy", findings))
                .hasMessage("f.json: the policy is refused: CK-JSON-VALUE-UNKNOWN, CK-JSON-DATE.");
        assertThat(UnusableInputException.refused("f.json", "the policy", findings, "carerkit policy check"))
                .hasMessage("f.json: the policy is refused: CK-JSON-VALUE-UNKNOWN, CK-JSON-DATE."
                        + " To see where: carerkit policy check");
    }
}
