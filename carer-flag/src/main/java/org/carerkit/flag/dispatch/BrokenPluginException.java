package org.carerkit.flag.dispatch;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** A plugin that was to be discovered cannot be used. Says which, and where it came from. */
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

    /** The service's interface, by its full name. */
    public String service() {
        return service;
    }

    /** The class that was to provide it, by its full name. */
    public String provider() {
        return provider;
    }

    /** The jar or folder that names the class. */
    public String location() {
        return location;
    }
}
