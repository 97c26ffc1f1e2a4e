package org.carerkit.core.json.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.json.CarerJson;
import org.carerkit.core.json.ReadResult;

/** Reads and checks one record in a fresh JVM. */
final class FirstCarer {

    private FirstCarer() {}

    /** The file. */
    public static void main(String[] arguments) throws IOException {
        ReadResult<Carer> result =
                CarerJson.read(Files.readAllBytes(Path.of(arguments[0])), LocalDate.of(2026, 11, 23));
        System.out.println(
                result.isUsable()
                        ? result.record().orElseThrow().identifiers().get(0).value()
                        : "not usable");
        System.in.read();
    }
}
