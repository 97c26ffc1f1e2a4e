package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.event.internal.FieldFilter;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.state.CarerFlag;

/** Registers that exchange notices agree on every field that was disclosed, whatever happened and however notices came. */
class ExchangeLawTest {

    private static final FieldFilter NOTHING_TOLD = new FieldFilter(List.of());

    /** What can happen at the hospital; what does not fit the state is refused there, and nothing happens. */
    enum Step {
        IDENTIFY,
        IDENTIFY_WITH_ADDRESS,
        CONSENT,
        WITHDRAW,
        CONFIRM,
        NEW_NAME,
        RESTRICT,
        UNRESTRICT,
        END,
        IN_ERROR,
        CORRECT,
        TELL_THE_PRACTICE,
        TELL_THE_SCHOOL
    }

    @Provide
    Arbitrary<List<Step>> stories() {
        return Arbitraries.of(Step.class).list().ofMinSize(4).ofMaxSize(16);
    }

    @Property(tries = 300)
    void registers_agree_on_every_field_that_was_disclosed(@ForAll("stories") List<Step> story, @ForAll Random random) {
        CarerFlagRegister hospital = SharingFixture.register();
        List<FlagNotice> sent = new ArrayList<>();
        List<Step> whole = new ArrayList<>(List.of(Step.IDENTIFY_WITH_ADDRESS, Step.CONSENT));
        whole.addAll(story);
        whole.add(Step.TELL_THE_PRACTICE);
        whole.add(Step.TELL_THE_SCHOOL);
        Map<Step, UUID> last = new EnumMap<>(Step.class);
        for (int i = 0; i < whole.size(); i++) {
            happens(hospital, whole.get(i), i + 1, last);
            sent.addAll(SharingFixture.sentBy(hospital));
        }
        CarerFlag flag = hospital.flag(CARER).flag();
        Map<Recipient, UUID> lastWords =
                Map.of(GP, id("step " + (whole.size() - 1)), SCHOOL_LEAD, id("step " + whole.size()));
        for (Recipient partner : List.of(GP, SCHOOL_LEAD)) {
            Optional<Disclosed> told = flag.disclosures().stream()
                    .filter(event -> event.id().equals(lastWords.get(partner)))
                    .filter(Disclosed.class::isInstance)
                    .map(Disclosed.class::cast)
                    .findFirst();
            List<FlagNotice> toPartner = sent.stream()
                    .filter(notice -> notice.recipient().equals(partner))
                    .toList();
            Statistics.label("notices to " + partner.kind()).collect(Math.min(toPartner.size(), 3));
            if (!toPartner.isEmpty()) {
                agree(flag, partner, told, toPartner, random);
            }
        }
    }

    /** The last word of this story is of the state alone, about a spell whose record the school never had. */
    @Example
    void a_word_about_the_state_alone_says_nothing_of_the_record() {
        registers_agree_on_every_field_that_was_disclosed(
                List.of(Step.END, Step.IDENTIFY, Step.CONSENT, Step.TELL_THE_SCHOOL, Step.IN_ERROR, Step.CORRECT),
                new Random(1));
    }

    /**
     * Agreed is after a last word to that partner.
     *
     * @param told the last word; empty where it was withheld
     */
    private static void agree(
            CarerFlag flag, Recipient partner, Optional<Disclosed> told, List<FlagNotice> notices, Random random) {
        CarerFlag inOrder = received(partner, notices);
        List<FlagNotice> disordered = new ArrayList<>(notices);
        notices.forEach(notice -> disordered.addAll(Collections.nCopies(random.nextInt(2), notice)));
        Collections.shuffle(disordered, random);

        assertThat(received(partner, disordered))
                .as("whatever the order and how often")
                .isEqualTo(inOrder);
        Statistics.label("compared").collect(told.isPresent());
        if (told.isPresent()) {
            assertThat(inOrder.state()).isEqualTo(flag.state());
            List<FlagField> fields = told.get().fields().stream()
                    .filter(field -> field != FlagField.LOCAL_IDENTIFIER) // each calls the carer as it likes
                    .toList();
            FieldFilter disclosed = new FieldFilter(fields);
            assertThat(filtered(inOrder, disclosed)).isEqualTo(filtered(flag, disclosed));
        }
    }

    /** What was told of the carer's record; a record of which no field was told is as good as none. */
    private static Optional<Carer> filtered(CarerFlag flag, FieldFilter disclosed) {
        return Optional.ofNullable(flag.carer()).map(disclosed::of).filter(told -> !told.equals(NOTHING_TOLD.of(told)));
    }

    private static CarerFlag received(Recipient partner, List<FlagNotice> notices) {
        CarerFlagRegister there = SharingFixture.register();
        NoticeReceiver receiver = there.receiver(partner);
        Received received = null;
        for (FlagNotice notice : notices) {
            received = receiver.receive(notice, HOSPITAL);
            assertThat(received).isInstanceOf(Received.Taken.class);
        }
        return there.flag(((Received.Taken) received).record()).flag();
    }

    private static void happens(CarerFlagRegister hospital, Step step, int day, Map<Step, UUID> last) {
        String name = "step " + day;
        FlagEvent event = switch (step) {
            case IDENTIFY -> identified(day, name, false);
            case IDENTIFY_WITH_ADDRESS -> identified(day, name, true);
            case CONSENT ->
                last.containsKey(Step.WITHDRAW) ? given(day, name, last.remove(Step.WITHDRAW)) : given(day, name);
            case WITHDRAW -> withdrawn(day, name);
            case CONFIRM -> confirmed(day, name);
            case NEW_NAME -> new RolesChanged(on(day, name), carer("Name" + day, true));
            case RESTRICT -> new Restricted(on(day, name));
            case UNRESTRICT -> new Unrestricted(on(day, name), List.of(last.getOrDefault(Step.RESTRICT, id("none"))));
            case END -> ended(day, name, FlagEndReason.NO_LONGER_CARING);
            case IN_ERROR -> ended(day, name, FlagEndReason.RECORDED_IN_ERROR);
            case CORRECT -> new Corrected(on(day, name), last.getOrDefault(Step.END, id("none")), null);
            case TELL_THE_PRACTICE -> {
                hospital.share(ShareRequest.withConsent(on(day, name), GP, Purpose.DIRECT_CARE));
                yield null;
            }
            case TELL_THE_SCHOOL -> {
                hospital.share(ShareRequest.withConsent(on(day, name), SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT));
                yield null;
            }
        };
        if (event != null) {
            boolean happened = hospital.record(RecordCommand.of(event)) instanceof RecordResult.Recorded;
            if (happened) {
                last.put(step, event.id());
            }
        }
    }

    private static Identified identified(int day, String name, boolean address) {
        return new Identified(on(day, name), IdentificationSource.SELF, Setting.HOSPITAL, carer("Fictional", address));
    }

    private static Carer carer(String family, boolean address) {
        CarerBuilder carer = Carer.builder(Identifier.nhsNumber("9990000018"))
                .identifier(Identifier.upn("A123456789012"))
                .person("Testina", family, LocalDate.of(2014, 1, 31))
                .role(CaringRole.builder(Relationship.PARENT).build())
                .whatMatters("My mum's care");
        return (address ? carer.contact(SharingFixture.contact()) : carer).build();
    }
}
