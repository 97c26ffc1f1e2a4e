package org.carerkit.core.json;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.Serial;
import org.carerkit.core.finding.Findings;

/**
 * Thrown inside a host's own {@code ObjectMapper} when a record cannot be read. The message and the cause contain none
 * of the input.
 */
@SuppressWarnings("exports") // every user of this class has databind
public final class UnreadableRecordException extends JsonMappingException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Findings findings;

    UnreadableRecordException(Findings findings) {
        super(null, findings.toString());
        this.findings = findings;
    }

    /** The reasons why the record cannot be read. Paths start at the record. */
    public Findings findings() {
        return findings;
    }
}
