package org.carerkit.examples.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carerkit.examples.council.FigureSources.FigureSource;
import org.carerkit.outcomes.change.ChangeCounter;
import org.carerkit.outcomes.disclosure.MinimumGroup;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.measure.MeasureSet;
import org.carerkit.outcomes.measure.PublishedMeasure;
import org.carerkit.outcomes.measure.StrategyProgress;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.Quarter;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.carerkit.outcomes.strategy.StatedFigure;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.pages.Block;
import org.carerkit.pages.ChangeLines;
import org.carerkit.pages.Inline;
import org.carerkit.pages.Page;
import org.carerkit.pages.PageSection;
import org.carerkit.pages.Table;
import org.carerkit.pages.strategy.BoardReport;
import org.carerkit.pages.strategy.QuarterlyReport;

/** Makes one council's report, part by part. Use it once, on one thread. */
final class ReportMaker {

    private static final MinimumGroup MINIMUM = new MinimumGroup((int) Releases.POLICY.minimum());

    private final CouncilFolder folder;
    private final Strategy strategy;
    private final MeasurePeriod year;
    private final LocalDate today;
    private final Releases releases = new Releases();
    private final FigureSources sources = new FigureSources();
    private final List<String> problems = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<List<Inline>> inShort = new ArrayList<>();

    ReportMaker(CouncilFolder folder, Strategy strategy, MeasurePeriod year, LocalDate today) {
        this.folder = folder;
        this.strategy = strategy;
        this.year = year;
        this.today = today;
    }

    CouncilReport make() {
        List<PageSection> parts = new ArrayList<>();
        parts.add(known());
        parts.addAll(support());
        parts.add(section("The carers' survey", folder.survey(), this::survey));
        parts.add(section("Outcomes and change", folder.outcomes(), this::outcomes));
        parts.add(section("How long carers wait", folder.timings(), this::timings));
        parts.add(section("Commitment to Carers across partners", folder.evaluations(today), this::commitment));
        parts.addAll(progress());
        parts.add(section("Young carers' dashboard", folder.youngCarers(), this::youngCarers));
        parts.add(notKnown());
        parts.add(sources.section());
        Page page = Page.titled(strategy.area() + ": carers, annual report")
                .lead(year.first().getYear() + "–" + year.last().getYear() + ", under the strategy " + strategy.period()
                        + ".")
                .footer("Made with CarerKit from the files named above. Suppressed is never zero.")
                .section(PageSection.of("In short", inShort()));
        for (PageSection part : parts) {
            page = page.section(part);
        }
        return new CouncilReport(marked(page), problems, releases.all());
    }

    private Page marked(Page page) {
        return folder.isMadeUp() ? page.leadingWith("Made up to try CarerKit: no figure here is real.") : page;
    }

    private <T> PageSection section(String heading, FileContent<T> part, Function<FileContent<T>, List<Block>> make) {
        problems.addAll(part.problems());
        if (part.value().isEmpty()) {
            missing.add(heading + ": " + part.file() + " is missing or cannot be used.");
            return PageSection.of(
                    heading, Block.paragraph("Not known: " + part.file() + " is missing or cannot be used."));
        }
        return PageSection.of(heading, make.apply(part));
    }

    private PageSection known() {
        FileContent<Map<String, CouncilFolder.Estimate>> estimates = folder.estimates();
        problems.addAll(estimates.problems());
        if (estimates.value().isEmpty()) {
            missing.add("The estimate of all carers: " + estimates.file() + " is missing or cannot be used.");
        }
        return section("Carers known to us", folder.register(), part -> known(part, estimates));
    }

