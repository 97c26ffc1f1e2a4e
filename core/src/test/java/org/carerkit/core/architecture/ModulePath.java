package org.carerkit.core.architecture;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tests run on the class path; this loads a library as a module, as an application with a module path would. */
public final class ModulePath {

    private ModulePath() {}

    /**
     * Resolves a module and what it requires from the production part of this JVM's class path, in a layer of its own.
     *
     * @param module the name of the module
     * @param others modules that it can do without, and shall have
     * @return the layer
     * @throws java.lang.module.ResolutionException if something that the module requires is not there
     */
    public static ModuleLayer layer(String module, String... others) {
        Path[] path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("-tests.jar"))
                .map(Path::of)
                .filter(Files::exists)
                .filter(ModulePath::canBeModule)
                .toArray(Path[]::new);
        Set<String> roots = new HashSet<>(Set.of(others));
        roots.add(module);
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration = boot.configuration().resolve(ModuleFinder.of(path), ModuleFinder.of(), roots);
        return boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    }

    /** Other people's test libraries may be no modules; whatever requires one that is left out does not resolve. */
    private static boolean canBeModule(Path entry) {
        try {
            return !ModuleFinder.of(entry).findAll().isEmpty();
        } catch (FindException e) {
            return false;
        }
    }

    /**
     * Loads and initialises every class of a module, so that a missing {@code requires} shows.
     *
     * @param layer the layer that holds the module
     * @param module the name of the module
     * @return the classes
     */
    public static List<Class<?>> classes(ModuleLayer layer, String module) {
        ResolvedModule resolved = layer.configuration().findModule(module).orElseThrow();
        ClassLoader loader = layer.findLoader(module);
        try (ModuleReader reader = resolved.reference().open()) {
            return reader.list()
                    .filter(entry -> entry.endsWith(".class") && !entry.endsWith("module-info.class"))
                    .map(entry -> entry.substring(0, entry.length() - ".class".length()))
                    .<Class<?>>map(entry -> load(loader, entry.replace('/', '.')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
