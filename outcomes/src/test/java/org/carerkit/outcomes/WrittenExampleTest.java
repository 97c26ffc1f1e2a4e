package org.carerkit.outcomes;

import java.io.IOException;
import org.carerkit.core.golden.GoldenFiles;
import org.carerkit.core.json.EveryField;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.plan.ActionPlanJson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrittenExampleTest {

    @Test
    @Tag("golden")
    void an_evaluation_and_an_action_plan_with_every_field_are_written_as_before() throws IOException {
        GoldenFiles golden = new GoldenFiles("formats");
        golden.add("carerkit.evaluation-1.json", EveryField.example(EvaluationJson.FORMAT));
        golden.add("carerkit.action-plan-1.json", EveryField.example(ActionPlanJson.FORMAT));
        golden.compare();
    }
}
