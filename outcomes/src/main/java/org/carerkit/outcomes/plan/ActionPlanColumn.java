package org.carerkit.outcomes.plan;

import static org.carerkit.outcomes.finding.OutcomesFinding.PLAN_DATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.PLAN_PROGRESS_UNDATED;
import static org.carerkit.outcomes.finding.OutcomesFinding.PLAN_STATUS_UNKNOWN;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.jspecify.annotations.Nullable;

/** The columns of an action plan in CSV: the text of each cell, and the effect of a changed cell on its action. */
enum ActionPlanColumn {
    ID("id", "id") {
        @Override
        String cell(Action action) {
            return action.id() == null ? "" : action.id();
        }

        @Override
        Optional<FindingCode> change(ChangedRow row, String cell) {
            throw new IllegalStateException("an id finds its action, so it never changes");
        }
    },
    ACTION("Action", "action") {
        @Override
        String cell(Action action) {
            return action.action() == null ? "" : action.action();
        }

        @Override
        Optional<FindingCode> change(ChangedRow row, String cell) {
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
        Optional<FindingCode> change(ChangedRow row, String cell) {
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
        Optional<FindingCode> change(ChangedRow row, String cell) {
            List<ProgressNote> notes = new ArrayList<>();
            for (String line : cell.strip().split("\n", -1)) {
                Matcher dated = NOTE.matcher(line);
                Optional<LocalDate> date = dated.matches() ? SpreadsheetDates.read(dated.group(1)) : Optional.empty();
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
        Optional<FindingCode> change(ChangedRow row, String cell) {
            Optional<LocalDate> date = SpreadsheetDates.read(cell.strip());
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
        Optional<FindingCode> change(ChangedRow row, String cell) {
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

    ActionPlanColumn(String title, String member) {
        this.title = title;
        this.member = member;
    }

    /** The title in the header. */
    String title() {
        return title;
    }

    /** The component of {@link Action} that the column shows. */
    String member() {
        return member;
    }

    /** The text of an action's cell, before formulas are guarded. */
    abstract String cell(Action action);

    /** Applies a changed cell. Returns the fault, if there is one. */
    abstract Optional<FindingCode> change(ChangedRow row, String cell);

    /** Reads dates as a British spreadsheet writes them: {@code 2027-03-31} or {@code 31/03/2027}. */
    static final class SpreadsheetDates {

        private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
        private static final Pattern BRITISH = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})");

        private SpreadsheetDates() {}

        static Optional<LocalDate> read(String text) {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return date(iso.group(1), iso.group(2), iso.group(3));
            }
            Matcher british = BRITISH.matcher(text);
            return british.matches() ? date(british.group(3), british.group(2), british.group(1)) : Optional.empty();
        }

        private static Optional<LocalDate> date(String year, String month, String day) {
            try {
                return Optional.of(
                        LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** An action while a row of the table changes it. Use it within one method. */
    static final class ChangedRow {

        private final Action before;

        @Nullable
        String action;

        List<String> leads;
        List<ProgressNote> progress;

        @Nullable
        LocalDate due;

        @Nullable
        ActionStatus status;

        ChangedRow(Action before) {
            this.before = before;
            action = before.action();
            leads = before.leads();
            progress = before.progress();
            due = before.due();
            status = before.status();
        }

        /** The action with the row's changes. Components without a column stay the same. */
        Action changed() {
            return new Action(before.id(), before.criterion(), before.scope(), action, leads, due, status, progress);
        }
    }
}
