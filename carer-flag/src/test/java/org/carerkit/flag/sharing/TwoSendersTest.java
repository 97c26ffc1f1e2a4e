package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.register.RegisterView;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two partners tell of one person, and neither says who recorded it: they are two, and neither undoes what the other told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoSendersTest extends ReceivingFixture {

    private static final Carer CHILD = carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN);

    @BeforeEach
    void known() {
        known(practice, CHILD);
    }

    @Test
    void two_withheld_senders_are_two_and_what_the_second_one_told_counts() {
        Carer marked = Carer.builder(Identifier.nhsNumber("9990000018"))
                .person("Testina", "Fictional", BORN)
                .whatMatters("told by the school")
                .restricted(true)
                .build();
        receive(HOSPITAL, identified("hospital", 5, CHILD));
        receive(SCHOOL, identified("school", 6, marked));

        CarerFlag flag = flag();
        assertThat(flag.spell().orElseThrow().identifications()).hasSize(3);
        assertThat(flag.carer()).as("ours is replaced by nobody").isEqualTo(CHILD);
        assertThat(flag.isRestricted()).isTrue();
        assertThat(flag.findings()).isEmpty();
    }

    @Test
    void a_restriction_that_one_sender_told_is_not_lifted_by_another() {
        receive(HOSPITAL, identified("hospital", 5, CHILD), new Restricted(header("hospital", 6, "r")));
        receive(SCHOOL, identified("school", 5, CHILD), lifting("school", "u", "r"));

        assertThat(flag().isRestricted()).isTrue();
        assertThat(flag().undone()).isEmpty();
        assertThat(flag().findings())
                .containsExactly(new Finding(FlagFinding.FLAG_NOT_ITS_SENDER, "events[" + id("u") + "]"));
    }

    @Test
    void nor_by_an_event_that_passes_for_one_of_the_other_senders() {
        receive(
                HOSPITAL,
                identified("hospital", 5, CHILD),
                new Restricted(header("hospital", 6, "r")),
                new Restricted(header("hospital", 6, "r2")),
                lifting("hospital", "u", "r2"));
        receive(SCHOOL, identified("school", 5, CHILD), lifting("school", "u", "r", "r2"));

        assertThat(flag().toLift()).containsExactly(id("r"));
    }

    @Test
    void a_restriction_that_one_sender_told_is_not_corrected_away_by_another() {
        receive(HOSPITAL, identified("hospital", 5, CHILD), new Restricted(header("hospital", 6, "r")));
        receive(SCHOOL, identified("school", 5, CHILD), new Corrected(header("school", 7, "x"), id("r"), null));

        assertThat(flag().isRestricted()).isTrue();
        assertThat(flag().findings())
                .containsExactly(new Finding(FlagFinding.FLAG_NOT_ITS_SENDER, "events[" + id("x") + "]"));
    }

    @Test
    void nor_by_correcting_the_correction_that_brought_it_back() {
        receive(
                HOSPITAL,
                identified("hospital", 5, CHILD),
                new Restricted(header("hospital", 6, "r")),
                new Corrected(header("hospital", 7, "x1"), id("r"), null),
                new Corrected(header("hospital", 8, "x2"), id("x1"), null));
        receive(SCHOOL, identified("school", 5, CHILD), new Corrected(header("school", 9, "x3"), id("x2"), null));

        assertThat(flag().isRestricted()).isTrue();
    }

    @Test
    void a_marked_record_of_one_sender_is_not_corrected_away_by_another() {
        Carer marked = Carer.builder(Identifier.nhsNumber("9990000018"))
                .person("Testina", "Fictional", BORN)
                .restricted(true)
                .build();
        receive(HOSPITAL, identified("hospital", 5, marked));
        receive(
                SCHOOL,
                identified("school", 5, CHILD),
                new Corrected(header("school", 7, "x"), id("hospital i"), null));

        assertThat(flag().isRestricted()).isTrue();
    }

    @Test
    void that_the_carer_declined_is_not_corrected_away_by_another_sender() {
        receive(
                HOSPITAL,
                identified("hospital", 5, CHILD),
                new Ended(header("hospital", 7, "e"), FlagEndReason.CARER_DECLINED));
        receive(SCHOOL, identified("school", 5, CHILD), new Corrected(header("school", 8, "x"), id("e"), null));

        assertThat(flag().state()).isEqualTo(FlagState.DECLINED);
    }

    @Test
    void a_restriction_of_ours_is_not_lifted_by_what_came_before_a_person_linked_the_records() {
        CarerFlagRegister other = register();
        known(other, carer(Identifier.local("practice", "1"), "Fictional", BORN));
        recordIn(other, new Restricted(here(OURS, "our restriction")));
        CarerId theirs = taken(other.receiver(GP)
                        .receive(
                                notice(identified("school", 5, CHILD), lifting("school", "u", "our restriction")),
                                SCHOOL))
                .record();
        recordIn(other, new Linked(here(OURS, "link"), theirs));

        assertThat(other.flag(OURS).flag().isRestricted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_two_senders_told_is_lifted_when_both_have_lifted_it_in_whatever_order_that_comes(long seed) {
        List<FlagNotice> first = new ArrayList<>(List.of(
                notice(identified("hospital", 5, CHILD), new Restricted(header("hospital", 6, "r"))),
                notice(identified("school", 5, CHILD), new Restricted(header("school", 6, "r"))),
                notice(lifting("hospital", "u", "r"))));
        Collections.shuffle(first, new Random(seed));
        first.forEach(this::receive);
        assertThat(flag().isRestricted()).isTrue();

        receive(SCHOOL, lifting("school", "u", "r"));
        assertThat(flag().isRestricted()).isFalse();
        assertThat(flag().findings()).isEmpty();
    }

    @Test
    void its_own_sender_lifts_it_and_so_does_a_named_person_here() {
        receive(
                HOSPITAL,
                identified("hospital", 5, CHILD),
                new Restricted(header("hospital", 6, "r")),
                new Restricted(header("hospital", 6, "r2")),
                lifting("hospital", "u", "r"));
        assertThat(flag().toLift()).containsExactly(id("r2"));

        recordIn(practice, new Unrestricted(here(OURS, "ours lifts"), List.of(id("r2"))));
        assertThat(flag().isRestricted()).isFalse();
    }

    @Test
    void who_may_not_know_whereabouts_learns_from_no_refusal_which_organisation_identified_somebody() {
        CarerId theirs = taken(atPractice.receive(notice(identified("hospital", 5, CHILD)), HOSPITAL))
                .record();
        RegisterView view = RegisterView.withoutLocations(practice);

        for (CarerId carer : List.of(OURS, theirs)) {
            EventHeader again = EventHeader.of(
                    id("again " + carer), carer, at(9), RecordedBy.of(Identifier.ods("A81003"), "receptionist"));
            assertThat(view.record(RecordCommand.of(
                            new Identified(again, IdentificationSource.SELF, Setting.GP_PRACTICE, CHILD))))
                    .isEqualTo(new RecordResult.Refused(Findings.of(
                            List.of(new Finding(FlagFinding.FLAG_ALREADY_IDENTIFIED, "events[" + again.id() + "]")))));
        }
    }

    @Test
    void another_senders_correction_counts_no_more_where_it_takes_no_protection_away() {
        receive(
                HOSPITAL,
                identified("hospital", 5, CHILD),
                new Ended(header("hospital", 7, "e"), FlagEndReason.MOVED_AWAY));
        receive(
                SCHOOL,
                identified("school", 5, CHILD),
                new Corrected(header("school", 8, "x"), id("hospital i"), null));

        assertThat(flag().spell().orElseThrow().identifications()).hasSize(3);
        assertThat(flag().findings().all())
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(FlagFinding.FLAG_ENDED_ELSEWHERE, FlagFinding.FLAG_NOT_ITS_SENDER);
    }

    private CarerFlag flag() {
        return practice.flag(OURS).flag();
    }

    private void receive(Identifier sender, FlagEvent... events) {
        taken(atPractice.receive(notice(events), sender));
    }

    /** From whom it is, the carer's pseudonym tells. */
    private void receive(FlagNotice notice) {
        boolean hospital = notice.events().get(0).header().carer().equals(theirs("hospital"));
        taken(atPractice.receive(notice, hospital ? HOSPITAL : SCHOOL));
    }

    private static FlagNotice notice(FlagEvent... events) {
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1, UUID.randomUUID(), GP, Purpose.DIRECT_CARE, "edition", List.of(events));
    }

    private static Identified identified(String sender, int day, Carer carer) {
        return new Identified(header(sender, day, sender + " i"), IdentificationSource.SELF, Setting.OTHER, carer);
    }

    private static Unrestricted lifting(String sender, String fact, String... restrictions) {
        return new Unrestricted(
                header(sender, 9, fact),
                List.of(restrictions).stream().map(one -> id(one)).toList());
    }

    private static EventHeader header(String sender, int day, String fact) {
        return new EventHeader(id(sender + " tells " + fact), theirs(sender), at(day), RecordedBy.withheld(), id(fact));
    }

    private static CarerId theirs(String sender) {
        return new CarerId(id("carer of " + sender));
    }
}
