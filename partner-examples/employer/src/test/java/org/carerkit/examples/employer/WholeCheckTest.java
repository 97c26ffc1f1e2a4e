package org.carerkit.examples.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult.PARTLY_MET;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.examples.employer.check.SelfCheck;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.StandardFramework;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Goes through the whole check in a real browser with the keyboard, while everything that can go wrong does. Needs
 * Chromium and its driver. Without them it is skipped and says so.
 */
@Timeout(400)
class WholeCheckTest {

    private static final Framework FRAMEWORK = StandardFramework.CARER_CONFIDENT.load();
    /**
     * True to answer every question in the browser. Otherwise it answers only the first and the last four, which cover
     * every kind of answer.
     */
    private static final boolean WHOLE = Boolean.getBoolean("carerkit.wholeCheck");

    private static final int IN_THE_SHORT_FORM = 4;
    private static final String ATTACK = "<script>window.taken=1</script><img src=x onerror=window.taken=2>";

    @TempDir
    private Path folder;

    private final Set<String> looked = new HashSet<>();

    @BeforeAll
    static void needsABrowser() {
        org.carerkit.pages.Chromium.needed();
    }

    @Test
    void thePersonGetsToTheReportWhateverIsClosedOrKilledInTheMiddle() throws Exception {
        Path file = folder.resolve("check.json");
        int half = WHOLE ? FRAMEWORK.criteria().size() / 2 : IN_THE_SHORT_FORM;
        Evaluation before;

        try (Program program = Program.start(file)) {
            try (Chromium browser = Chromium.start()) {
                browser.open(program.address());
                look(browser, "first-page");
                assertThat(browser.text())
                        .contains("Nothing leaves this computer", "Carers UK does not run it", file.toString());
                browser.tabToButton("Start now").enter();
                look(browser, "");
                browser.tabToField("organisation")
                        .type("Example Works " + ATTACK)
                        .enter();
                browser.tabToField("unit").enter();
                look(browser, "people");
                browser.tabToField("name").type("Carers' network");
                browser.tabToField("carer").type(Keys.SPACE);
                browser.tabToButton("Add").enter();
                browser.tabToButton("Continue").enter();
                look(browser, "tasks");
                answer(browser, half);
                // the browser is closed during a question, with a choice that was not sent
                browser.tabToField("result").choose(0);
            }
            before = saved(file);
            assertThat(answered(before)).isEqualTo(half);
            program.kill();
        }
        assertThat(saved(file)).isEqualTo(before);
        int done = WHOLE ? half : answeredMeanwhile(file);

        try (Program again = Program.start(file);
                Chromium browser = Chromium.start()) {
            browser.open(again.address());
            assertThat(browser.text())
                    .contains("You have answered " + done + " of "
                            + FRAMEWORK.criteria().size());
            browser.tabToButton("Continue where you left off").enter();
            answer(browser, FRAMEWORK.criteria().size());
            assertThat(saved(file).answers().subList(0, before.answers().size()))
                    .extracting(each -> each.criterion())
                    .containsAll(before.answers().stream()
                            .map(each -> each.criterion())
                            .toList());
            finish(browser, file);
            assertThat(again.waitFor()).isZero();
        }
    }

    /** Answers questions outside the browser until four are left. */
    private static int answeredMeanwhile(Path file) {
        int until = FRAMEWORK.criteria().size() - IN_THE_SHORT_FORM;
        try (SelfCheck check = SelfCheck.open(file, FRAMEWORK, Clock.system(ZoneId.systemDefault()))) {
            FRAMEWORK.criteria().subList(IN_THE_SHORT_FORM, until).forEach(each -> check.result(each, PARTLY_MET));
        }
        return until;
    }

    /**
     * Answers questions area by area, starting from the list of tasks, until this many have an answer: yes, partly, no,
     * does not apply, …
     */
    private void answer(Chromium browser, int until) throws Exception {
        int done = answeredOn(browser);
        while (done < until) {
            if (browser.page().equals("tasks")) {
                int area = done;
                browser.tabToButton(FRAMEWORK.criteria().get(area).section().title())
                        .enter();
                continue;
            }
            if (browser.page().startsWith("carers/")) {
                look(browser, "");
                browser.tabToField("carers").choose(done % 3);
                browser.tabToButton("Save and continue").enter();
                continue;
            }
            look(browser, done == 0 ? "question" : "");
            int choice = done % 4;
            browser.tabToField("result").choose(choice);
            browser.tabToButton("Save and continue").enter();
            look(browser, choice == 0 && done == 0 ? "what-shows-it" : "");
            switch (choice) {
                case 0, 1 -> browser.tabToField("evidence").type("Paper " + done + (done == 0 ? ATTACK : ""));
                case 2 -> browser.tabToField("leads").type("Head of people");
                default -> {
                    if (FRAMEWORK.criteria().get(done).duty().isPresent()) {
                        browser.tabToField("exemption").type(Keys.SPACE);
                    } else {
                        browser.tabToField("reason").type("There is nobody to whom it would apply");
                    }
                }
            }
            browser.tabToButton("Save and continue").enter();
            done++;
        }
        if (browser.page().startsWith("carers/")) {
            browser.tabToField("carers").choose(0);
            browser.tabToButton("Save and continue").enter();
        }
        if (until < FRAMEWORK.criteria().size() && browser.page().equals("tasks")) {
            browser.tabToButton(FRAMEWORK.criteria().get(until).section().title())
                    .enter();
        }
    }

