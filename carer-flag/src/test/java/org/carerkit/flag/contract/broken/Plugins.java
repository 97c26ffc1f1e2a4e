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

    /**
     * Every contract test in a folder: each says with {@link Fails} which rules its plugin breaks. By name.
     *
     * @param one a class of that folder
     */
    public static List<Class<?>> beside(Class<?> one) throws IOException, URISyntaxException {
        Path folder = Path.of(requireNonNull(one.getResource(one.getSimpleName() + ".class"), "folder")
                        .toURI())
                .getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .<Class<?>>map(name -> load(one, name.substring(0, name.length() - ".class".length())))
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

    private static Class<?> load(Class<?> one, String name) {
        try {
            return Class.forName(one.getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
