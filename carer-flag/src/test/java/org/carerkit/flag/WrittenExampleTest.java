package org.carerkit.flag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.core.json.EveryField;
import org.carerkit.flag.audit.CheckpointJson;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.ChainLink;
import org.carerkit.flag.store.History.HistoryHead;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrittenExampleTest {

    @Test
    @Tag("golden")
    void every_kind_of_event_a_notice_and_a_checkpoint_are_written_as_before_and_a_history_is_chained_as_before()
            throws IOException {
        GoldenFiles golden = new GoldenFiles("formats");
        golden.add("carerkit.flag-event-1.ndjson", EveryField.example(FlagEventJson.FORMAT));
        golden.add("carerkit.flag-notice-1.json", EveryField.example(FlagNoticeJson.FORMAT));
        golden.add("carerkit.checkpoint-1.json", EveryField.example(CheckpointJson.FORMAT));
        golden.add("carerkit.chain-1.txt", chain("identified", "consent", "confirmed"));
        golden.compare();
    }

    /** The links of a history, event by event. */
    private static String chain(String... events) {
        StringBuilder links = new StringBuilder();
        Bytes link = HistoryHead.START.link();
        for (String name : List.of(events)) {
            NewEvent event = new NewEvent(Samples.id(name), bytes("digest of " + name), bytes("sealed " + name));
            link = ChainLink.sha256().next(link, Samples.CARER, links.length(), Samples.at(1), event);
            links.append(HexFormat.of().formatHex(link.toArray()))
                    .append(' ')
                    .append(name)
                    .append('\n');
        }
        return links.toString();
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(UTF_8));
    }
}
