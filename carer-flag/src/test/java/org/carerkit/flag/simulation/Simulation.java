package org.carerkit.flag.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.carerkit.flag.audit.Checkpoint;
import org.carerkit.flag.dispatch.Dispatcher;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.receiving.Received.Candidate;
import org.carerkit.flag.register.UpgradedStore;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;
import org.carerkit.flag.simulation.Books.Act;
import org.carerkit.flag.simulation.Books.Arrival;
import org.carerkit.flag.simulation.Books.Kind;
import org.carerkit.flag.simulation.SimulatedNetwork.Packet;

/**
 * A town of registers and what happens in it. One seed determines everything: who is there, whose clock is wrong, what
 * people do, and what breaks. Each step draws from its own part of the seed, so the same step does the same if others
 * are left out.
 */
final class Simulation implements SimulatedNetwork.Town {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final int LONGEST = 90;
    private static final int REPEATED = 6;
    private static final List<String> LATER_KINDS = List.of("confirmed", "reviewed");

    private final long seed;
    private final Set<Integer> without;
    private final Random random = new Random();
    private final PlantedFault fault;
    private final List<String> told = new ArrayList<>();
    private final Map<Member, SimulatedRegister> registers = new EnumMap<>(Member.class);
    private final SimulatedNetwork network;
    private final Story story;
    private final Judge judge;
    private final List<Packet> left = new ArrayList<>();
    private final Attacks attacks;
    private final Member later;
    private final String laterKind;
    private final int length;
    private Instant now = START;

    Simulation(long seed, int most, Set<Integer> without, PlantedFault fault) {
        this.seed = seed;
        this.without = without;
        this.fault = fault;
        reseed(-1);
        length = Math.min(most, 20 + random.nextInt(LONGEST - 19));
        List<Member> members = new ArrayList<>(List.of(Member.HOSPITAL, Member.PRACTICE, Member.COUNCIL));
        List<Member> more = new ArrayList<>(List.of(Member.SCHOOL, Member.SERVICE));
        Collections.shuffle(more, random);
        members.addAll(more.subList(0, random.nextInt(3)));
        for (Member member : members) {
            Duration wrong = switch (random.nextInt(8)) {
                case 0 -> Duration.ofHours(random.nextInt(49) - 24);
                case 1 -> Duration.ofDays(random.nextBoolean() ? 365 : -365);
                default -> Duration.ZERO;
            };
            registers.put(member, new SimulatedRegister(member, random, clock(wrong), fault));
            told.add(member + (wrong.isZero() ? "" : ", whose clock is wrong by " + wrong));
        }
        later = random.nextInt(3) == 0 ? members.get(random.nextInt(members.size())) : null;
        laterKind = LATER_KINDS.get(random.nextInt(LATER_KINDS.size()));
        if (later != null) {
            told.add(later + " has a later version, with another word for " + laterKind);
        }
        network = new SimulatedNetwork(this, random, fault);
        story = new Story(random, members, told);
        judge = new Judge(registers);
        attacks = new Attacks(random, clock(Duration.ZERO), told, this, network, judge, registers);
    }

    private void reseed(int step) {
        random.setSeed((seed * 1_000_003 + step) * 0x9E3779B97F4A7C15L);
    }

