package org.carerkit.examples.hospital.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerkit.core.architecture.WaysOut;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Compares the list of ways out with what a running hospital answers. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedHospital.class)
class WaysOutTest {

    private static WaysOut found;

    @BeforeAll
    static void start(StartedHospital shared) {
        found = HospitalWaysOut.of(shared);
    }

    @Test
    @Tag("golden")
    void the_list_is_what_is_there() throws IOException {
        found.compare("Ways out of the hospital: its connectors are in the list of the command line, with the kit");
    }

    @Test
    void a_way_out_that_writes_a_carers_field_stands_in_the_list_and_goes_through_the_decision() throws IOException {
        assertThat(found.faults(WaysOut.kept())).isEmpty();
    }

    @Test
    void a_planted_end_point_is_found_whether_it_is_left_out_of_the_list_or_claims_to_be_decided() throws IOException {
        WaysOut planted = HospitalWaysOut.planted();
        SortedMap<String, String> claims = new TreeMap<>();
        planted.found().keySet().forEach(name -> claims.put(name, "what Disclosures allows"));

        assertThat(planted.faults(WaysOut.kept()))
                .filteredOn(fault -> fault.contains("is not in the list"))
                .hasSize(2);
        assertThat(planted.faults(claims))
                .containsExactly(
                        "end point planted contact goes past the decision: fields: Carer CarerFlag;"
                                + " undecided: CarerFlagRegister.flag; decided by: -",
                        "end point planted name goes past the decision: fields: KnownPerson;"
                                + " undecided: KnownPerson.name; decided by: -");
    }
}
