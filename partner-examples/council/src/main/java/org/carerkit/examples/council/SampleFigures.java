package org.carerkit.examples.council;

import java.util.List;
import org.carerkit.outcomes.strategy.Strategy;

/**
 * The totals of a sample council: those that its strategy states, and otherwise invented ones.
 *
 * @param known carers on the register
 * @param youngKnown young carers among them
 * @param estimates the lines of {@code estimates.csv}
 */
record SampleFigures(long known, long youngKnown, List<String> estimates) {

    /** The percentage of carers who are known if the strategy does not say: nearly a fifth, as in Worcestershire. */
    private static final long KNOWN_OF_100 = 19;

    static SampleFigures of(Strategy strategy) {
        return switch (strategy.key().id()) {
            // the strategy says "just over 12,000", of whom 631 are young and young adult carers
            case "worcestershire" ->
                new SampleFigures(
                        number(strategy, "register") + 12,
                        number(strategy, "young-register"),
                        List.of(line(strategy, "census", "census 2011")));
            case "hertfordshire" ->
                made(
                        number(strategy, "carers-2021"),
                        strategy.figure("young-known")
                                .orElseThrow()
                                .numbers()
                                .get(1)
                                .longValueExact(),
                        List.of(
                                line(strategy, "carers-2021", "census 2021"),
                                "young carers in the census," + number(strategy, "young-census")
                                        + ",the strategy,census 2021",
                                "young carers estimated," + number(strategy, "young-estimate")
                                        + ",the strategy,needs assessment"));
            case "south-tees" -> made(30_000, 400, List.of("all carers,30000,invented: the plan states none,2025"));
            default -> {
                long all = number(strategy, "carers");
                yield made(all, all / 100, List.of(line(strategy, "carers", "as it states")));
            }
        };
    }

    private static SampleFigures made(long estimated, long young, List<String> estimates) {
        return new SampleFigures(Math.max(estimated * KNOWN_OF_100 / 100, 2 * young), young, estimates);
    }

    private static String line(Strategy strategy, String figure, String edition) {
        return "all carers," + number(strategy, figure) + ",the strategy," + edition;
    }

    private static long number(Strategy strategy, String figure) {
        return strategy.figure(figure).orElseThrow().number().longValueExact();
    }
}
