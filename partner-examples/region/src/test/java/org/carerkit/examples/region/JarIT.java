package org.carerkit.examples.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Checks the jar that is submitted to a cluster. */
class JarIT {

    @Test
    void holdsWhatACouncilIsCountedWithAndNothingOfSpark() throws IOException {
        try (ZipFile jar = new ZipFile(Path.of("target", "carerkit-region.jar").toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();

            assertThat(names)
                    .contains(
                            "org/carerkit/examples/region/RegionMain.class",
                            "org/carerkit/outcomes/socialcare/CarersBySupportCounter.class",
                            "org/carerkit/core/sample/SampleIdentifiers.class")
                    .noneMatch(name -> name.startsWith("org/apache/spark/")
                            || name.startsWith("org/apache/hadoop/")
                            || name.startsWith("org/apache/parquet/")
                            || name.startsWith("scala/")
                            || name.startsWith("com/fasterxml/jackson/")
                            || name.matches("org/carerkit/.*Test\\.class"));
        }
    }
}