    private List<Block> known(
            FileContent<Map<String, Map<String, Long>>> part,
            FileContent<Map<String, CouncilFolder.Estimate>> estimates) {
        List<Block> blocks = new ArrayList<>();
        FigureSource source = sources.add(
                "register",
                "Carers known",
                "People on the carers' register on " + year.last() + ", each once in each breakdown.",
                "The council's carers' register",
                part);
        boolean first = true;
        for (Map.Entry<String, Map<String, Long>> breakdown :
                part.value().orElseThrow().entrySet()) {
            String title = "Carers known by " + breakdown.getKey();
            Optional<PublishedTable> table = releases.breakdown(title, "Carers known", breakdown.getValue());
            if (first) {
                blocks.addAll(besideEstimates(table, source, estimates));
                first = false;
            }
            blocks.add(PageSection.of(
                    "By " + breakdown.getKey(),
                    ReportText.groups(title, breakdown.getKey(), table),
                    ReportText.source(source)));
        }
        return blocks;
    }

    private List<Block> besideEstimates(
            Optional<PublishedTable> groups,
            FigureSource known,
            FileContent<Map<String, CouncilFolder.Estimate>> estimates) {
        PublishedFigure total = groups.map(Releases::total).orElse(new PublishedFigure.Suppressed());
        Table table = Table.of("Known, beside what others estimate", "Estimate", "People", "Known of them", "Source")
                .numbers(1, 2);
        if (estimates.value().isEmpty()) {
            return List.of(
                    Block.paragraph("How many carers there are is not known: " + estimates.file() + " is missing."));
        }
        FigureSource source = sources.add(
                "estimates",
                "Estimates of carers",
                "What others counted or estimated; questions and years differ, so nothing is worked out between them.",
                "as each line says",
                estimates);
        for (Map.Entry<String, CouncilFolder.Estimate> each :
                estimates.value().orElseThrow().entrySet()) {
            Value people = new Value(each.getValue().people());
            boolean all = each.getKey().equals("all carers");
            String share = all ? ReportText.percentOrWhy(total, people) : "see the dashboard";
            if (all) {
                inShort(
                        "Known to us: " + ReportText.figure(total) + " carers, " + share + " of the "
                                + ReportText.number(people.number()) + " that are estimated.",
                        known);
            }
            table = table.row(
                    each.getKey(),
                    ReportText.number(people.number()),
                    share,
                    each.getValue().source() + ", " + each.getValue().edition());
        }
        return List.of(table, ReportText.source(known), ReportText.source(source));
    }

    private List<PageSection> support() {
        FileContent<ClientLevelData.OneCouncil> part = folder.clientLevelData(year);
        String heading = "Carers by support";
        if (part.value().isEmpty()) {
            return List.of(section(heading, part, any -> List.of()));
        }
        CouncilCarers carers = part.value().get().carers();
        String council = part.value().get().name();
        SupportSection tables = new SupportSection(releases, carers.table());
        FigureSource lts003 = sources.add(
                "lts003",
                "Carers by support provided",
                "Each carer of " + council
                        + " once, at the first kind of support that applies, in the year; ages on its last day.",
                "SALT table LTS003 on Client Level Data, releases 1 and 2",
                part);
        FigureSource ascof = sources.add(
                "ascof-3d",
                "ASCOF 3D, parts 1b and 2b",
                "Of the carers of " + council
                        + " aged 18 and over with support of their own, those who direct it, and those with a direct payment.",
                "Adult Social Care Outcomes Framework, 2023-24, on Client Level Data",
                part);
        PageSection support = section(heading, part, any -> List.of(tables.support(), ReportText.source(lts003)));
        if (!carers.coversPeriod()) {
            problems.add(part.file() + " does not cover the whole year: it is taken as it is.");
        }
        List<Block> shares = new ArrayList<>(tables.ascof());
        shares.add(ReportText.source(ascof));
        return List.of(support, PageSection.of("Self-directed support (ASCOF 3D)", shares));
    }

