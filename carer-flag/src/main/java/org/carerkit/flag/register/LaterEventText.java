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
 * How a later event is kept: a line with its header as this register has it, and a line with its text as the partner wrote
 * it. Each time it is opened, it is read by the version that opens it, and judged as if it came in at that moment.
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
     * The event as far as this version knows it and a partner may bring it.
     *
     * @param kept as written here
     * @param day on which it came
     * @param isNewKind true when its kind was not known then: whether a partner may bring it is decided now
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
                .map(event -> event.with(event.header().about(header.carer())))
                .orElse(unread);
        if (isNewKind && !EventKind.of(read).mayComeFromPartner()) {
            return unread;
        }
        if (read instanceof LaterEvent later) {
            return later.effective(day);
        }
        return RecordCheck.of((Record) read, day).hasError() ? unread : read;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
