package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.given;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.receiving.Received.Candidate;
import org.carerkit.flag.receiving.Received.Confidence;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What comes in from a partner: whose it is. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MatchingTest extends ReceivingFixture {

    @Test
    void the_nhs_number_finds_the_record_that_was_here_and_the_two_are_read_as_one() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        FlagNotice notice = toPractice();
        Received.Taken taken = taken(atPractice.receive(notice, HOSPITAL));

        assertThat(taken.linked()).contains(OURS);
        assertThat(taken.toConfirm()).isEmpty();
        assertThat(practice.flag(OURS).flag().state()).isEqualTo(FlagState.ACTIVE);
        assertThat(practice.flag(OURS).flag().spell().orElseThrow().identifications())
                .hasSize(2);
        assertThat(practice.flag(OURS).flag())
                .isEqualTo(practice.flag(taken.record()).flag());
        assertThat(practice.history(OURS)).as("nothing was moved").hasSize(2);
    }

    @Test
    void a_link_that_somebody_undid_is_not_made_again() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        FlagNotice notice = toPractice();
        Received.Taken taken = taken(atPractice.receive(notice, HOSPITAL));
        UUID link = practice.history(taken.record()).stream()
                .filter(Linked.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();
        recordIn(practice, new Unlinked(here(taken.record(), "undone"), link));
        Received.Taken again = taken(atPractice.receive(notice, HOSPITAL));

        assertThat(again.linked()).isEmpty();
        assertThat(again.toConfirm()).containsExactly(new Candidate(OURS, Confidence.CERTAIN));
        assertThat(practice.flag(OURS).flag().links()).isEmpty();
    }

    @Test
    void a_number_that_another_birth_date_or_name_contradicts_is_for_a_person_to_look_at() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN.plusDays(1)));
        Received.Taken taken = taken(atPractice.receive(toPractice(), HOSPITAL));

        assertThat(taken.linked()).isEmpty();
        assertThat(taken.toConfirm()).containsExactly(new Candidate(OURS, Confidence.NUMBER_CONTRADICTED));
        assertThat(practice.flag(OURS).flag().links()).isEmpty();

        CarerFlagRegister other = register();
        known(other, carer(Identifier.nhsNumber("9990000018"), "Madeup", BORN));
        assertThat(taken(other.receiver(GP).receive(toPractice(), HOSPITAL)).toConfirm())
                .containsExactly(new Candidate(OURS, Confidence.NUMBER_CONTRADICTED));
    }

    @Test
    void a_number_that_two_records_have_is_for_a_person_to_look_at() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "FICTIONAL", BORN));
        CarerId second = new CarerId(new UUID(8, 8));
        known(practice, second, "second", carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        Received.Taken taken = taken(atPractice.receive(toPractice(), HOSPITAL));

        assertThat(taken.linked()).isEmpty();
        assertThat(taken.toConfirm())
                .containsExactly(
                        new Candidate(OURS, Confidence.NUMBER_NOT_ALONE),
                        new Candidate(second, Confidence.NUMBER_NOT_ALONE));
    }

    @Test
    void a_upn_finds_within_education_and_nowhere_else() {
        CarerFlagRegister school = register();
        known(school, carer(UPN, "Fictional", BORN));
        record(identifiedPupil(), given(2, "g"), confirmed(3, "c"));
        FlagNotice notice = shared(4, "s", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);

        assertThat(taken(school.receiver(SCHOOL_LEAD).receive(notice, HOSPITAL)).linked())
                .contains(OURS);

        CarerFlagRegister council = register();
        known(council, carer(UPN, "Fictional", BORN));
        FlagNotice toCouncil = new FlagNotice(
                notice.format(), notice.id(), ADULT_COUNCIL, Purpose.CARER_SUPPORT, notice.policy(), notice.events());
        Received.Taken taken = taken(council.receiver(ADULT_COUNCIL).receive(toCouncil, HOSPITAL));
        assertThat(taken.linked()).isEmpty();
        assertThat(taken.toConfirm()).isEmpty();
    }

    @Test
    void name_birth_date_and_postcode_find_what_a_person_has_to_confirm() {
        CarerFlagRegister council = register();
        known(council, withAddress(Identifier.local("council", "1"), "Testina Ann", "FÍCTIONAL", "TS24 8AY"));
        FlagNotice notice = toCouncil("Testina");
        Received.Taken taken = taken(council.receiver(ADULT_COUNCIL).receive(notice, HOSPITAL));

        assertThat(taken.linked()).isEmpty();
        assertThat(taken.toConfirm()).containsExactly(new Candidate(OURS, Confidence.PROBABLE));
        assertThat(council.flag(OURS).flag().links()).isEmpty();

        recordIn(council, new Linked(here(taken.record(), "confirmed by hand"), OURS));
        assertThat(taken(council.receiver(ADULT_COUNCIL).receive(notice, HOSPITAL))
                        .linked())
                .contains(OURS);
    }

    @Test
    void whoever_is_looked_for_is_found_by_a_key_and_no_other_history_is_read() {
        Set<CarerId> read = new HashSet<>();
        FlagStore noting = new ForwardingFlagStore(new InMemoryFlagStore()) {
            @Override
            public History history(CarerId carer) {
                read.add(carer);
                return super.history(carer);
            }

            @Override
            public List<History> histories(Set<CarerId> carers) {
                read.addAll(carers);
                return super.histories(carers);
            }
        };
        CarerFlagRegister big = CarerFlagRegister.builder(noting, Clock.fixed(at(100), ZoneOffset.UTC))
                .keys(new InMemoryCarerKeys())
                .build();
        known(big, carer(Identifier.nhsNumber("999 000 0018"), "Fictional", BORN));
        for (int i = 0; i < 20; i++) {
            known(big, new CarerId(new UUID(9, i)), "other " + i, carer(Identifier.local("p", "" + i), "Other", BORN));
        }
        read.clear();
        Received.Taken taken = taken(big.receiver(GP).receive(toPractice(), HOSPITAL));

        assertThat(taken.linked()).containsExactly(OURS);
        assertThat(read).containsExactlyInAnyOrder(OURS, taken.record());
    }

    @Test
    void a_linked_record_is_still_found_by_its_own_name_and_the_other_not_by_that() {
        CarerFlagRegister council = register();
        known(council, withAddress(Identifier.local("council", "1"), "Testina", "Fictional", "TS24 8AY"));
        CarerId second = new CarerId(new UUID(8, 8));
        known(council, second, "second", withAddress(Identifier.local("council", "2"), "Ash", "Madeup", "TS24 8AY"));
        recordIn(council, new Linked(here(OURS, "one person"), second));
        Received.Taken taken = taken(council.receiver(ADULT_COUNCIL).receive(toCouncil("Testina"), HOSPITAL));

        assertThat(taken.toConfirm()).containsExactly(new Candidate(OURS, Confidence.PROBABLE));
    }

    @Test
    void a_restricted_person_is_not_found_by_where_they_live_as_if_they_were_not_there() {
        CarerFlagRegister council = register();
        known(council, withAddress(Identifier.local("council", "1"), "Testina", "Fictional", "TS24 8AY"));
        recordIn(council, new Restricted(here(OURS, "restricted")));
        FlagNotice notice = toCouncil("Testina");
        Received.Taken restricted = taken(council.receiver(ADULT_COUNCIL).receive(notice, HOSPITAL));
        Received.Taken absent = taken(register().receiver(ADULT_COUNCIL).receive(notice, HOSPITAL));

        assertThat(restricted).isEqualTo(absent);
        assertThat(restricted.toConfirm()).isEmpty();
    }
}
