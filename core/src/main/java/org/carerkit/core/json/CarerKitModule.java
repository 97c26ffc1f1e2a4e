package org.carerkit.core.json;

import java.io.Serial;

/**
 * Reads and writes carer records in a host's own {@code ObjectMapper}. Register the module, or let
 * {@code findAndRegisterModules} find it.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new CarerKitModule()).build();
 * Carer carer = mapper.readValue(json, Carer.class);
 * }</pre>
 */
public final class CarerKitModule extends FormatModule {

    @Serial
    private static final long serialVersionUID = 1;

    /** Public so that service loading can also call it. */
    public CarerKitModule() {
        super("carerkit-core", CarerJson.FORMAT);
    }
}
