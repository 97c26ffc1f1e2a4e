package org.carerkit.examples.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that unusable arguments are reported before Spark starts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegionMainTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--out o --submissions s | --councils, --out and one of --submissions and --answers are needed",
                "--out o --councils c | --councils, --out and one of --submissions and --answers are needed",
                "--out o --councils c --submissions s --from 2025-04-01 | --submissions needs --from and --to.",
                "--out o --councils c --submissions s --from 2025-04-01 --to 2025-03-31 | --to has to be on or after",
                "--out o --councils c --answers a | --answers needs an --instrument, one of: swemwbs, wemwbs,",
                "--out o --councils c --answers a --instrument swemwbs | --answers needs a --score, one of: raw, metric.",
                "--out o --councils c --answers a --instrument phq-9 --score secret | needs a --score, one of: total.",
                "--out o --councils c --answers a --instrument gad-7 --score total --by x,x | --by takes each column once",
                "--out o --councils c --answers a --instrument gad-7 --score total --by council | none that is called",
                "--out o --councils c --answers a --instrument gad-7 --score total --until May | --until is written like",
            })
    void what_cannot_be_used_is_told_and_no_value_is_repeated(String arguments, String told) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exitCode = RegionMain.run(new PrintStream(err, true, UTF_8), arguments.split(" ", -1));

        assertThat(err.toString(UTF_8)).startsWith("region: ").contains(told).doesNotContain("secret");
        assertThat(exitCode).isEqualTo(2);
    }
}
