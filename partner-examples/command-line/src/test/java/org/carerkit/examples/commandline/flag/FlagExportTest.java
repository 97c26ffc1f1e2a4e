package org.carerkit.examples.commandline.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks which emergency plans an export contains: those that everybody in them agreed to share. */
class FlagExportTest {

    private static final String ASH = "0a53f0b4-3a6e-4b5e-9d51-4f0c6d0a1b2c";
    private static final String YES = "{\"answer\":\"yes\",\"on\":\"2026-03-01\"}";
    private static final String NO = "{\"answer\":\"no\",\"on\":\"2026-03-01\"}";
    private static final String ALL_AGREE = plan(YES, YES, YES);

    @TempDir
    private Path folder;

    private int stores;

    private static String plan(String carer, String caredForPerson, String standIn) {
        return """
            ,"contingencyPlan":{"standIns":[{"name":{"given":"Stella","family":"Example"}%s}],\
            "instructions":"The spare key"%s%s}""".formatted(
                said("agreement", standIn), said("carerAgrees", carer), said("caredForPersonAgrees", caredForPerson));
    }

    private static String said(String whose, String answer) {
        return answer.isEmpty() ? "" : ",\"" + whose + "\":" + answer;
    }

    private static String event(String kind, int number, String rest) {
        return """
            {"event":"%s","format":"carerkit.flag-event/1","header":{"id":"00000000-0000-4000-8000-00000000000%d",\
            "carer":"%s","occurredAt":"2026-03-0%dT09:00:00Z","recordedBy":{"organisation":{"scheme":"ods",\
            "value":"RVW"},"role":"ward nurse"}}%s}
            """.formatted(kind, number, ASH, number + 1, rest);
    }

    private static String carer(String plan) {
        return """
            ,"carer":{"format":"carerkit.carer/1","identifiers":[{"scheme":"nhs-number","value":"9990000018"}],\
            "restricted":false%s}""".formatted(plan);
    }

    private static String identified(String plan) {
        return event("identified", 1, ",\"source\":\"self\",\"setting\":\"hospital\"" + carer(plan));
    }

    private static String changed(String plan) {
        return event("roles-changed", 2, carer(plan));
    }

    private static String withdrawn() {
        return event("consent-recorded", 3, """
            ,"consent":{"status":"withdrawn","on":"2026-03-01","by":{"capacity":"self"},"withdrawnOn":"2026-03-03"}""");
    }

    private Run export(String events, String... options) {
        String store = folder.resolve("carers" + stores++ + ".db").toString();
        Run applied = Run.withInput(events, "flag", "apply", "--store", store, "--create", "-");
        assertThat(applied.exitCode()).as(applied.out()).isZero();
        String[] arguments = new String[4 + options.length];
        System.arraycopy(new String[] {"flag", "export", "--store", store}, 0, arguments, 0, 4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        Run run = Run.of(arguments);
        assertThat(run.exitCode()).isZero();
        return run;
    }

    @Test
    void aPlanIsExportedWithItsThreeAgreementsAndElseNothingShowsThatThereIsOne() {
        String without = export(identified("")).out();
        assertThat(without).doesNotContain("contingencyPlan", "Stella");

        assertThat(export(identified(ALL_AGREE)).out()).contains("contingencyPlan", "Stella", "The spare key");
        for (String plan : List.of(
                plan(NO, YES, YES),
                plan("", YES, YES),
                plan(YES, NO, YES),
                plan(YES, "", YES),
                plan(YES, YES, NO),
                plan(YES, YES, ""))) {
            assertThat(export(identified(plan)).out()).isEqualTo(without);
        }
    }

    @Test
    void aPlanThatSomebodyTookBackIsInNoOlderEventEither() {
        Map<String, String> histories = Map.of(
                "the stand-in took it back", changed(plan(YES, YES, NO)),
                "the carer took it back", changed(plan(NO, YES, YES)),
                "the plan is gone", changed(""));
        String without = export(identified("") + changed("")).out();

        histories.forEach((why, then) ->
                assertThat(export(identified(ALL_AGREE) + then).out()).as(why).isEqualTo(without));
        assertThat(export(identified(ALL_AGREE) + withdrawn()).out())
                .isEqualTo(export(identified("") + withdrawn()).out());
    }

    @Test
    void theOrganisationsOwnCopyHoldsEveryPlan() {
        String refused = identified(plan(YES, YES, NO));

        Run copy = export(refused, "--every-plan");

        assertThat(copy.out()).isEqualTo(refused);
        assertThat(copy.err()).isEqualTo("1 event.\n");
        assertThat(export(refused).err())
                .isEqualTo("1 event. In 1 of them an emergency plan, or who decided in it, is left out.\n");
    }

    @Test
    void whatIsAppliedAgainWhereThePlanIsChangesNothingThere() {
        String refused = identified(plan(YES, YES, NO));
        String exported = export(refused).out();
        String store = folder.resolve("carers0.db").toString();

        Run again = Run.withInput(exported, "flag", "apply", "--store", store, "-");

        assertThat(again.out()).contains(",conflict,,CK-FLAG-EVENT-ID-TWICE,");
        assertThat(Run.of("flag", "export", "--store", store, "--every-plan").out())
                .isEqualTo(refused);
    }

    @Test
    void whatAPartnerToldInALaterVersionIsKeptAndNeitherShownNorExported() {
        String told = event("befriended", 2, ",\"by\":\"Stella\"")
                .replace("}},\"by\"", "},\"origin\":\"00000000-0000-4000-8000-000000000009\"},\"by\"");
        assertThat(told).contains("origin");
        String store = folder.resolve("later.db").toString();
        Run applied = Run.withInput(identified("") + told, "flag", "apply", "--store", store, "--create", "-");
        assertThat(applied.exitCode()).as(applied.out()).isZero();

        Run history = Run.of("flag", "history", "--store", store, ASH);
        assertThat(history.out()).contains("identified").doesNotContain("befriended", "Stella");
        assertThat(history.err())
                .contains("carerkit: 1 event is from a later version of the format and not shown. Upgrade carerkit to"
                        + " read it.");
        assertThat(Run.of("flag", "export", "--store", store, "--every-plan").out())
                .contains("identified")
                .doesNotContain("befriended", "Stella");

        Run own = Run.withInput(event("befriended", 3, ""), "flag", "apply", "--store", store, "-");
        assertThat(own.exitCode()).isEqualTo(1);
        assertThat(own.out()).contains("refused", "CK-JSON-VALUE-UNKNOWN");
    }
}