    private List<Block> survey(FileContent<CouncilFolder.Survey> part) {
        CouncilFolder.Survey survey = part.value().orElseThrow();
        FigureSource source = sources.add(
                "survey",
                "Survey of adult carers",
                "Answers on contact with others, and on support in the last 12 months.",
                "Survey of Adult Carers in England, the council's own answers",
                part);
        AnswerTables answers = new AnswerTables(releases, source);
        return List.of(
                PageSection.of("Contact with people", answers.contact(survey.contact())),
                PageSection.of("Satisfaction with support", answers.satisfaction(survey.satisfaction())));
    }

    private List<Block> outcomes(FileContent<ChangeCounter> part) {
        ChangeCounter counter = part.value().orElseThrow();
        FigureSource source = sources.add(
                "outcomes",
                "Wellbeing before and after support",
                "The metric score of SWEMWBS before support and after it, of everybody who was asked.",
                "Short Warwick-Edinburgh Mental Wellbeing Scale, answers of the carers' service",
                part);
        return List.of(
                Block.paragraph("The figures say what changed, not why. Worse stands beside improved."),
                ChangeLines.table("Wellbeing before and after", counter.report(counter.people(), MINIMUM)),
                ReportText.source(source));
    }

    private List<Block> timings(FileContent<List<CouncilFolder.Referral>> part) {
        List<CouncilFolder.Referral> all = part.value().orElseThrow();
        FigureSource source = sources.add(
                "timings",
                "How long carers wait",
                "Calendar days from notification; who was not reached yet counts as not in time.",
                "What councils ask of carers' services: contact within 10 days, assessment begun within 14, fast track 4",
                part);
        TimingTable timings = new TimingTable(releases, all);
        timings.lines().forEach(line -> inShort(line.what() + ": " + line.share() + " of referrals.", source));
        return List.of(timings.table(), ReportText.source(source));
    }

    private List<Block> commitment(FileContent<List<EvaluationResult>> part) {
        List<EvaluationResult> results = part.value().orElseThrow();
        FigureSource source = sources.add(
                "commitment",
                "Commitment to Carers",
                "How many judgements of the partners, for people and for their workforce, are at each level.",
                "Commitment to Carers of Herefordshire and Worcestershire, 2021; the scale is CarerKit's own",
                part);
        return List.of(
                Block.paragraph("Partners stand together here and not one above the other: this is for learning, and no"
                        + " league table can be made of it."),
                CommitmentTable.of(results),
                ReportText.source(source));
    }

    /** Makes the report on the plan's progress in one quarter, for the group that monitors it. */
    CouncilReport quarterly(Quarter quarter) {
        StrategyProgress progress = progress(planned(), measured());
        return new CouncilReport(marked(QuarterlyReport.of(progress, quarter, today)), problems, releases.all());
    }

    private FileContent<ActionPlan> planned() {
        return told(folder.plan(strategy, today));
    }

    private FileContent<MeasureSet> measured() {
        return told(folder.measures(strategy));
    }

    private <T> FileContent<T> told(FileContent<T> part) {
        problems.addAll(part.problems());
        if (part.value().isEmpty()) {
            missing.add("Progress of the strategy: " + part.file() + " is missing or cannot be used.");
        }
        return part;
    }

    private StrategyProgress progress(FileContent<ActionPlan> plan, FileContent<MeasureSet> measures) {
        MeasureSet none =
                new MeasureSet("none", "1", "No measures", strategy.key(), strategy.source(), "none", List.of());
        StrategyProgress progress = new StrategyProgress(
                strategy,
                plan.value().orElse(ActionPlan.of(strategy.key().toString(), year.first(), List.of())),
                measures.value().orElse(none),
                Releases.POLICY);
        progress.measures().measures().stream()
                .map(measure -> PublishedMeasure.of(measure, Releases.POLICY))
                .forEach(measure -> measure.tables()
                        .forEach(table -> releases.add(measure.measure().id(), table)));
        return progress;
    }

