package org.carerkit.examples.council;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyItem;

/**
 * The measures of a sample council: one of impact and one of activity for the first priority, and one of activity for
 * the second.
 */
final class SampleMeasures {

    private SampleMeasures() {}

    static String json(Strategy strategy, MeasurePeriod year) {
        List<StrategyItem> main = strategy.mainItems();
        String before = year.first().minusYears(1).toString();
        List<String> measures = new ArrayList<>();
        measures.add(measure(
                        "recognised",
                        main.get(0),
                        "impact",
                        "Carers who feel recognised",
                        "carers who say so",
                        "carers who answered",
                        "yearly")
                + "\"baseline\": {\"from\": \"" + before + "\", \"to\": \"" + year.first()
                + "\", \"numerator\": 168, \"denominator\": 400}, \"target\": {\"value\": 55, \"by\": \""
                + year.last().plusYears(2) + "\"}}");
        measures.add(measure(
                        "trained",
                        main.get(0),
                        "activity",
                        "Professionals trained to recognise carers",
                        "professionals",
                        "",
                        "quarterly")
                + "\"baseline\": {\"from\": \"" + before + "\", \"to\": \"" + year.first()
                + "\", \"numerator\": 240}}");
        measures.add(measure(
                        "signed", main.get(1), "activity", "Organisations signed up", "organisations", "", "quarterly")
                + "\"baseline\": {\"from\": \"" + before + "\", \"to\": \"" + year.first() + "\", \"numerator\": 9}}");
        return "{\"format\": \"carerkit.measures/1\", \"id\": \"sample\", \"edition\": \"1\", \"title\": \"Measures of a"
                + " sample council\", \"strategy\": {\"id\": \""
                + strategy.key().id() + "\", \"edition\": \""
                + strategy.key().edition()
                + "\"}, \"source\": \"invented\", \"licence\": \"Apache-2.0\",\n \"measures\": [\n  "
                + String.join(",\n  ", measures) + "]}\n";
    }

    private static String measure(
            String id,
            StrategyItem item,
            String kind,
            String title,
            String numerator,
            String denominator,
            String rhythm) {
        String of = denominator.isEmpty() ? "" : "\"denominator\": \"" + denominator + "\", ";
        return "{\"id\": \"" + id + "\", \"item\": \"" + item.id() + "\", \"kind\": \"" + kind + "\", \"title\": \""
                + title
                + "\", \"numerator\": \"" + numerator + "\", " + of + "\"population\": \"in the area\", \"source\":"
                + " \"the council's own count\", \"edition\": \"sample\", \"better\": \"higher\", \"rhythm\": \""
                + rhythm
                + "\", \"counted\": \"over-a-time\", ";
    }

    static List<String> counts(MeasurePeriod year) {
        String time = year.first() + "," + year.last().plusDays(1);
        return List.of("recognised," + time + ",204,412", "trained," + time + ",385,", "signed," + time + ",14,");
    }
}
