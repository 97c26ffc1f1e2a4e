package org.carerkit.examples.commandline.tour;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.core.sample.SampleTotals;
import org.carerkit.examples.commandline.tour.TourStep.Chapter.TourFile;
import org.carerkit.pages.Table;

/** Makes a sample with as many carers as Hartlepool has. */
final class PopulationStep implements TourStep {

    static final String FILE = "carers.ndjson";

    private final SamplePopulation population;

    PopulationStep(SamplePopulation population) {
        this.population = population;
    }

    @Override
    public Chapter run(TourFolder folder) throws IOException {
        try (OutputStream out = folder.write(FILE)) {
            population.writeTo(out);
        }
        SampleTotals totals = population.totals();
        return new Chapter(
                "A town's carers",
                List.of(String.format(
                        Locale.UK,
                        "Made %,d carers: as many as live in %s, where about one resident in %d is one. %,d of them care "
                                + "for 50 hours a week or more. These figures are the town's own; everything else about "
                                + "them, and every one of them, is made up.",
                        totals.carers(),
                        population.area().name(),
                        totals.residents() / totals.carers(),
                        totals.fiftyHoursOrMore())),
                List.of(table(totals)),
                "",
                List.of(new TourFile(FILE, "a carer a line, in CarerKit's exchange format carerkit.carer/1")));
    }

    private static Table table(SampleTotals totals) {
        return Table.of("Who they are", "Carers", "How many")
                .numbers()
                .row("All", count(totals.carers()))
                .row("Caring 50 hours a week or more", count(totals.fiftyHoursOrMore()))
                .row("Young carers, under 18", count(totals.young()))
                .row("Young adult carers, 18 to 24", count(totals.youngAdult()))
                .row("Parents of a disabled child", count(totals.parent()))
                .row("Caring for a child and a parent", count(totals.sandwich()))
                .row("Caring alone", count(totals.sole()))
                .row("Working beside caring", count(totals.working()))
                .row("With a plan for emergencies", count(totals.withPlan()));
    }

    private static String count(long carers) {
        return String.format(Locale.UK, "%,d", carers);
    }
}
