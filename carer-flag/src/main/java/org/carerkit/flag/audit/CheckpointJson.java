package org.carerkit.flag.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordFormat;

/** Checkpoints as JSON: the format {@code carerkit.checkpoint/1}, on one line. */
public final class CheckpointJson {

    /** The format itself, for whoever needs more than the methods here. */
    public static final RecordFormat<Checkpoint> FORMAT = RecordFormat.of(Checkpoint.class);

    private CheckpointJson() {}

    /** Reads and checks one checkpoint: {@link RecordFormat#read(byte[], LocalDate)}. */
    public static ReadResult<Checkpoint> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today);
    }

    /** Writes a checkpoint as UTF-8 on one line: {@link RecordFormat#write(Object)}. */
    public static byte[] write(Checkpoint checkpoint) {
        return FORMAT.write(checkpoint);
    }

    /** The same as text. */
    public static String toText(Checkpoint checkpoint) {
        return new String(write(checkpoint), StandardCharsets.UTF_8);
    }

    /** The JSON Schema (draft 2020-12) of the format. */
    public static String schema() {
        try (InputStream in = CheckpointJson.class.getResourceAsStream("carerkit.checkpoint-1.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
