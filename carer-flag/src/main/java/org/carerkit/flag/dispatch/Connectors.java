package org.carerkit.flag.dispatch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.carerkit.core.consent.Recipient;

/**
 * The connectors of a register. The host registers each one, or asks for discovery on the class path or module path.
 * Nothing is discovered automatically.
 *
 * @param all the connectors, in the order of registration; names are unique
 */
public record Connectors(List<PartnerConnector> all) implements AutoCloseable {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if two connectors have the same name
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

    /** Creates a set of connectors. */
    public static Connectors of(PartnerConnector... connectors) {
        return new Connectors(Arrays.asList(connectors));
    }

    /** Discovers connectors as {@link #discover(ClassLoader)} does, with the calling thread's context class loader. */
    public static Connectors discover() {
        return discover(Thread.currentThread().getContextClassLoader());
    }

    /**
     * Discovers every connector that a jar on the class path names in {@code META-INF/services} or that a module
     * provides.
     *
     * @param loader the class loader to search
     * @throws BrokenPluginException if a connector cannot be loaded or created, or if two have the same class or name
     */
    public static Connectors discover(ClassLoader loader) {
        return new Connectors(new Discovery<>(PartnerConnector.class, loader).all(PartnerConnector::name));
    }

    /** Returns these connectors followed by more. */
    public Connectors and(Connectors more) {
        List<PartnerConnector> both = new ArrayList<>(all);
        both.addAll(more.all);
        return new Connectors(both);
    }

    /** Returns the connectors that serve a recipient. A connector that fails when asked does not. */
    List<PartnerConnector> serving(Recipient recipient) {
        return all.stream().filter(connector -> serves(connector, recipient)).toList();
    }

    private static boolean serves(PartnerConnector connector, Recipient recipient) {
        try {
            return connector.serves(recipient);
        } catch (RuntimeException e) {
            return false; // foreign code: any exception stops here
        }
    }

    /** Closes all connectors, even if one of them fails. */
    @Override
    public void close() {
        all.forEach(Connectors::close);
    }

    @SuppressWarnings("EmptyCatch") // foreign code: any exception stops here, so that the others are closed too
    private static void close(PartnerConnector connector) {
        try {
            connector.close();
        } catch (RuntimeException e) {
            // it may contain anything
        }
    }
}
