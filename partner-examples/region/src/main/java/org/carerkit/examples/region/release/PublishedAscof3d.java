package org.carerkit.examples.region.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.socialcare.Ascof3d;
import org.carerkit.outcomes.socialcare.Ascof3d.Group;
import org.carerkit.outcomes.socialcare.Ascof3d.Part;
import org.carerkit.outcomes.socialcare.CarerSupport;
import org.carerkit.outcomes.socialcare.SelfDirectedSupport;

/**
 * ASCOF 3D as it may be published. It is calculated only from a {@link RegionRelease}, so it reveals nothing more. A
 * figure is suppressed if any part of it is suppressed there. Councils have only the total of all ages.
 *
 * @param lines England first, then each region followed by its councils
 */
record PublishedAscof3d(List<Line> lines) {

    private static final String SUPPRESSED = new PublishedFigure.Suppressed().text();

    /**
     * One figure of one area.
     *
     * @param area England or the region's name
     * @param council the council's code; empty for the whole area
     * @param part the part of ASCOF 3D
     * @param group the ages
     * @param numerator carers who direct their support; empty if suppressed
     * @param denominator carers with support; empty if suppressed
     */
    record Line(String area, String council, Part part, Group group, OptionalLong numerator, OptionalLong denominator) {

        /** Returns the cells of a line of the file. */
        List<String> cells() {
            return List.of(
                    area,
                    council,
                    part.key().code(),
                    part.key().edition(),
                    group.label(),
                    text(numerator),
                    text(denominator),
                    percent());
        }

        private static String text(OptionalLong count) {
            return count.isPresent() ? Long.toString(count.getAsLong()) : SUPPRESSED;
        }

        private String percent() {
            if (numerator.isEmpty() || denominator.isEmpty()) {
                return SUPPRESSED;
            }
            return new Ascof3d(part.key(), group, numerator.getAsLong(), denominator.getAsLong())
                    .percent()
                    .map(BigDecimal::toPlainString)
                    .orElse(SelfDirectedSupport.NOBODY);
        }
    }

    static PublishedAscof3d of(RegionRelease release) {
        List<Line> lines = new ArrayList<>();
        if (!release.supports().keySet().containsAll(Ascof3d.SUPPORTED)) {
            return new PublishedAscof3d(lines);
        }
        Map<CarerSupport, PublishedTable> supports = release.supports();
        List<String> regions = supports.values().iterator().next().rows(); // every table has all regions
        area(supports, RegionFiles.ENGLAND, regions.size(), lines);
        for (String region : regions) {
            area(supports, region, regions.indexOf(region), lines);
            PublishedTable councils = release.councils().get(region);
            if (councils != null) {
                councils.rows().forEach(council -> council(region, council, councils, lines));
            }
        }
        return new PublishedAscof3d(lines);
    }

    private static void area(Map<CarerSupport, PublishedTable> supports, String area, int row, Collection<Line> lines) {
        for (Part part : Part.values()) {
            for (Group group : Group.values()) {
                lines.add(new Line(
                        area,
                        "",
                        part,
                        group,
                        sum(figures(supports, row, group, part.numerator())),
                        sum(figures(supports, row, group, Ascof3d.SUPPORTED))));
            }
        }
    }

    /**
     * Returns the figures to add up. The total of all ages is taken as published, because it may be shown when one of
     * the ages is not.
     */
    private static Stream<PublishedFigure> figures(
            Map<CarerSupport, PublishedTable> supports, int row, Group group, Set<CarerSupport> of) {
        List<Integer> columns = group == Group.TOTAL
                ? List.of(RegionRelease.AGES.size())
                : group.ages().stream().map(RegionRelease.AGES::indexOf).toList();
        return supports.entrySet().stream()
                .filter(table -> of.contains(table.getKey()))
                .flatMap(table ->
                        columns.stream().map(column -> table.getValue().figure(new Place(row, column))));
    }

    private static void council(String region, String council, PublishedTable table, Collection<Line> lines) {
        int row = table.rows().indexOf(council);
        for (Part part : Part.values()) {
            lines.add(new Line(
                    region,
                    council,
                    part,
                    Group.TOTAL,
                    sum(figures(table, row, part.numerator())),
                    sum(figures(table, row, Ascof3d.SUPPORTED))));
        }
    }

    private static Stream<PublishedFigure> figures(PublishedTable table, int row, Set<CarerSupport> of) {
        return of.stream()
                .map(support -> table.figure(new Place(row, table.columns().indexOf(support.label()))));
    }

    private static OptionalLong sum(Stream<PublishedFigure> figures) {
        long sum = 0;
        for (PublishedFigure figure : figures.toList()) {
            if (!(figure instanceof PublishedFigure.Value value)) {
                return OptionalLong.empty();
            }
            sum += value.number().longValueExact();
        }
        return OptionalLong.of(sum);
    }
}
