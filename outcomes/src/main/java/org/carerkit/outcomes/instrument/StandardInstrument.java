package org.carerkit.outcomes.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The instruments included in the library: keys, ranges, scoring and tables, without wording. */
public enum StandardInstrument {
    /** The short Warwick-Edinburgh mental wellbeing scale: seven items, a raw and a metric score. */
    SWEMWBS,
    /** The Warwick-Edinburgh mental wellbeing scale: 14 items. It also gives the scores of the short scale. */
    WEMWBS,
    /** Carer-reported quality of life, from the survey of adult carers in England: six items. */
    ASCOF_CARER_QOL,
    /** The amount of caring a young carer does: 18 items, a total and six subscales. */
    MACA_YC18,
    /** A young carer's feelings about caring: 20 items, a positive and a negative score. */
    PANOC_YC20,
    /** The four personal wellbeing questions of the Office for National Statistics, each scored separately. */
    ONS4,
    /** Loneliness: three items of the UCLA scale, and the direct question scored separately. */
    LONELINESS,
    /** Depression: nine items. */
    PHQ_9,
    /** Anxiety: seven items. */
    GAD_7,
    /**
     * Worcestershire's 19 "I" statements: three groups, and staying safe. Each statement is scored separately, and each
     * group has a share.
     */
    WORCESTERSHIRE_I_STATEMENTS;

    /** The id used in options and definitions: {@code phq-9}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The instrument with this id. */
    public static Optional<StandardInstrument> withId(String id) {
        return Arrays.stream(values())
                .filter(standard -> standard.id().equals(id))
                .findFirst();
    }

    /** Reads the instrument from its definition. Each call reads it again, so keep the result. */
    public Instrument load() {
        String file = id() + ".json";
        try (InputStream in = StandardInstrument.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the library");
            }
            return Instrument.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
