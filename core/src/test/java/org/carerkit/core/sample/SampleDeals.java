package org.carerkit.core.sample;

import static org.carerkit.core.sample.SampleRoles.CaredFor.NAMED;
import static org.carerkit.core.sample.SampleRoles.CaredFor.UNNAMED;
import static org.carerkit.core.sample.SampleRoles.CaredFor.WITH_NHS_NUMBER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carerkit.core.carer.EmploymentStatus;
import org.carerkit.core.caring.Responsibility;
import org.carerkit.core.code.Coded;

/** Everything about a population that is dealt out in exact shares. Shares without a source here are our own. */
final class SampleDeals {

    /** 1,600 of 10,000 (Hartlepool Carers Strategy 2026-2031, local context: over 1,600 of about 10,000). */
    private static final int FIFTY_HOURS = 1600;

    private static final Map<Story.Stage, List<Share<EmploymentStatus>>> EMPLOYMENT = Map.of(
            Story.Stage.PUPIL,
            List.of(new Share<>(EmploymentStatus.NOT_WORKING, 1)),
            Story.Stage.WORKING_AGE,
            List.of(
                    new Share<>(EmploymentStatus.EMPLOYED, 4700),
                    new Share<>(EmploymentStatus.SELF_EMPLOYED, 700),
                    new Share<>(EmploymentStatus.LOOKING_FOR_WORK, 400),
                    new Share<>(EmploymentStatus.NOT_WORKING_BECAUSE_OF_CARING, 1900),
                    new Share<>(EmploymentStatus.NOT_WORKING, 1700),
                    new Share<>(EmploymentStatus.DECLINED, 200),
                    new Share<>(EmploymentStatus.NOT_ASKED, 400)),
            Story.Stage.PENSION_AGE,
            List.of(
                    new Share<>(EmploymentStatus.RETIRED, 9500),
                    new Share<>(EmploymentStatus.EMPLOYED, 200),
                    new Share<>(EmploymentStatus.NOT_ASKED, 300)));

    /** By what a carer is known. */
    enum Known {
        NHS_NUMBER,
        CARERS_SERVICE,
        BOTH
    }

    /**
     * The part that one carer plays.
     *
     * @param story who looks after whom
     * @param hours hours a week of the first role
     * @param rank the number among the carers of the story
     * @param employment what the carer does besides
     * @param distant true when the first cared-for person lives far away
     */
    record Part(Story story, Coded hours, long rank, EmploymentStatus employment, boolean distant) {}

    final Deal<Coded> sex;
    final Deal<SampleCodes.Ethnicity> ethnicity;
    final Deal<Boolean> census;
    final Deal<Boolean> restricted;
    final Deal<Boolean> noPlace;
    final Deal<Boolean> plan;
    final Deal<Boolean> earlierRole;
    final Deal<SampleRoles.CaredFor> caredFor;
    final Deal<Responsibility> responsibility;
    final Deal<Known> known;
    private final Deal<Boolean> fiftyHours;
    private final Deal<Story> storiesAtFiftyHours;
    private final Deal<Story> storiesAtFewerHours;
    private final Deal<Coded> fewerHours;
    private final Deal<Boolean> distant;
    private final Map<Story.Stage, Deal<EmploymentStatus>> employment = new EnumMap<>(Story.Stage.class);
    private final Map<Story, Long> startsInStage = new EnumMap<>(Story.class);

    SampleDeals(long seed, long carers) {
        List<Story> stories = List.of(Story.values());
        fiftyHours = yes(seed, "fifty hours", carers, FIFTY_HOURS);
        long many = fiftyHours.count(true);
        storiesAtFiftyHours = new Deal<>(
                seed,
                "many hours",
                many,
                stories.stream().map(Story::atFiftyHours).toList());
        storiesAtFewerHours = new Deal<>(
                seed,
                "few hours",
                carers - many,
                stories.stream().map(Story::atFewerHours).toList());
        fewerHours = new Deal<>(seed, "bands", carers - many, SampleCodes.FEWER_HOURS);
        sex = new Deal<>(seed, "sex", carers, SampleCodes.SEX);
        ethnicity = new Deal<>(seed, "ethnicity", carers, SampleCodes.ETHNICITY);
        census = yes(seed, "census", carers, 4000);
        restricted = yes(seed, "restricted", carers, 100);
        noPlace = yes(seed, "no place", carers, 50);
        plan = yes(seed, "plan", carers, 2500);
        earlierRole = yes(seed, "earlier role", carers, 500);
        caredFor = new Deal<>(
                seed,
                "cared-for person",
                carers,
                List.of(new Share<>(UNNAMED, 4000), new Share<>(NAMED, 2000), new Share<>(WITH_NHS_NUMBER, 4000)));
        responsibility = new Deal<>(
                seed,
                "responsibility",
                carers,
                List.of(
                        new Share<>(Responsibility.SOLE, 3500),
                        new Share<>(Responsibility.PRIMARY, 4500),
                        new Share<>(Responsibility.SECONDARY, 2000)));
        known = new Deal<>(
                seed,
                "known",
                carers,
                List.of(
                        new Share<>(Known.NHS_NUMBER, 4500),
                        new Share<>(Known.CARERS_SERVICE, 500),
                        new Share<>(Known.BOTH, 5000)));
        distant = yes(seed, "distant", count(Story.OF_PARENT), 1000);
        for (Story.Stage stage : Story.Stage.values()) {
            long inStage = 0;
            for (Story story : stories) {
                if (story.stage() == stage) {
                    startsInStage.put(story, inStage);
                    inStage += count(story);
                }
            }
            employment.put(stage, new Deal<>(seed, "employment " + stage, inStage, EMPLOYMENT.get(stage)));
        }
    }

    Part part(long carer) {
        long place = fiftyHours.place(carer);
        boolean many = fiftyHours.at(place);
        long among = fiftyHours.rank(place);
        Deal<Story> stories = many ? storiesAtFiftyHours : storiesAtFewerHours;
        long inStories = stories.place(among);
        Story story = stories.at(inStories);
        long rank = stories.rank(inStories) + (many ? 0 : storiesAtFiftyHours.count(story));
        return new Part(
                story,
                many ? SampleCodes.FIFTY_HOURS : fewerHours.of(among),
                rank,
                employment.get(story.stage()).of(startsInStage.get(story) + rank),
                story == Story.OF_PARENT && distant.of(rank));
    }

    long atFiftyHours() {
        return fiftyHours.count(true);
    }

    long distant() {
        return distant.count(true);
    }

    long count(Story story) {
        return storiesAtFiftyHours.count(story) + storiesAtFewerHours.count(story);
    }

    long count(Story.Stage stage) {
        return List.of(Story.values()).stream()
                .filter(story -> story.stage() == stage)
                .mapToLong(this::count)
                .sum();
    }

    long working() {
        return employment.values().stream()
                .mapToLong(deal -> deal.count(EmploymentStatus.EMPLOYED) + deal.count(EmploymentStatus.SELF_EMPLOYED))
                .sum();
    }

    static Deal<Boolean> yes(long seed, String purpose, long people, int of10000) {
        return new Deal<>(
                seed, purpose, people, List.of(new Share<>(true, of10000), new Share<>(false, 10_000 - of10000)));
    }
}
