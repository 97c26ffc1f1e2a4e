package org.carerkit.pages;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.change.ChangePlan;
import org.carerkit.outcomes.change.ChangeReport;
import org.carerkit.outcomes.change.Share;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;

/** A change report line by line, in the order to read it: completeness first, and worse beside improved. */
public final class ChangeLines {

    private final List<Line> lines = new ArrayList<>();

    private ChangeLines() {}

    /**
     * One line of a report.
     *
     * @param figure the name of the figure
     * @param value the figure or the text; "suppressed" or "not collected" if there is none to show
     * @param low the lower end of its 95% interval; empty if it has none
     * @param high the upper end of the interval
     */
    public record Line(String figure, String value, String low, String high) {}

    /** All lines of a report. */
    public static List<Line> of(ChangeReport report) {
        ChangeLines made = new ChangeLines();
        made.measure(report.plan());
        made.completeness(report.completeness());
        made.scores(report.scores(), report.sizes());
        report.reliable().ifPresent(reliable -> made.reliable(reliable, report.plan()));
        report.crossing().ifPresent(crossing -> made.crossing(crossing, report.plan()));
        report.findings().forEach(finding -> made.text("note", finding.message()));
        return List.copyOf(made.lines);
    }

    /** The report as an accessible page. */
    public static Page page(String title, ChangeReport report) {
        return Page.titled(title)
                .section(
                        "What changed",
                        table("Scores before and after", report),
                        Block.paragraph("The figures say what changed for the people with both scores. "
                                + "They do not say why."));
    }

    /** The report as a table for a page. */
    public static Table table(String caption, ChangeReport report) {
        Table table = Table.of(caption, "Figure", "Value", "95% from", "95% to").numbers();
        for (Line line : of(report)) {
            table = table.row(line.figure(), line.value(), orDash(line.low()), orDash(line.high()));
        }
        return table;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "–" : text;
    }

    private void measure(ChangePlan plan) {
        Direction better = plan.measure().better();
        text(
                "score",
                plan.measure() + ", "
                        + switch (better) {
                            case HIGHER -> "higher is better";
                            case LOWER -> "lower is better";
                            case NEITHER -> "neither higher nor lower is better";
                        });
    }

    private void completeness(ChangeReport.Completeness completeness) {
        figure("invited", completeness.invited());
        figure("at baseline", completeness.atBaseline());
        figure("paired", completeness.paired());
        figure("paired, % of invited", completeness.percentPaired());
    }

    private void scores(ChangeReport.Scores scores, ChangeReport.Sizes sizes) {
        figure("mean before", scores.before());
        figure("mean after", scores.after());
        add("mean change (after less before)", scores.change(), scores.low(), scores.high());
        figure("t of paired scores", scores.t());
        figure("degrees of freedom", scores.degreesOfFreedom());
        figure("standardised response mean", sizes.standardisedResponseMean());
        figure("Cohen's d on the SD at baseline", sizes.cohensD());
    }

    private void reliable(ChangeReport.Reliable reliable, ChangePlan plan) {
        plan.reliable().ifPresent(boundary -> text("a reliable change is", boundary.text() + "; " + boundary.source()));
        share("reliably improved", reliable.improved());
        share("reliably worse", reliable.worse());
        share("no reliable change", reliable.unchanged());
    }

    private void crossing(ChangeReport.Crossing crossing, ChangePlan plan) {
        plan.cutOff().ifPresent(cutOff -> text("cut-off", cutOff.value().toPlainString() + "; " + cutOff.source()));
        share("recovered", crossing.recovered());
        share("improved, not recovered", crossing.improved());
        share("deteriorated", crossing.deteriorated());
        share("harmed", crossing.harmed());
    }

    private void share(String what, Share share) {
        figure(what, share.people());
        add(what + ", %", share.percent(), share.low(), share.high());
    }

    private void add(String what, PublishedFigure figure, PublishedFigure low, PublishedFigure high) {
        lines.add(new Line(what, figure.text(), low.text(), high.text()));
    }

    private void figure(String what, PublishedFigure figure) {
        text(what, figure.text());
    }

    private void text(String what, String text) {
        lines.add(new Line(what, text, "", ""));
    }
}
