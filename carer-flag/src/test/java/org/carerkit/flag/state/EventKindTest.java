package org.carerkit.flag.state;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.json.EveryField;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.event.Unrestricted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of event, with every field filled, as each part of a register treats it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventKindTest {

    private static final EventHeader HEADER = Samples.on(1, "header for the recipient");
    private static final Carer RECORD =
            Carer.builder(Identifier.local("somewhere", "1")).build();

    @Test
    void every_kind_has_a_case_of_its_own() {
        assertThat(events().keySet()).hasSize(19);
    }

    @Test
    void a_partner_may_record_nothing_but_what_it_knows_of_the_carer_itself() {
        assertThat(events().entrySet().stream()
                        .filter(event -> EventKind.of(event.getValue()).mayComeFromPartner())
                        .map(Map.Entry::getKey))
                .containsExactly(
                        "Confirmed",
                        "Corrected",
                        "Ended",
                        "Erased",
                        "Identified",
                        "Restricted",
                        "Retracted",
                        "Reviewed",
                        "RolesChanged",
                        "Unrestricted");
    }

    @Test
    void only_corrections_and_liftings_take_anothers_effect_away() {
        Map<String, FlagEvent> events = events();
        Corrected corrected = (Corrected) events.get("Corrected");
        Unrestricted lifting = (Unrestricted) events.get("Unrestricted");

        assertThat(EventKind.of(corrected).undoes()).containsExactly(corrected.corrects());
        assertThat(EventKind.of(lifting).undoes()).isEqualTo(lifting.lifts()).isNotEmpty();
        events.remove("Corrected");
        events.remove("Unrestricted");
        assertThat(events.values())
                .allMatch(event -> EventKind.of(event).undoes().isEmpty());
    }

    @Test
    @Tag("golden")
    void what_a_notice_carries_and_what_is_left_without_location_is_as_agreed() throws IOException {
        StringBuilder text = new StringBuilder();
        events().forEach((name, event) -> {
            EventKind kind = EventKind.of(event);
            text.append(name).append(": ").append(kind.words()).append('\n');
            line(text, "told, every field", kind.told(HEADER, Arrays.asList(FlagField.values()), RECORD));
            line(text, "told, no field", kind.told(HEADER, List.of(), null));
            line(text, "without location", kind.withoutLocation(HEADER, RECORD));
        });
        GoldenFiles golden = new GoldenFiles("kinds");
        golden.add("kinds.txt", text.toString());
        golden.compare();
    }

    @Test
    void a_decision_about_sharing_stands_in_the_flag_for_or_against() {
        FlagEvent told = events().get("Disclosed").with(Samples.on(2, "told"));
        FlagEvent withheld = events().get("DisclosureWithheld").with(Samples.on(3, "withheld"));
        FlagEvent retracted = events().get("Retracted").with(Samples.on(4, "retracted"));

        assertThat(CarerFlag.of(List.of(retracted, withheld, told)).disclosures())
                .containsExactly(told, withheld, retracted);
    }

    private static void line(StringBuilder text, String what, Optional<FlagEvent> event) {
        text.append("  ")
                .append(what)
                .append(": ")
                .append(event.map(EventKindTest::body).orElse("nothing"))
                .append('\n');
    }

    /** The event's own fields: the header is checked, and left out. */
    private static String body(FlagEvent event) {
        assertThat(event.header()).isEqualTo(HEADER);
        String json = FlagEventJson.toText(event);
        String header = FlagEventJson.toText(new Erased(HEADER));
        header = header.substring(header.indexOf("\"header\""), header.length() - 1);
        assertThat(json).contains(header);
        return json.replace(header, "\"header\":…");
    }

    /** One filled event of each kind, by the kind's name. */
    private static Map<String, FlagEvent> events() {
        Map<String, FlagEvent> events = new TreeMap<>();
        for (JsonSubTypes.Type kind :
                FlagEvent.class.getAnnotation(JsonSubTypes.class).value()) {
            EveryField fields = new EveryField(path -> path, Samples.DAY, 0);
            events.put(kind.value().getSimpleName(), (FlagEvent) fields.record(kind.value()));
        }
        return events;
    }
}
