package org.carerkit.flag.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordFormat;

/** Reads and writes lists of partners as JSON, in the format {@code carerkit.partners/1}. */
public final class PartnerListJson {

    /** The format itself, for uses that the methods here do not cover. */
    public static final RecordFormat<PartnerList> FORMAT = RecordFormat.of(PartnerList.class);

    private PartnerListJson() {}

    /**
     * Reads and checks a list, as {@link RecordFormat#read(byte[], LocalDate)} does. A list with an error finding must
     * not be used, not even in part.
     */
    public static ReadResult<PartnerList> read(byte[] json, LocalDate today) {
        return FORMAT.read(json, today);
    }

    /** Writes a list as UTF-8 on one line, as {@link RecordFormat#write(Object)} does. */
    public static byte[] write(PartnerList list) {
        return FORMAT.write(list);
    }

    /** Returns the JSON Schema (draft 2020-12) of the format. */
    public static String schema() {
        try (InputStream in = PartnerListJson.class.getResourceAsStream("carerkit.partners-1.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
