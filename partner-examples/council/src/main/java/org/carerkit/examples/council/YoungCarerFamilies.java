package org.carerkit.examples.council;

import java.util.List;

/** The four families of counts that Hertfordshire's strategy asks for in its young carers' dashboard. */
final class YoungCarerFamilies {

    /** Young carers identified, registered and supported. */
    static final String IDENTIFIED = "identified";
    /** Schools on the way to a whole-school approach. */
    static final String SCHOOLS = "schools";
    /** Young carers supported through transition. */
    static final String TRANSITION = "transition";
    /** Professionals who took training. */
    static final String TRAINED = "trained";

    static final List<String> FAMILIES = List.of(IDENTIFIED, SCHOOLS, TRANSITION, TRAINED);

    private YoungCarerFamilies() {}

    static String title(String family) {
        return switch (family) {
            case IDENTIFIED -> "Young carers identified, registered and supported";
            case SCHOOLS -> "Schools supported to a whole-school approach";
            case TRANSITION -> "Young carers supported through transition";
            default -> "Professionals trained to identify and support young carers";
        };
    }
}
