package org.carerkit.flag.dispatch;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Thrown if a plugin found by discovery cannot be used. It names the plugin and where it came from. */
public final class BrokenPluginException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String service;
    private final String provider;
    private final String location;

    BrokenPluginException(
            Class<?> service, String provider, String location, String problem, @Nullable Throwable cause) {
        super(service.getName() + ": " + provider + " in " + location + " " + problem, cause);
        this.service = service.getName();
        this.provider = requireNonNull(provider, "provider");
        this.location = requireNonNull(location, "location");
    }

    /** Returns the full name of the service's interface. */
    public String service() {
        return service;
    }

    /** Returns the full name of the plugin's class. */
    public String provider() {
        return provider;
    }

    /** Returns the jar or folder that names the class. */
    public String location() {
        return location;
    }
}
