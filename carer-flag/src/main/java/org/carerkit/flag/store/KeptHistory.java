package org.carerkit.flag.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.store.FlagRow.ReferralRow;
import org.carerkit.flag.store.History.HistoryHead;
import org.jspecify.annotations.Nullable;

/** The data that the store in memory holds about one carer. */
record KeptHistory(HistoryHead head, boolean erased, List<StoredEvent> events, Optional<FlagRow> flag) {

    static final KeptHistory NOTHING = new KeptHistory(HistoryHead.START, false, List.of(), Optional.empty());

    KeptHistory and(StoredEvent event) {
        List<StoredEvent> all = new ArrayList<>(events);
        all.add(event);
        return new KeptHistory(new HistoryHead(event.version(), event.link()), erased, List.copyOf(all), flag);
    }

    KeptHistory with(FlagRow row) {
        return new KeptHistory(head, erased, events, Optional.of(row));
    }

    KeptHistory withoutFlag() {
        return new KeptHistory(head, true, events, Optional.empty());
    }

    FlagSummary summary(CarerId carer) {
        return flag.map(row -> row.summary().at(head.version())).orElse(FlagSummary.none(carer, head.version()));
    }

    boolean matches(FlagQuery query) {
        if (query instanceof FlagQuery.WithErased) {
            return true;
        }
        if (query instanceof FlagQuery.All) {
            return !erased;
        }
        return flag.filter(row -> matches(query, row)).isPresent();
    }

    private static boolean matches(FlagQuery query, FlagRow row) {
        if (query instanceof FlagQuery.InState wanted) {
            return stateAt(row, wanted.at()) == wanted.state();
        }
        if (query instanceof FlagQuery.OfKind wanted) {
            return row.summary().kinds().contains(wanted.kind());
        }
        if (query instanceof FlagQuery.ReviewDue due) {
            return isBy(row.summary().reviewDue(), due.by());
        }
        if (query instanceof FlagQuery.KindsChange change) {
            return isBy(row.summary().kindsUntil(), change.by());
        }
        if (query instanceof FlagQuery.Lookup lookup) {
            return row.lookups().stream().anyMatch(lookup.hashes()::contains);
        }
        Predicate<ReferralRow> wanted = referral(query);
        return row.referrals().stream().anyMatch(wanted);
    }

    static FlagState stateAt(FlagRow row, Instant at) {
        return row.intervals().stream()
                .filter(interval -> interval.holds(at))
                .map(StateInterval::state)
                .findFirst()
                .orElse(FlagState.NONE);
    }

    private static Predicate<ReferralRow> referral(FlagQuery query) {
        if (query instanceof FlagQuery.ReferralOpen open) {
            return row -> isBy(row.made(), open.day()) && !isBy(row.closed(), open.day());
        }
        if (query instanceof FlagQuery.ReferralUnanswered unanswered) {
            return row -> isUnanswered(row, unanswered.day());
        }
        if (query instanceof FlagQuery.ReferralOverdue overdue) {
            return row -> isUnanswered(row, overdue.day())
                    && (row.answerBy() == null
                            ? row.made().isBefore(overdue.madeBefore())
                            : row.answerBy().isBefore(overdue.day()));
        }
        throw new IllegalArgumentException("query: " + query.getClass().getSimpleName());
    }

    private static boolean isUnanswered(ReferralRow row, LocalDate day) {
        return isBy(row.made(), day) && !isBy(row.answered(), day);
    }

    private static boolean isBy(@Nullable LocalDate date, LocalDate day) {
        return date != null && !date.isAfter(day);
    }
}
