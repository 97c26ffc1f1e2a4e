package org.carerkit.examples.council;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.ActionPlanJson;
import org.carerkit.outcomes.plan.PlannedAction;
import org.carerkit.outcomes.plan.ProgressNote;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.carerkit.outcomes.strategy.ItemKind;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyItem;

/**
 * Makes a council's folder from a seed, about fictional people. If the strategy states how many carers there are, or
 * how many are known, the totals agree with it. Everything else is invented. The same seed always gives the same files.
 */
public final class SampleCouncil {

    private static final int PEOPLE_WITH_SUPPORT = 1_200;

    private final Strategy strategy;
    private final MeasurePeriod year;
    private final Random random;

    private SampleCouncil(Strategy strategy, MeasurePeriod year, long seed) {
        this.strategy = strategy;
        this.year = year;
        this.random = new Random(seed);
    }

    /**
     * Writes the folder.
     *
     * @param folder the folder, which is created if necessary
     * @param strategy the council's strategy
     * @param year the year of the files
     * @param seed any number
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, Strategy strategy, MeasurePeriod year, long seed) throws IOException {
        new SampleCouncil(strategy, year, seed).write(folder);
    }

    private void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("evaluations"));
        Files.writeString(
                folder.resolve(CouncilFolder.MADE_UP),
                "Everything in this folder was made up to try CarerKit: nobody in it is real. A report on it says so"
                        + " for as long as this file is here.\n",
                UTF_8);
        SampleFigures figures = SampleFigures.of(strategy);
        lines(folder, "estimates.csv", CouncilFolder.ESTIMATES, figures.estimates());
        lines(folder, "register.csv", CouncilFolder.REGISTER, register(figures));
        lines(folder, "young-carers.csv", CouncilFolder.YOUNG, youngCarers(figures));
        lines(folder, "survey.csv", CouncilFolder.SURVEY, survey());
        lines(folder, "outcomes.csv", CouncilFolder.OUTCOMES, outcomes());
        lines(folder, "timings.csv", CouncilFolder.TIMINGS, timings());
        lines(folder, "client-level-data.csv", SampleCld.HEADER, new SampleCld(year, random).rows(PEOPLE_WITH_SUPPORT));
        Files.writeString(folder.resolve("measures.json"), SampleMeasures.json(strategy, year), UTF_8);
        lines(folder, "counts.csv", CouncilFolder.COUNTS, SampleMeasures.counts(year));
        Files.write(folder.resolve("plan.json"), ActionPlanJson.write(plan()));
        for (String partner : List.of("Council", "Hospital", "Mental health trust", "Carers' charity")) {
            Files.write(
                    folder.resolve("evaluations").resolve(partner.replaceAll("[^A-Za-z]", "-") + ".json"),
                    EvaluationJson.write(evaluation(partner)));
        }
    }

    private static void lines(Path folder, String name, List<String> header, List<String> rows) throws IOException {
        List<String> all = new ArrayList<>(List.of(String.join(",", header)));
        all.addAll(rows);
        Files.write(folder.resolve(name), all, UTF_8);
    }

    private List<String> register(SampleFigures figures) {
        List<String> rows = new ArrayList<>();
        long young = figures.youngKnown();
        long adults = figures.known() - young;
        breakdown(rows, "age", List.of("18-25", "26-64", "65-84", "85+"), new int[] {4, 56, 34, 6}, adults);
        rows.add(0, "age,under 18," + young);
        breakdown(
                rows,
                "sex",
                List.of("female", "male", "other or not stated"),
                new int[] {690, 309, 1},
                figures.known());
        breakdown(
                rows,
                "ethnicity",
                List.of("White", "Asian or Asian British", "Black or Black British", "Mixed", "Other", "not stated"),
                new int[] {905, 41, 18, 14, 2, 20},
                figures.known());
        breakdown(
                rows,
                "area",
                List.of("North", "East", "South", "West", "Old Town", "outside the area"),
                new int[] {270, 230, 210, 180, 108, 2},
                figures.known());
        return rows;
    }

    /** Splits a total by whole-number shares. The remainder goes to the largest group. */
    private static void breakdown(List<String> rows, String name, List<String> groups, int[] shares, long total) {
        long all = 0;
        int largest = 0;
        for (int i = 0; i < shares.length; i++) {
            all += shares[i];
            largest = shares[i] > shares[largest] ? i : largest;
        }
        long[] counts = new long[shares.length];
        long left = total;
        for (int i = 0; i < shares.length; i++) {
            counts[i] = total * shares[i] / all;
            left -= counts[i];
        }
        counts[largest] += left;
        for (int i = 0; i < shares.length; i++) {
            rows.add(name + "," + groups.get(i) + "," + counts[i]);
        }
    }

