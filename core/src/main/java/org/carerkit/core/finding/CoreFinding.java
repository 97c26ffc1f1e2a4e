package org.carerkit.core.finding;

import static org.carerkit.core.finding.Severity.ERROR;
import static org.carerkit.core.finding.Severity.INFORMATION;
import static org.carerkit.core.finding.Severity.WARNING;

import java.util.Locale;

/** All findings of the core module. The id is the constant's name with hyphens, after {@code CK-}. */
public enum CoreFinding implements FindingCode {
    // any value
    /** A required value is missing. */
    REQUIRED(ERROR),
    /** A text has no characters. The field should be left out instead. */
    TEXT_EMPTY(ERROR),
    /** A text is longer than its field allows. */
    TEXT_TOO_LONG(ERROR),
    /** A text contains a control character. */
    TEXT_CONTROL_CHARACTER(ERROR),
    /** A list is longer than its field allows. */
    LIST_TOO_LONG(ERROR),
    /** A number is below 0 or above the greatest value that its field allows. */
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
    /** The text is not UTF-8, or a string in it contains half a surrogate pair. */
    JSON_ENCODING(ERROR),
    /** The text ends too early. */
    JSON_TRUNCATED(ERROR),
    /** The text is not JSON. */
    JSON_MALFORMED(ERROR),
    /** There is more text after the record. */
    JSON_NOT_ALONE(ERROR),
    /** The record is in another format or version. */
    JSON_FORMAT_UNKNOWN(ERROR),
    /** An object has a field twice. */
    JSON_DUPLICATE_KEY(ERROR),
    /** A value is of another JSON type, or a number is not a whole number in range. */
    JSON_WRONG_TYPE(ERROR),
    /** A text is not a calendar date. */
    JSON_DATE(ERROR),
    /** A text is not a time in UTC. */
    JSON_INSTANT(ERROR),
    /** A text is not a UUID in lower case. */
    JSON_UUID(ERROR),
    /** An object lacks a member without which it means nothing, or its members contradict each other. */
    JSON_INCOMPLETE(ERROR),
    /** A text is not one of the values that CarerKit defines for the field. */
    JSON_VALUE_UNKNOWN(ERROR),
    /** A list contains null. */
    JSON_NULL_IN_LIST(ERROR),
    /**
     * An object has a field that this version of the format does not know. The finding does not name it, because the
     * name may be personal.
     */
    JSON_FIELD_UNKNOWN(INFORMATION),

    // tables of comma-separated values; the path is the line and the column
    /** The file is empty. */
    CSV_EMPTY(ERROR),
    /** The file has more bytes or rows than allowed. */
    CSV_TOO_LARGE(ERROR),
    /** A byte is not UTF-8, or a character never occurs in text. */
    CSV_ENCODING(ERROR),
    /** The file begins with a byte order mark, which is ignored. */
    CSV_BYTE_ORDER_MARK(INFORMATION),
    /** Lines end as in Windows, which is accepted. */
    CSV_WINDOWS_LINES(INFORMATION),
    /** A carriage return has no line feed after it. */
    CSV_LINE_END(ERROR),
    /** The header has no comma but has a semicolon or a tab. */
    CSV_SEPARATOR(ERROR),
    /** A cell that does not begin with a quotation mark contains one, or text follows a closing quotation mark. */
    CSV_QUOTE(ERROR),
    /** A cell begins with a quotation mark that is never closed. */
    CSV_QUOTE_OPEN(ERROR),
    /** A row is longer than allowed, or has more than 10,000 cells. */
    CSV_ROW_TOO_LONG(ERROR),
    /** A row does not have as many cells as the header. */
    CSV_ROW_RAGGED(ERROR),
    /** The header does not have a required column. */
    CSV_COLUMN_MISSING(ERROR),
    /** The header has a column twice. */
    CSV_COLUMN_DUPLICATE(ERROR),
    /** A column is unknown and ignored. The finding does not name it, because the name may be anything. */
    CSV_COLUMN_UNKNOWN(INFORMATION),
    /** A column does not belong in the file. */
    CSV_COLUMN_UNEXPECTED(ERROR),
    /** A cell is empty that must have a value. */
    CSV_CELL_EMPTY(ERROR),
    /** A cell does not hold a date. */
    CSV_DATE(ERROR),
    /** A spreadsheet might run a cell as a formula. */
    CSV_FORMULA(WARNING),

