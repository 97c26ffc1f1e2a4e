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

/** The wards' tasks, which ask the carer question. An answer and its effect on the register are one commit. */
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
     * Creates a task, once for each patient, moment and stay.
     *
     * @param visit identifies the stay
     * @param at when the question arose
     */
    public void ask(PersonId patient, Moment moment, String visit, String ward, Instant at) {
        if (!tasks.has(patient, moment, visit)) {
            tasks.insert(patient, moment, visit, ward, at);
        }
    }

    /**
     * Returns the open tasks of a ward, oldest first.
     *
     * @param ward the ward; empty for patients whose ward was not given
     * @param limit the most tasks to return, at least 1
     */
    @Transactional(readOnly = true)
    public List<WardTask> open(String ward, int limit) {
        return tasks.open(ward, limit);
    }

    /** Returns the open tasks about one patient, oldest first. */
    @Transactional(readOnly = true)
    public List<WardTask> openOf(PersonId patient) {
        return tasks.openOf(patient);
    }

    /** Returns the patient of a task, open or closed. */
    @Transactional(readOnly = true)
    public Optional<PersonId> patientOf(UUID task) {
        return tasks.patient(task);
    }

    /**
     * Records the answers and closes the task.
     *
     * @param answers all the answers; a patient can be looked after by two people and look after a third
     * @param role the role of the person who asked, never a name, such as {@code ward nurse}
     * @return false if the task is closed or does not exist; nothing is then recorded
     * @throws FlagRefusedException if the register refuses an answer; nothing is then recorded
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
