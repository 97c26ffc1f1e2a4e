package org.carerkit.outcomes.framework;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.internal.DefinitionFormat;
import org.carerkit.outcomes.internal.DefinitionId;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a framework wording file, format {@code carerkit.framework-wording/1}. The records are public only
 * because the reader creates them.
 */
final class FrameworkWordingFile {

    static final DefinitionFormat<Definition> FORMAT = DefinitionFormat.of("framework-wording", Definition.class);

    private static final int TEXT = 4000;

    private FrameworkWordingFile() {}

    /** The version of the format. */
    public enum Format {
        /** The only version. */
        @JsonProperty("carerkit.framework-wording/1")
        FRAMEWORK_WORDING_1
    }

    /** The whole file. */
    @Consistent(Definition.Once.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, Definition.class})
    public record Definition(
            @Required @Nullable Format format,
            @Required @Valid @Nullable FrameworkKey framework,
            @Required @Text(max = TEXT) @Nullable String source,
            @Required List<@Valid CriterionPart> criteria) {

        void checkAgainst(Framework of, Report report) {
            if (framework != null && !framework.equals(of.key())) {
                report.add("framework", OutcomesFinding.FRAMEWORK_OTHER);
            }
            for (int i = 0; i < criteria.size(); i++) {
                String id = criteria.get(i).id;
                if (id != null && of.criterion(id).isEmpty()) {
                    report.add("criteria[" + i + "].id", OutcomesFinding.CRITERION_UNKNOWN);
                }
            }
        }

        /** Checks that no criterion has more than one wording. */
        public static final class Once implements Rule<Definition> {

            /** Called by the constraint. */
            public Once() {}

            @Override
            public void check(Definition definition, Report report) {
                DefinitionFormat.once(definition.criteria, CriterionPart::id, "criteria", report);
            }
        }
    }

    /** The wording of a criterion. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, CriterionPart.class})
    public record CriterionPart(
            @Required @DefinitionId @Nullable String id,
            @Required @Text(max = TEXT) @Nullable String text) {}
}
