package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;
import static org.carerkit.outcomes.socialcare.CarerSupport.COMMISSIONED_SUPPORT;
import static org.carerkit.outcomes.socialcare.CarerSupport.DIRECT_PAYMENT;
import static org.carerkit.outcomes.socialcare.CarerSupport.MANAGED_PERSONAL_BUDGET;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One figure of ASCOF 3D, parts 1b and 2b: the share of carers with support of their own who direct it themselves.
 *
 * <p>The denominator is carers with a direct payment, a managed personal budget or commissioned support. The numerator
 * of 1b is carers with a direct payment or a managed budget; that of 2b is carers with a direct payment. Under-18s are
 * not counted. Carers of unknown age count only in the total, so the groups may not add up to it.
 *
 * <p>Defined by the Adult Social Care Outcomes Framework, 3D, on Client Level Data (DHSC, ASC-CLD-LA-Dashboard).
 *
 * @param measure the part, with the framework's edition
 * @param group the age group
 * @param numerator carers who direct their support
 * @param denominator carers with support
 */
public record Ascof3d(AscofKey measure, Group group, long numerator, long denominator) {

    private static final int DECIMALS = 1;

    /** Carers with support of their own: the denominator of both parts. */
    public static final Set<CarerSupport> SUPPORTED =
            Set.of(DIRECT_PAYMENT, MANAGED_PERSONAL_BUDGET, COMMISSIONED_SUPPORT);

    /** The parts that concern carers. */
    public enum Part {
        /** 1b: self-directed support. */
        SELF_DIRECTED(AscofKey.CARERS_SELF_DIRECTED, Set.of(DIRECT_PAYMENT, MANAGED_PERSONAL_BUDGET)),
        /** 2b: direct payments. */
        DIRECT_PAYMENTS(AscofKey.CARERS_DIRECT_PAYMENTS, Set.of(DIRECT_PAYMENT));

        @SuppressWarnings("ImmutableEnumChecker") // a record of strings
        private final AscofKey key;

        @SuppressWarnings("ImmutableEnumChecker") // Set.of
        private final Set<CarerSupport> numerator;

        Part(AscofKey key, Set<CarerSupport> numerator) {
            this.key = key;
            this.numerator = numerator;
        }

        /** The part, with the framework's edition. */
        public AscofKey key() {
            return key;
        }

        /** The kinds of support that count as directed by carers themselves. */
        public Set<CarerSupport> numerator() {
            return numerator;
        }
    }

    /** The age groups that the framework publishes. */
    public enum Group {
        /** 18 to 64. */
        FROM_18_TO_64("18-64", Set.of(CarerAgeBand.FROM_18_TO_25, CarerAgeBand.FROM_26_TO_64)),
        /** 65 and over. */
        FROM_65("65+", Set.of(CarerAgeBand.FROM_65_TO_84, CarerAgeBand.FROM_85)),
        /** 18 and over, and unknown age. */
        TOTAL(
                "total",
                Set.of(
                        CarerAgeBand.FROM_18_TO_25,
                        CarerAgeBand.FROM_26_TO_64,
                        CarerAgeBand.FROM_65_TO_84,
                        CarerAgeBand.FROM_85,
                        CarerAgeBand.UNKNOWN));

        private final String label;

        @SuppressWarnings("ImmutableEnumChecker") // Set.of
        private final Set<CarerAgeBand> ages;

        Group(String label, Set<CarerAgeBand> ages) {
            this.label = label;
            this.ages = ages;
        }

        /** The group as written: {@code 18-64}. */
        public String label() {
            return label;
        }

        /** The age bands in the group. */
        public Set<CarerAgeBand> ages() {
            return ages;
        }
    }

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException unless 0 ≤ numerator ≤ denominator
     */
    public Ascof3d {
        requireNonNull(measure, "measure");
        requireNonNull(group, "group");
        if (numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("numerator: must be between 0 and the denominator");
        }
    }

    /** Both parts for each group: six figures, part 1b first, groups in the order of {@link Group}. */
    public static List<Ascof3d> of(SupportTable table) {
        List<Ascof3d> figures = new ArrayList<>();
        for (Part part : Part.values()) {
            for (Group group : Group.values()) {
                long numerator = count(table, group, part.numerator());
                figures.add(new Ascof3d(part.key(), group, numerator, count(table, group, SUPPORTED)));
            }
        }
        return List.copyOf(figures);
    }

    private static long count(SupportTable table, Group group, Set<CarerSupport> supports) {
        return supports.stream()
                .flatMapToLong(support -> group.ages().stream().mapToLong(age -> table.count(support, age)))
                .sum();
    }

    /** 100 × numerator ÷ denominator to one decimal, rounded half up. Empty if nobody had support. */
    public Optional<BigDecimal> percent() {
        return denominator == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(numerator)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_UP));
    }

    /** Shows no figures, because small counts are personal. */
    @Override
    public String toString() {
        return measure + ", " + group.label();
    }
}
