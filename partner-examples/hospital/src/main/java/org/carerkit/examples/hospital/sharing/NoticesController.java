package org.carerkit.examples.hospital.sharing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.carerkit.examples.hospital.safety.Refusal;
import org.carerkit.examples.hospital.sharing.WaitingNotices.WaitingNotice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the notices that have not arrived yet, as a page if HTML is requested, and otherwise as JSON. */
@RestController
@RequestMapping("/sharing/notices")
class NoticesController {

    private static final int MOST = 200;
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final WaitingNotices notices;

    NoticesController(WaitingNotices notices) {
        this.notices = notices;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<WaitingNotice> waiting() {
        return notices.all(MOST);
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page() {
        return ResponseEntity.ok().contentType(HTML).body(NoticesPage.of(notices.all(MOST)));
    }

    /** Tries a notice again that was given up, once somebody has removed the cause. */
    @PostMapping("/{id}/again")
    ResponseEntity<Object> again(@PathVariable UUID id) {
        return notices.tryAgain(id)
                ? ResponseEntity.noContent().build()
                : Refusal.of(HttpStatus.NOT_FOUND, "No notice with this id was given up.");
    }
}
