package org.carerkit.pages.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carerkit.core.benchmark.Beside;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.CriterionScore;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Evaluator;
import org.carerkit.pages.EvaluationReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The report for 200 answers (100 criteria in two scopes): rated and written, and written alone; beside a template engine
 * that puts the same lines into one table, without scores, chart, gaps and proposals. To be within 100 ms.
 */
@State(Scope.Thread)
public class EvaluationReportBenchmark {

    private static final int CRITERIA = 100;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final String TEMPLATE = """
        <!DOCTYPE html><html lang="en-GB"><head><title>{{ organisation }}</title></head><body><h1>{{ organisation }}</h1>
        <table>{% for line in lines %}<tr><th>{{ line.id }} {{ line.title }}</th><td>{{ line.scope }}</td>
        <td>{{ line.question }}</td><td>{{ line.reference }}</td><td>{{ line.points }}</td><td>{{ line.why }}</td>
        <td>{{ line.statement }}</td><td>{{ line.evidence }}</td></tr>{% endfor %}</table></body></html>
        """;

    private Evaluator evaluator;
    private Evaluation evaluation;
    private EvaluationResult result;
    private PebbleTemplate template;

    /** Makes the answers and checks that both pages hold each of them. */
    @Setup
    public void makeAnswers() throws IOException {
        Framework framework =
                Framework.read(new ByteArrayInputStream(framework().getBytes(UTF_8)));
        evaluator = new Evaluator(framework);
        SplittableRandom random = new SplittableRandom(2026);
        EvaluationBuilder builder =
                Evaluation.builder(framework.key(), "Example Hospital", new EvaluationPeriod(DAY.minusYears(1), DAY));
        for (int i = 1; i <= CRITERIA; i++) {
            for (String scope : List.of("people", "workforce")) {
                builder.answer(answer("C" + i, scope, random));
            }
        }
        evaluation = builder.build();
        result = evaluator.rate(evaluation, DAY);
        template = new PebbleEngine.Builder()
                .loader(new StringLoader())
                .autoEscaping(true)
                .build()
                .getTemplate(TEMPLATE);
        String report = EvaluationReport.of(result).html();
        String bare = bareTemplate();
        if (result.lines().size() != 2 * CRITERIA
                || !result.lines().stream()
                        .allMatch(line -> report.contains(statement(line)) && bare.contains(statement(line)))) {
            throw new IllegalStateException("An answer is missing from a page");
        }
    }

    private static String framework() {
        return "{\"format\":\"carerkit.framework/1\",\"id\":\"hundred\",\"edition\":\"1\",\"title\":\"A hundred\","
                + "\"source\":\"made up\",\"licence\":\"ours\",\"note\":\"Made up.\",\"scopes\":["
                + "{\"id\":\"people\",\"title\":\"People\"},{\"id\":\"workforce\",\"title\":\"Workforce\"}],"
                + "\"sections\":[{\"id\":\"all\",\"title\":\"All\"}],\"criteria\":["
                + IntStream.rangeClosed(1, CRITERIA)
                        .mapToObj(i -> "{\"id\":\"C" + i + "\",\"section\":\"all\",\"title\":\"Carers are asked, " + i
                                + "\",\"question\":\"Do you ask carers what they know, and use it, in case " + i
                                + "?\",\"reference\":\"Page " + i + "\"}")
                        .collect(Collectors.joining(","))
                + "],\"rating\":{\"green\":80,\"amber\":50,\"source\":\"ours\"}}";
    }

    private static CriterionAnswer answer(String criterion, String scope, SplittableRandom random) {
        CriterionResult result = List.of(CriterionResult.MET, CriterionResult.PARTLY_MET, CriterionResult.NOT_MET)
                .get(random.nextInt(3));
        return CriterionAnswer.of(criterion, scope, result)
                .withStatement("What is in place for " + criterion + " and " + scope
                        + " was looked at together with carers of the area in the spring.")
                .withEvidence(new Evidence("Minutes " + criterion, "Shared folder", null, DAY.plusDays(30)));
    }

    private static String statement(CriterionScore line) {
        return String.valueOf(line.answer().orElseThrow().statement());
    }

    /** Ours: every answer rated, every gap ordered, the whole page written. */
    @Benchmark
    @Beside(peer = "bareTemplate", atMost = 10.0)
    public String ratedAndReported() {
        return EvaluationReport.of(evaluator.rate(evaluation, DAY)).html();
    }

    /** Ours, from a result that is there: gaps, proposals, and the whole page. */
    @Benchmark
    @Beside(peer = "bareTemplate", atMost = 10.0)
    public String reported() {
        return EvaluationReport.of(result).html();
    }

    /** Pebble, compiled once: the texts of each line in one table. */
    @Benchmark
    public String bareTemplate() {
        List<Map<String, Object>> lines = result.lines().stream()
                .map(line -> Map.<String, Object>of(
                        "id", line.criterion().id(),
                        "title", line.criterion().title(),
                        "scope", line.scope().title(),
                        "question", line.criterion().question(),
                        "reference", line.criterion().reference(),
                        "points", line.reason().points(),
                        "why", line.reason().explanation(),
                        "statement", statement(line),
                        "evidence",
                                String.valueOf(line.answer()
                                        .orElseThrow()
                                        .evidence()
                                        .get(0)
                                        .title())))
                .toList();
        StringWriter out = new StringWriter();
        try {
            template.evaluate(out, Map.of("organisation", "Example Hospital", "lines", lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
