package org.carerkit.flag.register;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerkit.flag.state.Referral;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagSummary;

/** Lists referrals that wait for an answer, carer by carer. */
record OpenReferrals(CarerFlagRegister register) {

    Stream<Referral> unanswered(LocalDate day) {
        return referrals(new FlagQuery.ReferralUnanswered(day), referral -> referral.isUnansweredOn(day));
    }

    Stream<Referral> overdue(LocalDate day, Period patience) {
        // months differ in length, so the last day that is early enough is searched for
        LocalDate madeBefore = day.minus(patience).minusDays(5);
        while (madeBefore.plus(patience).isBefore(day)) {
            madeBefore = madeBefore.plusDays(1);
        }
        return referrals(
                new FlagQuery.ReferralOverdue(day, madeBefore), referral -> referral.isOverdueOn(day, patience));
    }

    private Stream<Referral> referrals(FlagQuery query, Predicate<Referral> chosen) {
        // a referral is listed under its own record only, not under the linked ones
        return register.flags(query)
                .map(FlagSummary::carer)
                .flatMap(carer -> register.flag(carer).flag().followUp().referrals().stream()
                        .filter(referral -> referral.made().header().carer().equals(carer)))
                .filter(chosen);
    }
}
