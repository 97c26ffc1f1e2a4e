package org.carerkit.core.finding;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.INFORMATION;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;

/** Every finding of the core module. The id is the constant's name with hyphens, after {@code CK-}. */
public enum CoreFinding implements FindingCode {
    // any value
    /** A value without which the record means nothing is missing. */
    REQUIRED(ERROR),
    /** A text has no characters: leave the field out instead. */
    TEXT_EMPTY(ERROR),
    /** A text is longer than its field allows. */
    TEXT_TOO_LONG(ERROR),
    /** A text holds a control character. */
    TEXT_CONTROL_CHARACTER(ERROR),
    /** A list is longer than its field allows. */
    LIST_TOO_LONG(ERROR),
    /** A number is below zero or above its field's bound. */
    COUNT_OUT_OF_RANGE(ERROR),

    // reading JSON
    /** There is no text. */
    JSON_EMPTY(ERROR),
    /** A record has more bytes than allowed. */
    JSON_TOO_LARGE(ERROR),
    /** Objects and arrays are nested deeper than allowed. */
    JSON_TOO_DEEP(ERROR),
    /** A record has more members and elements than allowed. */
    JSON_TOO_MANY_ITEMS(ERROR),
    /** The text is not UTF-8, or a string in it holds half a character. */
    JSON_ENCODING(ERROR),
    /** The text breaks off. */
    JSON_TRUNCATED(ERROR),
    /** The text is no JSON. */
    JSON_MALFORMED(ERROR),
    /** After the record there is more. */
    JSON_NOT_ALONE(ERROR),
    /** The record is of another format or version. */
    JSON_FORMAT_UNKNOWN(ERROR),
    /** An object has a field twice. */
    JSON_DUPLICATE_KEY(ERROR),
    /** A value is of another JSON type, or a number is no whole number in range. */
    JSON_WRONG_TYPE(ERROR),
    /** A text is no calendar date. */
    JSON_DATE(ERROR),
    /** A text is no moment in UTC. */
    JSON_INSTANT(ERROR),
    /** A text is no UUID in lower case. */
    JSON_UUID(ERROR),
    /** An object lacks a member without which it means nothing. */
    JSON_INCOMPLETE(ERROR),
    /** A text is none of the values that CarerKit defines for the field. */
    JSON_VALUE_UNKNOWN(ERROR),
    /** A list has null for an entry. */
    JSON_NULL_IN_LIST(ERROR),
    /** An object has a field that this version of the format does not know. Its name is not told: it may be personal. */
    JSON_FIELD_UNKNOWN(INFORMATION),

    // tables as comma-separated values; the path is line and column
    /** There is nothing in the file. */
    CSV_EMPTY(ERROR),
    /** The file has more bytes or rows than allowed. */
    CSV_TOO_LARGE(ERROR),
    /** A byte is not UTF-8, or no text has it. */
    CSV_ENCODING(ERROR),
    /** The file begins with a byte order mark, which is ignored. */
    CSV_BYTE_ORDER_MARK(INFORMATION),
    /** Lines end as Windows ends them, which is accepted. */
    CSV_WINDOWS_LINES(INFORMATION),
    /** A carriage return stands without a line feed. */
    CSV_LINE_END(ERROR),
    /** The header has no comma, but a semicolon or a tab. */
    CSV_SEPARATOR(ERROR),
    /** A quotation mark stands within a cell that does not begin with one, or text follows the closing one. */
    CSV_QUOTE(ERROR),
    /** A cell begins with a quotation mark and never ends. */
    CSV_QUOTE_OPEN(ERROR),
    /** A row is longer than a row can be, or has more than 10,000 cells. */
    CSV_ROW_TOO_LONG(ERROR),
    /** A row does not have as many cells as the header. */
    CSV_ROW_RAGGED(ERROR),
    /** The header does not have a column that is needed. */
    CSV_COLUMN_MISSING(ERROR),
    /** The header has a column twice. */
    CSV_COLUMN_DUPLICATE(ERROR),
    /** A column is not known and is ignored. Its name is not told: it may be anything. */
    CSV_COLUMN_UNKNOWN(INFORMATION),
    /** A column does not belong in the file. */
    CSV_COLUMN_UNEXPECTED(ERROR),
    /** A cell is empty that must not be. */
    CSV_CELL_EMPTY(ERROR),
    /** A cell does not hold a date. */
    CSV_DATE(ERROR),
    /** A spreadsheet might run a cell as a formula. */
    CSV_FORMULA(WARNING),

