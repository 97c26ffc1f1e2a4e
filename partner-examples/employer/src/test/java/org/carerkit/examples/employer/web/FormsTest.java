package org.carerkit.examples.employer.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Checks what the forms accept, refuse and show again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormsTest extends StartedSite {

    @Test
    void the_action_plan_is_kept_as_csv_and_no_cell_is_a_formula() throws IOException {
        Raw.post(address, "organisation", Map.of("organisation", "Example Works"));
        Raw.post(address, "question/PR2", Map.of("result", "not-met"));
        Raw.post(
                address,
                "question/PR2/step",
                Map.of("action", "=1+1", "leads", "Head of people\nA carer", "due", "1/3/2027"));

        Raw plan = Raw.get(address, "report/plan.csv");

        assertThat(Raw.get(address, "report").body()).contains("/report/plan.csv\"");
        assertThat(plan.headers()).contains("attachment; filename=\"carer-confident-action-plan.csv\"", "text/csv");
        assertThat(plan.body().lines().toList())
                .satisfiesExactly(
                        header -> assertThat(header).isEqualTo("id,Action,Lead(s),Progress,Due,Status"),
                        row -> assertThat(row)
                                .contains("'=1+1", "Head of people", "A carer", "2027-03-01")
                                .doesNotContain(",=1+1"));
    }

    @Test
    void a_legal_duty_is_waived_by_no_reason_and_the_report_says_of_duties_first() throws IOException {
        Raw.post(address, "organisation", Map.of("organisation", "Example Works"));
        Raw.post(address, "question/PO2", Map.of("result", "not-applicable"));
        Raw refused = Raw.post(address, "question/PO2/reason", Map.of("reason", "Nobody has asked for it"));
        Raw exempt = Raw.post(address, "question/PO3/reason", Map.of("exemption", "yes"));

        String report = Raw.get(address, "report").body();

        assertThat(Raw.get(address, "question/PO2").body())
                .contains("This is a legal duty: ", "Only if this applies: We have no employees in Great Britain.");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("href=\"#exemption\"", "Tick the box if this applies to you");
        assertThat(exempt.status()).isEqualTo(303);
        assertThat(check.evaluation().answers())
                .extracting(answer -> answer.criterion() + " " + answer.exemption())
                .containsExactly("PO3 no-employees-in-great-britain");
        assertThat(report.substring(0, report.indexOf("No level while a legal duty is open")))
                .contains("4 of 5 legal duties are not shown to be met.", "Not answered yet.");
        assertThat(report.substring(report.indexOf("Where to start")))
                .contains("Carer’s Leave is there for everybody: A legal duty.");
    }

    @Test
    void what_is_wrong_with_a_field_is_said_beside_it_and_the_field_keeps_its_text() throws IOException {
        Raw empty = Raw.post(address, "organisation", Map.of("organisation", " "));
        Raw date = Raw.post(address, "question/PR1/shown", Map.of("evidence", "A & B", "expires", "31/2/2027"));
        Raw where = Raw.post(address, "question/PR1/shown", Map.of("where", "a shelf"));
        Raw nothing = Raw.post(address, "question/PR1", Map.of());
        Raw attack = Raw.post(address, "leave", Map.of("step", "week", "kind", "fixed", "monday", ATTACK));

        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.body()).contains("<title>Error: ", "href=\"#organisation\"", "Enter the name");
        assertThat(date.body()).contains("value=\"A &amp; B\"", "Write the date like 27/3/2027.", "31/2/2027");
        assertThat(where.body()).contains("leave all three fields empty");
        assertThat(nothing.body()).contains("href=\"#result\"");
        assertThat(attack.body()).contains("Enter hours like").doesNotContain("<script", "<img");
    }

    @Test
    void leave_goes_from_form_to_form_and_ends_with_provisions() throws IOException {
        Map<String, String> form = new HashMap<>(
                Map.of("step", "days", "kind", "fixed", "monday", "7.5", "tuesday", "7.5", "wednesday", "7.5"));
        form.put("asked", "7/12/2026\n8/12/2026 half");
        form.put("taken", "2/3/2026");
        form.put("given", "27/11/2026");

        Raw answer = Raw.post(address, "leave", form);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("22.5 hours, 3 working days", "9 December 2025 to 8 December 2026", "15 hours", "3.75 hours")
                .contains("4 days: before 3 December 2026", "3 days: before 4 December 2026", "10 days ahead")
                .contains("7 January 2027, and be as long", "4 December 2026, after you have talked")
                .contains("reg 6(2)", "reg 7(3)(a)", "reg 7(4)", "reg 7(5)", "reg 8")
                .doesNotContainIgnoringCase("reject");
        form.put("asked", "10/12/2026");
        assertThat(Raw.post(address, "leave", form).body()).contains("Line 1: nobody works on that day");
        assertThat(Raw.post(address, "flexible", Map.of("made", "24/11/2026")).body())
                .contains("23 January 2027", "s.80G", "not in force");
    }

    @Test
    void a_passport_becomes_a_page_two_files_and_a_form_again() throws IOException {
        Map<String, String> form = new HashMap<>(Map.of(
                "holder", ATTACK,
                "issuer", "Example manager",
                "setting", "Example Works, dispatch",
                "adjustments", "Starts at ten on Tuesdays\n" + ATTACK,
                "seen", "The team leader"));
        form.put("agreed", "24/11/2026");
        form.put("review", "24/5/2027");

        Raw page = Raw.post(address, "passport", form);
        Raw json = Raw.post(address, "passport/json", form);
        Raw opened = Raw.post(address, "passport/open", Map.of("json", json.body()));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("24 May 2027", "&lt;script&gt;").doesNotContain("<script", "<img");
        assertThat(json.headers()).contains("attachment; filename=\"carer-passport.json\"");
        assertThat(json.body()).startsWith("{\"format\":\"carerkit.passport/1\"");
        assertThat(opened.body()).contains("Starts at ten on Tuesdays", "Example manager");
        assertThat(Raw.post(address, "passport/pdf", form).body()).startsWith("%PDF-");
        assertThat(Raw.post(address, "passport/open", Map.of("json", "{\"format\":\"carerkit.passport/2\"}"))
                        .status())
                .isEqualTo(400);
        assertThat(Raw.get(address, "passport").body())
                .doesNotContain("<label class=\"govuk-label govuk-label--s\" for=\"reason");
        try (var files = Files.list(folder)) {
            assertThat(files.map(each -> each.getFileName().toString())).containsExactly(".check.json.lock");
        }
    }
}
