package org.carerkit.outcomes.framework;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The frameworks that come with the library. Their titles and questions are ours, each with its reference. */
public enum StandardFramework {
    /** The Commitment to Carers of Herefordshire and Worcestershire, 2021: ten commitments. */
    COMMITMENT_TO_CARERS(null),
    /** The same with Worcestershire's three local commitments. */
    COMMITMENT_TO_CARERS_WORCESTERSHIRE(COMMITMENT_TO_CARERS),
    /** A check that an employer makes alone: five areas, three levels. No award, and not run by Carers UK. */
    CARER_CONFIDENT(null),
    /** NICE's quality standard 200, supporting adult carers: five statements with their counts. */
    NICE_QS200(null);

    private final @Nullable StandardFramework base;

    StandardFramework(@Nullable StandardFramework base) {
        this.base = base;
    }

    /** Its id: {@code carer-confident}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The framework of this id, in its newest edition. */
    public static Optional<StandardFramework> of(String id) {
        return Arrays.stream(values())
                .filter(framework -> framework.id().equals(id))
                .findFirst();
    }

    /** The framework, read from its definition. Reads it anew on each call: keep what you get. */
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
