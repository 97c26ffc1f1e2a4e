package org.carerkit.flag.store.jdbc;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagQuery;

/**
 * A query as an SQL condition.
 *
 * @param sql a condition on {@code carer_flag_history h}
 * @param values the parameters
 */
record QueryCondition(String sql, List<Object> values) {

    static QueryCondition of(FlagQuery query) {
        if (query instanceof FlagQuery.WithErased) {
            return new QueryCondition("true", List.of());
        }
        if (query instanceof FlagQuery.InState wanted) {
            Object at = wanted.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
            return kept(
                    "exists (select 1 from carer_flag_state s where s.carer = h.carer and s.state = ?"
                            + " and s.from_at <= ? and (s.until_at is null or s.until_at > ?))",
                    wanted.state().name(),
                    at,
                    at);
        }
        if (query instanceof FlagQuery.OfKind wanted) {
            return kept("h.kinds like ?", "%," + wanted.kind().name() + ",%");
        }
        if (query instanceof FlagQuery.ReviewDue due) {
            return kept("h.review_due <= ?", due.by());
        }
        if (query instanceof FlagQuery.KindsChange change) {
            return kept("h.kinds_until <= ?", change.by());
        }
        if (query instanceof FlagQuery.Lookup lookup) {
            return lookup(lookup.hashes());
        }
        return query instanceof FlagQuery.All ? kept("true") : referral(query);
    }

    private static QueryCondition lookup(List<Bytes> hashes) {
        if (hashes.isEmpty()) {
            return kept("false");
        }
        String marks = String.join(", ", Collections.nCopies(hashes.size(), "?"));
        return kept(
                "h.carer in (select l.carer from carer_flag_lookup l where l.hash in (" + marks + "))",
                hashes.stream().map(Bytes::toArray).toArray());
    }

    private static QueryCondition referral(FlagQuery query) {
        if (query instanceof FlagQuery.ReferralOpen open) {
            return withReferral("(r.closed is null or r.closed > ?)", open.day(), open.day());
        }
        if (query instanceof FlagQuery.ReferralUnanswered unanswered) {
            return withReferral("(r.answered is null or r.answered > ?)", unanswered.day(), unanswered.day());
        }
        if (query instanceof FlagQuery.ReferralOverdue overdue) {
            return withReferral(
                    "(r.answered is null or r.answered > ?)"
                            + " and (r.answer_by < ? or (r.answer_by is null and r.made < ?))",
                    overdue.day(),
                    overdue.day(),
                    overdue.day(),
                    overdue.madeBefore());
        }
        throw new IllegalArgumentException("query: " + query.getClass().getSimpleName());
    }

    private static QueryCondition withReferral(String condition, LocalDate... values) {
        return kept(
                "exists (select 1 from carer_flag_referral r where r.carer = h.carer and r.made <= ? and " + condition
                        + ")",
                (Object[]) values);
    }

    private static QueryCondition kept(String condition, Object... values) {
        return new QueryCondition("not h.erased and " + condition, List.of(values));
    }
}
