package org.carerkit.examples.hospital.ward;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wards' tasks: to ask the carer question. An answer and what it changes in the register are one commit. */
@Service
@Transactional
public class Ward {

    private final WardTaskRows tasks;
    private final FlagDecisions decisions;
    private final Clock clock;

    Ward(WardTaskRows tasks, FlagDecisions decisions, Clock clock) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Raises the question, once for each occasion.
     *
     * @param visit by what the stay is known
     * @param at when it arose
     */
    public void ask(PersonId patient, Moment moment, String visit, String ward, Instant at) {
        if (!tasks.has(patient, moment, visit)) {
            tasks.insert(patient, moment, visit, ward, at);
        }
    }

    /**
     * What a ward has to ask, the oldest first.
     *
     * @param ward the ward; empty for patients of whom no ward was said
     * @param limit how many at most, 1 or more
     */
    @Transactional(readOnly = true)
    public List<WardTask> open(String ward, int limit) {
        return tasks.open(ward, limit);
    }

    /** What is to be asked of one patient, the oldest first. */
    @Transactional(readOnly = true)
    public List<WardTask> openOf(PersonId patient) {
        return tasks.openOf(patient);
    }

    /** Of whom a task asks, or asked before it was closed. */
    @Transactional(readOnly = true)
    public Optional<PersonId> patientOf(UUID task) {
        return tasks.patient(task);
    }

    /**
     * Writes down what was answered and closes the task.
     *
     * @param answers all of it: a patient can be looked after by two people and look after a third
     * @param role the role of whoever asked, never a name: {@code ward nurse}
     * @return false where the task was closed before, or there is none: nothing is recorded then
     * @throws FlagRefusedException if the register does not take the answer; nothing is recorded then
     */
    public boolean answer(UUID task, List<WardAnswer> answers, String role) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("answers: one or more is needed");
        }
        WardTask open = tasks.lockedOpen(task).orElse(null);
        if (open == null) {
            return false;
        }
        Instant now = clock.instant();
        for (WardAnswer answer : answers) {
            decisions.record(open.patient(), answer, role, now);
        }
        tasks.close(task, now, outcome(answers));
        return true;
    }

    private static String outcome(List<WardAnswer> answers) {
        if (answers.stream().anyMatch(WardAnswer.CarerFound.class::isInstance)) {
            return "CARER_FOUND";
        }
        return answers.stream().anyMatch(WardAnswer.NotSaid.class::isInstance) ? "NOT_SAID" : "NOBODY";
    }
}
