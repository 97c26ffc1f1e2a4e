package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.carerkit.examples.school.CensusCode;
import org.carerkit.examples.school.CensusReturn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The young carer indicator of the school census. */
@Command(
        name = "census",
        header = "Make the young carer indicator of the school census: a code for each pupil.",
        description = {
            "",
            "Writes upn,young_carer for every pupil who is on the roll on the census day, for the school's information system "
                    + "to import: P, identified by a parent or guardian; S, identified by the school, as by what a pupil says "
                    + "there; N, not declared, which does not mean no. A flag that has ended by that day is N (Department for "
                    + "Education, code set CS118).",
            "",
            "A list with an error makes no return, because half a return would be a wrong one: each error is told with its line "
                    + "and column. Run carerkit school check before.",
            ""
        },
        footer = {"", "Example:", "  carerkit school census --date 2026-01-15 --store school.db pupils.csv > census.csv"
        },
        exitCodeList = {
            " 0:the return is written",
            " 1:the list has an error, and no return is written; or there is a warning",
            " 2:the arguments cannot be used, or the register or the list cannot be read"
        })
final class SchoolCensus implements Callable<Integer> {

    private final Environment environment;

    @Mixin
    private SchoolFiles files = new SchoolFiles();

    SchoolCensus(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        CensusReturn census = CensusReturn.of(files.pupils(environment), files.register(environment), files.day());
        files.tell(census.findings(), environment);
        if (census.isRefused()) {
            environment.say("carerkit: no return is written. Mend the list and run the command again.");
            return ExitCode.FINDINGS;
        }
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(new ResultStream(environment.out()), UTF_8), 1 << 16)) {
            census.writeTo(out);
        }
        environment.say(String.format(
                "%,d pupils: %,d P, %,d S, %,d N. Exact counts are for the school and the return alone.",
                census.rows().size(),
                census.count(CensusCode.P),
                census.count(CensusCode.S),
                census.count(CensusCode.N)));
        return census.findings().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
    }
}
