package org.carerkit.examples.employer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.employer.check.SelfCheck;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework.Section;
import org.jspecify.annotations.Nullable;

/**
 * The first pages: the start, the organisation, its unit and the people who take part, the list of tasks, and how to
 * come back later.
 */
final class StartPages {

    private final SelfCheck check;

    StartPages(SelfCheck check) {
        this.check = check;
    }

    void addTo(Map<String, Function<PageRequest, Reply>> pages) {
        pages.put("", request -> start());
        pages.put("organisation", this::organisation);
        pages.put("unit", this::unit);
        pages.put("people", this::people);
        pages.put("tasks", request -> tasks());
        pages.put("saved", request -> Reply.page("saved"));
        pages.put("stop", request -> request.post() ? Reply.page("stopped") : new Reply.Next("saved"));
    }

    private Reply start() {
        return Reply.page(
                "start",
                "started",
                check.isStarted(),
                "questions",
                check.framework().criteria().size(),
                "answered",
                answered(check.framework().criteria()),
                "areas",
                check.framework().sections(),
                "note",
                check.framework().note());
    }

    private Reply organisation(PageRequest request) {
        if (!request.post()) {
            return Reply.page(
                    "organisation", "value", orEmpty(check.evaluation().organisation()));
        }
        List<Finding> wrong = check.organisation(request.form().text("organisation"));
        if (wrong.isEmpty()) {
            return new Reply.Next("unit");
        }
        List<Reply.Fault> faults = request.form().given("organisation").isEmpty()
                ? List.of(new Reply.Fault("organisation", "Enter the name of your organisation."))
                : Reply.faults(wrong, Map.of(), "organisation");
        return Reply.page("organisation", faults, "value", request.form().text("organisation"));
    }

    private Reply unit(PageRequest request) {
        if (!request.post()) {
            return Reply.page("unit", "value", orEmpty(check.evaluation().unit()));
        }
        List<Finding> wrong = check.unit(request.form().given("unit").orElse(null));
        return wrong.isEmpty()
                ? new Reply.Next("people")
                : Reply.page(
                        "unit",
                        Reply.faults(wrong, Map.of(), "unit"),
                        "value",
                        request.form().text("unit"));
    }

    private Reply people(PageRequest request) {
        if (!request.post()) {
            return people(List.of(), "", "");
        }
        if (request.part(1).equals("remove")) {
            check.removeAssessor(
                    request.form().text("index").matches("\\d{1,3}")
                            ? Integer.parseInt(request.form().text("index"))
                            : -1);
            return new Reply.Next("people");
        }
        String name = request.form().text("name");
        String role = request.form().text("role");
        if (name.isEmpty()) {
            return people(List.of(new Reply.Fault("name", "Enter a name or a group.")), name, role);
        }
        List<Finding> wrong = check.assessor(new Assessor(
                name,
                role.isEmpty() ? null : role,
                request.form().given("carer").isPresent()));
        return wrong.isEmpty()
                ? new Reply.Next("people")
                : people(Reply.faults(wrong, Map.of("name", "name", "role", "role"), "name"), name, role);
    }

    private Reply people(List<Reply.Fault> faults, String name, String role) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (Assessor each : check.evaluation().assessors()) {
            people.add(Map.of(
                    "index",
                    people.size(),
                    "name",
                    orEmpty(each.name()),
                    "role",
                    orEmpty(each.role()),
                    "carer",
                    each.livedExperience()));
        }
        return Reply.page("people", faults, "people", people, "name", name, "role", role);
    }

    private Reply tasks() {
        Evaluation now = check.evaluation();
        List<Map<String, Object>> areas = new ArrayList<>();
        for (Section section : check.framework().sections()) {
            List<Criterion> questions = check.framework().criteria().stream()
                    .filter(each -> each.section().equals(section))
                    .toList();
            int done = answered(questions);
            Criterion first = questions.stream()
                    .filter(each -> !check.isAnswered(each))
                    .findFirst()
                    .orElse(questions.get(0));
            areas.add(Map.of(
                    "title",
                    section.title(),
                    "first",
                    first.id(),
                    "status",
                    status(done, questions.size()),
                    "complete",
                    done == questions.size()));
        }
        List<Criterion> all = check.framework().criteria();
        return Reply.page(
                "tasks",
                "organisation",
                orEmpty(now.organisation()),
                "people",
                now.assessors().size(),
                "areas",
                areas,
                "answered",
                answered(all),
                "questions",
                all.size());
    }

    private static String status(int done, int of) {
        return done == of ? "Completed" : done == 0 ? "Not yet started" : done + " of " + of + " answered";
    }

    private int answered(List<Criterion> questions) {
        return (int) questions.stream().filter(check::isAnswered).count();
    }

    static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