    // people, caring roles and carers
    /** The text is not an email address. */
    EMAIL_MALFORMED(ERROR),
    /** The text is not a phone number. */
    PHONE_MALFORMED(ERROR),
    /** The text is not a language tag. */
    LANGUAGE_MALFORMED(ERROR),
    /** Somebody is born after today. */
    BIRTH_IN_FUTURE(ERROR),
    /** Somebody is older than anybody has ever been. */
    BIRTH_IMPLAUSIBLE(WARNING),
    /** Somebody dies after today. */
    DEATH_IN_FUTURE(ERROR),
    /** Somebody dies before birth. */
    DEATH_BEFORE_BIRTH(ERROR),
    /** The preferred channel has no number, address or instructions. */
    CHANNEL_WITHOUT_DETAILS(WARNING),
    /** The preferred channel is one that is not safe. */
    CHANNEL_NOT_SAFE(WARNING),
    /** The cared-for person is named without having agreed. */
    CARED_FOR_PERSON_NOT_AGREED(ERROR),
    /** A caring role ends before it starts. */
    ROLE_END_BEFORE_START(ERROR),
    /** A caring role ended without a stated reason. */
    ROLE_END_WITHOUT_REASON(WARNING),
    /** A caring role has a reason for ending but no end date. */
    ROLE_REASON_WITHOUT_END(WARNING),
    /** A caring role continues after the cared-for person died. */
    ROLE_AFTER_DEATH(WARNING),
    /** A carer is recorded as the only carer although others care too. */
    ROLE_SOLE_WITH_OTHERS(WARNING),
    /** A carer is recorded as supporting the main carer, but nobody else cares. */
    ROLE_SECONDARY_ALONE(WARNING),
    /** A caring role is paid, fostering or voluntary work. */
    ROLE_NOT_UNPAID(WARNING),
    /** A caring role takes no hours. */
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
    /** The carer and the cared-for person are the same person. */
    CARER_CARES_FOR_SELF(ERROR),
    /** No role is unpaid, so the person is not an unpaid carer. */
    CARER_ONLY_PAID(ERROR),
    /** The carer is under 5. */
    CARER_VERY_YOUNG(WARNING),
    /** A carer under 18 has an employer but no school. */
    YOUNG_CARER_WITH_EMPLOYER_ONLY(WARNING),
    /** A caring role starts before the carer was born. */
    ROLE_STARTS_BEFORE_BIRTH(ERROR),
    /** A caring role ends after the carer died. */
    ROLE_ENDS_AFTER_CARERS_DEATH(WARNING),

    // identifiers
    /** An NHS number contains something other than digits and spaces. */
    NHS_NUMBER_CHARACTER(ERROR),
    /** An NHS number does not have 10 digits. */
    NHS_NUMBER_LENGTH(ERROR),
    /** The last digit of an NHS number is not the check digit of the others. */
    NHS_NUMBER_CHECK_DIGIT(ERROR),
    /** The first nine digits of an NHS number give the check digit 10, so it was never issued. */
    NHS_NUMBER_CHECK_TEN(ERROR),
    /** An NHS number is a single digit repeated ten times. */
    NHS_NUMBER_REPEATED_DIGIT(ERROR),
    /** An NHS number contains spaces, which the stored form does not have. */
    NHS_NUMBER_SPACES(WARNING),
    /** A number is in the range of Scotland's Community Health Index. */
    NHS_NUMBER_SCOTLAND(WARNING),
    /** A number is in the range of Northern Ireland's Health and Care Numbers. */
    NHS_NUMBER_NORTHERN_IRELAND(WARNING),
    /** A number is in a range that is not issued. */
    NHS_NUMBER_UNISSUED(WARNING),
    /** A number is in the range for test data. */
    NHS_NUMBER_TEST(WARNING),
    /** A UPN has a character that is not allowed in its place. */
    UPN_CHARACTER(ERROR),
    /** A UPN contains I, O or S, which no UPN uses. */
    UPN_LETTER(ERROR),
    /** A UPN is not in upper case. */
    UPN_CASE(ERROR),
    /** A UPN does not have 13 characters. */
    UPN_LENGTH(ERROR),
    /** The first letter of a UPN is not the check letter of the rest. */
    UPN_CHECK_LETTER(ERROR),
    /** A UPN ends in a letter, so it is temporary. */
    UPN_TEMPORARY(WARNING),
    /** An ODS code contains something other than letters and digits. */
    ODS_CHARACTER(ERROR),
    /** An ODS code is not in upper case. */
    ODS_CASE(ERROR),
    /** An ODS code has fewer than 3 or more than 10 characters. */
    ODS_LENGTH(ERROR),
    /** A school's URN contains something other than digits. */
    URN_CHARACTER(ERROR),
    /** A school's URN does not have 6 digits. */
    URN_LENGTH(ERROR),
    /** A LAESTAB contains something other than digits. */
    LAESTAB_CHARACTER(ERROR),
    /** A LAESTAB does not have 7 digits. */
    LAESTAB_LENGTH(ERROR),
    /** A DfE council code contains something other than digits. */
    DFE_AREA_CHARACTER(ERROR),
    /** A DfE council code does not have 3 digits. */
    DFE_AREA_LENGTH(ERROR),
    /** A DfE council code, alone or in a UPN or LAESTAB, is below the lowest that any council has. */
    DFE_AREA_UNKNOWN(WARNING),
    /** An ONS area code is not a letter followed by digits. */
    ONS_AREA_CHARACTER(ERROR),
    /** An ONS area code is not in upper case. */
    ONS_AREA_CASE(ERROR),
    /** An ONS area code does not have 9 characters. */
    ONS_AREA_LENGTH(ERROR),
    /** An ONS area code is not the code of an English council. */
    ONS_AREA_KIND(ERROR),
    /** A CASSR code contains something other than digits. */
    CASSR_CHARACTER(ERROR),
    /** A CASSR code does not have 3 digits. */
    CASSR_LENGTH(ERROR),
    /** A UPRN contains something other than digits. */
    UPRN_CHARACTER(ERROR),
    /** A UPRN has no digits or more than 12. */
    UPRN_LENGTH(ERROR),
    /** A postcode contains something other than letters, digits and a space. */
    POSTCODE_CHARACTER(ERROR),
    /** A postcode has fewer than 5 or more than 7 letters and digits. */
    POSTCODE_LENGTH(ERROR),
    /** The letters and digits of a postcode are not in an order that BS 7666 allows. */
    POSTCODE_SHAPE(ERROR),
    /** A postcode is not in upper case. */
    POSTCODE_CASE(ERROR),
    /** A postcode does not have exactly one space, before its last 3 characters. */
    POSTCODE_SPACE(ERROR),
    /** A postcode is an NHS pseudo-postcode, which is not a location. */
    POSTCODE_PSEUDO(WARNING),
    /** A local identifier does not say who assigned it. */
    IDENTIFIER_ASSIGNER_MISSING(ERROR),
    /** A national identifier names an assigner, which is ignored. */
    IDENTIFIER_ASSIGNER_UNUSED(WARNING),
    /** An identifier is of a scheme that does not belong in its place, such as a school's for a person. */
    IDENTIFIER_SCHEME_UNSUITABLE(ERROR),