    // people, caring roles and carers
    /** The text is no e-mail address. */
    EMAIL_MALFORMED(ERROR),
    /** The text is no phone number. */
    PHONE_MALFORMED(ERROR),
    /** The text is no language tag. */
    LANGUAGE_MALFORMED(ERROR),
    /** Somebody is born after today. */
    BIRTH_IN_FUTURE(ERROR),
    /** Somebody is older than anybody has been. */
    BIRTH_IMPLAUSIBLE(WARNING),
    /** Somebody dies after today. */
    DEATH_IN_FUTURE(ERROR),
    /** Somebody dies before birth. */
    DEATH_BEFORE_BIRTH(ERROR),
    /** The preferred way to reach somebody has no number or address. */
    CHANNEL_WITHOUT_DETAILS(WARNING),
    /** The preferred way to reach somebody is the one that is not safe. */
    CHANNEL_NOT_SAFE(WARNING),
    /** The cared-for person is named without having agreed. */
    CARED_FOR_PERSON_NOT_AGREED(ERROR),
    /** A caring role ends before it starts. */
    ROLE_END_BEFORE_START(ERROR),
    /** A caring role ended for no stated reason. */
    ROLE_END_WITHOUT_REASON(WARNING),
    /** A caring role has a reason to end and no end. */
    ROLE_REASON_WITHOUT_END(WARNING),
    /** A caring role goes on after the cared-for person died. */
    ROLE_AFTER_DEATH(WARNING),
    /** A sole carer has others beside. */
    ROLE_SOLE_WITH_OTHERS(WARNING),
    /** A secondary carer supports nobody. */
    ROLE_SECONDARY_ALONE(WARNING),
    /** A caring role is paid, fostering or voluntary work. */
    ROLE_NOT_UNPAID(WARNING),
    /** A caring role takes no time. */
    ROLE_WITHOUT_HOURS(WARNING),
    /** Somebody has parental responsibility for an adult. */
    ROLE_PARENTAL_RESPONSIBILITY_FOR_ADULT(WARNING),
    /** A contingency plan lacks the carer's agreement. */
    PLAN_CARER_NOT_AGREED(WARNING),
    /** A contingency plan lacks the cared-for person's agreement. */
    PLAN_CARED_FOR_PERSON_NOT_AGREED(WARNING),
    /** A contingency plan names somebody who has not agreed. */
    PLAN_STAND_IN_NOT_AGREED(WARNING),
    /** One carer has two NHS numbers. */
    CARER_TWO_NHS_NUMBERS(ERROR),
    /** Carer and cared-for person are the same. */
    CARER_CARES_FOR_SELF(ERROR),
    /** No role is unpaid, so the person is no unpaid carer. */
    CARER_ONLY_PAID(ERROR),
    /** The carer is under five. */
    CARER_VERY_YOUNG(WARNING),
    /** A carer under 18 has an employer and no school. */
    YOUNG_CARER_WITH_EMPLOYER_ONLY(WARNING),
    /** A caring role starts before the carer is born. */
    ROLE_STARTS_BEFORE_BIRTH(ERROR),
    /** A caring role ends after the carer died. */
    ROLE_ENDS_AFTER_CARERS_DEATH(WARNING),

