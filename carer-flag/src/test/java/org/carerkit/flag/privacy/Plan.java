package org.carerkit.flag.privacy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Reviewed.ReviewOutcome;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.register.CurrentFlag.FlagVersion;
import org.carerkit.flag.register.RecordCommand;

/**
 * A sequence of things that happen, are asked for and are ordered, the same for every world: about one carer who is
 * restricted in one world, and of whose whereabouts nothing is known in the other; and about one who is the same in both.
 */
final class Plan {

    private static final List<Recipient> RECIPIENTS = List.of(
            new Recipient(RecipientKind.CARERS_SERVICE, Identifier.local("sample", "carers-centre")),
            new Recipient(RecipientKind.SCHOOL_LEAD, Identifier.urn(Secrets.SCHOOL)),
            new Recipient(RecipientKind.EMPLOYER, Identifier.local("sample", "employer")),
            new Recipient(RecipientKind.PHARMACY, Identifier.ods("FA001")),
            new Recipient(RecipientKind.GP_PRACTICE, Identifier.ods("A81001")));

    private static final Map<RecipientKind, Purpose> PURPOSES = new EnumMap<>(Map.of(
            RecipientKind.CARERS_SERVICE, Purpose.CARER_SUPPORT,
            RecipientKind.SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT,
            RecipientKind.EMPLOYER, Purpose.EMPLOYMENT_SUPPORT,
            RecipientKind.PHARMACY, Purpose.DIRECT_CARE,
            RecipientKind.GP_PRACTICE, Purpose.DIRECT_CARE));

    private final Random random;
    private final List<Consumer<World>> steps = new ArrayList<>();
    private final CarerId secret = new CarerId(new UUID(1, 1));
    private final CarerId open = new CarerId(new UUID(1, 2));
    private final Carer secretPlain;
    private final Carer openPlain = Secrets.plain(Identifier.nhsNumber("9990000026"), "Open", 1980);
    private int events;
    private UUID lastRestriction = id();

