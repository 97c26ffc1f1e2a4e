package org.carerkit.examples.employer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carerkit.examples.employer.print.PageTemplates;
import org.junit.jupiter.api.Test;

/** Every page is filled completely, whether it is new, sent empty, or comes back with something to correct. */
class EveryPageTest extends StartedSite {

    private static final List<String> QUESTION_PAGES = List.of("", "/shown", "/step", "/reason");

    @Test
    void aTemplateThatAsksForAValueWhichNobodyGivesFails() {
        PageTemplates templates = new PageTemplates();

        assertThat(templates.fill("misspelt", Map.of("organisaton", "Example Works")))
                .isEqualTo("<p>Example Works</p>\n");
        assertThatThrownBy(() -> templates.fill("misspelt", Map.of("organisation", "Example Works")))
                .isInstanceOf(PebbleException.class)
                .hasMessageContaining("organisaton");
    }

    @Test
    void everyPageIsWholeBeforeAndAfterAnAnswer() throws IOException {
        everyPage();
        Raw.post(address, "organisation", Map.of("organisation", "Example Works"));
        Raw.post(address, "people", Map.of("name", "Carers' group", "role", "", "carer", "yes"));
        Raw.post(address, "question/PR1", Map.of("result", "met"));
        Raw.post(address, "question/PR1/shown", Map.of("statement", "A page", "evidence", "Handbook"));
        Raw.post(address, "question/PR2", Map.of("result", "not-met"));
        Raw.post(address, "question/PR2/step", Map.of("action", "Tell everybody"));
        everyPage();
        assertWhole(Raw.get(address, "report/view"), "report/view", 200);
        assertWhole(Raw.get(address, "report/report.pdf"), "report/report.pdf", 200);
    }

    private void everyPage() throws IOException {
        for (String page : List.of(
                "", "organisation", "unit", "people", "tasks", "saved", "check", "leave", "flexible", "passport")) {
            assertWhole(Raw.get(address, page), page, 200);
        }
        for (String question : List.of("PR1", "PR2", "PO2")) {
            for (String page : QUESTION_PAGES) {
                assertWhole(Raw.get(address, "question/" + question + page), question + page, 200);
            }
        }
        String section = check.framework().sections().get(0).id();
        assertWhole(Raw.get(address, "carers/" + section), "carers", 200);
        assertWhole(Raw.get(address, "no-such-page"), "no-such-page", 404);
        assertWhole(Raw.get(address, "report"), "report", check.result().isPresent() ? 200 : 303);
    }

    @Test
    void aFormThatIsSentEmptyComesBackWhole() throws IOException {
        String section = check.framework().sections().get(0).id();
        for (String page : List.of(
                "organisation",
                "people",
                "question/PR1",
                "question/PR1/reason",
                "question/PO2/reason",
                "carers/" + section,
                "flexible",
                "passport")) {
            assertWhole(Raw.post(address, page, Map.of("any", "")), page, 400);
        }
        assertWhole(Raw.post(address, "question/PR1/shown", Map.of("expires", "x")), "shown", 400);
        assertWhole(Raw.post(address, "question/PR1/step", Map.of("due", "x")), "step", 400);
        assertWhole(Raw.post(address, "passport/open", Map.of("json", "x")), "open", 400);
        assertWhole(Raw.post(address, "leave", Map.of("step", "kind")), "leave", 400);
        for (String kind : List.of("fixed", "variable", "first")) {
            assertWhole(Raw.post(address, "leave", Map.of("step", "kind", "kind", kind)), kind, 200);
            assertWhole(Raw.post(address, "leave", Map.of("step", "week", "kind", kind)), kind, 400);
        }
        Map<String, String> first = Map.of("step", "week", "kind", "first", "expected", "7");
        assertWhole(Raw.post(address, "leave", first), "days", 200);
        assertWhole(Raw.post(address, "leave", with(first, "step", "days")), "days", 400);
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new TreeMap<>(form);
        changed.put(field, value);
        return changed;
    }

    /** A page that could not be filled has no status, because the connection was closed. */
    private static void assertWhole(Raw reply, String page, int status) {
        assertThat(reply.status()).as(page).isEqualTo(status);
        if (status != 303 && reply.headers().contains("text/html")) {
            assertThat(reply.body()).as(page).endsWith("</html>\n").doesNotContain(">null<", "\"null\"");
        }
    }
}
