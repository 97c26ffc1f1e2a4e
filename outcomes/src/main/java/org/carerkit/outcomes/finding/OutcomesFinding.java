package org.carerkit.outcomes.finding;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/**
 * Every finding of the outcomes module. The id is the constant's name with hyphens, after {@code CK-OUT-}. A code is never
 * used again; retired are {@code DEFINITION-NOT-JSON}, {@code DEFINITION-TOO-LONG}, {@code DEFINITION-FORMAT-UNKNOWN},
 * {@code FIELD-MISSING}, {@code FIELD-TYPE}, {@code FIELD-VALUE-UNKNOWN} and {@code LIST-EMPTY}, for which the reader of
 * records has codes of its own.
 */
public enum OutcomesFinding implements FindingCode {
    // answers to a questionnaire; the path is the item
    /** An item has no answer. */
    ANSWER_MISSING(ERROR),
    /** An answer lies outside the range of its item. */
    ANSWER_OUT_OF_RANGE(ERROR),
    /** An item is answered more than once. */
    ANSWER_DUPLICATE(ERROR),
    /** An answer is no whole number. */
    ANSWER_NOT_WHOLE(ERROR),
    /** An answer belongs to no item of the instrument; the path is its place, since its name may be anything. */
    ITEM_UNKNOWN(ERROR),
    /** A score has no value for answers that were filled in by the missing rule. */
    SCORE_NEEDS_ALL_ITEMS(ERROR),

    // change between two time points
    /** The score cannot have this value: a raw score where a metric one belongs, say. */
    SCORE_VALUE_IMPOSSIBLE(ERROR),
    /** Change is asked for on a raw score that has a metric one. */
    CHANGE_ON_RAW_SCORE(ERROR),
    /** Change is asked for on a score that is neither better nor worse when it is higher. */
    CHANGE_WITHOUT_DIRECTION(WARNING),
    /** So few people have both scores that the figures say little. */
    CHANGE_FEW_PAIRS(WARNING),
    /** Too few people have both scores for any figure about them to be shown. */
    CHANGE_BELOW_MINIMUM(WARNING),
    /** Everybody's score changed by the same, so nothing can be said about its spread. */
    CHANGE_WITHOUT_SPREAD(WARNING),
    /** Everybody had the same score at baseline, so change cannot be told in its spread. */
    BASELINE_WITHOUT_SPREAD(WARNING),

    // files to tally; the path is line and column
    /** A column that is to break people down has another value in nearly every row. */
    TALLY_TOO_MANY_CATEGORIES(ERROR),

    // definition files
    /** An object has a field that the format does not know. */
    FIELD_UNKNOWN(ERROR),
    /** A field does not belong with the others of its object: a score that is a sum, and has a table. */
    FIELD_OUT_OF_PLACE(ERROR),
    /** An id is longer than 60 characters, or has others than letters, digits and hyphens. */
    ID_MALFORMED(ERROR),
    /** Two things of one kind have the same id. */
    ID_DUPLICATE(ERROR),
    /** A field names something that the definition does not hold. */
    REFERENCE_UNKNOWN(ERROR),
    /** A range ends before it starts. */
    RANGE_EMPTY(ERROR),
    /** An answer counts more points than a sum can hold. */
    POINTS_OUT_OF_RANGE(ERROR),
    /** An item needs exactly one number of points for each answer. */
    POINTS_INCOMPLETE(ERROR),
    /** A conversion table needs exactly one value for each total, from the smallest to the largest. */
    TABLE_INCOMPLETE(ERROR),
    /** The values of a conversion table have to rise. */
    TABLE_OUT_OF_ORDER(ERROR),
    /** Bands have to start at the smallest value and rise within the range. */
    BANDS_OUT_OF_ORDER(ERROR),
    /** A safety notice starts outside the range of its item. */
    NOTICE_OUT_OF_RANGE(ERROR),
    /** A boundary of a rating has to lie between 0 and 100, and green above amber. */
    RATING_OUT_OF_RANGE(ERROR),
    /** What a level needs has to lie between 1 and 100 per cent. */
    LEVEL_BOUNDARY_OUT_OF_RANGE(ERROR),

    // strategies
    /** An item belongs to no shared theme, and no reason says why. */
    ITEM_UNMAPPED(ERROR),
    /** An item belongs to a shared theme, and a reason says why it belongs to none. */
    ITEM_MAPPED_AND_NOT(ERROR),
    /** A number does not stand in the text that a figure is taken from. */
    FIGURE_NOT_IN_TEXT(ERROR),
    /** A result is no count, no part of its whole, or no mean of people. */
    MEASURE_VALUE_SHAPE(ERROR),
    /** A result ends no later than one before it. */
    RESULTS_OUT_OF_ORDER(ERROR),
    /** A priority is followed by measures of activity alone. */
    PRIORITY_WITHOUT_IMPACT(WARNING),
    /** A priority is followed by no measure. */
    PRIORITY_WITHOUT_MEASURE(WARNING),
    /** A measure has no baseline, so that no change can be told. */
    MEASURE_WITHOUT_BASELINE(WARNING),
    /** A target is no better than the baseline. */
    TARGET_NOT_BETTER(WARNING),
    /** The plan is of another strategy or edition. */
    STRATEGY_OTHER(ERROR),
    /** The strategy has no such item. */
    STRATEGY_ITEM_UNKNOWN(ERROR),
    /** Nobody has written of an open action for two quarters. */
    ACTION_UNTOUCHED(WARNING),
    /** An action is past its date and still to be done. */
    ACTION_LATE(WARNING),

