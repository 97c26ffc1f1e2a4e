package org.carerkit.outcomes.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordFormat;
import org.carerkit.outcomes.internal.DefinitionFormat;
import org.carerkit.outcomes.rating.Evaluator;

/**
 * Reads and writes evaluations as JSON, in the format {@code carerkit.evaluation/1}. An evaluation that is written and
 * read again is equal to the original.
 */
public final class EvaluationJson {

    /** The format itself, for uses that the methods here do not cover. */
    public static final RecordFormat<Evaluation> FORMAT = RecordFormat.of(Evaluation.class);

    /**
     * The largest evaluation: 4 MiB, 32 levels, 100,000 items. This is enough for a thousand answers with their
     * evidence.
     */
    public static final Limits LIMITS = Limits.DEFAULT.withBytes(4 << 20).withItems(100_000);

    private EvaluationJson() {}

    /** Reads and checks an evaluation. {@link Evaluator#check} then compares it with its framework. */
    public static ReadResult<Evaluation> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today, LIMITS);
    }

    /**
     * Reads and checks an evaluation from a stream, which stays open.
     *
     * @throws IOException if the stream cannot be read
     */
    public static ReadResult<Evaluation> read(InputStream json, LocalDate today) throws IOException {
        return FORMAT.read(json, today, LIMITS);
    }

    /** Writes an evaluation as UTF-8 on one line. */
    public static byte[] write(Evaluation evaluation) {
        return FORMAT.write(evaluation);
    }

    /** The JSON Schema (draft 2020-12) of the format. Its description lists what it cannot express. */
    public static String schema() {
        return DefinitionFormat.schema(EvaluationJson.class, "evaluation");
    }
}
