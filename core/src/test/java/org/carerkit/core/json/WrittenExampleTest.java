package org.carerkit.core.json;

import java.io.IOException;
import org.carerkit.core.golden.GoldenFiles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrittenExampleTest {

    @Test
    @Tag("golden")
    void a_carer_with_every_field_is_written_as_before() throws IOException {
        GoldenFiles golden = new GoldenFiles("formats");
        golden.add("carerkit.carer-1.json", EveryField.example(CarerJson.FORMAT));
        golden.compare();
    }
}
