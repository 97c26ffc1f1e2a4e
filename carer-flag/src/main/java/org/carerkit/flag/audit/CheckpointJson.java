package org.carerkit.flag.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordFormat;

/** Reads and writes checkpoints as JSON, in the format {@code carerkit.checkpoint/1}, on one line. */
public final class CheckpointJson {

    /** The format itself, for uses that the methods here do not cover. */
    public static final RecordFormat<Checkpoint> FORMAT = RecordFormat.of(Checkpoint.class);

    private CheckpointJson() {}

    /** Reads and checks one checkpoint, as {@link RecordFormat#read(byte[], LocalDate)} does. */
    public static ReadResult<Checkpoint> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today);
    }

    /** Writes a checkpoint as UTF-8 on one line, as {@link RecordFormat#write(Object)} does. */
    public static byte[] write(Checkpoint checkpoint) {
        return FORMAT.write(checkpoint);
    }

    /** Writes a checkpoint as text on one line. */
    public static String toText(Checkpoint checkpoint) {
        return new String(write(checkpoint), StandardCharsets.UTF_8);
    }

    /** Returns the JSON Schema (draft 2020-12) of the format. */
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
