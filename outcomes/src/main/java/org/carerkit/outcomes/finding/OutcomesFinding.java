package org.carerkit.outcomes.finding;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.finding.Wording;

/**
 * The findings of the outcomes module. The id is the constant's name with hyphens, after {@code CK-OUT-}. Codes are
 * never reused. These are retired, because the reader of records has its own codes for them:
 * {@code DEFINITION-NOT-JSON}, {@code DEFINITION-TOO-LONG}, {@code DEFINITION-FORMAT-UNKNOWN}, {@code FIELD-MISSING},
 * {@code FIELD-TYPE}, {@code FIELD-VALUE-UNKNOWN} and {@code LIST-EMPTY}.
 */
public enum OutcomesFinding implements FindingCode {
    // answers to a questionnaire; the path is the item
    /** An item has no answer. */
    ANSWER_MISSING(ERROR),
    /** An answer is outside the range of its item. */
    ANSWER_OUT_OF_RANGE(ERROR),
    /** An item is answered more than once. */
    ANSWER_DUPLICATE(ERROR),
    /** An answer is not a whole number. */
    ANSWER_NOT_WHOLE(ERROR),
    /**
     * An answer does not belong to any item of the instrument. The path is its position, because its name may be
     * anything.
     */
    ITEM_UNKNOWN(ERROR),
    /** A score has no value for answers filled in by the rule for missing answers. */
    SCORE_NEEDS_ALL_ITEMS(ERROR),

    // change between two time points
    /** The score cannot have this value, for example a raw score in place of a metric one. */
    SCORE_VALUE_IMPOSSIBLE(ERROR),
    /** Change was requested for a raw score that has a metric score. */
    CHANGE_ON_RAW_SCORE(ERROR),
    /** Change was requested for a score without a better direction. */
    CHANGE_WITHOUT_DIRECTION(WARNING),
    /** Few people have both scores, so the figures say little. */
    CHANGE_FEW_PAIRS(WARNING),
    /** Too few people have both scores to show any figure about them. */
    CHANGE_BELOW_MINIMUM(WARNING),
    /** Everyone's score changed by the same amount, so the change has no spread. */
    CHANGE_WITHOUT_SPREAD(WARNING),
    /** Everyone had the same score at baseline, so change cannot be expressed in units of its spread. */
    BASELINE_WITHOUT_SPREAD(WARNING),

    // files to tally; the path is line and column
    /** A column for breaking people down has too many different values. */
    TALLY_TOO_MANY_CATEGORIES(ERROR),

    // definition files
    /** An object has an unknown field. */
    FIELD_UNKNOWN(ERROR),
    /** A field does not fit the others of its object, for example a score that is a sum but has a table. */
    FIELD_OUT_OF_PLACE(ERROR),
    /** An id is longer than 60 characters, or contains characters other than letters, digits and hyphens. */
    ID_MALFORMED(ERROR),
    /** Two things of the same kind have the same id. */
    ID_DUPLICATE(ERROR),
    /** A field refers to something that does not exist. */
    REFERENCE_UNKNOWN(ERROR),
    /** A range ends before it starts. */
    RANGE_EMPTY(ERROR),
    /** An answer counts more points than a sum can hold. */
    POINTS_OUT_OF_RANGE(ERROR),
    /** An item does not have exactly one number of points for each answer. */
    POINTS_INCOMPLETE(ERROR),
    /** A conversion table does not have exactly one value for each total, from the smallest to the largest. */
    TABLE_INCOMPLETE(ERROR),
    /** The values of a conversion table do not rise. */
    TABLE_OUT_OF_ORDER(ERROR),
    /** Bands do not start at the smallest value or do not rise within the range. */
    BANDS_OUT_OF_ORDER(ERROR),
    /** A safety notice starts outside the range of its item. */
    NOTICE_OUT_OF_RANGE(ERROR),
    /** The boundaries of a rating are not between 0 and 100, or green is not above amber. */
    RATING_OUT_OF_RANGE(ERROR),
    /** The percentage that a level needs is not between 1 and 100. */
    LEVEL_BOUNDARY_OUT_OF_RANGE(ERROR),

    // strategies
    /** An item has neither a shared theme nor a reason for having none. */
    ITEM_UNMAPPED(ERROR),
    /** An item has both a shared theme and a reason for having none. */
    ITEM_MAPPED_AND_NOT(ERROR),
    /** A figure's text does not contain one of its numbers. */
    FIGURE_NOT_IN_TEXT(ERROR),
    /** A result is not a valid count, share or mean. */
    MEASURE_VALUE_SHAPE(ERROR),
    /** A result does not end later than the one before it. */
    RESULTS_OUT_OF_ORDER(ERROR),
    /** A priority has only activity measures. */
    PRIORITY_WITHOUT_IMPACT(WARNING),
    /** A priority has no measure. */
    PRIORITY_WITHOUT_MEASURE(WARNING),
    /** A measure has no baseline, so its change is unknown. */
    MEASURE_WITHOUT_BASELINE(WARNING),
    /** A target is not better than the baseline. */
    TARGET_NOT_BETTER(WARNING),
    /** The plan is for another strategy or edition. */
    STRATEGY_OTHER(ERROR),
    /** The strategy has no such item. */
    STRATEGY_ITEM_UNKNOWN(ERROR),
    /** An open action has had no progress note for two quarters. */
    ACTION_UNTOUCHED(WARNING),
    /** An open action is past its due date. */
    ACTION_LATE(WARNING),

