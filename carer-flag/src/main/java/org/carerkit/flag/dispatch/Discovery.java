package org.carerkit.flag.dispatch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the providers of a service, and reports which provider cannot be used and where it comes from. The JDK's own
 * loader does not name the jar, and ignores a class that two jars name.
 */
final class Discovery<S> {

    private static final String FOLDER = "META-INF/services/";

    private final Class<S> service;
    private final ClassLoader loader;
    private final Map<String, String> namedIn = new LinkedHashMap<>();

    Discovery(Class<S> service, ClassLoader loader) {
        this.service = service;
        this.loader = loader;
    }

    List<S> all(Function<S, String> nameOf) {
        readFiles();
        List<S> found = new ArrayList<>();
        Map<String, S> byName = new HashMap<>();
        Iterator<ServiceLoader.Provider<S>> providers =
                ServiceLoader.load(service, loader).stream().iterator();
        for (ServiceLoader.Provider<S> next = next(providers); next != null; next = next(providers)) {
            S provider = made(next);
            String name = name(provider, nameOf);
            S before = byName.putIfAbsent(name, provider);
            if (before != null) {
                throw broken(
                        provider.getClass(),
                        "is called " + name + " as is " + before.getClass().getName() + " in "
                                + location(before.getClass()),
                        null);
            }
            found.add(provider);
        }
        return found;
    }

    private ServiceLoader.@Nullable Provider<S> next(Iterator<ServiceLoader.Provider<S>> providers) {
        try {
            return providers.hasNext() ? providers.next() : null;
        } catch (ServiceConfigurationError e) {
            String message = String.valueOf(e.getMessage());
            String provider = namedIn.keySet().stream()
                    .filter(message::contains)
                    .max(Comparator.comparingInt(String::length))
                    .orElse("a provider");
            String location = namedIn.getOrDefault(provider, "the module path");
            throw new BrokenPluginException(service, provider, location, "cannot be loaded: " + message, e);
        } catch (LinkageError e) {
            throw new BrokenPluginException(service, "a provider", "the class path", "cannot be loaded: " + e, e);
        }
    }

    private S made(ServiceLoader.Provider<S> provider) {
        try {
            return provider.get();
        } catch (ServiceConfigurationError | LinkageError e) {
            throw broken(provider.type(), "cannot be made: " + e.getMessage(), e);
        }
    }

    @SuppressWarnings("NullAway") // foreign code: it may return null against its contract
    private String name(S provider, Function<S, String> nameOf) {
        try {
            String name = nameOf.apply(provider);
            if (name == null || name.isBlank()) {
                throw broken(provider.getClass(), "has no name", null);
            }
            return name;
        } catch (BrokenPluginException e) {
            throw e;
        } catch (RuntimeException e) {
            throw broken(provider.getClass(), "fails when it is asked for its name", e);
        }
    }

    private BrokenPluginException broken(Class<?> provider, String problem, @Nullable Throwable cause) {
        return new BrokenPluginException(service, provider.getName(), location(provider), problem, cause);
    }

    private String location(Class<?> provider) {
        CodeSource source = provider.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        return location == null ? namedIn.getOrDefault(provider.getName(), "the module path") : location.toString();
    }

    private void readFiles() {
        try {
            for (URL file : Collections.list(loader.getResources(FOLDER + service.getName()))) {
                String location = file.toString().replace(FOLDER + service.getName(), "");
                for (String provider : lines(file)) {
                    String before = namedIn.putIfAbsent(provider, location);
                    if (before != null && !before.equals(location)) {
                        throw new BrokenPluginException(
                                service, provider, location, "is named a second time: it stands in " + before, null);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Does not use the cache, because it would keep the jar open after its loader was closed. */
    private static List<String> lines(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        connection.setUseCaches(false);
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(line -> line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#')))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
