package org.carerkit.flag.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carerkit.core.carer.AgeBand;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.core.carer.CarerKinds;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.receiving.MatchKey;
import org.carerkit.flag.receiving.ReceiptMarks;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Referral;
import org.carerkit.flag.state.ReviewPolicy;
import org.carerkit.flag.state.Spell;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagRow.ReferralRow;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.StateInterval;
import org.jspecify.annotations.Nullable;

/** Derives the rows that queries run on from a flag. */
record FlagRows(KeyedHashes hashes, ReviewPolicy reviews, AgeBands bands) {

    private static final int ADULT = 18;

    /**
     * Derives the row of one record.
     *
     * @param version the version of the history
     * @param flag the flag of the record and of the records linked to it
     * @param own the flag of the record alone
     * @param counted true if this record represents the person in counts
     */
    FlagRow of(CarerId carer, long version, CarerFlag flag, CarerFlag own, boolean counted, LocalDate today) {
        List<StateInterval> intervals = intervals(flag.spells());
        Set<CarerKind> kinds = kindsOn(today, flag);
        Identified first =
                flag.spell().map(spell -> spell.identifications().get(0)).orElse(null);
        IdentificationSource source = first == null ? null : first.source();
        Setting setting = first == null || flag.isRestricted() ? null : first.setting();
        FlagSummary summary = new FlagSummary(
                carer,
                version,
                flag.state(),
                intervals.isEmpty() ? null : intervals.get(intervals.size() - 1).from(),
                source,
                setting,
                flag.reviewDue(reviews).orElse(null),
                kinds,
                changeOf(kinds, flag, today));
        List<ReferralRow> referrals = flag.followUp().referrals().stream()
                .filter(referral -> referral.made().header().carer().equals(carer))
                .map(FlagRows::row)
                .toList();
        return new FlagRow(summary, intervals, referrals, lookups(flag, own), counted);
    }

    private static List<StateInterval> intervals(List<Spell> spells) {
        List<StateInterval> intervals = new ArrayList<>();
        for (int i = 0; i < spells.size(); i++) {
            Spell spell = spells.get(i);
            Instant until = spell.until();
            Instant next = i + 1 < spells.size() ? spells.get(i + 1).from() : null;
            Instant agreed = spell.confirmed();
            add(intervals, FlagState.IDENTIFIED, spell.from(), agreed == null ? until : agreed);
            if (agreed != null) {
                add(intervals, FlagState.ACTIVE, agreed, until);
            }
            if (until != null) {
                add(intervals, spell.state(), until, next);
            }
        }
        return intervals;
    }

    private static void add(List<StateInterval> intervals, FlagState state, Instant from, @Nullable Instant until) {
        StateInterval interval = new StateInterval(state, from, until);
        if (interval.until() == null || interval.from().isBefore(interval.until())) {
            intervals.add(interval);
        }
    }

    private static ReferralRow row(Referral referral) {
        List<LocalDate> days =
                referral.answers().stream().map(FlagRows::dayOf).sorted().toList();
        return new ReferralRow(
                EventHeader.dayOf(referral.made().header().occurredAt()),
                referral.made().answerBy(),
                days.isEmpty() ? null : days.get(0),
                referral.isOpen()
                        ? null
                        : dayOf(referral.answers().get(referral.answers().size() - 1)));
    }

    private static LocalDate dayOf(ReferralAnswered answer) {
        return EventHeader.dayOf(answer.header().occurredAt());
    }

    private Set<CarerKind> kindsOn(LocalDate day, CarerFlag flag) {
        if (flag.isFormerCarer()) {
            return Set.of(CarerKind.FORMER_CARER);
        }
        Carer carer = flag.carer();
        return carer == null || !flag.state().isOpen() ? Set.of() : CarerKinds.of(carer, day, bands);
    }

    /** Returns the first day on which the kinds change without an event; null if there is none. */
    private @Nullable LocalDate changeOf(Set<CarerKind> kinds, CarerFlag flag, LocalDate today) {
        Carer carer = flag.carer();
        if (carer == null || !flag.state().isOpen()) {
            return null;
        }
        TreeSet<LocalDate> days = new TreeSet<>();
        if (carer.person() != null && carer.person().birthDate() != null) {
            LocalDate birth = carer.person().birthDate();
            Stream.concat(
                            Stream.of(ADULT),
                            bands.bands().stream()
                                    .flatMap(band ->
                                            Stream.of(band.from(), band.to() == AgeBand.OPEN ? 0 : band.to() + 1)))
                    .forEach(age -> addBirthday(days, birth, age));
        }
        for (CaringRole role : carer.roles()) {
            CaredForPerson person = role.caredForPerson();
            LocalDate birth = person == null ? null : person.birthDate();
            if (birth != null) {
                addBirthday(days, birth, ADULT);
            }
            Stream.of(Optional.ofNullable(role.start()), Optional.ofNullable(role.end()))
                    .flatMap(Optional::stream)
                    .forEach(day -> days.addAll(List.of(day, day.plusDays(1))));
        }
        return days.tailSet(today, false).stream()
                .filter(day -> !kindsOn(day, flag).equals(kinds))
                .findFirst()
                .orElse(null);
    }

    /** In a common year somebody born on 29 February becomes a year older on 1 March, so the day after is added too. */
    private static void addBirthday(Set<LocalDate> days, LocalDate birth, int age) {
        LocalDate birthday = birth.plusYears(age);
        days.add(birthday);
        days.add(birthday.plusDays(1));
    }

    /**
     * Returns the hashes of every identifier in the spells and of every mark, and of the postcode only if the
     * whereabouts are not protected.
     */
    private List<Bytes> lookups(CarerFlag flag, CarerFlag own) {
        Stream<Bytes> identifiers = Stream.of(flag, own)
                .distinct() // the two are the same flag if nothing is linked
                .flatMap(one -> one.spells().stream())
                .flatMap(spell -> spell.events().stream())
                .flatMap(event -> event.carerRecord().stream())
                .flatMap(carer -> carer.identifiers().stream())
                .distinct()
                .flatMap(identifier -> hashes.identifier(identifier).stream());
        Stream<Bytes> matches = Stream.of(flag, own)
                .distinct()
                .filter(one -> !flag.isRestricted())
                .flatMap(one -> Optional.ofNullable(one.carer()).stream())
                .flatMap(carer -> MatchKey.of(carer).stream())
                .map(hashes::match);
        Stream<Bytes> marks = ReceiptMarks.of(flag, own).stream().map(hashes::mark);
        return Stream.of(identifiers, matches, marks)
                .flatMap(one -> one)
                .distinct()
                .toList();
    }
}
