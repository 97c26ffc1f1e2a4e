package org.carerkit.examples.hospital;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * One hospital with the profile {@code demo}, shared by all test classes that do not need their own. It starts for the
 * first class and stops after the last. Each class has its own people in it, with numbers that no other class uses.
 */
public final class SharedHospital implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(SharedHospital.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == StartedHospital.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .computeIfAbsent(Kept.class, key -> Kept.started(), Kept.class)
                .hospital();
    }

    private record Kept(Path folder, StartedHospital hospital) implements AutoCloseable {

        static Kept started() {
            try {
                Path folder = Files.createTempDirectory("hospital");
                return new Kept(folder, StartedHospital.in(folder, "--spring.profiles.active=demo"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            hospital.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
