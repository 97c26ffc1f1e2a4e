package org.carerkit.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.carerkit.core.golden.GoldenFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HelpTest {

    private static final Pattern COMMANDS = Pattern.compile("(?s)\nCommands:\n(.*?)\n\n");
    private static final Pattern NAME = Pattern.compile("(?m)^  ([a-z][a-z0-9-]*) ");

    @Test
    @Tag("golden")
    void theHelpOfEveryCommandIsAsBefore() throws IOException {
        StringBuilder help = new StringBuilder();
        int commands = addHelp(List.of(), help);

        assertThat(commands).isGreaterThan(30);
        GoldenFiles golden = new GoldenFiles("help");
        golden.add("help.txt", help.toString());
        golden.compare();
    }

    /** Adds the help of a command and its subcommands, and returns how many there were. */
    private static int addHelp(List<String> command, StringBuilder help) {
        List<String> words = new ArrayList<>(command);
        words.add("--help");
        Run run = Run.inEnglish(words.toArray(String[]::new));
        help.append("$ carerkit ").append(String.join(" ", words)).append('\n').append(run.out());
        help.append('\n');
        assertThat(run.exitCode()).isZero();
        int count = 1;
        String below = COMMANDS.matcher(run.out())
                .results()
                .map(match -> match.group(1) + "\n")
                .findFirst()
                .orElse("");
        for (String name :
                NAME.matcher(below).results().map(match -> match.group(1)).toList()) {
            if (!name.equals("help")) {
                List<String> next = new ArrayList<>(command);
                next.add(name);
                count += addHelp(next, help);
            }
        }
        return count;
    }
}
