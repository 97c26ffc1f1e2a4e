package org.carerkit.examples.council;

import static org.carerkit.examples.council.CsvFile.constant;
import static org.carerkit.examples.council.CsvFile.count;
import static org.carerkit.examples.council.CsvFile.date;
import static org.carerkit.examples.council.CsvFile.score;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.outcomes.change.BeforeAfter;
import org.carerkit.outcomes.change.ChangeCounter;
import org.carerkit.outcomes.change.ChangeMeasure;
import org.carerkit.outcomes.change.ChangePlan;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.measure.MeasureSet;
import org.carerkit.outcomes.measure.MeasureValue;
import org.carerkit.outcomes.measure.StrategyMeasure;
import org.carerkit.outcomes.measure.StrategyMeasure.MeasureResult;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.ActionPlanJson;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Evaluator;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.carerkit.outcomes.socialcare.Satisfaction;
import org.carerkit.outcomes.socialcare.SocialContact;
import org.carerkit.outcomes.strategy.Strategy;

/**
 * Reads a council's files separately, so that a missing or broken file is reported and does not stop the others. The
 * README describes the formats.
 */
final class CouncilFolder {

    static final List<String> REGISTER = List.of("breakdown", "group", "carers");
    static final List<String> ESTIMATES = List.of("group", "people", "source", "edition");
    static final List<String> SURVEY = List.of("respondent", "satisfaction", "social_contact");
    static final List<String> OUTCOMES = List.of("respondent", "pre", "post");
    static final List<String> TIMINGS =
            List.of("referral", "notified", "first_contact", "assessment_begun", "fast_track");
    static final List<String> COUNTS = List.of("measure", "from", "to", "count", "of");
    static final List<String> YOUNG = List.of("family", "breakdown", "group", "count");

    /** The file that marks a folder as invented. */
    static final String MADE_UP = "made-up.txt";

    private static final String NO_DATE = "a date is needed here, such as 2026-04-01";
    private static final int MOST_JSON = 16 << 20;

    private final Path folder;

    CouncilFolder(Path folder) {
        this.folder = folder;
    }

    /** Returns true if the folder is marked as invented, as {@link SampleCouncil} does. */
    boolean isMadeUp() {
        return Files.exists(folder.resolve(MADE_UP));
    }

    /** Counts carers by support for the one council in the file, using its latest submission. */
    FileContent<ClientLevelData.OneCouncil> clientLevelData(MeasurePeriod period) {
        return new ClientLevelData(folder).read(period);
    }

    /** Reads the carers on the register by breakdown and group, in the order of the file. */
    FileContent<Map<String, Map<String, Long>>> register() {
        Map<String, Map<String, Long>> groups = new LinkedHashMap<>();
        FileContent<Map<String, Map<String, Long>>> read = CsvFile.rows(
                        folder.resolve("register.csv"), REGISTER, cells -> {
                            Optional<Long> count = count(cells.get(2));
                            if (count.isEmpty()
                                    || cells.get(0).isEmpty()
                                    || cells.get(1).isEmpty()) {
                                return "a breakdown, a group and a whole number of carers are needed";
                            }
                            return groups.computeIfAbsent(cells.get(0), any -> new LinkedHashMap<>())
                                                    .putIfAbsent(cells.get(1), count.get())
                                            == null
                                    ? ""
                                    : "the group occurs twice";
                        })
                .map(any -> groups);
        long totals = groups.values().stream()
                .map(each -> each.values().stream().mapToLong(Long::longValue).sum())
                .distinct()
                .count();
        return totals > 1
                ? read.with("register.csv: the breakdowns do not add up to the same number of carers.")
                : read;
    }

    /** Reads other organisations' estimates, by group. */
    FileContent<Map<String, Estimate>> estimates() {
        Map<String, Estimate> all = new LinkedHashMap<>();
        return CsvFile.rows(folder.resolve("estimates.csv"), ESTIMATES, cells -> {
                    Optional<Long> people = count(cells.get(1));
                    if (people.isEmpty() || cells.stream().anyMatch(String::isEmpty)) {
                        return "a group, a whole number of people, a source and its edition are needed";
                    }
                    return all.putIfAbsent(cells.get(0), new Estimate(people.get(), cells.get(2), cells.get(3))) == null
                            ? ""
                            : "the group occurs twice";
                })
                .map(any -> all);
    }

    /** Another organisation's estimate. */
    record Estimate(long people, String source, String edition) {}

