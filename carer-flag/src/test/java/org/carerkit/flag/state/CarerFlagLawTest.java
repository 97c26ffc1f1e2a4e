package org.carerkit.flag.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.finding.Finding;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventArbitraries;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.event.Unrestricted;

/** What holds of every history, however senseless. */
class CarerFlagLawTest {

    @Provide
    Arbitrary<List<FlagEvent>> histories() {
        return FlagEventArbitraries.histories();
    }

    @Provide
    Arbitrary<FlagEvent> events() {
        return FlagEventArbitraries.events();
    }

    @Property(tries = 2000)
    void any_order_and_any_repetition_give_the_same_flag(
            @ForAll("histories") List<FlagEvent> history, @ForAll Random random) {
        List<FlagEvent> disordered = new ArrayList<>(history);
        history.forEach(event -> disordered.addAll(Collections.nCopies(random.nextInt(3), event)));
        Collections.shuffle(disordered, random);
        CarerFlag flag = CarerFlag.of(history);

        assertThat(CarerFlag.of(disordered)).isEqualTo(flag);
        Statistics.collect(flag.state());
        Statistics.label("restricted").collect(flag.isRestricted());
    }

    @Property(tries = 500)
    void registers_that_exchange_what_they_have_agree(
            @ForAll("histories") List<FlagEvent> history, @ForAll Random random) {
        List<FlagEvent> here = new ArrayList<>();
        List<FlagEvent> there = new ArrayList<>();
        for (FlagEvent event : history) {
            (random.nextBoolean() ? here : there).add(event);
        }
        List<FlagEvent> first = new ArrayList<>(here);
        first.addAll(there);
        List<FlagEvent> second = new ArrayList<>(there);
        second.addAll(here);

        assertThat(CarerFlag.of(first)).isEqualTo(CarerFlag.of(second)).isEqualTo(CarerFlag.of(history));
    }

    @Property(tries = 2000)
    void only_an_event_that_names_it_lifts_a_restriction(
            @ForAll("histories") List<FlagEvent> history, @ForAll("events") FlagEvent one) {
        boolean mayLift = one instanceof Unrestricted || one instanceof Corrected;
        Set<UUID> before = new HashSet<>(CarerFlag.of(history).toLift());
        Statistics.label("restricted").collect(!before.isEmpty() && !mayLift);

        if (!mayLift && !renames(history, one)) {
            assertThat(CarerFlag.of(with(history, one)).toLift()).containsAll(before);
        }
    }

    @Property(tries = 2000)
    void no_consent_but_one_that_names_it_undoes_a_refusal_or_withdrawal(
            @ForAll("histories") List<FlagEvent> history, @ForAll("events") FlagEvent one) {
        List<ConsentRecorded> before = CarerFlag.of(history).consents().withheld();
        Statistics.label("withheld").collect(!before.isEmpty());

        if (!(one instanceof Corrected) && !renames(history, one)) {
            Consents after = CarerFlag.of(with(history, one)).consents();
            assertThat(after.withheld()).containsAll(before);
            LocalDate day = Samples.DAY.plusYears(2);
            Optional<ConsentRecorded> allowing = after.allowing(Purpose.DIRECT_CARE, Samples.GP, day);
            Statistics.label("allowed").collect(allowing.isPresent());
            allowing.ifPresent(consent -> assertThat(consent.lifts())
                    .containsAll(before.stream()
                            .filter(event -> stands(event, day))
                            .map(event -> event.header().fact())
                            .toList()));
        }
    }

    /** True for a refusal or withdrawal that alone would keep a notice from the practice. */
    private static boolean stands(ConsentRecorded event, LocalDate day) {
        return new Consents(List.of(), List.of(event), List.of()).withholds(Purpose.DIRECT_CARE, Samples.GP, day);
    }

