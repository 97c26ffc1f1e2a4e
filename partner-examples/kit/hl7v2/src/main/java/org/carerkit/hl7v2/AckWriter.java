package org.carerkit.hl7v2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes an answer as an ACK, in the sender's own delimiters. From the message it repeats only the sender, the event and the
 * control id.
 */
public final class AckWriter {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private final String organisation;

    /**
     * Creates a writer for one receiver.
     *
     * @param organisation the organisation that answers, an ODS code, for MSH-4 of each answer
     */
    public AckWriter(String organisation) {
        this.organisation = requireNonNull(organisation, "organisation");
    }

    /** Writes the answer to a message. If the sender's character set cannot be written, the answer is in UTF-8. */
    public byte[] write(MessageAnswer answer, Envelope envelope) {
        Delimiters d = envelope.delimiters();
        String f = String.valueOf(d.field());
        String c = String.valueOf(d.component());
        String event = envelope.typePart(2).length() <= 3 ? echo(envelope.typePart(2)) : "";
        String id = answer.id().toString().replace("-", "").substring(0, 20);
        String processing = echo(envelope.first(11)).isEmpty() ? "P" : echo(envelope.first(11));
        StringBuilder text = new StringBuilder(200);
        text.append("MSH")
                .append(f)
                .append(d.encoding())
                .append(f)
                .append("CARERKIT")
                .append(f)
                .append(organisation);
        text.append(f).append(echo(envelope.field(3))).append(f).append(echo(envelope.field(4)));
        text.append(f)
                .append(TIME.format(answer.receivedAt().atZone(Times.LONDON)))
                .append(f);
        text.append(f).append("ACK");
        if (!event.isEmpty()) {
            text.append(c).append(event).append(c).append("ACK");
        }
        text.append(f).append(id).append(f).append(processing).append(f).append("2.4\r");
        text.append("MSA").append(f).append(answer.code()).append(f).append(envelope.controlId());
        answer.why().ifPresent(reason -> {
            text.append(f).append(reason.text()).append(f).append(f).append(f).append(reason.number());
            text.append("\rERR").append(f).append(place(answer.place(), c));
            text.append(reason.number()).append(d.subcomponent()).append(reason.text());
            text.append(d.subcomponent()).append("HL70357");
        });
        text.append('\r');
        return text.toString().getBytes(envelope.charset().canEncode() ? envelope.charset() : UTF_8);
    }

    /** ERR-1 of v2.4: the segment, its number, the field, then the code. */
    private static String place(String place, String component) {
        int dash = place.indexOf('-');
        String segment = dash < 0 ? place : place.substring(0, dash);
        String field = dash < 0 ? "" : place.substring(dash + 1);
        return segment + component + component + field + component;
    }

    /** The text if it is printable and short, otherwise an empty text. */
    private static String echo(String text) {
        boolean fit = text.length() <= 180 && text.chars().allMatch(c -> c >= ' ' && c != 127);
        return fit ? text : "";
    }
}