    // the wording of a questionnaire
    /** A questionnaire is to be shown, but the licence holder has not supplied the wording. */
    WORDING_MISSING(ERROR),
    /** The wording belongs to another instrument or edition. */
    WORDING_OTHER_INSTRUMENT(ERROR),
    /** The wording has too few or too many items, or too few or too many answers for an item. */
    WORDING_INCOMPLETE(ERROR),

    // self-evaluations
    /** The evaluation is for another framework or edition. */
    FRAMEWORK_OTHER(ERROR),
    /** The framework has no such criterion. */
    CRITERION_UNKNOWN(ERROR),
    /** The framework has no such scope. */
    SCOPE_UNKNOWN(ERROR),
    /** A criterion is answered twice in one scope. */
    CRITERION_ANSWERED_TWICE(ERROR),
    /** A criterion does not apply, but no reason is given. */
    NOT_APPLICABLE_WITHOUT_REASON(ERROR),
    /** There is a reason why a criterion does not apply, but the result says that it does. */
    REASON_WITHOUT_NOT_APPLICABLE(WARNING),
    /** A legal duty is reported as not applicable without its exemption. */
    DUTY_WAIVED(WARNING),
    /** An answer names an exemption that the criterion does not have. */
    EXEMPTION_UNKNOWN(ERROR),
    /** A criterion is met without evidence that is in date. */
    MET_WITHOUT_EVIDENCE(WARNING),
    /** Evidence has expired. */
    EVIDENCE_EXPIRED(WARNING),
    /** Evidence expires before its own date. */
    EVIDENCE_EXPIRES_BEFORE_DATE(ERROR),
    /** Evidence is dated after today. */
    EVIDENCE_IN_FUTURE(ERROR),
    /** A period ends before it starts. */
    PERIOD_END_BEFORE_START(ERROR),
    /** Two actions have the same id. */
    ACTION_DUPLICATE(ERROR),
    /** An action has no lead. */
    ACTION_WITHOUT_LEAD(WARNING),
    /** An action has no due date. */
    ACTION_WITHOUT_DUE(WARNING),
    /** A progress note is dated after today. */
    PROGRESS_IN_FUTURE(ERROR),
    /** The date of judgement is after today. */
    JUDGED_IN_FUTURE(ERROR),
    /** The framework has no such section. */
    SECTION_UNKNOWN(ERROR),
    /** The framework has no such level. */
    LEVEL_UNKNOWN(ERROR),
    /** A target names both a percentage and a level, or neither. */
    TARGET_UNCLEAR(ERROR),
    /** Two targets are about the same thing. */
    TARGET_TWICE(ERROR),
    /** The framework has no such measure. */
    MEASURE_UNKNOWN(ERROR),
    /** A measure is counted twice. */
    MEASURE_COUNTED_TWICE(ERROR),
    /** The numerator is larger than the denominator. */
    MEASURE_PART_ABOVE_WHOLE(ERROR),
    /** The denominator is larger than the count that it is part of. */
    MEASURE_NOT_WITHIN(ERROR),
    /** A count is dated after today. */
    MEASURE_IN_FUTURE(ERROR),

    // trends
    /** The evaluations are for different frameworks. */
    TREND_OTHER_FRAMEWORK(ERROR),
    /** The evaluations are for different editions of a framework. */
    TREND_OTHER_EDITION(ERROR),
    /** The evaluations are of different organisations or units. */
    TREND_OTHER_ORGANISATION(ERROR),
    /** The earlier evaluation does not cover an earlier period. */
    TREND_NOT_EARLIER(ERROR),

    // action plans as CSV; the path is the line and the column
    /** The evaluation has no action with this id. */
    PLAN_ACTION_UNKNOWN(ERROR),
    /** Two rows have the same id. */
    PLAN_ACTION_TWICE(ERROR),
    /** A text is not a date. */
    PLAN_DATE(ERROR),
    /** A status is unknown. */
    PLAN_STATUS_UNKNOWN(ERROR),
    /** Progress does not start with a date. */
    PLAN_PROGRESS_UNDATED(ERROR),

    // tables for publication; the path is the total
    /** A total to be published is itself too small to show. */
    DISCLOSURE_TOTAL_SMALL(ERROR),
    /** A total reveals a cell, however many other cells are suppressed. */
    DISCLOSURE_TOTAL_TELLS(ERROR),
    /** A total differs by a small group from that of an earlier release. */
    DISCLOSURE_DIFFERENCE_SMALL(ERROR),
    /** A table already published reveals a cell, or this one reveals a cell of it. */
    DISCLOSURE_OTHER_TABLE(ERROR),
    /** No counts fit this table and the tables that it is nested in. */
    DISCLOSURE_TABLES_DISAGREE(ERROR),

    // Client Level Data; the path is a column
    /** A row names a council other than the sender. It is left out. */
    CLD_COUNCIL_OTHER(ERROR),
    /** A required cell of a row is empty. */
    CLD_VALUE_MISSING(WARNING),
    /** A value is in neither release. The row is kept, and the value has no meaning. */
    CLD_VALUE_UNKNOWN(WARNING),
    /** A text is not a date. It counts as empty. */
    CLD_DATE(WARNING),
    /** An NHS number is invalid. It is still used to distinguish people. */
    CLD_NHS_NUMBER(WARNING),
    /** A carer's row does not identify a person, so it counts nobody. */
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