    @Property(tries = 2000)
    void nothing_but_its_author_or_the_carers_own_agreement_undoes_a_decline(
            @ForAll("histories") List<FlagEvent> history, @ForAll("events") FlagEvent one) {
        Ended decline = new Ended(Samples.by(Samples.HOSPITAL, 7, "decline"), FlagEndReason.CARER_DECLINED);
        List<FlagEvent> declined = with(with(history, Samples.identified(0, "first")), decline);
        boolean isOfAnAuthor =
                declined.stream().filter(Declines::isOne).anyMatch(each -> Declines.isOfOneAuthor(each, one));
        Statistics.label("of another").collect(!isOfAnAuthor);
        assertThat(CarerFlag.of(declined).state()).isEqualTo(FlagState.DECLINED);

        // no event here is an agreement of the carer's own; a told one may tell of the author's
        if (!isOfAnAuthor && !renames(history, one)) {
            EventHeader header = one.header();
            FlagEvent late = one.with(
                    new EventHeader(header.id(), header.carer(), Samples.at(8), header.recordedBy(), header.origin()));
            assertThat(CarerFlag.of(with(declined, one)).state()).isEqualTo(FlagState.DECLINED);
            assertThat(CarerFlag.of(with(declined, late)).state()).isEqualTo(FlagState.DECLINED);
        }
    }

    @Property(tries = 1000)
    void only_an_event_that_names_it_undoes_a_link(
            @ForAll("histories") List<FlagEvent> history, @ForAll("events") FlagEvent one) {
        boolean mayUndo = one instanceof Unlinked || one instanceof Corrected;
        List<Linked> before = CarerFlag.of(history).links();
        Statistics.label("linked").collect(!before.isEmpty() && !mayUndo);

        // what happened overrules what was told of it
        boolean isWhatWasTold =
                history.stream().anyMatch(event -> event.header().fact().equals(one.id()));
        if (!mayUndo && !isWhatWasTold && !renames(history, one)) {
            assertThat(CarerFlag.of(with(history, one)).links()).containsAll(before);
        }
    }

    private static List<FlagEvent> with(List<FlagEvent> history, FlagEvent one) {
        List<FlagEvent> all = new ArrayList<>(history);
        all.add(one);
        return all;
    }

    /** True when the event says of an id that is named already that it stands for another fact: so it does name one. */
    private static boolean renames(List<FlagEvent> history, FlagEvent one) {
        return one.header().origin() != null
                || history.stream().anyMatch(event -> event.id().equals(one.id()));
    }

    @Property(tries = 2000)
    void every_event_that_counts_has_its_effect_or_a_finding(@ForAll("histories") List<FlagEvent> history) {
        CarerFlag flag = CarerFlag.of(history);
        Set<String> told = new HashSet<>();
        flag.findings().forEach(finding -> told.add(finding.path()));
        Set<FlagEvent> inSpells = new HashSet<>();
        flag.spells().forEach(spell -> inSpells.addAll(spell.events()));

        Set<FlagEvent> following = new HashSet<>(flag.followUp().informed());
        following.addAll(flag.followUp().acknowledged());
        flag.followUp().referrals().forEach(referral -> {
            following.add(referral.made());
            following.addAll(referral.answers());
        });

        for (FlagEvent event : Selection.of(history).effective()) {
            boolean opensOrCloses = event instanceof Identified || event instanceof Confirmed || event instanceof Ended;
            boolean follows = event instanceof Informed
                    || event instanceof Referred
                    || event instanceof ReferralAnswered
                    || event instanceof Acknowledged;
            if (opensOrCloses || follows) {
                boolean hasEffect = inSpells.contains(event) || following.contains(event);
                Statistics.label(event.getClass().getSimpleName()).collect(hasEffect);
                boolean hasFinding = told.contains("events[" + event.header().fact() + "]");
                assertThat(hasEffect || hasFinding).as("%s", event).isTrue();
            }
        }
    }

    @Property(tries = 500)
    void findings_point_at_events_of_the_history(@ForAll("histories") List<FlagEvent> history) {
        Set<String> places = new HashSet<>();
        history.forEach(event -> {
            places.add("events[" + event.id() + "]");
            places.add("events[" + event.header().fact() + "]");
        });

        assertThat(CarerFlag.of(history).findings()).extracting(Finding::path).allMatch(places::contains);
    }
}
