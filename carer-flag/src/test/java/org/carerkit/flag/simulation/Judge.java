package org.carerkit.flag.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.flag.audit.Checkpoint;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.simulation.Books.Arrival;
import org.carerkit.flag.simulation.SimulatedNetwork.Packet;

/**
 * Judges a history while it happens, from what was acknowledged and from the bytes that leave. It uses no code of
 * policy, fold or receiver. What is judged once everything is over stands in {@link LastJudgement}.
 */
final class Judge {

    private final Map<Member, SimulatedRegister> registers;
    private final List<String> wrongs = new ArrayList<>();
    private final Map<String, byte[]> bytes = new HashMap<>();
    private final Set<String> arrived = new HashSet<>();

    Judge(Map<Member, SimulatedRegister> registers) {
        this.registers = registers;
    }

    void wrong(String what) {
        if (!wrongs.contains(what)) {
            wrongs.add(what);
        }
    }

    List<String> wrongs() {
        return wrongs;
    }

    /** Whether somebody took in this notice, ever. */
    boolean arrived(Member from, UUID notice) {
        return arrived.contains(from + " " + notice);
    }

    /** Only what may be told leaves, by what has been acknowledged until now. */
    void leaves(SimulatedRegister from, Packet packet) {
        NoticeText notice = NoticeText.of(packet.jws());
        String name = from + " " + notice.id() + " " + notice.envelope().get("epoch");
        byte[] before = bytes.putIfAbsent(name, packet.jws());
        if (before != null && !Arrays.equals(before, packet.jws())) {
            wrong(name + " left with other bytes than before");
        }
        for (Person person : Person.values()) {
            List<String> words = person.words().entrySet().stream()
                    .filter(word -> notice.text().contains(word.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!words.isEmpty()) {
                String what = words + " of " + person + " left " + from + " for " + packet.to();
                mayLeave(from, packet.to(), person, words, notice)
                        .ifPresent(why -> wrong(what + " although " + why + ", in notice " + notice.id()));
            }
        }
    }

    private static Optional<String> mayLeave(
            SimulatedRegister from, Member to, Person person, List<String> words, NoticeText notice) {
        if (!to.mayHear.containsAll(words)) {
            return Optional.of("it never hears that");
        }
        if (person.young() && !to.hearsOfYoungCarers) {
            return Optional.of("it never hears of young carers");
        }
        CarerId record = from.books.current(person).orElse(null);
        if (record == null) {
            return Optional.of("there is no record");
        }
        if (!from.books.agreed(record, to)) {
            return Optional.of("nobody agreed");
        }
        if (from.books.declined(record)) {
            return Optional.of("the carer declined");
        }
        boolean whereabouts = words.stream().anyMatch(Person::tellsWhereabouts) || notice.namesAPlace();
        return whereabouts && from.books.restricted(record)
                ? Optional.of("whereabouts are protected")
                : Optional.empty();
    }

    void taken(SimulatedRegister to, Packet packet, NoticeText notice, Arrival arrival) {
        if (!to.member
                .recipient
                .organisation()
                .value()
                .equals(notice.notice().at("/recipient/organisation/value").textValue())) {
            wrong(to + " took what was for somebody else");
        }
        to.books.add(UUID.nameUUIDFromBytes((packet.from() + notice.text()).getBytes(StandardCharsets.UTF_8)), arrival);
        arrived.add(packet.from() + " " + notice.id());
        if (packet.from() == Member.HOSTILE && notice.declines() && !arrival.waits()) {
            to.books.declinedByHostile(EventHeader.dayOf(to.now()).toString());
        }
    }

    /** Nobody refuses what an honest partner sent in good order. */
    void refused(SimulatedRegister to, Packet packet, NoticeText notice, Received.Refused answer) {
        boolean ours = to.member
                .recipient
                .organisation()
                .value()
                .equals(notice.notice().at("/recipient/organisation/value").textValue());
        if (packet.from() != Member.HOSTILE && ours) {
            wrong(to + " refused " + notice.id() + " of " + packet.from() + ": " + answer.findings());
        }
    }

    /** A notice of which one bit is another is not taken in. */
    void spoilt(SimulatedRegister to, Packet packet, byte[] jws) {
        Optional<Received> answer = to.attempt(() -> to.receive(jws));
        if (answer.filter(Received.Taken.class::isInstance).isPresent()) {
            wrong(to + " took a spoilt notice of " + packet.from());
        }
    }

    /** Whoever keeps a checkpoint sees that a register went back. */
    void restored(SimulatedRegister at, List<Checkpoint> before) {
        long length = at.store().log().state().size();
        for (Checkpoint checkpoint : before) {
            if (checkpoint.size() > length && at.audit().verify(checkpoint).holds()) {
                wrong(at + " went back, and a later checkpoint holds");
            }
        }
    }

    /** What every register shows of every record. */
    Map<String, String> shown() {
        Map<String, String> shown = new HashMap<>();
        for (SimulatedRegister at : registers.values()) {
            for (CarerId record : at.register().carers(Optional.empty(), 1_000)) {
                var flag = at.register().flag(record).flag();
                shown.put(
                        at + " " + record,
                        flag.state() + " " + flag.toLift().stream().sorted().toList() + " "
                                + Optional.ofNullable(flag.carer()).map(Object::hashCode) + " "
                                + at.store().history(record).events().size());
            }
        }
        return shown;
    }

    /** What arrives once more changes nothing. */
    void unchanged(Map<String, String> before) {
        Map<String, String> after = shown();
        after.forEach((record, shown) -> {
            if (!shown.equals(before.get(record))) {
                wrong(record + " changed when everything arrived once more: " + before.get(record) + ", " + shown);
            }
        });
    }

    void atTheEnd() {
        registers.values().forEach(at -> new LastJudgement(this, at, registers).judge());
    }
}
