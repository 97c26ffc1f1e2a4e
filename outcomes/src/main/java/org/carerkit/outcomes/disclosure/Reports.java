package org.carerkit.outcomes.disclosure;

import java.util.List;

/** Counts the cells and people that a release shows. */
final class Reports {

    private Reports() {}

    static DisclosureReport of(
            CountTable counts,
            PublishedTable published,
            long width,
            List<Exposure> exposures,
            List<Place> differences) {
        int cells = 0;
        int cellsShown = 0;
        long people = 0;
        long peopleShown = 0;
        for (Place place : published.places()) {
            if (!published.isTotal(place) && counts.count(place).isPresent()) {
                long count = counts.count(place).getAsLong();
                boolean shown = !published.isSuppressed(place);
                cells++;
                people += count;
                cellsShown += shown ? 1 : 0;
                peopleShown += shown ? count : 0;
            }
        }
        return new DisclosureReport(cells, cellsShown, people, peopleShown, width, exposures, differences);
    }
}