    // codes of external lists: always warnings, because those lists change without us
    /** The code list is not one of those that belong in this field. */
    CODE_LIST_UNEXPECTED(WARNING),
    /** There is no known code list with this name. */
    CODE_LIST_UNKNOWN(WARNING),
    /** The code list has several editions and none is named. */
    CODE_EDITION_MISSING(WARNING),
    /** The code list has no edition with this name. */
    CODE_EDITION_UNKNOWN(WARNING),
    /** The code is not in its list and edition. */
    CODE_UNKNOWN(WARNING),
    /** The code cannot be a SNOMED CT code: its length, one of its characters or its check digit is wrong. */
    CODE_SNOMED_CHECK_DIGIT(WARNING),

    // consent and lawful basis
    /** Consent was decided, but the date of the decision is missing. */
    CONSENT_DATE_MISSING(ERROR),
    /** Consent was given, refused or withdrawn, but who decided is missing. */
    CONSENT_DECISION_MAKER_MISSING(ERROR),
    /** Consent was given without a purpose or without a recipient, so it allows nothing. */
    CONSENT_SCOPE_MISSING(ERROR),
    /** Consent was withdrawn, but the date of the withdrawal is missing. */
    CONSENT_WITHDRAWAL_DATE_MISSING(ERROR),
    /** There is a date of withdrawal, but consent was not withdrawn. */
    CONSENT_WITHDRAWAL_UNEXPECTED(ERROR),
    /** Consent ends or is withdrawn before it was decided. */
    CONSENT_DATES_ORDER(ERROR),
    /** A decision about consent is dated after today. */
    CONSENT_IN_FUTURE(ERROR),
    /** Nobody was asked, but a decision is recorded. */
    CONSENT_NOT_ASKED(WARNING),
    /** An attorney or deputy decided, or a best-interests decision was made, but what that rests on is not recorded. */
    CONSENT_AUTHORITY_MISSING(WARNING),
    /** A recipient has neither a kind nor an organisation. */
    RECIPIENT_EMPTY(ERROR),
    /** A lawful basis ends before it begins. */
    LAWFUL_BASIS_DATES_ORDER(ERROR),
    /** A basis that overrides consent needs a reason and the role of whoever decided. */
    LAWFUL_BASIS_OVERRIDE_MISSING(ERROR),
    /** A basis that overrides consent needs a time limit. */
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
