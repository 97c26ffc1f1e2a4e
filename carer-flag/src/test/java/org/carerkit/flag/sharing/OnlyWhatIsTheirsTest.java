package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.sharing.PartnerNotices.header;
import static org.carerkit.flag.sharing.PartnerNotices.identified;
import static org.carerkit.flag.sharing.PartnerNotices.lifting;
import static org.carerkit.flag.sharing.PartnerNotices.notice;
import static org.carerkit.flag.sharing.PartnerNotices.restricted;
import static org.carerkit.flag.sharing.PartnerNotices.theirs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Contact;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.receiving.Received.Candidate;
import org.carerkit.flag.receiving.Received.Confidence;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.state.CarerFlag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A partner is believed only in what is its own: it adds protection and takes none away, and it replaces nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OnlyWhatIsTheirsTest extends ReceivingFixture {

    private static final Identifier NUMBER = Identifier.nhsNumber("9990000018");
    private static final Carer CHILD = carer(NUMBER, "Fictional", BORN);
    private static final Carer NUMBER_ALONE = Carer.builder(NUMBER).build();
    private static final Carer ANOTHER_HOME =
            Carer.builder(NUMBER).contact(contact()).build();

    @Test
    @DisplayName("A partner lifts a restriction that another partner set; ours falls to two notices in a row (one that"
            + " names our event while nothing is linked, then the NHS number).")
    void anotherOnesRestriction() {
        known(practice, CHILD);
        recordIn(practice, new Restricted(here(OURS, "our restriction")));
        receive(HOSPITAL, identified("hospital", 5, CHILD), restricted("hospital", 6, "r"));
        receive(SCHOOL, lifting("school", "u", "r", "our restriction"));
        assertThat(practice.flag(OURS).flag().links())
                .as("the school's is not linked yet")
                .hasSize(1);

        atPractice.receive(notice(identified("school", 7, CHILD)), SCHOOL);

        assertThat(practice.flag(OURS).flag().toLift()).containsExactlyInAnyOrder(id("r"), id("our restriction"));
    }

    @Test
    @DisplayName("A notice that holds nothing but an NHS number is linked as certain; it can then end our flag, replace"
            + " the person, or change the contact details.")
    void numberAlone() {
        known(practice, CHILD);
        recordIn(practice, new Restricted(here(OURS, "our restriction")));
        CarerFlag before = practice.flag(OURS).flag();
        Received.Taken taken = receive(
                SCHOOL,
                identified("school", 5, NUMBER_ALONE),
                new RolesChanged(header("school", 6, "moved"), ANOTHER_HOME),
                new Ended(header("school", 7, "no"), FlagEndReason.CARER_DECLINED));

        assertThat(taken.linked()).isEmpty();
        assertThat(taken.toConfirm()).containsExactly(new Candidate(OURS, Confidence.NUMBER_ONLY));
        assertThat(practice.flag(OURS).flag().state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(practice.flag(OURS).flag().carer()).isEqualTo(before.carer());
        assertThat(practice.flag(OURS).flag().links()).isEmpty();
    }

    @ParameterizedTest(name = "{displayName} (order {0})")
    @DisplayName("An own record made after a partner's notice is never matched with it; which came first decides"
            + " whether a restriction is known.")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void whicheverCameFirst(int order) {
        List<Runnable> steps = new ArrayList<>(List.of(
                () -> receive(HOSPITAL, identified("hospital", 5, CHILD)),
                () -> receive(HOSPITAL, restricted("hospital", 6, "r")),
                () -> known(practice, CHILD)));
        List<Runnable> ordered = new ArrayList<>();
        for (int rest = order, left = 3; left > 0; rest /= left, left--) {
            ordered.add(steps.remove(rest % left));
        }
        ordered.forEach(Runnable::run);

        assertThat(practice.flag(OURS).flag().toLift()).containsExactly(id("r"));
        assertThat(practice.flag(OURS).flag().links()).hasSize(1);
    }

    @Test
    @DisplayName("An event id that partner X used first blocks partner Y's whole notice.")
    void anIdUsedBefore() {
        UUID one = id("an event id");
        receive(HOSPITAL, identified("hospital", 5, CHILD), new Restricted(header("hospital", 6, "r", one)));
        Received received = atPractice.receive(
                notice(identified("school", 5, CHILD), new Restricted(header("school", 7, "s", one))), SCHOOL);

        assertThat(practice.flag(taken(received).record()).flag().toLift()).containsExactlyInAnyOrder(id("r"), id("s"));
    }

    @Test
    void an_id_that_we_used_ourselves_blocks_no_notice() {
        known(practice, CHILD);
        Received received = atPractice.receive(notice(new Restricted(header("school", 7, "s", id("ours")))), SCHOOL);

        assertThat(practice.flag(taken(received).record()).flag().isRestricted())
                .isTrue();
        assertThat(practice.history(OURS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9990000018 alone", "another name", "another birth date"})
    void a_restriction_of_an_unconfirmed_match_protects_at_once_and_nothing_else_of_it_counts(String match) {
        known(practice, CHILD);
        Carer told = switch (match) {
            case "another name" -> carer(NUMBER, "Madeup", BORN);
            case "another birth date" -> carer(NUMBER, "Fictional", BORN.plusDays(1));
            default -> NUMBER_ALONE;
        };
        receive(SCHOOL, identified("school", 5, told));
        assertThat(practice.flag(OURS).flag().isRestricted()).isFalse();
        receive(
                SCHOOL,
                restricted("school", 6, "s"),
                new Ended(header("school", 7, "no"), FlagEndReason.CARER_DECLINED));

        assertThat(practice.flag(OURS).flag().toLift()).containsExactly(id("s"));
        assertThat(practice.flag(OURS).flag().state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(practice.flag(OURS).flag().carer()).isEqualTo(CHILD);
        assertThat(practice.history(OURS)).as("nothing was copied").noneMatch(Restricted.class::isInstance);
    }

    @Test
    void its_sender_lifts_it_again_and_so_does_a_person_here() {
        known(practice, CHILD);
        receive(
                SCHOOL,
                identified("school", 5, NUMBER_ALONE),
                restricted("school", 6, "s"),
                restricted("school", 6, "s2"),
                lifting("school", "u", "s"));
        assertThat(practice.flag(OURS).flag().toLift()).containsExactly(id("s2"));

        recordIn(practice, new Unrestricted(here(OURS, "ours lifts"), List.of(id("s2"))));
        assertThat(practice.flag(OURS).flag().isRestricted()).isFalse();
    }

    @Test
    void a_person_who_says_that_they_are_two_people_ends_it_for_good() {
        known(practice, CHILD);
        Received.Taken taken = receive(SCHOOL, identified("school", 5, NUMBER_ALONE), restricted("school", 6, "s"));
        UUID possible = practice.history(taken.record()).stream()
                .filter(Linked.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();
        recordIn(practice, new Unlinked(here(taken.record(), "two people"), possible));
        assertThat(practice.flag(OURS).flag().isRestricted()).isFalse();

        Received.Taken again =
                receive(SCHOOL, new RolesChanged(header("school", 7, "c"), CHILD), restricted("school", 8, "s3"));
        assertThat(again.linked()).isEmpty();
        assertThat(practice.flag(OURS).flag().isRestricted()).isFalse();
        assertThat(practice.flag(taken.record()).flag().isRestricted()).isTrue();
    }

    @Test
    void a_person_who_confirms_it_makes_the_two_one() {
        known(practice, CHILD);
        Received.Taken taken = receive(SCHOOL, identified("school", 5, NUMBER_ALONE), restricted("school", 6, "s"));
        recordIn(practice, new Linked(here(taken.record(), "confirmed by hand"), OURS));

        assertThat(practice.flag(OURS).flag())
                .isEqualTo(practice.flag(taken.record()).flag());
        assertThat(practice.flag(OURS).flag().toLift()).containsExactly(id("s"));
        assertThat(practice.flag(OURS).flag().links()).hasSize(1);
    }

    @Test
    void a_record_of_ours_is_replaced_and_our_flag_ended_by_no_partner_however_certain_the_match() {
        known(practice, CHILD);
        Carer moved = Carer.builder(NUMBER)
                .person("Testina", "Fictional", BORN)
                .contact(contact())
                .build();
        Received.Taken taken = receive(
                HOSPITAL,
                identified("hospital", 5, CHILD),
                new RolesChanged(header("hospital", 6, "moved"), moved),
                new Ended(header("hospital", 7, "e"), FlagEndReason.RECORDED_IN_ERROR),
                new Corrected(header("hospital", 8, "x"), id("ours by another name"), null));

        assertThat(taken.linked()).containsExactly(OURS);
        CarerFlag flag = practice.flag(OURS).flag();
        assertThat(flag.carer()).isEqualTo(CHILD);
        assertThat(flag.state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(contactOf(flag)).isNull();
    }

    @Test
    void what_a_partner_alone_told_it_ends_itself_and_once_two_told_it_both_must() {
        Received.Taken taken = receive(HOSPITAL, identified("hospital", 5, CHILD));
        receive(SCHOOL, identified("school", 6, CHILD));
        receive(HOSPITAL, new Ended(header("hospital", 7, "e"), FlagEndReason.MOVED_AWAY));
        assertThat(practice.flag(taken.record()).flag().state()).isEqualTo(FlagState.IDENTIFIED);

        receive(SCHOOL, new Ended(header("school", 8, "e2"), FlagEndReason.MOVED_AWAY));
        assertThat(practice.flag(taken.record()).flag().state()).isEqualTo(FlagState.ENDED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_decides_nothing_whether_ours_came_first_last_or_in_between(long seed) {
        CarerFlagRegister[] two = {register(), register()};
        List<FlagNotice> told = List.of(
                notice(identified("hospital", 5, CHILD)),
                notice(restricted("hospital", 6, "r"), restricted("hospital", 6, "r2")),
                notice(lifting("hospital", "u", "r2")),
                notice(identified("school", 5, NUMBER_ALONE), restricted("school", 6, "s")),
                notice(lifting("school", "su", "r", "ours")));
        for (CarerFlagRegister one : two) {
            List<Runnable> steps = new ArrayList<>(List.of(() -> known(one, CHILD)));
            told.forEach(notice -> steps.add(() -> taken(one.receiver(GP)
                    .receive(
                            notice,
                            notice.events().get(0).header().carer().equals(theirs("school")) ? SCHOOL : HOSPITAL))));
            steps.addAll(List.copyOf(steps.subList(1, steps.size())));
            Collections.shuffle(steps, new Random(one == two[0] ? seed : seed + 100));
            steps.forEach(Runnable::run);
        }

        CarerFlag flag = two[0].flag(OURS).flag();
        assertThat(flag).isEqualTo(two[1].flag(OURS).flag());
        assertThat(flag.toLift()).containsExactlyInAnyOrder(id("r"), id("s"));
    }

    private static Contact contactOf(CarerFlag flag) {
        Carer carer = flag.carer();
        return carer == null ? null : carer.contact();
    }

    private Received.Taken receive(Identifier sender, FlagEvent... events) {
        return taken(atPractice.receive(notice(events), sender));
    }
}
