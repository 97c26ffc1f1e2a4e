package org.carerkit.flag.simulation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;

/** The network between the registers. It loses, repeats, delays and disorders, and answers get lost too. */
final class SimulatedNetwork {

    /** Bytes on their way, or that were. */
    record Packet(Member from, Member to, String text) {

        Packet(Member from, Member to, byte[] jws) {
            this(from, to, new String(jws, StandardCharsets.ISO_8859_1));
        }

        byte[] jws() {
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** What a register has to do with what it is brought. */
    interface Town {

        /** Judges bytes in the moment in which they leave. */
        void leaving(SimulatedRegister from, Packet packet);

        /** Hands bytes to their register; empty if it did not answer. */
        PartnerConnector.Delivery arriving(Packet packet);

        /** The notice as the sender's version writes it. */
        FlagNotice written(SimulatedRegister from, FlagNotice notice);
    }

    private final Town town;
    private final Random random;
    private final PlantedFault fault;
    private final List<Packet> late = new ArrayList<>();
    private final List<Packet> letterboxes = new ArrayList<>();
    private boolean healed;

    SimulatedNetwork(Town town, Random random, PlantedFault fault) {
        this.town = town;
        this.random = random;
        this.fault = fault;
    }

    /** From now on everything arrives at once. */
    void heal() {
        healed = true;
    }

    /** What a register hands its notices to. */
    PartnerConnector from(SimulatedRegister register) {
        return new PartnerConnector() {
            @Override
            public String name() {
                return "network";
            }

            @Override
            public boolean serves(Recipient recipient) {
                return true;
            }

            @Override
            public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                return fault.delivered(carry(register, notice, back));
            }
        };
    }

    private PartnerConnector.Delivery carry(
            SimulatedRegister register, FlagNotice notice, PartnerConnector.Acknowledgement back) {
        int fate = healed ? 0 : random.nextInt(20);
        Member to = memberOf(notice.recipient());
        if (fate == 19) {
            throw register.killer.kill(); // before anything left
        }
        if (fate == 18 || to == null) {
            return PartnerConnector.Delivery.FAILED; // lost on its first metre
        }
        Packet packet = new Packet(register.member, to, register.sign(town.written(register, notice)));
        town.leaving(register, packet);
        switch (fate) {
            case 16, 17 -> {
                return PartnerConnector.Delivery.FAILED; // lost for good
            }
            case 14, 15 -> {
                late.add(packet);
                return PartnerConnector.Delivery.FAILED; // arrives when nobody expects it
            }
            case 13 -> {
                letterboxes.add(packet);
                return PartnerConnector.Delivery.DELIVERED; // nothing in a letterbox is lost
            }
            case 12, 11 -> late.add(packet); // a second copy
            default -> {}
        }
        PartnerConnector.Delivery answer = town.arriving(packet);
        if (fate == 10 || fate == 9) {
            return PartnerConnector.Delivery.FAILED; // the answer is lost
        }
        if (fate == 8) {
            throw register.killer.kill(); // before the answer is written down
        }
        if (answer == PartnerConnector.Delivery.DELIVERED && random.nextBoolean()) {
            back.received();
        }
        return answer;
    }

    /** Lets one copy arrive, whichever. */
    void oneArrives() {
        boolean letter = !letterboxes.isEmpty() && (late.isEmpty() || random.nextBoolean());
        List<Packet> from = letter ? letterboxes : late;
        if (from.isEmpty()) {
            return;
        }
        int which = random.nextInt(from.size());
        PartnerConnector.Delivery answer = town.arriving(from.get(which));
        if (!letter || answer != PartnerConnector.Delivery.FAILED) {
            from.remove(which);
        }
    }

    /** A copy of something goes astray. */
    void copy(Packet packet) {
        late.add(packet);
    }

    boolean isQuiet() {
        return late.isEmpty() && letterboxes.isEmpty();
    }

    private static Member memberOf(Recipient recipient) {
        for (Member member : Member.values()) {
            if (member.recipient.equals(recipient)) {
                return member;
            }
        }
        return null;
    }
}
