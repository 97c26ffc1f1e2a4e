package org.carerkit.pages;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.Framework.Scope;
import org.carerkit.outcomes.framework.RatingColour;
import org.carerkit.outcomes.rating.Rating;
import org.carerkit.outcomes.rating.Rating.PartRating;
import org.jspecify.annotations.Nullable;

/** Formats the figures and dates of a report. */
final class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Words() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A period as its first and last day. */
    static String period(EvaluationPeriod period) {
        return date(Objects.requireNonNull(period.from())) + " to "
                + date(Objects.requireNonNull(period.to()).minusDays(1));
    }

    /** A number without trailing zeros. */
    static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String share(Rating rating) {
        return rating.percent(1).map(percent -> number(percent) + "%").orElse("–");
    }

    static String level(RatingColour level) {
        return level == RatingColour.NOT_RATED ? level.words() : level.words() + " (" + level.colour() + ")";
    }

    /** The scope, after a comma; empty if the framework has only one scope. */
    static String scope(Framework framework, Scope scope) {
        return framework.scopes().size() == 1 ? "" : ", " + lower(scope.title());
    }

    static String lower(String title) {
        return title.isEmpty() ? title : Character.toLowerCase(title.charAt(0)) + title.substring(1);
    }

    static Bar bar(PartRating part) {
        Rating rating = part.rating();
        BigDecimal length = rating.percent(2).orElse(BigDecimal.ZERO);
        String value = rating.of() == 0 ? level(rating.level()) : share(rating) + ", " + level(rating.level());
        Bar.Fill fill = switch (rating.level()) {
            case GREEN -> Bar.Fill.SOLID;
            case AMBER -> Bar.Fill.STRIPED;
            case RED -> Bar.Fill.DOTTED;
            case NOT_RATED -> Bar.Fill.EMPTY;
        };
        return new Bar(part.title(), length, value, fill);
    }

    /** A number and its noun, such as {@code 1 action} or {@code 2 actions}. */
    static String many(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static String orNone(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
