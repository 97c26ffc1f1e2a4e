package org.carerkit.examples.hospital.hl7;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.Restriction;
import org.carerkit.examples.hospital.people.Restrictions;
import org.junit.jupiter.api.Test;

/**
 * Checks that a protection reaches the flag, counts once however often it is sent, and is not lifted by any message.
 */
class WhatProtectsStaysTest extends ProtectionOverHl7 {

    @Test
    void whatWasLiftedFromACarersFlagIsNotPutOnItAgainByTheSameList() {
        String nhs = nhs();
        send(message("ADT^A31", "PID|1||G1^^^RVW^MR~" + nhs + "^^^NHS^NH"));
        PersonId carer = looksAfterSomebody("G1");
        String list = "NK1|1|EXAMPLE^KIM|CARER" + "|".repeat(30) + nhs + "^^^NHS^NH";
        send(message("ADT^A31", pid("G2"), PROTECTED, list));
        Set<UUID> onFlag = restrictions("G1").stream().map(Restriction::id).collect(Collectors.toSet());
        hospital.part(Restrictions.class).lift(carer, onFlag, "records office", "test");
        assertThat(isFlagProtected(carer)).isFalse();
        send(message("ADT^A31", pid("G2"), list).replace("20260302101500", "20260302101700"));
        assertThat(isFlagProtected(carer)).isFalse();
        assertThat(isProtected("G2")).isTrue();
    }

    @Test
    void aRefusedMessageProtectsTheFlagInTheRegister() {
        send(message("ADT^A31", pid("R1")));
        PersonId person = looksAfterSomebody("R1");
        assertThat(isFlagProtected(person)).isFalse();
        assertThat(send(message("ADT^A28", pid("R1"), PROTECTED))).isEqualTo("AR");
        assertThat(isFlagProtected(person)).isTrue();
    }

    @Test
    void whoIsReportedAsTheCarerOfSomebodyProtectedIsProtectedInTheRegisterInEitherOrder() {
        for (String order : List.of("together", "protected first", "reported first")) {
            String patient = "P-" + order;
            String carer = "C-" + order;
            String nhs = nhs();
            send(message("ADT^A31", "PID|1||" + carer + "^^^RVW^MR~" + nhs + "^^^NHS^NH"));
            PersonId person = looksAfterSomebody(carer);
            String reported = "NK1|1|EXAMPLE^KIM|CARER" + "|".repeat(30) + nhs + "^^^NHS^NH";
            switch (order) {
                case "together" -> send(message("ADT^A31", pid(patient), PROTECTED, reported));
                case "protected first" -> {
                    send(message("ADT^A31", pid(patient), PROTECTED));
                    send(message("ADT^A31", pid(patient), reported));
                }
                default -> {
                    send(message("ADT^A31", pid(patient), reported));
                    send(message("ADT^A31", pid(patient), PROTECTED));
                }
            }
            assertThat(isFlagProtected(person)).as(order).isTrue();
        }
    }

    @Test
    void theSameRefusedMessageDoesNotProtectAgainWhatWasLifted() {
        String message = message("ADT^A28", pid("L1"), PROTECTED);
        send(message);
        lift("L1");
        send(message);
        assertThat(isProtected("L1")).as("the same message").isFalse();
        send(message("ADT^A28", pid("L1"), PROTECTED).replace("20260302101500", "20260302101600"));
        assertThat(isProtected("L1")).as("one that says so afterwards").isTrue();
    }

    @Test
    void aRefusedMessageWithoutATimeDoesNotProtectAgainWhatWasLifted() {
        String message = message("ADT^A31", pid("L2"), PROTECTED).replace("20260302101500", "");
        assertThat(send(message)).isEqualTo("AE");
        lift("L2");
        assertThat(send(message)).isEqualTo("AE");
        assertThat(isProtected("L2")).isFalse();
    }

    @Test
    void whatIsSaidAgainIsOneRestriction() {
        for (String event : List.of("ADT^A28", "ADT^A31", "ADT^A28", "ORU^R01", "ADT^A01")) {
            send(message(
                    event, "PID|1||L3^^^RVW^MR~L3^^^OTH^MR", PROTECTED, "ARV|1|A|ALL", "PV2" + "|".repeat(22) + "Y"));
        }
        assertThat(restrictions("L3")).hasSize(1);
    }

    @Test
    void noMessageLiftsWhatProtects() {
        send(message("ADT^A28", pid("L4"), PROTECTED));
        for (String silent :
                List.of("PD1", "PD1||||||||||||N", "PD1||||||||||||\"\"", "ARV|1|D|ALL", "ARV|1|A|NO", "ARV", "PV2")) {
            send(message("ADT^A31", pid("L4"), silent));
            send(message("ADT^A28", pid("L4"), silent));
        }
        assertThat(isProtected("L4")).isTrue();
    }
}
