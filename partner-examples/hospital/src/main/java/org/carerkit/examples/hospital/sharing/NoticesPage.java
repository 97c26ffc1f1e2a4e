package org.carerkit.examples.hospital.sharing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.carerkit.examples.hospital.sharing.WaitingNotices.WaitingNotice;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.Page;
import org.carerkit.pages.Table;
import org.jspecify.annotations.Nullable;

/** The page of notices that have not arrived yet, for whoever maintains the connections. It names nobody. */
final class NoticesPage {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK).withZone(EventHeader.LONDON);

    private NoticesPage() {}

    static String of(List<WaitingNotice> notices) {
        Page page = Page.titled("Notices to partners")
                .lead("What has not arrived yet, and what was given up. No carer is named here.");
        List<WaitingNotice> givenUp =
                notices.stream().filter(WaitingNotice::givenUp).toList();
        List<WaitingNotice> waiting =
                notices.stream().filter(notice -> !notice.givenUp()).toList();
        page = givenUp.isEmpty()
                ? page
                : page.section(
                        "Given up",
                        Block.notice(Inline.text(
                                "Nobody tries these any more. Put right what stands in the way, and let them"
                                        + " be tried again: POST /sharing/notices/{id}/again.")),
                        table("Notices that were given up", givenUp));
        return page.section(
                        "Waiting",
                        waiting.isEmpty()
                                ? Block.paragraph("Everything else has arrived.")
                                : table("Notices that are tried again", waiting))
                .html();
    }

    private static Table table(String caption, List<WaitingNotice> notices) {
        Table table = Table.of(caption, "Partner", "Since", "Tried", "Last failure", "Next try", "Id");
        for (WaitingNotice notice : notices) {
            table = table.row(
                    notice.partner().isEmpty() ? "none is set (" + notice.kind() + ")" : notice.partner(),
                    moment(notice.since(), "not known"),
                    Integer.toString(notice.attempts()),
                    notice.reason().isEmpty() ? "none" : words(notice.reason()),
                    moment(notice.next(), "none"),
                    notice.id().toString());
        }
        return table;
    }

    private static String moment(@Nullable Instant moment, String otherwise) {
        return moment == null ? otherwise : MOMENT.format(moment);
    }

    /** Explains a failure's code to somebody who can act on it. */
    private static String words(String reason) {
        return switch (reason) {
            case "rejected" -> "refused by the partner for good";
            case "failed" -> "the partner was not reached, or could not keep it";
            case "hung", "no-answer" -> "the partner did not answer in time";
            case "no-connector" -> "no partner of the settings takes it";
            case "two-connectors" -> "two partners of the settings take it";
            case "stopped" -> "this system was stopped";
            case "withheld" -> "it may no longer be told";
            case "undecided" -> "the carer's history could not be read";
            default -> reason;
        };
    }
}