    Plan(long seed) {
        random = new Random(seed);
        secretPlain = Secrets.plain(Identifier.nhsNumber("9990000018"), "Secret", random.nextBoolean() ? 1976 : 2014);
        begin(secret, secretPlain, true);
        begin(open, openPlain, false);
        int length = 3 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            step(random.nextInt(4) > 0);
        }
    }

    void runIn(World world) {
        steps.forEach(step -> step.accept(world));
    }

    private void begin(CarerId id, Carer plain, boolean isSecret) {
        boolean marked = isSecret && random.nextBoolean();
        Identified identified =
                new Identified(header(id), IdentificationSource.SELF, Setting.HOSPITAL, Secrets.with(plain, marked));
        happens(id, identified);
        if (isSecret && !marked) {
            happens(id, new Restricted(header(id)));
        }
        if (random.nextInt(4) > 0) {
            happens(id, consent(id));
        }
    }

    private void step(boolean aboutTheSecret) {
        CarerId id = aboutTheSecret ? secret : open;
        switch (random.nextInt(11)) {
            case 0, 1 -> happens(id, event(id));
            case 2 -> read(id, WayOut.LIST, world -> world.reader().list());
            case 3 -> read(id, WayOut.EXPORT, world -> world.reader().export());
            case 4 -> read(id, WayOut.HISTORY, world -> world.reader().history(id));
            case 5 -> read(id, WayOut.LOG, world -> log(world.reader(), id));
            case 6 -> read(id, WayOut.PRINT, world -> world.reader().print(id));
            case 7, 8 -> order(id);
            default -> share(id);
        }
    }

    private void happens(CarerId id, FlagEvent event) {
        if (id.equals(secret)) {
            steps.add(world -> world.happened(event, secretPlain));
        } else {
            steps.add(world -> world.accept(event));
        }
    }

    private void read(CarerId id, WayOut way, Consumer<World> step) {
        steps.add(step);
        if (id.equals(secret)) {
            steps.add(world -> world.countRead(way));
        }
    }

    private FlagEvent event(CarerId id) {
        Carer plain = id.equals(secret) ? secretPlain : openPlain;
        return switch (random.nextInt(id.equals(secret) ? 8 : 6)) {
            case 0 -> new Confirmed(header(id), null);
            case 1 -> new RolesChanged(header(id), Secrets.with(plain, id.equals(secret) && random.nextBoolean()));
            case 2 -> new Reviewed(header(id), ReviewOutcome.STILL_CARING, null);
            case 3 -> new Ended(header(id), FlagEndReason.NO_LONGER_CARING);
            case 4 -> consent(id);
            case 5 ->
                new Identified(
                        header(id), IdentificationSource.PROFESSIONAL, Setting.SCHOOL, Secrets.with(plain, false));
            case 6 -> restriction(id);
            // lifts one of several: the first one stays
            default -> new Unrestricted(header(id), List.of(lastRestriction));
        };
    }

    private FlagEvent restriction(CarerId id) {
        Restricted restricted = new Restricted(header(id));
        lastRestriction = restricted.id();
        return restricted;
    }

    private FlagEvent consent(CarerId id) {
        return new ConsentRecorded(
                header(id),
                Consent.given(
                        LocalDate.of(2025, 3, 2),
                        List.copyOf(PURPOSES.values().stream().distinct().toList()),
                        RECIPIENTS));
    }

    private void share(CarerId id) {
        Recipient recipient = RECIPIENTS.get(random.nextInt(RECIPIENTS.size()));
        EventHeader header = header(id);
        steps.add(world -> {
            boolean told = world.share(header, recipient, PURPOSES.get(recipient.kind()));
            if (told && id.equals(secret)) {
                world.countRead(WayOut.NOTICE);
            }
        });
    }

    /** Commands of the reader, right ones and wrong ones. */
    private void order(CarerId id) {
        FlagEvent event = switch (random.nextInt(9)) {
            case 0 -> new Confirmed(header(id), null);
            case 1 -> new Reviewed(header(id), ReviewOutcome.STILL_CARING, null);
            case 2 -> new Informed(header(id), "rights", List.of(), null);
            case 3 -> new Identified(header(id), IdentificationSource.SELF, Setting.OTHER, null);
            case 4 -> new Unrestricted(header(id), List.of(UUID.nameUUIDFromBytes(new byte[] {1})));
            case 5 -> new Corrected(header(id), UUID.nameUUIDFromBytes(new byte[] {2}), null);
            case 6 -> new Ended(header(id), null);
            case 7 -> new Restricted(header(id));
            default -> new Confirmed(EventHeader.of(id(), id, World.NOW.plus(Duration.ofDays(1)), sender()), null);
        };
        boolean stale = random.nextInt(4) == 0;
        boolean fresh = random.nextBoolean();
        read(id, WayOut.ERROR, world -> {
            FlagVersion version = stale
                    ? new FlagVersion("none")
                    : world.reader().view().flag(id).version();
            world.reader().command(stale || fresh ? RecordCommand.of(event, version) : RecordCommand.of(event));
        });
    }

    private static void log(UnentitledReader reader, CarerId id) {
        reader.log(reader.view().flag(id));
        reader.log(reader.view().flag(id).flag().spells());
        reader.log(reader.view().flag(id).flag().disclosures());
        reader.log(reader.view().flag(id).flag().findings());
        reader.log(reader.view().history(id));
    }

    private EventHeader header(CarerId id) {
        return EventHeader.of(id(), id, World.NOW.minus(Duration.ofHours(5_000L - events)), sender());
    }

    private static RecordedBy sender() {
        return RecordedBy.of(Secrets.HOSPITAL, "ward nurse");
    }

    private UUID id() {
        events++;
        return UUID.nameUUIDFromBytes(("event " + events).getBytes(StandardCharsets.UTF_8));
    }
}
