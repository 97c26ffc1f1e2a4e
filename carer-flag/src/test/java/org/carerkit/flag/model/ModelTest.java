package org.carerkit.flag.model;

import static org.assertj.core.api.Assertions.assertThat;

import edu.mit.csail.sdg.alloy4.A4Reporter;
import edu.mit.csail.sdg.ast.Command;
import edu.mit.csail.sdg.parser.CompModule;
import edu.mit.csail.sdg.parser.CompUtil;
import edu.mit.csail.sdg.translator.A4Options;
import edu.mit.csail.sdg.translator.TranslateAlloyToKodkod;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs every command of the model: no history within the bounds breaks a promise, each rule matters in some history,
 * and each planted fault breaks a promise. {@code -Dmodel.scope=large} also runs the promises at larger bounds.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mutation")
class ModelTest {

    @TestFactory
    Stream<DynamicTest> whom_a_register_believes() throws Exception {
        return commandsOf("history");
    }

    @TestFactory
    Stream<DynamicTest> what_a_register_tells() throws Exception {
        return commandsOf("sending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "sending"})
    void every_fault_breaks_a_promise(String model) throws Exception {
        String declared = Files.readString(file(model));
        Matcher faults = Pattern.compile("one sig ([\\w,\\s]+) extends Fault").matcher(declared);
        assertThat(faults.find()).isTrue();
        TreeSet<String> planted = new TreeSet<>();
        Matcher runs = Pattern.compile("run fault_\\w+ \\{\\s*Design\\.has = (\\w+) and not \\w+(?s:.*?)expect 1")
                .matcher(Files.readString(file(model + "-small")));
        while (runs.find()) {
            planted.add(runs.group(1));
        }
        assertThat(planted).containsExactlyInAnyOrder(faults.group(1).trim().split(",\\s*", -1));
    }

    private static Stream<DynamicTest> commandsOf(String model) throws Exception {
        boolean large = "large".equals(System.getProperty("model.scope"));
        Stream<DynamicTest> small = commandsIn(model + "-small");
        return large ? Stream.concat(small, commandsIn(model + "-large")) : small;
    }

    private static Stream<DynamicTest> commandsIn(String name) throws Exception {
        CompModule module = CompUtil.parseEverything_fromFile(
                A4Reporter.NOP, null, file(name).toString());
        return module.getAllCommands().stream()
                .map(command -> DynamicTest.dynamicTest(name + ": " + command.label, () -> run(module, command)));
    }

    private static void run(CompModule module, Command command) {
        assertThat(command.expects).as("says what to expect").isIn(0, 1);
        long start = System.nanoTime();
        boolean found = TranslateAlloyToKodkod.execute_command(
                        A4Reporter.NOP, module.getAllReachableSigs(), command, new A4Options())
                .satisfiable();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf("%s: %s, %d ms%n", command.label, found ? "found" : "none", millis);
        assertThat(found).as(command.label).isEqualTo(command.expects == 1);
    }

    private static Path file(String name) throws Exception {
        return Path.of(new URI(Objects.requireNonNull(ModelTest.class.getResource(name + ".als"), name)
                .toString()));
    }
}
