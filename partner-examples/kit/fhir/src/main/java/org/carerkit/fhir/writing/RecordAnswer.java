package org.carerkit.fhir.writing;

import java.util.Optional;
import org.carerkit.fhir.reading.RecordReading;
import org.carerkit.outcomes.scoring.SafetyNotice;
import org.carerkit.outcomes.scoring.Score;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.ScoringResult;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/**
 * The answer to reading a record. It contains nothing that was not in the record, so nobody can learn from it what was known
 * before.
 */
public final class RecordAnswer {

    private static final int DECIMALS = 2;

    private RecordAnswer() {}

    /**
     * Creates the resource.
     *
     * @param outcome what was ignored and why; empty if nothing was
     */
    public static Parameters of(RecordReading record, Optional<OperationOutcome> outcome) {
        Parameters answer = new Parameters();
        record.statement()
                .ifPresent(statement ->
                        answer.addParameter().setName("statement").setValue(new CodeType(word(statement.kind()))));
        answer.addParameter()
                .setName("carers")
                .setValue(new IntegerType(record.carers().size()));
        record.scores().forEach(score -> add(score, answer.addParameter()));
        outcome.ifPresent(one -> answer.addParameter().setName("outcome").setResource(one));
        return answer;
    }

    private static void add(ScoringResult result, ParametersParameterComponent response) {
        response.setName("response");
        for (SafetyNotice notice : result.notices()) {
            response.addPart().setName("act-now").setValue(new StringType(notice.text()));
        }
        response.addPart()
                .setName("instrument")
                .setValue(new StringType(result.instrument().id()));
        if (result instanceof Scored scored) {
            for (Score score : scored.scores()) {
                response.addPart().setName(score.id()).setValue(new DecimalType(score.rounded(DECIMALS)));
            }
        }
        result.findings()
                .forEach(finding -> response.addPart()
                        .setName("finding")
                        .setValue(new StringType(finding.code().id() + " " + finding.path())));
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
