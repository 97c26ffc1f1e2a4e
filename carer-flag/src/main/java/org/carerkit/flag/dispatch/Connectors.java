package org.carerkit.flag.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carerkit.core.consent.Recipient;

/**
 * The connectors of a register. Each is registered here by the host, or, where the host asks for it, discovered on the class
 * or module path; nothing is ever discovered by itself.
 *
 * @param all in the order in which they were registered; no two of one name
 */
public record Connectors(List<PartnerConnector> all) implements AutoCloseable {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if two have one name
     */
    public Connectors {
        all = List.copyOf(all);
        Set<String> names = new TreeSet<>();
        for (PartnerConnector connector : all) {
            if (!names.add(connector.name())) {
                throw new IllegalArgumentException("Two connectors are called " + connector.name());
            }
        }
    }

    /** These connectors and no other. */
    public static Connectors of(PartnerConnector... connectors) {
        return new Connectors(Arrays.asList(connectors));
    }

    /** {@link #discover(ClassLoader)} with the loader of the calling thread. */
    public static Connectors discover() {
        return discover(Thread.currentThread().getContextClassLoader());
    }

    /**
     * Every connector that a jar on the class path names in {@code META-INF/services}, or a module provides.
     *
     * @param loader where to look
     * @throws BrokenPluginException if one cannot be loaded or made, or two are of one class or name
     */
    public static Connectors discover(ClassLoader loader) {
        return new Connectors(new Discovery<>(PartnerConnector.class, loader).all(PartnerConnector::name));
    }

    /** These and more, which come last. */
    public Connectors and(Connectors more) {
        List<PartnerConnector> both = new ArrayList<>(all);
        both.addAll(more.all);
        return new Connectors(both);
    }

    /** Those that deliver to a recipient. One that fails when asked does not. */
    List<PartnerConnector> serving(Recipient recipient) {
        return all.stream().filter(connector -> serves(connector, recipient)).toList();
    }

    private static boolean serves(PartnerConnector connector, Recipient recipient) {
        try {
            return connector.serves(recipient);
        } catch (RuntimeException e) {
            return false; // foreign code: whatever it throws ends here
        }
    }

    /** Closes all of them; one that fails does not keep the others open. */
    @Override
    public void close() {
        all.forEach(Connectors::close);
    }

    @SuppressWarnings("EmptyCatch") // foreign code: whatever it throws ends here, and the others have to be closed
    private static void close(PartnerConnector connector) {
        try {
            connector.close();
        } catch (RuntimeException e) {
            // it may hold anything
        }
    }
}
