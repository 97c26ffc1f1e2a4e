package org.carerkit.flag.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.core.json.RecordSchema;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlagEventSchemaTest {

    private static final Path FILE =
            Path.of("src/main/resources/org/carerkit/flag/event/carerkit.flag-event-1.schema.json");

    @Test
    @Tag("golden")
    void the_schema_in_the_jar_is_the_one_that_the_code_makes() throws IOException {
        String made = RecordSchema.of(FlagEvent.class, "carerkit.flag-event/1");

        GoldenFiles.compare(FILE, made);
        assertThat(FlagEventJson.schema()).isEqualTo(made);
    }

    @Test
    void the_schema_knows_every_kind_of_event() throws IOException {
        JsonNode kinds = new ObjectMapper().readTree(FlagEventJson.schema()).get("oneOf");

        assertThat(kinds).hasSize(FlagEvent.class.getPermittedSubclasses().length - 1); // but the one for those to come
    }
}
