package org.carerkit.examples.commandline.waysout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.carerkit.core.architecture.WaysOut;
import org.carerkit.examples.commandline.Run;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the list of ways out with the commands, connectors, pages and files that there are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaysOutTest {

    private static final WaysOut FOUND = ProgramWaysOut.ofPrograms(Run.commands());
    private static final WaysOut PLANTED = ProgramWaysOut.ofPlanted();

    @Test
    @Tag("golden")
    void the_list_is_what_is_there() throws IOException {
        FOUND.compare("Ways out of the command line, of the programs that it starts, and of the kit");
    }

    @Test
    void a_way_out_that_writes_a_carers_field_stands_in_the_list_and_goes_through_the_decision() throws IOException {
        assertThat(FOUND.faults(WaysOut.kept())).isEmpty();
    }

    @Test
    void a_planted_way_out_that_is_not_in_the_list_is_found_in_every_category() throws IOException {
        assertThat(PLANTED.faults(WaysOut.kept()))
                .filteredOn(fault -> fault.contains(" is not in the list: "))
                .extracting(fault -> fault.substring(0, fault.indexOf(" is not")))
                .containsExactly(
                        "command planted",
                        "connector PlantedConnector",
                        "file PlantedPage.file",
                        "page PlantedPage.page");
    }

    @Test
    void a_planted_way_out_that_says_it_is_decided_and_goes_past_the_decision_is_found_in_every_category() {
        SortedMap<String, String> claims = new TreeMap<>();
        PLANTED.found().keySet().forEach(name -> claims.put(name, "what StaffView allows"));

        assertThat(PLANTED.faults(claims))
                .containsExactly(
                        "command planted goes past the decision: fields: Address Carer CarerFlag Contact;"
                                + " undecided: CarerFlagRegister.flag; decided by: -",
                        "connector PlantedConnector goes past the decision: fields: FlagEventJson;"
                                + " undecided: CarerFlagRegister.history; decided by: FlagNotice",
                        "file PlantedPage.file goes past the decision: fields: Carer CarerFlag Person PersonName;"
                                + " undecided: CarerFlagRegister.flag; decided by: -",
                        "page PlantedPage.page goes past the decision: fields: Carer CarerFlag Person PersonName;"
                                + " undecided: CarerFlagRegister.flag; decided by: -");
    }

    @Test
    void every_connector_that_a_service_loader_finds_is_in_the_list() {
        for (ServiceLoader.Provider<PartnerConnector> one :
                ServiceLoader.load(PartnerConnector.class).stream().toList()) {
            assertThat(ProgramWaysOut.connectors()).contains(one.type().getName());
        }
        assertThat(ProgramWaysOut.connectors()).isNotEmpty();
    }
}
