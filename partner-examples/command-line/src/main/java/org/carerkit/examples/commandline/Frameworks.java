package org.carerkit.examples.commandline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.FrameworkWording;
import org.carerkit.outcomes.framework.StandardFramework;

/** Finds the framework that a person names, and the wording that belongs to it. */
final class Frameworks {

    static final String WHICH = "commitment-to-carers, commitment-to-carers-worcestershire, carer-confident or "
            + "nice-qs200; or a framework of your own, a file that ends in .json.";

    private Frameworks() {}

    static Framework named(String name, Optional<String> base) {
        if (name.endsWith(".json")) {
            return read(name, base.map(other -> named(other, Optional.empty())));
        }
        return StandardFramework.of(name)
                .map(StandardFramework::load)
                .orElseThrow(() -> new Unusable("FRAMEWORK has to be one of: "
                        + Arrays.stream(StandardFramework.values())
                                .map(StandardFramework::id)
                                .collect(Collectors.joining(", "))
                        + "; or a file that ends in .json."));
    }

    private static Framework read(String name, Optional<Framework> base) {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return Framework.read(in, base.orElse(null));
        } catch (RefusedException e) {
            throw new Unusable(name + ": no definition of a framework.\n" + e.findings());
        } catch (IOException | InvalidPathException e) {
            throw new Unusable(name + ": there is no such file, or it cannot be read.");
        }
    }

    static FrameworkWording wording(String name, Framework framework) {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return FrameworkWording.read(in, framework);
        } catch (RefusedException e) {
            throw new Unusable(name + ": no wording of this framework.\n" + e.findings());
        } catch (IOException | InvalidPathException e) {
            throw new Unusable(name + ": there is no such file, or it cannot be read.");
        }
    }
}
