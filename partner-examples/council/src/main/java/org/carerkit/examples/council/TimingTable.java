package org.carerkit.examples.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carerkit.examples.council.CouncilFolder.Referral;
import org.carerkit.outcomes.disclosure.CountTable;
import org.carerkit.outcomes.disclosure.CountTable.Totals;
import org.carerkit.outcomes.disclosure.Nesting;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.pages.Table;

/**
 * Counts the referrals dealt with in time: the first contact for all of them, then the assessment for those on the fast
 * track and for the others. The two groups together are all referrals, so the second table is released with the first
 * as background.
 */
final class TimingTable {

    private static final int CONTACT = 10;
    private static final int ASSESSMENT = 14;
    private static final int FAST_TRACK = 4;

    private static final String ALL = "First contact within " + CONTACT + " days";
    private static final List<String> ASSESSED = List.of(
            "Assessment begun within " + ASSESSMENT + " days",
            "Fast track: assessment begun within " + FAST_TRACK + " days");

    private final List<Line> lines = new ArrayList<>();

    TimingTable(Releases releases, List<Referral> referrals) {
        long[] contact = inTime(referrals, Referral::contact, CONTACT);
        Optional<PublishedTable> contacts = releases.release(
                "Contact in time",
                CountTable.of(List.of(ALL), List.of("contact in time", "later"), new long[][] {contact}, Totals.ROWS),
                List.of());
        long[][] assessed = {
            inTime(referrals.stream().filter(each -> !each.fastTrack()).toList(), Referral::assessment, ASSESSMENT),
            inTime(referrals.stream().filter(Referral::fastTrack).toList(), Referral::assessment, FAST_TRACK)
        };
        Optional<PublishedTable> assessments = releases.release(
                "Assessment in time",
                CountTable.of(ASSESSED, List.of("assessed in time", "not in time"), assessed, Totals.ALL),
                contacts.map(table -> List.of(new Nesting(table, Map.of(ALL, ASSESSED), true)))
                        .orElse(List.of()));
        lines.add(line(ALL, contacts, 0));
        lines.add(line(ASSESSED.get(0), assessments, 0));
        lines.add(line(ASSESSED.get(1), assessments, 1));
    }

    private static long[] inTime(List<Referral> referrals, Function<Referral, Optional<Long>> days, long within) {
        long inTime = referrals.stream()
                .filter(each ->
                        days.apply(each).filter(taken -> taken <= within).isPresent())
                .count();
        return new long[] {inTime, referrals.size() - inTime};
    }

    private static Line line(String what, Optional<PublishedTable> table, int row) {
        PublishedFigure hidden = new PublishedFigure.Suppressed();
        return new Line(
                what,
                table.map(each -> each.figure(new Place(row, 0))).orElse(hidden),
                table.map(each -> each.figure(new Place(row, 2))).orElse(hidden));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    Table table() {
        Table table = Table.of("In time", "What", "In time", "Out of", "Share").numbers();
        for (Line line : lines) {
            table = table.row(
                    line.what(), ReportText.figure(line.inTime()), ReportText.figure(line.of()), line.share());
        }
        return table;
    }

    /** One promised time and how often it was kept. */
    record Line(String what, PublishedFigure inTime, PublishedFigure of) {

        String share() {
            return ReportText.percentOrWhy(inTime, of);
        }
    }
}
