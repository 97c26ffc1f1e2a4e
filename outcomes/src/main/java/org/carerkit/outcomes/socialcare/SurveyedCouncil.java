package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.carerkit.outcomes.tally.ScoreCounts;
import org.carerkit.outcomes.tally.Stratum;

/**
 * One council in the carers' survey (SACE). It is a stratum of its region and of England.
 *
 * @param council the council's code
 * @param figures the number of carers it could have asked and the answers received; at least one carer answered
 */
public record SurveyedCouncil(String council, Stratum figures) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if there is no response
     */
    public SurveyedCouncil {
        requireNonNull(council, "council");
        if (figures.respondents() < 1) {
            throw new IllegalArgumentException("figures: must have at least one response");
        }
    }

    /** Carer-reported quality of life: the scores of carers who answered all six questions. Others are not counted. */
    public static SurveyedCouncil ofScores(String council, long population, ScoreCounts scores) {
        return new SurveyedCouncil(council, Stratum.of(population, scores));
    }

    /** The share of satisfied carers among all who received support. */
    public static SurveyedCouncil ofSatisfaction(String council, long population, Map<Satisfaction, Long> answers) {
        long all = sum(answers) - answers.getOrDefault(Satisfaction.NO_SUPPORT_RECEIVED, 0L);
        long yes = answers.getOrDefault(Satisfaction.EXTREMELY_SATISFIED, 0L)
                + answers.getOrDefault(Satisfaction.VERY_SATISFIED, 0L);
        return ofShare(council, population, all, yes);
    }

    /** The share of carers with as much social contact as they want, among all who answered. */
    public static SurveyedCouncil ofSocialContact(String council, long population, Map<SocialContact, Long> answers) {
        return ofShare(council, population, sum(answers), answers.getOrDefault(SocialContact.AS_MUCH_AS_WANTED, 0L));
    }

    /** The share who say yes among all who answered. */
    public static SurveyedCouncil ofShare(String council, long population, long responses, long yes) {
        return new SurveyedCouncil(council, Stratum.ofShare(population, responses, yes));
    }

    private static long sum(Map<?, Long> answers) {
        return answers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Shows no figures, because small counts are personal. */
    @Override
    public String toString() {
        return "SurveyedCouncil[" + council + "]";
    }
}
