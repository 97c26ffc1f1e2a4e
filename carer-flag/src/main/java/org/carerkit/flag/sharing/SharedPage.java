package org.carerkit.flag.sharing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.FlagField;

/**
 * Writes {@link SharedAboutMe} as one page of HTML, to read or to print. The page is in plain English, without a name
 * or a script, and loads nothing.
 */
public final class SharedPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private static final String START = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>What was shared about me</title>
            <style>
            body { font: 1.1rem/1.5 sans-serif; color: #0b0c0c; background: #fff; margin: 0 auto; padding: 1rem; max-width: 60rem; }
            li { margin: 0 0 1rem; padding: 0 0 1rem; border-bottom: 1px solid #505a5f; overflow-wrap: anywhere; }
            ol { list-style: none; padding: 0; }
            h2, h3 { line-height: 1.25; margin: 0.5rem 0; }
            @media print { body { max-width: none; font-size: 11pt; } li { break-inside: avoid; } }
            </style>
            </head>
            <body>
            <main>
            <h1>What was shared about me</h1>
            """;

    /** Every page contains these words, so their presence reveals nothing. */
    private static final String NOT_ALL =
            "<p>It may not list everything: such pages leave out what other people who see them should not know, whoever"
                    + " they are about. The organisation that gave you this page can tell you more: ask them.</p>\n";

    private SharedPage() {}

    /**
     * Returns the page. It says that it may not list everything, in the same words whether or not something was left
     * out.
     *
     * @param shared the list to show
     * @param day the day the page was made
     */
    public static String html(SharedAboutMe shared, LocalDate day) {
        StringBuilder page = new StringBuilder(START);
        page.append(
                        "<p>This page says who was told that you look after somebody, what they were told, and why. It was made on ")
                .append(DAY.format(day))
                .append(".</p>\n")
                .append(NOT_ALL);
        list(
                page,
                "Shared",
                shared.entries().stream()
                        .filter(entry -> entry.withheld().isEmpty() && !entry.forget())
                        .toList());
        List<SharedAboutMe.Entry> forget =
                shared.entries().stream().filter(SharedAboutMe.Entry::forget).toList();
        if (!forget.isEmpty()) {
            list(page, "Told to forget", forget);
        }
        list(
                page,
                "Asked for, and not shared",
                shared.entries().stream()
                        .filter(entry -> entry.withheld().isPresent())
                        .toList());
        page.append(
                "<h2>If something is wrong</h2>\n<p>Tell the organisation that gave you this page. You can ask for a"
                        + " mistake to be put right, and you can change your mind about who may be told.</p>\n");
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static void list(StringBuilder page, String heading, List<SharedAboutMe.Entry> entries) {
        page.append("<h2>").append(heading).append("</h2>\n");
        if (entries.isEmpty()) {
            page.append("<p>Nothing.</p>\n");
            return;
        }
        page.append("<ol>\n");
        for (SharedAboutMe.Entry entry : entries) {
            page.append("<li>\n<h3>")
                    .append(DAY.format(entry.day()))
                    .append(entry.received() ? ": received by " : ": ")
                    .append(whom(entry))
                    .append("</h3>\n<p><strong>What for:</strong> ")
                    .append(entry.purpose().map(SharedPage::words).orElse("not recorded"))
                    .append("</p>\n");
            if (entry.withheld().isPresent()) {
                page.append("<p><strong>Why not:</strong> ")
                        .append(words(entry.withheld().get()))
                        .append("</p>\n");
            } else {
                page.append("<p><strong>")
                        .append(entry.forget() ? "What they must forget" : "What was told")
                        .append(":</strong> ")
                        .append(entry.fields().stream().map(SharedPage::words).collect(Collectors.joining("; ")))
                        .append(".</p>\n<p><strong>Did it arrive:</strong> ")
                        .append(entry.arrived() ? "yes, they said so" : "they have not said so")
                        .append("</p>\n");
            }
            page.append("</li>\n");
        }
        page.append("</ol>\n");
    }

    private static String whom(SharedAboutMe.Entry entry) {
        String kind = entry.recipient().map(SharedPage::words).orElse("not recorded");
        return entry.organisation()
                .map(Identifier::value)
                .map(value -> kind + " (code " + escaped(value) + ")")
                .orElse(kind);
    }

    private static String words(RecipientKind kind) {
        return switch (kind) {
            case GP_PRACTICE -> "a GP practice";
            case HOSPITAL -> "a hospital";
            case EMERGENCY_SERVICE -> "an emergency service";
            case PHARMACY -> "a pharmacy";
            case SCHOOL_LEAD -> "a school’s young carers’ lead";
            case COLLEGE_OR_UNIVERSITY -> "a college or university";
            case ADULT_SOCIAL_CARE -> "the council’s adult social care";
            case CHILDRENS_SERVICES -> "the council’s children’s services";
            case CARERS_SERVICE -> "a service for carers";
            case EMPLOYER -> "an employer";
        };
    }

    private static String words(Purpose purpose) {
        return switch (purpose) {
            case DIRECT_CARE -> "your own health care";
            case CARER_INVOLVEMENT -> "involving you in the care of the person you look after";
            case CARER_SUPPORT -> "support for you as a carer";
            case CARERS_ASSESSMENT -> "an assessment of what you need";
            case EDUCATION_SUPPORT -> "support at school, college or university";
            case EMPLOYMENT_SUPPORT -> "support at work";
            case CONTINGENCY -> "a plan for when you suddenly cannot care";
            case SAFEGUARDING -> "protecting somebody from harm";
            case STATISTICS -> "counting, with nobody recognisable";
        };
    }

    private static String words(WithholdingReason reason) {
        return switch (reason) {
            case NO_FLAG -> "there was nothing to tell";
            case RECIPIENT_NOT_NAMED -> "it was not clear who would receive it";
            case NOT_IN_POLICY -> "they do not need it for this";
            case YOUNG_CARER -> "a young carer’s record does not go to them for this";
            case NO_CONSENT -> "nobody had agreed to it";
            // a parent who is shown the page does not learn here what the young person said
            case CONSENT_WITHHELD, ANSWERS_DIFFER -> "you, or somebody for you, had said no";
            case BASIS_NOT_VALID, BASIS_NOT_IN_POLICY -> "the reason given in law did not hold";
            case OWN_ANSWER_MISSING -> "you had not said yes or no yourself";
            case POLICY_NOT_IN_FORCE -> "the rules for sharing were not in force on that day";
            case DECLINE_WAITS -> "somebody had to ask you about something first";
        };
    }

    private static String words(FlagField field) {
        return switch (field) {
            case STATE -> "that you are, or were, a carer, and since when";
            case NHS_NUMBER -> "your NHS number";
            case UPN -> "your pupil number";
            case LOCAL_IDENTIFIER -> "a number that one organisation gave you";
            case NAME -> "your name";
            case BIRTH_DATE -> "your date of birth";
            case SEX -> "your sex or gender";
            case ETHNIC_CATEGORY -> "your ethnic group";
            case COMMUNICATION -> "your language and how you like to be contacted";
            case CARING_ROLES -> "what you do as a carer";
            case CARED_FOR_PERSON -> "who you look after";
            case SITUATION -> "your work and education";
            case CONTINGENCY_PLAN -> "your plan for emergencies";
            case WHAT_MATTERS -> "what matters to you, in your words";
            case SAFE_CONTACT -> "how to contact you safely";
            case ADDRESS -> "your address";
            case PHONE_AND_EMAIL -> "your phone numbers and e-mail";
            case ORGANISATIONS -> "which organisations know you";
            case SETTING -> "the kind of place where you were recognised as a carer";
            case SENDER -> "which organisation recorded it";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
