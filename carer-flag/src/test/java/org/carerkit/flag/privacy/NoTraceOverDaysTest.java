package org.carerkit.flag.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.json.CarerJson;
import org.carerkit.flag.dispatch.Connectors;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.PartnerAnswers;
import org.carerkit.flag.register.PartnerAnswers.Question;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.flag.sharing.ShareRequest;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Reads a carer day after day, by every way out of a register, in two worlds. In one the carer is restricted and it is
 * recorded where they are; in the other neither was ever recorded. What changes in between is the same in both.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoTraceOverDaysTest {

    private static final int DAYS = 14;
    private static final CarerId CARER = new CarerId(new UUID(5, 1));
    private static final Carer PLAIN = Secrets.plain(Identifier.nhsNumber("9990000018"), "Vic", 1976);
    private static final Carer LOCATED = Secrets.with(PLAIN, false);
    private static final RecordedBy WARD = RecordedBy.of(Identifier.ods("RVW"), "ward nurse");
    private static final List<Recipient> MAY_NOT_KNOW = List.of(
            new Recipient(RecipientKind.CARERS_SERVICE, Identifier.local("sample", "carers-centre")),
            new Recipient(RecipientKind.SCHOOL_LEAD, Identifier.urn("111755")),
            new Recipient(RecipientKind.EMPLOYER, Identifier.local("sample", "employer")));

    @Test
    void restricted_and_absent_differ_in_no_byte_on_any_of_fourteen_days() {
        List<String> restricted = fourteenDays(true, false);
        List<String> absent = fourteenDays(false, false);

        for (int i = 0; i < restricted.size(); i++) {
            assertThat(restricted.get(i)).as("reading %s", i).isEqualTo(absent.get(i));
        }
        assertThat(differing(restricted, absent)).isZero();
        assertThat(String.join("", restricted)).contains("Vic").doesNotContain(Secrets.WORD);
        int bytes = restricted.stream()
                .mapToInt(text -> text.getBytes(UTF_8).length)
                .sum();
        System.out.println(restricted.size() + " readings on " + DAYS + " days, " + bytes + " bytes, 0 differ");
    }

    @Test
    void a_trace_on_one_day_is_seen() {
        assertThat(differing(fourteenDays(true, true), fourteenDays(false, true)))
                .isPositive();
    }

    private static long differing(List<String> some, List<String> others) {
        long differing = 0;
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            byte[] one = i < some.size() ? some.get(i).getBytes(UTF_8) : new byte[0];
            byte[] other = i < others.size() ? others.get(i).getBytes(UTF_8) : new byte[0];
            differing += Math.abs(one.length - other.length);
            for (int at = 0; at < Math.min(one.length, other.length); at++) {
                differing += one[at] == other[at] ? 0 : 1;
            }
        }
        return differing;
    }

    /** Returns everything that was read, day by day. */
    private static List<String> fourteenDays(boolean restricted, boolean leaking) {
        Days days = new Days(restricted);
        List<String> seen = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            days.begin(day);
            days.happens(day);
            seen.addAll(days.read());
            if (leaking && day == 9) {
                seen.add(days.register.history(CARER).size() + " events");
            }
        }
        return seen;
    }

    /** One world. */
    private static final class Days {

        private final boolean restricted;
        private final MovingClock clock = new MovingClock();
        private final CarerFlagRegister register =
                CarerFlagRegister.builder(new InMemoryFlagStore(), clock).build();
        private UUID restriction = new UUID(0, 0);
        private List<UUID> lifts = List.of();

        Days(boolean restricted) {
            this.restricted = restricted;
        }

        void begin(int day) {
            clock.now = Instant.parse("2026-03-23T09:00:00Z").plus(Duration.ofDays(day)); // summer time begins
        }

        void happens(int day) {
            switch (day) {
                case 0 -> {
                    Carer carer = restricted ? LOCATED : PLAIN;
                    record(new Identified(header("identified"), IdentificationSource.SELF, Setting.HOSPITAL, carer));
                    restrict();
                }
                case 1 -> record(consent(ConsentStatus.GIVEN));
                case 8 -> restrict();
                case 3 -> record(new Confirmed(header("confirmed"), null));
                case 4 -> record(new RolesChanged(header("changed"), restricted ? Secrets.with(PLAIN, true) : PLAIN));
                case 6 -> record(new Reviewed(header("reviewed"), Reviewed.ReviewOutcome.STILL_CARING, null));
                case 7 -> moreRestrictions();
                case 9 -> withdraw();
                case 10 -> record(consent(ConsentStatus.GIVEN));
                case 12 -> record(new Ended(header("ended"), FlagEndReason.CARED_FOR_PERSON_RECOVERED));
                default -> {}
            }
        }

        private void restrict() {
            if (restricted) {
                Restricted event = new Restricted(header("restricted"));
                restriction = event.id();
                record(event);
            }
        }

        private void withdraw() {
            ConsentRecorded withdrawn = consent(ConsentStatus.WITHDRAWN);
            record(withdrawn);
            lifts = List.of(withdrawn.id());
        }

        /** One restriction is lifted while the mark in the record stands. */
        private void moreRestrictions() {
            if (restricted) {
                record(new Unrestricted(header("unrestricted"), List.of(restriction)));
            }
        }

        private ConsentRecorded consent(ConsentStatus status) {
            LocalDate today = EventHeader.dayOf(clock.now);
            boolean withdrawn = status == ConsentStatus.WITHDRAWN;
            return new ConsentRecorded(
                    header("consent"),
                    new Consent(
                            status,
                            today,
                            new DecisionMaker(Capacity.SELF, null, null),
                            withdrawn ? List.of() : List.of(Purpose.values()),
                            withdrawn ? List.of() : MAY_NOT_KNOW,
                            null,
                            withdrawn ? today : null),
                    withdrawn ? List.of() : lifts);
        }

        private void record(FlagEvent event) {
            RecordResult result = register.record(RecordCommand.of(event));
            if (!(result instanceof RecordResult.Recorded)) {
                throw new IllegalStateException("the days are wrong: " + result);
            }
        }

        private EventHeader header(String what) {
            String name = what + " " + clock.now;
            return EventHeader.of(UUID.nameUUIDFromBytes(name.getBytes(UTF_8)), CARER, clock.now, WARD);
        }

        /** Reads by every way out. */
        List<String> read() {
            UnentitledReader reader = new UnentitledReader(register);
            List<String> seen = new ArrayList<>();
            for (Recipient recipient : MAY_NOT_KNOW) {
                for (Purpose purpose : Purpose.values()) {
                    ShareRequest request = request("share", recipient, purpose);
                    seen.add(register.share(request).toString());
                    seen.add(pulled(request("pull", recipient, purpose)));
                }
                send(recipient, reader);
            }
            reader.list();
            reader.export();
            reader.history(CARER);
            reader.print(CARER);
            reader.log(reader.view().flag(CARER));
            reader.command(RecordCommand.of(new Confirmed(
                    EventHeader.of(new UUID(9, 9), CARER, clock.now.plus(Duration.ofDays(99)), WARD), null)));
            Arrays.stream(WayOut.values())
                    .forEach(way -> seen.add(
                            way + "\n" + String.join("\n", reader.seen().getOrDefault(way, List.of()))));
            return seen;
        }

        private ShareRequest request(String what, Recipient recipient, Purpose purpose) {
            return ShareRequest.withConsent(header(what + recipient + purpose), recipient, purpose);
        }

        private String pulled(ShareRequest request) {
            Question question = new Question(request, Arrays.asList(FlagField.values()), false);
            Optional<CarerFlag> told = new PartnerAnswers(register).tell(question);
            return told.map(flag -> flag.state() + " " + flag.isRestricted() + " "
                            + Optional.ofNullable(flag.carer())
                                    .map(carer -> new String(CarerJson.write(carer), UTF_8))
                                    .orElse(""))
                    .orElse("nothing");
        }

        private void send(Recipient recipient, UnentitledReader reader) {
            PartnerConnector connector = PartnerConnector.of("partner", recipient, notice -> {
                reader.notice(notice);
                return Delivery.DELIVERED;
            });
            try (Dispatcher dispatcher =
                    register.dispatcher(Connectors.of(connector)).build()) {
                dispatcher.runOnce(clock.now);
            }
        }
    }

    /** A clock that stands still until a day begins. */
    private static final class MovingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
