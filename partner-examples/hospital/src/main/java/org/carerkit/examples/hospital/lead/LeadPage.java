package org.carerkit.examples.hospital.lead;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carerkit.pages.Block;
import org.carerkit.pages.Inline;
import org.carerkit.pages.Page;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves {@code GET /carers-lead}, the page that tells every member of staff who the carers' lead is. It names no
 * patient.
 */
@RestController
@EnableConfigurationProperties(LeadSettings.class)
class LeadPage {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final LeadSettings settings;
    private final Clock clock;

    LeadPage(LeadSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/carers-lead")
    ResponseEntity<String> page() {
        return ResponseEntity.ok().contentType(HTML).body(on(LocalDate.now(clock.withZone(LONDON))));
    }

    private String on(LocalDate day) {
        Block contact = settings.on(day)
                .map(person -> Block.paragraph(sentence(person)))
                .orElseGet(() -> Block.notice(Inline.text(
                        "Nobody is named for today. Ask the safeguarding lead, and say that a lead is missing.")));
        return Page.titled("Who to ask about carers")
                .lead(DAY.format(day) + ". For every member of staff.")
                .section("Your contact today", contact)
                .section(
                        "If you think that somebody looks after a patient, or a patient looks after somebody",
                        Block.list(
                                "Ask them, where nobody else listens. A child is asked like anybody else.",
                                "Write down what they say with the question at admission or discharge: it is asked once.",
                                "Tell the lead when they want support, or when you do not know what to do.",
                                "If somebody is in danger, follow the safeguarding rules first."))
                .html();
    }

    private static Inline[] sentence(LeadSettings.Person person) {
        List<Inline> parts = new ArrayList<>(List.of(Inline.strong(person.name()), Inline.text(", the carers' lead.")));
        if (person.email() != null) {
            parts.add(Inline.text(" E-mail: "));
            parts.add(Inline.link(person.email(), "mailto:" + person.email()));
            parts.add(Inline.text("."));
        }
        if (person.phone() != null) {
            parts.add(Inline.text(" Telephone: " + person.phone() + "."));
        }
        return parts.toArray(Inline[]::new);
    }
}
