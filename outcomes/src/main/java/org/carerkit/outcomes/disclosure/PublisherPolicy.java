package org.carerkit.outcomes.disclosure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.disclosure.PublishedFigure.NotCollected;
import org.carerkit.outcomes.disclosure.PublishedFigure.Suppressed;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.disclosure.Release.Refused;
import org.carerkit.outcomes.disclosure.Release.Released;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.tally.ScoreCounts;

/**
 * The policies of publishers, applied as published. Small counts are suppressed and all others rounded half up to the
 * nearest 5. Each total is treated separately, like any other count. These policies do not promise that nothing can be
 * worked out; the report of a release says what can.
 */
public enum PublisherPolicy implements SmallCountPolicy {
    /** NHS England, sub-national figures: 0 is shown, 1 to 7 suppressed, 8 and over rounded. Means need 8 people. */
    NHS_SUB_NATIONAL("nhs-sub-national", 1, 7, false),
    /** NHS England, adult social care statistics: 0 to 4 suppressed, the rest rounded. */
    ADULT_SOCIAL_CARE("adult-social-care", 0, 4, false),
    /**
     * Adult Social Care Outcomes Framework, carers: a count below 3, including 0, is suppressed together with its
     * partner category, which here is the smallest other cell shown in its row. The rest are rounded.
     */
    ASCOF_CARERS("ascof-carers", 0, 2, true);

    private static final long BASE = 5;

    private final String id;
    private final long hiddenFrom;
    private final long hiddenTo;
    private final boolean withPartner;

    PublisherPolicy(String id, long hiddenFrom, long hiddenTo, boolean withPartner) {
        this.id = id;
        this.hiddenFrom = hiddenFrom;
        this.hiddenTo = hiddenTo;
        this.withPartner = withPartner;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long minimum() {
        return hiddenTo + 1;
    }

    /** The width that the policy's own mark implies: 6 if 1 to 7 are suppressed. */
    @Override
    public long width() {
        return hiddenTo - hiddenFrom;
    }

    /**
     * Rounds to the nearest 5, half up: 2 gives 0, 3 and 7 give 5, 8 and 12 give 10.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public static long rounded(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("count: must not be negative");
        }
        return (count + BASE / 2) / BASE * BASE;
    }

    /** One count or total, as it may be shown. */
    public PublishedFigure count(long count) {
        return isHidden(count) ? new Suppressed() : new Value(rounded(count));
    }

    /**
     * A percentage calculated from the rounded counts and rounded half up once.
     *
     * @return suppressed if one of the counts is; not collected if the rounded base is 0
     */
    public PublishedFigure percentage(long count, long base, int decimals) {
        if (isHidden(count) || isHidden(base)) {
            return new Suppressed();
        }
        if (rounded(base) == 0) {
            return new NotCollected();
        }
        return new Value(BigDecimal.valueOf(100 * rounded(count))
                .divide(BigDecimal.valueOf(rounded(base)), decimals, RoundingMode.HALF_UP));
    }

    /** The mean of a score, rounded half up once, if at least {@link #minimum()} people have the score. */
    public PublishedFigure mean(ScoreCounts counts, int decimals) {
        if (counts.scorable() == 0) {
            return new NotCollected();
        }
        return counts.scorable() >= minimum() ? new Value(counts.mean(decimals).orElseThrow()) : new Suppressed();
    }

    /** Always releases the table, unless the nested tables disagree with it. The report lists what the attack finds. */
    @Override
    public Release release(CountTable table, Background background) {
        PublishedTable published = PublishedTable.of(table, place -> figure(table, place), this::meaning);
        Optional<List<Exposure>> exposures = Attacker.exposures(published, background.nested());
        return exposures
                .<Release>map(found -> new Released(
                        published,
                        Reports.of(
                                table,
                                published,
                                width(),
                                found,
                                Differences.below(minimum(), published, background.earlier()))))
                .orElseGet(() -> new Refused(
                        new Findings(List.of(new Finding(OutcomesFinding.DISCLOSURE_TABLES_DISAGREE, "")))));
    }

    private PublishedFigure figure(CountTable table, Place place) {
        if (table.count(place).isEmpty()) {
            return new NotCollected();
        }
        return isPartner(table, place)
                ? new Suppressed()
                : count(table.count(place).getAsLong());
    }

    /** True for the smallest cell shown in a row in which exactly one cell is hidden. */
    private boolean isPartner(CountTable table, Place place) {
        if (!withPartner || table.isTotal(place)) {
            return false;
        }
        int hidden = 0;
        int partner = -1;
        long smallest = Long.MAX_VALUE;
        for (int column = 0; column < table.columns().size(); column++) {
            var count = table.count(new Place(place.row(), column));
            if (count.isEmpty()) {
                continue;
            }
            if (isHidden(count.getAsLong())) {
                hidden++;
            } else if (count.getAsLong() < smallest) {
                smallest = count.getAsLong();
                partner = column;
            }
        }
        return hidden == 1 && partner == place.column();
    }

    private boolean isHidden(long count) {
        return count >= hiddenFrom && count <= hiddenTo;
    }

    /** All counts that a figure can stand for. If a partner is hidden too, the mark can stand for any count. */
    private Range meaning(PublishedFigure figure) {
        if (figure instanceof Value value) {
            long shown = value.number().longValueExact();
            return shown == 0 && hiddenFrom > 0
                    ? Range.exactly(0)
                    : new Range(Math.max(hiddenTo + 1, shown - BASE / 2), shown + BASE / 2);
        }
        if (figure instanceof NotCollected) {
            return Range.exactly(0);
        }
        return withPartner ? Range.UNKNOWN : new Range(hiddenFrom, hiddenTo);
    }
}
