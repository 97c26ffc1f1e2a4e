package org.carerkit.examples.commandline.measure;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.FrameworkWording;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;

/**
 * Finds the definition that the user names: one of the library's own by its id, or a file that ends in {@code .json}.
 */
final class NamedDefinitions {

    static final String WHICH_INSTRUMENT =
            "Its id: swemwbs, wemwbs, ascof-carer-qol, maca-yc18, panoc-yc20, ons4, loneliness, phq-9, "
                    + "gad-7, worcestershire-i-statements; or a definition of your own, a file that ends in .json.";

    static final String WHICH_FRAMEWORK =
            "commitment-to-carers, commitment-to-carers-worcestershire, carer-confident or "
                    + "nice-qs200; or a framework of your own, a file that ends in .json.";

    private static final String ENDING = ".json";

    private NamedDefinitions() {}

    /** Reads a definition from an open file. */
    private interface Reading<T> {
        T of(InputStream in) throws IOException;
    }

    static Instrument instrument(String name) {
        if (name.endsWith(ENDING)) {
            return read(name, "not a definition of an instrument", Instrument::read);
        }
        return StandardInstrument.withId(name)
                .map(StandardInstrument::load)
                .orElseThrow(() -> unknown("--instrument", StandardInstrument.values(), StandardInstrument::id));
    }

    /** @param base the framework that a framework in a file extends, if it extends one */
    static Framework framework(String name, Optional<String> base) {
        if (name.endsWith(ENDING)) {
            Optional<Framework> extended = base.map(other -> framework(other, Optional.empty()));
            return read(name, "not a definition of a framework", in -> Framework.read(in, extended.orElse(null)));
        }
        return StandardFramework.of(name)
                .map(StandardFramework::load)
                .orElseThrow(() -> unknown("FRAMEWORK", StandardFramework.values(), StandardFramework::id));
    }

    /** Reads the wording of a framework from a file. */
    static FrameworkWording wording(String name, Framework framework) {
        return read(name, "not a wording of this framework", in -> FrameworkWording.read(in, framework));
    }

    private static <T> T read(String name, String refused, Reading<T> reading) {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return reading.of(in);
        } catch (RefusedException e) {
            throw new UnusableInputException(name + ": " + refused + ".\n" + e.findings());
        } catch (IOException | InvalidPathException e) {
            throw new UnusableInputException(name + ": there is no such file, or it cannot be read.");
        }
    }

    private static <T> UnusableInputException unknown(String argument, T[] standard, Function<T, String> id) {
        return new UnusableInputException(argument + " has to be one of: "
                + Arrays.stream(standard).map(id).collect(joining(", ")) + "; or a file that ends in .json.");
    }
}