    // the wording of a questionnaire
    /** A questionnaire is to be shown, and whoever holds the licence has supplied no wording. */
    WORDING_MISSING(ERROR),
    /** The wording belongs to another instrument or edition. */
    WORDING_OTHER_INSTRUMENT(ERROR),
    /** The wording lacks an item, or an answer of one, or has one too many. */
    WORDING_INCOMPLETE(ERROR),

    // self-evaluations
    /** The evaluation is of another framework or edition. */
    FRAMEWORK_OTHER(ERROR),
    /** The framework has no such criterion. */
    CRITERION_UNKNOWN(ERROR),
    /** The framework has no such scope. */
    SCOPE_UNKNOWN(ERROR),
    /** One criterion is answered twice in one scope. */
    CRITERION_ANSWERED_TWICE(ERROR),
    /** A criterion does not apply, and nobody says why. */
    NOT_APPLICABLE_WITHOUT_REASON(ERROR),
    /** A reason is given why a criterion does not apply, and the result says otherwise. */
    REASON_WITHOUT_NOT_APPLICABLE(WARNING),
    /** A legal duty is said not to apply, without its exemption. */
    DUTY_WAIVED(WARNING),
    /** An exemption is named that the criterion does not have. */
    EXEMPTION_UNKNOWN(ERROR),
    /** A criterion is met without evidence that is in date. */
    MET_WITHOUT_EVIDENCE(WARNING),
    /** Evidence has expired. */
    EVIDENCE_EXPIRED(WARNING),
    /** Evidence expires before it is dated. */
    EVIDENCE_EXPIRES_BEFORE_DATE(ERROR),
    /** Evidence is dated after today. */
    EVIDENCE_IN_FUTURE(ERROR),
    /** A period ends before it starts. */
    PERIOD_END_BEFORE_START(ERROR),
    /** Two actions have the same id. */
    ACTION_DUPLICATE(ERROR),
    /** An action has nobody who leads it. */
    ACTION_WITHOUT_LEAD(WARNING),
    /** An action has no date. */
    ACTION_WITHOUT_DUE(WARNING),
    /** A progress note is dated after today. */
    PROGRESS_IN_FUTURE(ERROR),
    /** An evaluation is judged on a day after today. */
    JUDGED_IN_FUTURE(ERROR),
    /** The framework has no such section. */
    SECTION_UNKNOWN(ERROR),
    /** The framework has no such level. */
    LEVEL_UNKNOWN(ERROR),
    /** A target names neither a share nor a level, or both. */
    TARGET_UNCLEAR(ERROR),
    /** Two targets are about the same thing. */
    TARGET_TWICE(ERROR),
    /** The framework has no such measure. */
    MEASURE_UNKNOWN(ERROR),
    /** One measure is counted twice. */
    MEASURE_COUNTED_TWICE(ERROR),
    /** The numerator is larger than the denominator. */
    MEASURE_PART_ABOVE_WHOLE(ERROR),
    /** The denominator is larger than the count of which it is a part. */
    MEASURE_NOT_WITHIN(ERROR),
    /** A count is dated after today. */
    MEASURE_IN_FUTURE(ERROR),

    // trends
    /** The evaluations are of two frameworks. */
    TREND_OTHER_FRAMEWORK(ERROR),
    /** The evaluations are of two editions of a framework. */
    TREND_OTHER_EDITION(ERROR),
    /** The evaluations are of two organisations or units. */
    TREND_OTHER_ORGANISATION(ERROR),
    /** The evaluation to compare with does not cover an earlier period. */
    TREND_NOT_EARLIER(ERROR),

    // action plans as CSV; the path is the line and the column
    /** The evaluation has no action with this id. */
    PLAN_ACTION_UNKNOWN(ERROR),
    /** Two rows have the same id. */
    PLAN_ACTION_TWICE(ERROR),
    /** A text is no date. */
    PLAN_DATE(ERROR),
    /** A status is none of those that there are. */
    PLAN_STATUS_UNKNOWN(ERROR),
    /** Progress does not begin with a date. */
    PLAN_PROGRESS_UNDATED(ERROR),

    // tables for publication; the path is the total
    /** A total that is to be published is itself too small to be shown. */
    DISCLOSURE_TOTAL_SMALL(ERROR),
    /** A total gives a cell away, however many other cells are suppressed. */
    DISCLOSURE_TOTAL_TELLS(ERROR),
    /** A total differs from that of an earlier release by a small group. */
    DISCLOSURE_DIFFERENCE_SMALL(ERROR),
    /** A table that is already published gives a cell away, or this one gives away a cell of it. */
    DISCLOSURE_OTHER_TABLE(ERROR),
    /** No counts fit this table and the tables that it is nested in. */
    DISCLOSURE_TABLES_DISAGREE(ERROR),

    // Client Level Data; the path is a column
    /** A row names another council than the one that sent it; it is left out. */
    CLD_COUNCIL_OTHER(ERROR),
    /** A cell is empty without which a row belongs nowhere. */
    CLD_VALUE_MISSING(WARNING),
    /** A value is in neither release; the row stays, and the value means nothing. */
    CLD_VALUE_UNKNOWN(WARNING),
    /** A text is no date, and counts as empty. */
    CLD_DATE(WARNING),
    /** An NHS number is wrong, and is used to tell people apart all the same. */
    CLD_NHS_NUMBER(WARNING),
    /** A carer's row names nobody, so that it counts nobody. */
    CLD_PERSON_MISSING(WARNING);

    private static final Wording WORDING = new Wording(OutcomesFinding.class);

    private final String id = "CK-OUT-" + name().replace('_', '-');
    private final Severity severity;

    OutcomesFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String wording(Locale locale) {
        return WORDING.of(this, locale);
    }
}
