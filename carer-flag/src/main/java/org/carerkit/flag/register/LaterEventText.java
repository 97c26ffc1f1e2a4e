package org.carerkit.flag.register;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.json.RecordFormat;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.state.EventKind;

/**
 * Writes and reads an event of a later format version. The first line is its header as this register has it; the second
 * is the text as the partner wrote it. The version that opens it reads it each time, and judges it as if it had just
 * arrived.
 */
final class LaterEventText {

    private static final RecordFormat<EventHeader> HEADER = RecordFormat.of(EventHeader.class);
    private static final List<String> KIND = List.of("event");

    private LaterEventText() {}

    static byte[] write(LaterEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(HEADER.write(event.header()));
        bytes.write('\n');
        bytes.writeBytes(event.text().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /**
     * Reads an event as far as this version knows it and a partner may send it.
     *
     * @param kept the two lines
     * @param day the day it arrived
     * @param isNewKind true if its kind was unknown on arrival, so that whether a partner may send it is decided now
     */
    static Optional<FlagEvent> read(byte[] kept, LocalDate day, boolean isNewKind) {
        String[] lines = new String(kept, StandardCharsets.UTF_8).split("\n", 2);
        return HEADER.parse(bytes(lines[0])).record().map(header -> read(header, lines[1], day, isNewKind));
    }

    private static FlagEvent read(EventHeader header, String text, LocalDate day, boolean isNewKind) {
        FlagEvent unread = new LaterEvent(header, null, KIND, text);
        FlagEvent read = FlagEventJson.FORMAT
                .parse(bytes(text))
                .record()
                .map(event -> event.with(asStored(event.header(), header)))
                .orElse(unread);
        if (isNewKind && !EventKind.of(read).mayComeFromPartner()) {
            return unread;
        }
        if (read instanceof LaterEvent later) {
            return later.effective(day);
        }
        return RecordCheck.of((Record) read, day).hasError() ? unread : read;
    }

    /** The partner's header, with the ids that this register gave the event and the carer. */
    private static EventHeader asStored(EventHeader told, EventHeader stored) {
        return new EventHeader(stored.id(), stored.carer(), told.occurredAt(), told.recordedBy(), told.origin());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
