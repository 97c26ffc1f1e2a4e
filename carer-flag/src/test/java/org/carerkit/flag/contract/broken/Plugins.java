package org.carerkit.flag.contract.broken;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The plugins of this folder. */
public final class Plugins {

    private Plugins() {}

    /** Every contract test here: each says with {@link Fails} which rules its plugin breaks. By name. */
    public static List<Class<?>> all() throws IOException, URISyntaxException {
        Path folder = Path.of(requireNonNull(Plugins.class.getResource("Plugins.class"), "folder")
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> type.isAnnotationPresent(Fails.class))
                    .sorted(Comparator.comparing(Class::getSimpleName))
                    .toList();
        }
    }

    /** The numbers of the rules that a plugin breaks. */
    public static List<Integer> rulesBrokenBy(Class<?> plugin) {
        return Arrays.stream(plugin.getAnnotation(Fails.class).value()).boxed().toList();
    }

    /** Ends what plugins left running. */
    public static void end() {
        LeavesAThread.END.countDown();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(Plugins.class.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