    private Clock clock(Duration wrong) {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.plus(wrong);
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException("one zone will do");
            }
        };
    }

    /** Runs the story to its end and returns what is wrong. */
    List<String> run() {
        String where = "at the start";
        try {
            for (int step = 0; step < length; step++) {
                if (!without.contains(step)) {
                    where = "in step " + step;
                    told.add("step " + step);
                    reseed(step);
                    step(step);
                }
            }
            where = "while everything was delivered at last";
            reseed(LONGEST);
            heal();
            where = "while it was judged";
            judge.atTheEnd();
        } catch (RuntimeException e) {
            judge.wrong("something was thrown " + where + ": " + e + " "
                    + Arrays.stream(e.getStackTrace())
                            .filter(one -> one.getClassName().startsWith("org.carerkit"))
                            .limit(7)
                            .map(StackTraceElement::toString)
                            .collect(Collectors.joining(" < ")));
        }
        return judge.wrongs();
    }

    List<String> told() {
        return told;
    }

    int length() {
        return length;
    }

    int left() {
        return left.size();
    }

    int taken() {
        return registers.values().stream()
                .mapToInt(one -> one.books.arrivals().size())
                .sum();
    }

    private void step(int number) {
        now = now.plusSeconds(1 + random.nextInt(3_000));
        SimulatedRegister at = any();
        int what = random.nextInt(40);
        if (number < Person.values().length) {
            story.begins(at, List.of(Person.values()).get(number));
        } else if (what < 18) {
            story.somethingHappens(at);
        } else if (what < 27) {
            told.add(at + " sends what waits");
            at.dispatch(network.from(at));
        } else if (what < 30) {
            network.oneArrives();
        } else if (what < 33) {
            attacks.on(at, left);
        } else {
            somethingBreaks(at, what);
        }
    }

    private void somethingBreaks(SimulatedRegister at, int what) {
        switch (what) {
            case 33 -> {
                int call = 1 + random.nextInt(14);
                boolean after = random.nextBoolean();
                told.add(at + " will be killed " + (after ? "after" : "before") + " call " + call);
                at.killer.arm(call, after);
            }
            case 34, 35 -> {
                told.add(at + " is copied to a backup");
                at.backup();
            }
            case 36 -> restore(at);
            case 37 -> {
                told.add(at + " makes a checkpoint");
                at.checkpoint();
            }
            case 38 -> {
                told.add("a day goes by");
                now = now.plus(Duration.ofDays(1));
            }
            default -> {
                told.add(at + " tries again what was given up");
                tryAgain(at, true);
            }
        }
    }

    private SimulatedRegister any() {
        List<SimulatedRegister> all = List.copyOf(registers.values());
        return all.get(random.nextInt(all.size()));
    }

    private void tryAgain(SimulatedRegister at, boolean withheldToo) {
        at.attempt(() -> {
            try (Dispatcher dispatcher = at.dispatcher(network.from(at))) {
                dispatcher.undelivered(Optional.empty(), 1_000).stream()
                        .filter(one -> withheldToo || !one.reason().equals("withheld"))
                        .forEach(one -> dispatcher.tryAgain(one.id(), at.now()));
            }
            return true;
        });
    }

    /** The operator restores a backup, begins a new epoch, and erases again whoever was erased since. */
    private void restore(SimulatedRegister at) {
        List<Checkpoint> before = List.copyOf(at.checkpoints);
        at.killer.disarm();
        Optional<Books> lost = at.restore();
        told.add(at + (lost.isPresent() ? " goes back to a backup" : " has no backup"));
        if (lost.isPresent()) {
            judge.restored(at, before);
            for (Act act : lost.get().acts()) {
                if (act.kind() == Kind.ERASED && !at.books.erased(act.record()) && fault.erasesAgain()) {
                    if (at.books.own().contains(act.record())) {
                        story.erase(at, act.person(), act.record());
                    }
                } else if (act.kind() == Kind.ERASED && !at.books.erased(act.record())) {
                    at.books.add(act);
                }
            }
        }
    }

    @Override
    public void leaving(SimulatedRegister from, Packet packet) {
        left.add(packet);
        judge.leaves(from, packet);
    }

    @Override
    public Delivery arriving(Packet packet) {
        SimulatedRegister to = registers.get(packet.to());
        if (to == null) {
            return Delivery.FAILED;
        }
        NoticeText notice = NoticeText.of(packet.jws());
        Optional<Received> answer = to.attempt(() -> to.receive(packet.jws()));
        told.add(packet.from() + " to " + to + ": "
                + answer.map(one -> one.getClass().getSimpleName()).orElse("no answer") + " " + notice.id());
        if (answer.isEmpty()) {
            to.books.mayHaveTaken(packet.from(), notice);
            return Delivery.FAILED;
        }
        if (answer.get() instanceof Received.Taken taken) {
            judge.taken(to, packet, notice, arrival(packet.from(), notice, taken));
            return Delivery.DELIVERED;
        }
        judge.refused(to, packet, notice, (Received.Refused) answer.get());
        return Delivery.REJECTED;
    }

    private static Arrival arrival(Member from, NoticeText notice, Received.Taken taken) {
        Person about = Arrays.stream(Person.values())
                .filter(person -> person.words().values().stream().anyMatch(notice.text()::contains))
                .findFirst()
                .orElse(null);
        Set<CarerId> perhaps = taken.toConfirm().stream().map(Candidate::carer).collect(Collectors.toSet());
        return new Arrival(
                from, about, notice, taken.record(), Set.copyOf(taken.linked()), perhaps, taken.declineWaits());
    }

    @Override
    public FlagNotice written(SimulatedRegister from, FlagNotice notice) {
        if (from.member != later) {
            return notice;
        }
        try {
            ObjectNode json = (ObjectNode) JSON.readTree(FlagNoticeJson.write(notice));
            for (JsonNode event : json.get("events")) {
                if (event.path("event").textValue().equals(laterKind)) {
                    ((ObjectNode) event).put("event", UpgradedStore.UNKNOWN);
                } else if (event.path("event").textValue().equals("identified")) {
                    ((ObjectNode) event).put("of-a-later-version", true);
                }
            }
            return FlagNoticeJson.read(JSON.writeValueAsBytes(json), EventHeader.dayOf(now))
                    .record()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The network is whole again; everybody delivers everything, says a last word, and is upgraded. */
    private void heal() {
        told.add("the network is whole again");
        network.heal();
        registers.values().forEach(one -> one.killer.disarm());
        deliverEverything();
        for (SimulatedRegister at : registers.values()) {
            for (Person person : Person.values()) {
                at.books
                        .current(person)
                        .ifPresent(record -> registers.keySet().stream()
                                .filter(other ->
                                        other != at.member && (wasTold(at, record, other) || random.nextInt(6) == 0))
                                .forEach(other -> story.share(at, person, record, other)));
            }
            now = now.plusSeconds(60);
        }
        deliverEverything();
        if (later != null) {
            registers.values().forEach(one -> one.upgrade(laterKind));
        }
        List<Packet> again = left.stream()
                .distinct()
                .sorted(Comparator.comparing(
                                (Packet one) -> NoticeText.of(one.jws()).text())
                        .thenComparing(one -> NoticeText.of(one.jws()).place()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(again, random);
        told.add("everything arrives, even what was lost");
        again.forEach(this::arriving);
        Map<String, String> before = judge.shown();
        Collections.shuffle(again, random);
        told.add("some of it arrives once more");
        again.stream().limit(REPEATED).forEach(this::arriving);
        judge.unchanged(before);
    }

    private static boolean wasTold(SimulatedRegister at, CarerId record, Member other) {
        return at.books.acts(record, Kind.SHARED).stream()
                .anyMatch(act -> act.about().contains(other));
    }

    private void deliverEverything() {
        for (int round = 0; round < 3; round++) {
            now = now.plus(Duration.ofDays(1));
            while (!network.isQuiet()) {
                network.oneArrives();
            }
            for (SimulatedRegister at : registers.values()) {
                tryAgain(at, false);
                at.dispatch(network.from(at));
            }
        }
    }
}
