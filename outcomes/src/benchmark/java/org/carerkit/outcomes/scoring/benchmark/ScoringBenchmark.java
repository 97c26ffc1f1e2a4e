package org.carerkit.outcomes.scoring.benchmark;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.fhirpath.IFhirPath;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SplittableRandom;
import org.carerkit.core.benchmark.Beside;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.instrument.TableDefinition;
import org.carerkit.outcomes.scoring.MetricScore;
import org.carerkit.outcomes.scoring.RawScore;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.Scored;
import org.carerkit.outcomes.scoring.Scorer;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** SWEMWBS of complete answers: ours, a loop as one writes it, and HAPI FHIR's FHIRPath over parsed responses. */
@State(Scope.Thread)
public class ScoringBenchmark {

    private static final int PEOPLE = 4096;
    private static final int ITEMS = 7;

    private final int[][] answers = new int[PEOPLE][ITEMS];
    private final Response[] responses = new Response[PEOPLE];
    private final QuestionnaireResponse[] fhir = new QuestionnaireResponse[PEOPLE];
    private BigDecimal[] table;
    private Scorer scorer;
    private IFhirPath path;
    private IFhirPath.IParsedExpression sum;

    /** Makes the answers and checks that everybody agrees about each. */
    @Setup
    public void makeAnswers() throws Exception {
        Instrument swemwbs = StandardInstrument.SWEMWBS.load();
        scorer = Scorer.of(swemwbs);
        table = ((TableDefinition) swemwbs.score("metric").orElseThrow())
                .values()
                .toArray(BigDecimal[]::new);
        path = FhirContext.forR4().newFhirPath();
        sum = path.parse("QuestionnaireResponse.item.answer.value.aggregate($this + $total, 0)");
        SplittableRandom random = new SplittableRandom(2026);
        for (int i = 0; i < PEOPLE; i++) {
            fhir[i] = new QuestionnaireResponse();
            for (int item = 0; item < ITEMS; item++) {
                answers[i][item] = random.nextInt(1, 6);
                fhir[i].addItem().setLinkId("i" + (item + 1)).addAnswer().setValue(new IntegerType(answers[i][item]));
            }
            responses[i] = Response.inOrder(answers[i]);
            Scored scored = (Scored) scorer.score(answers[i]);
            int raw = ((RawScore) scored.score("raw").orElseThrow()).points();
            boolean all = scored.equals(scorer.score(responses[i]))
                    && ((MetricScore) scored.score("metric").orElseThrow())
                            .value()
                            .equals(loop(answers[i]))
                    && raw == sumOf(fhir[i]);
            if (!all) {
                throw new IllegalStateException("The scores disagree");
            }
        }
    }

    /** Ours, on answers in the items' order. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    @Beside(peer = "loopOverArray", atMost = 3.0)
    @Beside(peer = "fhirPathOnParsedResponse", atMost = 0.02)
    public void answersInOrder(Blackhole hole) {
        for (int[] answer : answers) {
            hole.consume(scorer.score(answer));
        }
    }

    /** Ours, on answers as received: item and text, in any order. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void answersAsReceived(Blackhole hole) {
        for (Response response : responses) {
            hole.consume(scorer.score(response));
        }
    }

    /** As one writes it: each answer within range, the sum, the table. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void loopOverArray(Blackhole hole) {
        for (int[] answer : answers) {
            hole.consume(loop(answer));
        }
    }

    private BigDecimal loop(int[] answer) {
        int total = 0;
        for (int i = 0; i < ITEMS; i++) {
            if (answer[i] < 1 || answer[i] > 5) {
                return null;
            }
            total += answer[i];
        }
        return table[total - ITEMS];
    }

    /** The sum alone, by FHIRPath that is parsed once, over resources in memory. */
    @Benchmark
    @OperationsPerInvocation(PEOPLE)
    public void fhirPathOnParsedResponse(Blackhole hole) {
        for (QuestionnaireResponse response : fhir) {
            hole.consume(sumOf(response));
        }
    }

    private int sumOf(QuestionnaireResponse response) {
        Optional<IntegerType> total = path.evaluateFirst(response, sum, IntegerType.class);
        return total.orElseThrow().getValue();
    }
}
