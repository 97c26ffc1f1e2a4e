package org.carerkit.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;

/** Finds the instrument that a person names. */
final class Instruments {

    static final String WHICH =
            "Its id: swemwbs, wemwbs, ascof-carer-qol, maca-yc18, panoc-yc20, ons4, loneliness, phq-9, "
                    + "gad-7, worcestershire-i-statements; or a definition of your own, a file that ends in .json.";

    private Instruments() {}

    static Instrument named(String name) {
        if (name.endsWith(".json")) {
            return read(name);
        }
        return StandardInstrument.withId(name)
                .map(StandardInstrument::load)
                .orElseThrow(() -> new Unusable("--instrument has to be one of: "
                        + Arrays.stream(StandardInstrument.values())
                                .map(StandardInstrument::id)
                                .collect(Collectors.joining(", "))
                        + "; or a file that ends in .json."));
    }

    private static Instrument read(String name) {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return Instrument.read(in);
        } catch (RefusedException e) {
            throw new Unusable(name + ": no definition of an instrument.\n" + e.findings());
        } catch (IOException | InvalidPathException e) {
            throw new Unusable(name + ": there is no such file, or it cannot be read.");
        }
    }
}
