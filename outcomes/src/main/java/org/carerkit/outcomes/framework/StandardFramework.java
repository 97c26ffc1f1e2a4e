package org.carerkit.outcomes.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frameworks included in the library. We wrote the titles and questions; each refers to its source. */
public enum StandardFramework {
    /** The Herefordshire and Worcestershire Commitment to Carers, 2021: ten commitments. */
    COMMITMENT_TO_CARERS(null),
    /** The Commitment to Carers with Worcestershire's three local commitments. */
    COMMITMENT_TO_CARERS_WORCESTERSHIRE(COMMITMENT_TO_CARERS),
    /** A self-check for employers: five areas, three levels. It is not an award and is not run by Carers UK. */
    CARER_CONFIDENT(null),
    /** NICE quality standard 200, supporting adult carers: five statements with their counts. */
    NICE_QS200(null);

    private final @Nullable StandardFramework base;

    StandardFramework(@Nullable StandardFramework base) {
        this.base = base;
    }

    /** The id: {@code carer-confident}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The framework with this id, in its latest edition. */
    public static Optional<StandardFramework> of(String id) {
        return Arrays.stream(values())
                .filter(framework -> framework.id().equals(id))
                .findFirst();
    }

    /** Reads the framework from its definition. Each call reads it again, so keep the result. */
    public Framework load() {
        String file = id() + ".json";
        try (InputStream in = StandardFramework.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library");
            }
            return Framework.read(in, base == null ? null : base.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