    /** Reads the answers to the survey of adult carers. */
    FileContent<Survey> survey() {
        Survey survey = new Survey(new EnumMap<>(Satisfaction.class), new EnumMap<>(SocialContact.class));
        return CsvFile.rows(folder.resolve("survey.csv"), SURVEY, cells -> {
                    Optional<Satisfaction> satisfaction = constant(Satisfaction.class, cells.get(1));
                    Optional<SocialContact> contact = constant(SocialContact.class, cells.get(2));
                    if (satisfaction.isEmpty() && !cells.get(1).isEmpty()
                            || contact.isEmpty() && !cells.get(2).isEmpty()) {
                        return "an answer is not one of the survey's";
                    }
                    satisfaction.ifPresent(answer -> survey.satisfaction().merge(answer, 1L, Long::sum));
                    contact.ifPresent(answer -> survey.contact().merge(answer, 1L, Long::sum));
                    return "";
                })
                .map(any -> survey);
    }

    /** How many people gave each answer. */
    record Survey(Map<Satisfaction, Long> satisfaction, Map<SocialContact, Long> contact) {}

    /** Reads wellbeing before and after support, as metric scores of SWEMWBS. */
    FileContent<ChangeCounter> outcomes() {
        ChangeMeasure measure = ChangeMeasure.of(StandardInstrument.SWEMWBS.load(), "metric");
        ChangeCounter counter = new ChangeCounter(ChangePlan.published(measure));
        return CsvFile.rows(folder.resolve("outcomes.csv"), OUTCOMES, cells -> {
                    Optional<BigDecimal> before = score(cells.get(1)).filter(measure::accepts);
                    Optional<BigDecimal> after = score(cells.get(2)).filter(measure::accepts);
                    if (before.isEmpty() && !cells.get(1).isEmpty()
                            || after.isEmpty() && !cells.get(2).isEmpty()) {
                        return "a score is not one that SWEMWBS can have";
                    }
                    counter.add(new BeforeAfter(before, after));
                    return "";
                })
                .map(any -> counter);
    }

    /** Reads how long referrals waited, in calendar days. */
    FileContent<List<Referral>> timings() {
        List<Referral> all = new ArrayList<>();
        return CsvFile.rows(folder.resolve("timings.csv"), TIMINGS, cells -> {
                    Optional<LocalDate> notified = date(cells.get(1));
                    Optional<LocalDate> contact = date(cells.get(2));
                    Optional<LocalDate> begun = date(cells.get(3));
                    boolean fast = cells.get(4).equals("yes");
                    if (notified.isEmpty()) {
                        return "notified, " + NO_DATE;
                    }
                    if (contact.isEmpty() && !cells.get(2).isEmpty()) {
                        return "first_contact, " + NO_DATE;
                    }
                    if (begun.isEmpty() && !cells.get(3).isEmpty()) {
                        return "assessment_begun, " + NO_DATE;
                    }
                    if (!fast && !cells.get(4).equals("no")) {
                        return "fast_track must be yes or no";
                    }
                    if (contact.filter(day -> day.isBefore(notified.get())).isPresent()
                            || begun.filter(day -> day.isBefore(notified.get())).isPresent()) {
                        return "something happened before the service was told";
                    }
                    all.add(new Referral(days(notified.get(), contact), days(notified.get(), begun), fast));
                    return "";
                })
                .map(any -> all);
    }

    /**
     * The waits of one referral, in calendar days from notification; empty if the event has not happened.
     *
     * @param contact the days to the first contact
     * @param assessment the days to the start of the assessment
     * @param fastTrack true if the referral was urgent
     */
    record Referral(Optional<Long> contact, Optional<Long> assessment, boolean fastTrack) {}

    private static Optional<Long> days(LocalDate from, Optional<LocalDate> to) {
        return to.map(day -> ChronoUnit.DAYS.between(from, day));
    }

    /** Reads the counts of the young carers' dashboard, by family, breakdown and group. */
    FileContent<Map<String, Map<String, Map<String, Long>>>> youngCarers() {
        Map<String, Map<String, Map<String, Long>>> all = new TreeMap<>();
        return CsvFile.rows(folder.resolve("young-carers.csv"), YOUNG, cells -> {
                    Optional<Long> count = count(cells.get(3));
                    if (count.isEmpty() || !YoungCarerFamilies.FAMILIES.contains(cells.get(0))) {
                        return "the family must be one of " + String.join(", ", YoungCarerFamilies.FAMILIES)
                                + ", and the count a whole number";
                    }
                    return all.computeIfAbsent(cells.get(0), any -> new LinkedHashMap<>())
                                            .computeIfAbsent(cells.get(1), any -> new LinkedHashMap<>())
                                            .putIfAbsent(cells.get(2), count.get())
                                    == null
                            ? ""
                            : "the group occurs twice";
                })
                .map(any -> all);
    }