    private static int answeredOn(Chromium browser) {
        return Integer.parseInt(browser.text().replaceAll("(?s).*?(\\d+) of \\d+ questions answered.*", "$1"));
    }

    private void finish(Chromium browser, Path file) throws Exception {
        assertThat(browser.text())
                .contains(FRAMEWORK.criteria().size() + " of "
                        + FRAMEWORK.criteria().size());
        browser.tabToButton("Check your answers").enter();
        look(browser, "check-your-answers");
        assertThat(browser.text()).contains("Example Works <script>", "Paper 0<script>");
        browser.tabToButton("Make the report").enter();
        look(browser, "report-page");
        browser.tabToButton("Read the report").enter();
        look(browser, "report");
        assertThat(browser.heading()).contains("Example Works <script>");
        assertThat(browser.text()).contains("Paper 0<script>", "Head of people");
        assertThat(browser.script("return window.taken === undefined")).isEqualTo(true);
        assertThat(browser.script("return document.fonts.size")).isEqualTo(0L);
        browser.script("history.back()");
        browser.tabToButton("Save and come back later").enter();
        look(browser, "saved");
        assertThat(saved(file).answers()).noneMatch(each -> each.result() == CriterionResult.NOT_ASSESSED);
        browser.tabToButton("Stop the program").enter();
        assertThat(browser.heading()).isEqualTo("The program has stopped");
    }

    @Test
    void everyOtherPageIsAccessibleToo() throws Exception {
        try (Program program = Program.start(folder.resolve("other.json"));
                Chromium browser = Chromium.start()) {
            for (String page : List.of(
                    "question/PR1/reason",
                    "question/PO2",
                    "question/PO2/reason",
                    "no-such-page",
                    "flexible",
                    "passport",
                    "leave")) {
                browser.open(program.address().resolve(page));
                look(browser, page.equals("passport") ? "passport-form" : "");
            }
            browser.tabToField("kind").choose(0);
            browser.tabToButton("Continue").enter();
            browser.isAccessible();
            for (String day : List.of("monday", "tuesday", "wednesday")) {
                browser.tabToField(day).type("7.5");
            }
            browser.tabToButton("Continue").enter();
            browser.isAccessible();
            browser.tabToField("asked").type("8/12/2026 half");
            browser.tabToField("given").type("31/2/2026").enter();
            browser.tabToButton("Write the date like 27/3/2027.");
            browser.isAccessible();
            browser.tabToField("given").type("27/11/2026");
            browser.tabToButton("Show the answer").enter();
            browser.isAccessible();
            browser.keep("leave");
            assertThat(browser.text()).contains("Carer’s Leave: the answer", "11 days ahead", "reg 7(3)(b)");
            browser.open(program.address().resolve("passport"));
            browser.tabToField("holder").type("Ash Example");
            browser.tabToField("issuer").type("Example manager");
            browser.tabToField("setting").type("Example Works, dispatch");
            browser.tabToField("adjustments").type("Starts at ten on Tuesdays");
            browser.tabToField("seen").type("The team leader");
            browser.tabToField("agreed").type("24/11/2026");
            browser.tabToField("review").type("24/5/2027");
            browser.tabToButton("Make the page").enter();
            browser.isAccessible();
            browser.keep("passport");
            assertThat(browser.text()).contains("Ash Example", "24 May 2027");
        }
    }

    /** Checks each kind of page once, and keeps a picture if there is a name. */
    private void look(Chromium browser, String name) throws Exception {
        String kind = browser.page().replaceAll("(?<=question/|carers/)[^/]+", "");
        if (looked.add(kind)) {
            browser.isAccessible();
        }
        if (!name.isEmpty()) {
            browser.keep(name);
        }
    }

    private static long answered(Evaluation evaluation) {
        return evaluation.answers().stream()
                .filter(each -> each.result() != CriterionResult.NOT_ASSESSED)
                .count();
    }

    private static Evaluation saved(Path file) throws Exception {
        return EvaluationJson.read(Files.readAllBytes(file), LocalDate.now(ZoneId.systemDefault()))
                .record()
                .orElseThrow();
    }
}
