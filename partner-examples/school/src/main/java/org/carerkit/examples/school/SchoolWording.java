package org.carerkit.examples.school;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.jspecify.annotations.Nullable;

/** The wording of dates, states and sources on the school's pages. */
final class SchoolWording {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private SchoolWording() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String yearGroup(int year) {
        return year == 0 ? "Reception" : "Year " + year;
    }

    static String state(FlagState state) {
        return switch (state) {
            case NONE -> "not flagged";
            case IDENTIFIED -> "recognised, not yet confirmed";
            case ACTIVE -> "confirmed";
            case ENDED -> "former carer";
            case DECLINED -> "does not want to be recorded";
            case IN_ERROR -> "recorded in error";
        };
    }

    static String declaredBy(Identified event) {
        RecordedBy by = event.header().recordedBy();
        String role = by == null || by.role() == null ? "" : ", written down by the " + by.role();
        return source(event.source()) + role;
    }

    private static String source(@Nullable IdentificationSource source) {
        if (source == null) {
            return "not said";
        }
        return switch (source) {
            case SELF -> "the pupil";
            case PARENT_OR_GUARDIAN -> "a parent or guardian";
            case CARED_FOR_PERSON -> "the person looked after";
            case FAMILY_OR_FRIEND -> "family or a friend";
            case PROFESSIONAL -> "a professional";
            case RECORDS -> "records";
        };
    }

    static String answer(@Nullable ReferralAnswer answer) {
        return answer == null
                ? "no answer yet"
                : answer.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
