package org.carerkit.core.json;

import java.io.Serial;

/**
 * Carer records in a host's own {@code ObjectMapper}: register it, or let {@code findAndRegisterModules} find it.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new CarerKitModule()).build();
 * Carer carer = mapper.readValue(json, Carer.class);
 * }</pre>
 */
public final class CarerKitModule extends FormatModule {

    @Serial
    private static final long serialVersionUID = 1;

    /** For service loading, too. */
    public CarerKitModule() {
        super("carerkit-core", CarerJson.FORMAT);
    }
}
