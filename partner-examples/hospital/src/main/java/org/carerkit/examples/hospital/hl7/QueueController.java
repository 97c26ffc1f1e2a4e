package org.carerkit.examples.hospital.hl7;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerkit.examples.hospital.hl7.ErrorQueue.WaitingMessage;
import org.carerkit.examples.hospital.safety.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the queue of refused messages over HTTP. */
@RestController
@RequestMapping("/hl7/errors")
class QueueController {

    private static final int MOST = 1000;

    private final ErrorQueue queue;

    QueueController(ErrorQueue queue) {
        this.queue = queue;
    }

    @GetMapping
    List<WaitingMessage> waiting() {
        return queue.waiting(MOST);
    }

    @PostMapping("/{id}/replay")
    ResponseEntity<Object> replay(@PathVariable UUID id) {
        return queue.replay(id)
                .<ResponseEntity<Object>>map(answer -> ResponseEntity.ok(Map.of("answer", answer.code())))
                .orElseGet(QueueController::noMessage);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Object> close(@PathVariable UUID id) {
        return queue.close(id) ? ResponseEntity.noContent().build() : noMessage();
    }

    private static ResponseEntity<Object> noMessage() {
        return Refusal.of(HttpStatus.NOT_FOUND, "No message with this id waits.");
    }
}