    /** Reads the measures of the strategy, with their results from {@code counts.csv}. */
    FileContent<MeasureSet> measures(Strategy strategy) {
        Path file = folder.resolve("measures.json");
        List<String> problems = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return FileContent.of("measures.json", null, 0, List.of("measures.json is missing."));
        }
        MeasureSet[] set = new MeasureSet[1];
        try (InputStream in = Files.newInputStream(file)) {
            set[0] = MeasureSet.read(in, strategy);
        } catch (RefusedException e) {
            e.findings().forEach(finding -> problems.add(at("measures.json", finding)));
            return FileContent.of("measures.json", null, 0, problems);
        } catch (IOException e) {
            return FileContent.of("measures.json", null, 0, List.of("measures.json cannot be read."));
        }
        FileContent<Long> counts = CsvFile.rows(folder.resolve("counts.csv"), COUNTS, cells -> {
            Optional<StrategyMeasure> measure = set[0].measure(cells.get(0));
            Optional<MeasureResult> result = result(cells, measure);
            if (measure.isEmpty() || result.isEmpty()) {
                return "a measure of measures.json, two dates and whole numbers that fit it are needed";
            }
            try {
                set[0] = set[0].with(measure.get().with(result.get()));
                return "";
            } catch (IllegalArgumentException e) {
                return "it must come after the earlier results of the same measure";
            }
        });
        problems.addAll(counts.problems());
        return FileContent.of("measures.json and counts.csv", set[0], counts.rows(), problems);
    }

    private static Optional<MeasureResult> result(List<String> cells, Optional<StrategyMeasure> measure) {
        Optional<LocalDate> from = date(cells.get(1));
        Optional<LocalDate> to = date(cells.get(2));
        Optional<Long> count = count(cells.get(3));
        boolean share = measure.flatMap(StrategyMeasure::denominator).isPresent();
        Optional<Long> of = share ? count(cells.get(4)) : Optional.of(Long.MAX_VALUE);
        if (from.isEmpty()
                || to.isEmpty()
                || count.isEmpty()
                || of.isEmpty()
                || count.get() > of.get()
                || !from.get().isBefore(to.get())
                || share == cells.get(4).isEmpty()) {
            return Optional.empty();
        }
        MeasureValue value =
                share ? new MeasureValue.Share(count.get(), of.get()) : new MeasureValue.Count(count.get());
        return Optional.of(new MeasureResult(from.get(), to.get(), value));
    }

    /** Reads the action plan of the strategy. */
    FileContent<ActionPlan> plan(Strategy strategy, LocalDate today) {
        Path file = folder.resolve("plan.json");
        Optional<byte[]> json = bytes(file);
        if (json.isEmpty()) {
            String why =
                    Files.isRegularFile(file) ? "plan.json is too long, or cannot be read." : "plan.json is missing.";
            return FileContent.of("plan.json", null, 0, List.of(why));
        }
        var read = ActionPlanJson.read(json.get(), today);
        List<String> problems = new ArrayList<>();
        Optional<ActionPlan> plan = read.record();
        if (plan.isEmpty()) {
            problems.add("plan.json cannot be read as an action plan.");
        }
        plan.ifPresent(each -> strategy.check(each, today).forEach(finding -> {
            if (finding.severity() == Severity.ERROR) {
                problems.add(at("plan.json", finding));
            }
        }));
        Optional<ActionPlan> good = problems.isEmpty() ? plan : Optional.empty();
        return new FileContent<>(
                "plan.json",
                good,
                good.map(each -> (long) each.actions().size()).orElse(0L),
                problems);
    }

    /** Reads the partners' evaluations of the Commitment to Carers. */
    FileContent<List<EvaluationResult>> evaluations(LocalDate today) {
        Path evaluations = folder.resolve("evaluations");
        List<String> problems = new ArrayList<>();
        List<EvaluationResult> results = new ArrayList<>();
        Evaluator evaluator = new Evaluator(StandardFramework.COMMITMENT_TO_CARERS.load());
        for (Path file : files(evaluations, "", ".json")) {
            String name = "evaluations/" + file.getFileName();
            Optional<Evaluation> evaluation =
                    bytes(file).flatMap(json -> EvaluationJson.read(json, today).record());
            try {
                evaluation.ifPresentOrElse(
                        each -> results.add(evaluator.rate(each, today)),
                        () -> problems.add(name + " cannot be read as an evaluation."));
            } catch (RefusedException e) {
                problems.add(
                        name + " is not complete: " + e.findings().all().get(0).message());
            }
        }
        if (results.isEmpty()) {
            problems.add("The folder evaluations has no evaluation that can be used.");
        }
        return FileContent.of("evaluations", results.isEmpty() ? null : results, results.size(), problems);
    }

    private static String at(String file, Finding finding) {
        return file + (finding.path().isEmpty() ? "" : ", " + finding.path()) + ": " + finding.message();
    }

    static List<Path> files(Path folder, String start, String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.startsWith(start) && name.endsWith(end);
                    })
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            boolean good = Files.isRegularFile(file) && Files.size(file) <= MOST_JSON;
            return good ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
