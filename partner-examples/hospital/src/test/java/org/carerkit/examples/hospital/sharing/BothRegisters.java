package org.carerkit.examples.hospital.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.state.CarerFlag;

/** Compares the school's register with the hospital's. */
final class BothRegisters {

    private BothRegisters() {}

    /** Checks that each notice has the same id and fields in both registers, and each field the same value. */
    static void agree(CarerFlag there, CarerFlag here, int notices) {
        List<Disclosed> sent = disclosed(here).stream()
                .filter(each -> SchoolProcess.LEAD.equals(each.recipient()))
                .toList();
        List<Disclosed> receipts = disclosed(there);
        assertThat(sent).hasSize(notices);
        assertThat(here.followUp().acknowledged()).hasSize(notices);
        assertThat(receipts.stream().map(each -> each.header().fact()).toList())
                .containsExactlyInAnyOrderElementsOf(
                        sent.stream().map(each -> each.header().fact()).toList());
        assertThat(Stream.concat(sent.stream(), receipts.stream()).map(Disclosed::fields))
                .containsOnly(List.of(FlagField.STATE, FlagField.NAME, FlagField.BIRTH_DATE, FlagField.CARING_ROLES));
        assertThat(there.state()).isEqualTo(here.state());
        assertThat(there.carer().person().name())
                .isEqualTo(here.carer().person().name());
        assertThat(there.carer().person().birthDate())
                .isEqualTo(here.carer().person().birthDate());
        assertThat(there.carer().roles()).isEqualTo(here.carer().roles());
    }

    private static List<Disclosed> disclosed(CarerFlag flag) {
        return flag.disclosures().stream()
                .filter(Disclosed.class::isInstance)
                .map(Disclosed.class::cast)
                .toList();
    }
}
