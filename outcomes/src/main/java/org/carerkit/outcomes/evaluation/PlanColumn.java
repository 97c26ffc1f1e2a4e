package org.carerkit.outcomes.evaluation;

import static org.carerkit.outcomes.finding.OutcomesFinding.PLAN_DATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.PLAN_PROGRESS_UNDATED;
import static org.carerkit.outcomes.finding.OutcomesFinding.PLAN_STATUS_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carerkit.core.finding.FindingCode;

/** The columns of an action plan in CSV: what stands in a cell, and what a changed cell does to its action. */
enum PlanColumn {
    ID("id", "id") {
        @Override
        String cell(Action action) {
            return action.id() == null ? "" : action.id();
        }

        @Override
        Optional<FindingCode> change(PlanRow row, String cell) {
            throw new IllegalStateException("an id finds its action, so it never changes");
        }
    },
    ACTION("Action", "action") {
        @Override
        String cell(Action action) {
            return action.action() == null ? "" : action.action();
        }

        @Override
        Optional<FindingCode> change(PlanRow row, String cell) {
            row.action = cell;
            return Optional.empty();
        }
    },
    LEADS("Lead(s)", "leads") {
        @Override
        String cell(Action action) {
            return String.join("; ", action.leads());
        }

        @Override
        Optional<FindingCode> change(PlanRow row, String cell) {
            row.leads = Arrays.stream(cell.split("[;\n]", -1))
                    .map(String::strip)
                    .filter(lead -> !lead.isEmpty())
                    .toList();
            return Optional.empty();
        }
    },
    PROGRESS("Progress", "progress") {
        @Override
        String cell(Action action) {
            return String.join(
                    "\n",
                    action.progress().stream()
                            .map(note -> note.date() + ": " + note.text())
                            .toList());
        }

        @Override
        Optional<FindingCode> change(PlanRow row, String cell) {
            List<ProgressNote> notes = new ArrayList<>();
            for (String line : cell.strip().split("\n", -1)) {
                Matcher dated = NOTE.matcher(line);
                Optional<LocalDate> date = dated.matches() ? PlanDates.read(dated.group(1)) : Optional.empty();
                if (date.isPresent()) {
                    notes.add(new ProgressNote(date.get(), dated.group(2)));
                } else if (notes.isEmpty() && !line.isBlank()) {
                    return Optional.of(PLAN_PROGRESS_UNDATED);
                } else if (!notes.isEmpty()) {
                    ProgressNote last = notes.remove(notes.size() - 1);
                    notes.add(new ProgressNote(last.date(), last.text() + "\n" + line));
                }
            }
            row.progress = notes;
            return Optional.empty();
        }
    },
    DUE("Due", "due") {
        @Override
        String cell(Action action) {
            return action.due() == null ? "" : action.due().toString();
        }

        @Override
        Optional<FindingCode> change(PlanRow row, String cell) {
            Optional<LocalDate> date = PlanDates.read(cell.strip());
            row.due = date.orElse(null);
            return date.isPresent() || cell.isBlank() ? Optional.empty() : Optional.of(PLAN_DATE);
        }
    },
    STATUS("Status", "status") {
        @Override
        String cell(Action action) {
            return action.status() == null ? "" : action.status().words();
        }

        @Override
        Optional<FindingCode> change(PlanRow row, String cell) {
            Optional<ActionStatus> status = Arrays.stream(ActionStatus.values())
                    .filter(each -> each.words().equalsIgnoreCase(cell.strip()))
                    .findFirst();
            row.status = status.orElse(null);
            return status.isPresent() ? Optional.empty() : Optional.of(PLAN_STATUS_UNKNOWN);
        }
    };

    private static final Pattern NOTE = Pattern.compile("([0-9/-]{8,10}): ?(.*)");

    private final String title;
    private final String member;

    PlanColumn(String title, String member) {
        this.title = title;
        this.member = member;
    }

    /** What stands in the header. */
    String title() {
        return title;
    }

    /** The component of {@link Action} that it shows. */
    String member() {
        return member;
    }

    /** What stands in the cell of an action, before a formula is guarded. */
    abstract String cell(Action action);

    /** Takes over a cell that says something else than it did; what is wrong with it, if anything is. */
    abstract Optional<FindingCode> change(PlanRow row, String cell);
}