    private List<PageSection> progress() {
        FileContent<ActionPlan> plan = planned();
        FileContent<MeasureSet> measures = measured();
        StrategyProgress progress = progress(plan, measures);
        FigureSource ofPlan = sources.add(
                "plan", "Action plan", "Actions with leads, dates, status and notes.", strategy.source(), plan);
        FigureSource ofMeasures = sources.add(
                "measures",
                "Measures of the strategy",
                "Each measure as its own source defines it; impact before activity.",
                "measures.json of the council",
                measures);
        plan.value()
                .ifPresent(any -> inShort(
                        "Action plan: " + progress.plan().actions().size() + " actions, "
                                + progress.plan().late(today).size() + " late.",
                        ofPlan));
        List<PageSection> sections = new ArrayList<>();
        sections.add(
                PageSection.of("The strategy and its plan", ReportText.source(ofPlan), ReportText.source(ofMeasures)));
        sections.addAll(BoardReport.sections(progress, Quarter.of(year.last()), today));
        return sections;
    }

    private List<Block> youngCarers(FileContent<Map<String, Map<String, Map<String, Long>>>> part) {
        FigureSource source = sources.add(
                "young-carers",
                "Young carers' dashboard",
                "Four families of counts: young carers identified, schools, transition, professionals trained.",
                "A Carers Strategy for Hertfordshire 2026–2028, Next Steps & Monitoring Impact",
                part);
        List<Block> blocks = new ArrayList<>(List.of(stated()));
        for (String family : YoungCarerFamilies.FAMILIES) {
            Map<String, Map<String, Long>> breakdowns =
                    part.value().orElseThrow().getOrDefault(family, Map.of());
            List<Block> tables = new ArrayList<>();
            breakdowns.forEach((breakdown, groups) -> {
                String title = YoungCarerFamilies.title(family) + ", by " + breakdown;
                tables.add(ReportText.groups(
                        title, breakdown, releases.breakdown(title, YoungCarerFamilies.title(family), groups)));
                tables.add(ReportText.source(source));
            });
            if (tables.isEmpty()) {
                missing.add(YoungCarerFamilies.title(family) + ": nobody counts it yet.");
                tables.add(Block.paragraph("Not known: " + part.file() + " has no line of this family."));
            }
            blocks.add(PageSection.of(YoungCarerFamilies.title(family), tables));
        }
        return blocks;
    }

    /**
     * Shows the strategy's own figures on young carers side by side. They were counted in different ways, so they are
     * not subtracted.
     */
    private Block stated() {
        List<StatedFigure> stated = strategy.figures().stream()
                .filter(figure ->
                        figure.id().startsWith("young") && figure.unit().equals("people"))
                .toList();
        Table table = Table.of("What the strategy states of young carers", "What", "People")
                .numbers();
        for (StatedFigure figure : stated) {
            table = table.row(
                    figure.about(),
                    String.join(
                            " and ",
                            figure.numbers().stream().map(ReportText::number).toList()));
        }
        return stated.isEmpty() ? Block.paragraph("The strategy states no number of young carers.") : table;
    }

    private PageSection notKnown() {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>(missing);
        lines.add("Carers whom nobody has identified: an estimate says how many, and no file says who.");
        lines.add(ReportText.number(releases.hidden())
                + " figures of the tables are withheld, because few people stand behind them or beside them.");
        blocks.add(Block.list(lines.toArray(String[]::new)));
        blocks.add(PageSection.of(
                "What is wrong with the files",
                problems.isEmpty()
                        ? Block.paragraph("Nothing was found.")
                        : Block.list(problems.toArray(String[]::new))));
        return PageSection.of("What is not known", blocks);
    }

    private void inShort(String line, FigureSource source) {
        inShort.add(List.of(Inline.text(line + " "), ReportText.link(source)));
    }

    private List<Block> inShort() {
        List<List<Inline>> lines = new ArrayList<>(inShort);
        lines.add(List.of(Inline.text(
                missing.isEmpty() ? "Every part has its file." : "Parts not known: " + missing.size() + ".")));
        return List.of(Block.list(lines));
    }
}
