package org.carerkit.flag.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.core.json.RecordSchema;
import org.carerkit.flag.audit.Checkpoint.CheckpointFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckpointJsonTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String ROOT = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";
    private static final Path SCHEMA =
            Path.of("src/main/resources/org/carerkit/flag/audit/carerkit.checkpoint-1.schema.json");

    @Test
    void a_checkpoint_is_one_short_line_and_comes_back_as_it_was() {
        Checkpoint checkpoint =
                new Checkpoint(CheckpointFormat.CHECKPOINT_1, 8L, ROOT, Instant.parse("2026-11-23T12:00:00.000001Z"));

        assertThat(CheckpointJson.toText(checkpoint))
                .isEqualTo("{\"format\":\"carerkit.checkpoint/1\",\"size\":8,\"root\":\"" + ROOT
                        + "\",\"at\":\"2026-11-23T12:00:00.000001Z\"}");
        assertThat(CheckpointJson.read(CheckpointJson.write(checkpoint), DAY).record())
                .contains(checkpoint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{};CK-REQUIRED",
                "{\"format\":\"carerkit.checkpoint/2\"};CK-JSON-FORMAT-UNKNOWN",
                "{\"format\":\"carerkit.checkpoint/1\",\"size\":\"8\"};CK-JSON-WRONG-TYPE",
                "{\"format\":\"carerkit.checkpoint/1\",\"size\":8.0};CK-JSON-WRONG-TYPE",
                "{\"format\":\"carerkit.checkpoint/1\",\"size\":-1};CK-COUNT-OUT-OF-RANGE",
                "{\"format\":\"carerkit.checkpoint/1\",\"size\":1,\"root\":\"5DC9\"};CK-CHECKPOINT-ROOT",
                "{\"format\":\"carerkit.checkpoint/1\",\"size\":1,\"size\":2};CK-JSON-DUPLICATE-KEY",
                "{\"format\":\"carerkit.checkpoint/1\",\"size\":0} {};CK-JSON-NOT-ALONE",
                "[];CK-JSON-WRONG-TYPE",
                "{\"form;CK-JSON-TRUNCATED",
            })
    void what_is_no_checkpoint_is_refused(String json, String code) {
        assertThat(CheckpointJson.read(json.getBytes(StandardCharsets.UTF_8), DAY)
                        .isUsable())
                .isFalse();
        assertThat(CheckpointJson.read(json.getBytes(StandardCharsets.UTF_8), DAY)
                        .findings()
                        .all())
                .extracting(finding -> finding.code().id())
                .contains(code);
    }

    @Test
    @Tag("golden")
    void the_schema_in_the_jar_is_the_one_that_the_code_makes() throws IOException {
        String made = RecordSchema.of(Checkpoint.class, "carerkit.checkpoint/1");

        GoldenFiles.compare(SCHEMA, made);
        assertThat(CheckpointJson.schema()).isEqualTo(made);
    }
}
