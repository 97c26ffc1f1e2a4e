package org.carerkit.outcomes.strategy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The strategies included in the library. We wrote the summaries; each refers to its place in the document. */
public enum StandardStrategy {
    /** Hartlepool Carers Strategy 2026–2031: eight priorities with ambitions. */
    HARTLEPOOL,
    /** South Tees Carers Strategy Action Plan 2025–26: five themes and 22 actions with leads. */
    SOUTH_TEES,
    /** Stoke-on-Trent Joint All Age Carers Strategy 2025–2029: eleven priorities with commitments. */
    STOKE_ON_TRENT,
    /** A Carers Strategy for Hertfordshire 2026–2028: five objectives and two monitoring lists. */
    HERTFORDSHIRE,
    /**
     * Carer Friendly Worcestershire 2021–2026: four outcomes, thirteen priorities, ten commitments and nine signs of
     * success.
     */
    WORCESTERSHIRE;

    /** Reads the strategy from its definition. Each call reads it again, so keep the result. */
    public Strategy load() {
        String file = id() + ".json";
        try (InputStream in = StandardStrategy.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library");
            }
            return Strategy.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name in options: {@code south-tees}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads all of them again. */
    public static List<Strategy> loadAll() {
        return Arrays.stream(values()).map(StandardStrategy::load).toList();
    }
}