    private static List<String> youngCarers(SampleFigures figures) {
        List<String> groups = new ArrayList<>();
        breakdown(
                groups,
                "identified,age",
                List.of("5 to 10", "11 to 15", "16 and 17"),
                new int[] {29, 52, 19},
                figures.youngKnown());
        breakdown(
                groups,
                "identified,sex",
                List.of("female", "male", "other or not stated"),
                new int[] {568, 430, 2},
                figures.youngKnown());
        groups.addAll(List.of(
                "schools,stage,award reached,23",
                "schools,stage,under way,41",
                "schools,stage,asked,30",
                "transition,age,16 and 17,38",
                "transition,age,18 to 25,27",
                "trained,profession,education,212",
                "trained,profession,health,96",
                "trained,profession,social care,74",
                "trained,profession,police and fire,3"));
        return groups;
    }

    private List<String> survey() {
        List<String> rows = new ArrayList<>();
        List<String> satisfaction = List.of(
                "extremely-satisfied",
                "very-satisfied",
                "quite-satisfied",
                "neither",
                "quite-dissatisfied",
                "very-dissatisfied",
                "extremely-dissatisfied",
                "no-support-received");
        List<String> contact = List.of("as-much-as-wanted", "some-not-enough", "little");
        for (int i = 1; i <= 420; i++) {
            String one = random.nextInt(40) == 0 ? "" : pick(satisfaction, 12, 22, 26, 12, 8, 4, 3, 13);
            rows.add("r" + i + "," + one + "," + pick(contact, 31, 52, 17));
        }
        return rows;
    }

    private String pick(List<String> from, int... shares) {
        int at = random.nextInt(java.util.stream.IntStream.of(shares).sum());
        int i = 0;
        while (at >= shares[i]) {
            at -= shares[i];
            i++;
        }
        return from.get(i);
    }

    private List<String> outcomes() {
        List<String> metric =
                List.of("15.32", "16.36", "17.43", "17.98", "18.59", "19.25", "19.98", "20.73", "21.54", "22.35");
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 160; i++) {
            int before = random.nextInt(7);
            int after = Math.max(0, Math.min(metric.size() - 1, before + random.nextInt(9) - 2));
            rows.add("s" + i + "," + metric.get(before) + "," + (random.nextInt(5) == 0 ? "" : metric.get(after)));
        }
        return rows;
    }

    private List<String> timings() {
        List<String> rows = new ArrayList<>();
        for (int i = 1; i <= 300; i++) {
            LocalDate notified = year.first().plusDays(random.nextInt(300));
            boolean fast = random.nextInt(8) == 0;
            int contact = random.nextInt(fast ? 3 : 13);
            int begun = contact + random.nextInt(fast ? 3 : 6);
            rows.add("f" + i + "," + notified + "," + notified.plusDays(contact) + "," + notified.plusDays(begun) + ","
                    + (fast ? "yes" : "no"));
        }
        return rows;
    }

    private ActionPlan plan() {
        List<PlannedAction> actions = new ArrayList<>();
        int number = 0;
        for (StrategyItem item : strategy.items()) {
            boolean doing = List.of(ItemKind.ACTION, ItemKind.AMBITION, ItemKind.COMMITMENT, ItemKind.LOCAL_COMMITMENT)
                    .contains(item.kind());
            if (doing) {
                number++;
                List<ProgressNote> notes = number % 7 == 0
                        ? List.of()
                        : List.of(new ProgressNote(year.last().minusDays(number % 90L), "Gone on as planned."));
                ActionStatus status = number % 5 == 0
                        ? ActionStatus.DONE
                        : number % 6 == 0 ? ActionStatus.NOT_STARTED : ActionStatus.IN_PROGRESS;
                List<String> leads = !item.leads().isEmpty()
                        ? item.leads()
                        : number % 11 == 0 ? List.of() : List.of("Council", "Carers' charity");
                actions.add(PlannedAction.of(
                        item.id(),
                        new Action(
                                "A" + number,
                                null,
                                null,
                                item.summary(),
                                leads,
                                year.last().minusDays(20L).plusDays(number % 9 == 0 ? 0 : 365),
                                status,
                                notes)));
            }
        }
        return ActionPlan.of(strategy.key().toString(), year.first(), actions);
    }

    private Evaluation evaluation(String partner) {
        Framework framework = StandardFramework.COMMITMENT_TO_CARERS.load();
        var builder = Evaluation.builder(
                framework.key(),
                partner,
                new EvaluationPeriod(year.first(), year.last().plusDays(1)));
        CriterionResult[] results = {CriterionResult.MET, CriterionResult.PARTLY_MET, CriterionResult.NOT_MET};
        for (var criterion : framework.criteria()) {
            for (var scope : framework.scopes()) {
                builder.answer(CriterionAnswer.of(criterion.id(), scope.id(), results[random.nextInt(results.length)]));
            }
        }
        return builder.build();
    }

    /**
     * Returns a fictional person's NHS number, from the range reserved for tests; empty if there is none with a valid
     * check digit.
     */
    static String testNumber(int person) {
        int digits = 999_000_000 + person;
        int sum = 0;
        int left = digits;
        for (int weight = 2; weight <= 10; weight++) {
            sum += weight * (left % 10);
            left /= 10;
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? "" : digits + "" + check;
    }
}