    // identifiers
    /** An NHS number holds something else than digits and spaces. */
    NHS_NUMBER_CHARACTER(ERROR),
    /** An NHS number has not ten digits. */
    NHS_NUMBER_LENGTH(ERROR),
    /** The last digit of an NHS number does not follow from the others. */
    NHS_NUMBER_CHECK_DIGIT(ERROR),
    /** The first nine digits of an NHS number give the check digit 10, so that it was never issued. */
    NHS_NUMBER_CHECK_TEN(ERROR),
    /** An NHS number is one digit ten times. */
    NHS_NUMBER_REPEATED_DIGIT(ERROR),
    /** An NHS number is written with spaces: the stored form has none. */
    NHS_NUMBER_SPACES(WARNING),
    /** A number from the range of Scotland's Community Health Index. */
    NHS_NUMBER_SCOTLAND(WARNING),
    /** A number from the range of Northern Ireland's Health and Care Numbers. */
    NHS_NUMBER_NORTHERN_IRELAND(WARNING),
    /** A number from a range that is not issued. */
    NHS_NUMBER_UNISSUED(WARNING),
    /** A number from the range for test data. */
    NHS_NUMBER_TEST(WARNING),
    /** A UPN has a character where it cannot stand. */
    UPN_CHARACTER(ERROR),
    /** A UPN holds I, O or S, letters that no UPN uses. */
    UPN_LETTER(ERROR),
    /** A UPN is not in upper case. */
    UPN_CASE(ERROR),
    /** A UPN has not thirteen characters. */
    UPN_LENGTH(ERROR),
    /** The first letter of a UPN does not follow from the rest. */
    UPN_CHECK_LETTER(ERROR),
    /** A UPN is temporary: it ends in a letter. */
    UPN_TEMPORARY(WARNING),
    /** An ODS code holds something else than letters and digits. */
    ODS_CHARACTER(ERROR),
    /** An ODS code is not in upper case. */
    ODS_CASE(ERROR),
    /** An ODS code has fewer than three or more than ten characters. */
    ODS_LENGTH(ERROR),
    /** A school's URN holds something else than digits. */
    URN_CHARACTER(ERROR),
    /** A school's URN has not six digits. */
    URN_LENGTH(ERROR),
    /** A LAESTAB holds something else than digits. */
    LAESTAB_CHARACTER(ERROR),
    /** A LAESTAB has not seven digits. */
    LAESTAB_LENGTH(ERROR),
    /** A DfE council code holds something else than digits. */
    DFE_AREA_CHARACTER(ERROR),
    /** A DfE council code has not three digits. */
    DFE_AREA_LENGTH(ERROR),
    /** A DfE council code, alone or in a UPN or LAESTAB, lies below all that councils have. */
    DFE_AREA_UNKNOWN(WARNING),
    /** An ONS area code is not a letter and digits. */
    ONS_AREA_CHARACTER(ERROR),
    /** An ONS area code is not in upper case. */
    ONS_AREA_CASE(ERROR),
    /** An ONS area code has not nine characters. */
    ONS_AREA_LENGTH(ERROR),
    /** An ONS area code is not an English council's. */
    ONS_AREA_KIND(ERROR),
    /** A CASSR code holds something else than digits. */
    CASSR_CHARACTER(ERROR),
    /** A CASSR code has not three digits. */
    CASSR_LENGTH(ERROR),
    /** A UPRN holds something else than digits. */
    UPRN_CHARACTER(ERROR),
    /** A UPRN has no digit or more than twelve. */
    UPRN_LENGTH(ERROR),
    /** A postcode holds something else than letters, digits and a space. */
    POSTCODE_CHARACTER(ERROR),
    /** A postcode has fewer than five or more than seven letters and digits. */
    POSTCODE_LENGTH(ERROR),
    /** The letters and digits of a postcode do not stand where BS 7666 lets them. */
    POSTCODE_SHAPE(ERROR),
    /** A postcode is not in upper case. */
    POSTCODE_CASE(ERROR),
    /** A postcode has not one space, before its last three characters. */
    POSTCODE_SPACE(ERROR),
    /** A postcode is one of the NHS's pseudo-postcodes, which are no location. */
    POSTCODE_PSEUDO(WARNING),
    /** A local identifier does not say who assigned it. */
    IDENTIFIER_ASSIGNER_MISSING(ERROR),
    /** A national identifier names an assigner, which nobody reads. */
    IDENTIFIER_ASSIGNER_UNUSED(WARNING),
    /** An identifier is of a scheme that does not fit its place, a school's for a person say. */
    IDENTIFIER_SCHEME_UNSUITABLE(ERROR),

    // codes of external lists: always warnings, since those lists grow without us
    /** The code list is not one of those that fit this field. */
    CODE_LIST_UNEXPECTED(WARNING),
    /** No code list of this name is known. */
    CODE_LIST_UNKNOWN(WARNING),
    /** The code list has several editions, and none is named. */
    CODE_EDITION_MISSING(WARNING),
    /** The code list has no edition of this name. */
    CODE_EDITION_UNKNOWN(WARNING),
    /** The code does not stand in its list and edition. */
    CODE_UNKNOWN(WARNING),
    /** The code cannot be one of SNOMED CT: its length, a character or its check digit is wrong. */
    CODE_SNOMED_CHECK_DIGIT(WARNING),

    // consent and lawful basis
    /** A consent was decided, and the date of the decision is missing. */
    CONSENT_DATE_MISSING(ERROR),
    /** A consent was given, refused or withdrawn, and who decided is missing. */
    CONSENT_DECISION_MAKER_MISSING(ERROR),
    /** A consent was given without a purpose or without a recipient: it allows nothing. */
    CONSENT_SCOPE_MISSING(ERROR),
    /** A consent was withdrawn, and the date of that is missing. */
    CONSENT_WITHDRAWAL_DATE_MISSING(ERROR),
    /** A date of withdrawal stands beside a consent that was not withdrawn. */
    CONSENT_WITHDRAWAL_UNEXPECTED(ERROR),
    /** A consent ends or is withdrawn before it was decided. */
    CONSENT_DATES_ORDER(ERROR),
    /** A decision about consent is dated after today. */
    CONSENT_IN_FUTURE(ERROR),
    /** Nobody was asked, and yet a decision is recorded. */
    CONSENT_NOT_ASKED(WARNING),
    /** An attorney, deputy or best-interests decision decided, and what that rests on is not recorded. */
    CONSENT_AUTHORITY_MISSING(WARNING),
    /** A recipient has neither a kind nor an organisation. */
    RECIPIENT_EMPTY(ERROR),
    /** A lawful basis ends before it begins. */
    LAWFUL_BASIS_DATES_ORDER(ERROR),
    /** A basis that sets consent aside needs its reason and the role of who decided. */
    LAWFUL_BASIS_OVERRIDE_MISSING(ERROR),
    /** A basis that sets consent aside needs a time limit. */
    LAWFUL_BASIS_TIME_LIMIT_MISSING(ERROR);

    private static final Wording WORDING = new Wording(CoreFinding.class);

    private final String id = "CK-" + name().replace('_', '-');
    private final Severity severity;

    CoreFinding(Severity severity) {
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
