package org.carerkit.fhir.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.ReadResult;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.scoring.ItemLinks;
import org.carerkit.outcomes.scoring.LinkedItem;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.scoring.ScoringResult;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/**
 * Turns answers to questionnaires into scored responses. The caller says which questionnaire, by its canonical address, is
 * which instrument. Immutable.
 */
public final class QuestionnaireReading {

    private static final List<String> SCORES = List.of(
            "http://hl7.org/fhir/StructureDefinition/ordinalValue",
            "http://hl7.org/fhir/StructureDefinition/itemWeight");

    private final Map<String, Known> known;

    private record Known(Scorer scorer, ItemLinks links) {}

    private QuestionnaireReading(Map<String, Known> known) {
        this.known = Map.copyOf(known);
    }

    /** Creates a reader that knows no questionnaires. */
    public static QuestionnaireReading none() {
        return new QuestionnaireReading(Map.of());
    }

    /**
     * Creates a reader that knows these instruments under CarerKit's own addresses, such as
     * {@code urn:carerkit:fhir:questionnaire:swemwbs}.
     */
    public static QuestionnaireReading of(Instrument... instruments) {
        QuestionnaireReading reading = none();
        for (Instrument instrument : instruments) {
            reading = reading.with(
                    FhirAddress.OWN + "questionnaire:" + instrument.key().id(),
                    instrument,
                    ItemLinks.sameAs(instrument));
        }
        return reading;
    }

    /**
     * Returns this reader with one more questionnaire.
     *
     * @param canonical the questionnaire's address, without a version
     * @param instrument the matching instrument
     * @param links which link id is which item
     */
    public QuestionnaireReading with(String canonical, Instrument instrument, ItemLinks links) {
        Map<String, Known> more = new LinkedHashMap<>(known);
        more.put(canonical, new Known(Scorer.of(instrument), links));
        return new QuestionnaireReading(more);
    }

    /** Scores a response. A response that cannot be scored is also a result. Look at its safety notices first. */
    public ReadResult<ScoringResult> read(QuestionnaireResponse response) {
        List<Finding> findings = new ArrayList<>();
        Optional<Known> asked = Optional.ofNullable(
                known.get(response.hasQuestionnaire() ? withoutVersion(response.getQuestionnaire()) : ""));
        if (asked.isEmpty()) {
            findings.add(new Finding(FhirFinding.FHIR_QUESTIONNAIRE_UNKNOWN, "questionnaire"));
        }
        QuestionnaireResponseStatus status = response.getStatus();
        if (status != QuestionnaireResponseStatus.COMPLETED && status != QuestionnaireResponseStatus.AMENDED) {
            findings.add(new Finding(FhirFinding.FHIR_RESPONSE_STATUS, "status"));
        }
        List<LinkedItem> items = items(response.getItem(), "", findings);
        if (!findings.isEmpty() || asked.isEmpty()) {
            return new ReadResult.Unreadable<>(Findings.of(findings));
        }
        Known one = asked.get();
        ScoringResult result = one.scorer().score(one.links().response(items));
        return new ReadResult.Read<>(result, result.findings());
    }

    private static String withoutVersion(String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }

    private static List<LinkedItem> items(
            List<QuestionnaireResponseItemComponent> items, String path, List<Finding> findings) {
        List<LinkedItem> linked = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            QuestionnaireResponseItemComponent item = items.get(i);
            String here = path + "item[" + i + "]";
            List<String> answers = new ArrayList<>();
            List<LinkedItem> below = new ArrayList<>(items(item.getItem(), here + ".", findings));
            for (int j = 0; j < item.getAnswer().size(); j++) {
                QuestionnaireResponseItemAnswerComponent answer =
                        item.getAnswer().get(j);
                String there = here + ".answer[" + j + "]";
                Optional<String> text = text(answer.getValue());
                text.ifPresentOrElse(
                        answers::add, () -> findings.add(new Finding(FhirFinding.FHIR_ANSWER_TYPE, there)));
                below.addAll(items(answer.getItem(), there + ".", findings));
            }
            linked.add(new LinkedItem(item.hasLinkId() ? item.getLinkId() : "", answers, below));
        }
        return linked;
    }

    /** A whole number as text: one that is given as a number, the score of a coded answer, or a code that is a number. */
    private static Optional<String> text(Type value) {
        if (value instanceof IntegerType number) {
            return Optional.of(number.getValueAsString());
        }
        if (value instanceof DecimalType number) {
            return Optional.of(number.getValue().stripTrailingZeros().toPlainString());
        }
        if (value instanceof Coding coding) {
            for (Extension extension : coding.getExtension()) {
                if (SCORES.contains(extension.getUrl()) && extension.getValue() instanceof DecimalType score) {
                    return text(score);
                }
            }
            return coding.hasCode() ? whole(coding.getCode()) : Optional.empty();
        }
        return value instanceof StringType text ? whole(text.getValue()) : Optional.empty();
    }

    private static Optional<String> whole(String text) {
        return text.strip().matches("-?[0-9]{1,9}") ? Optional.of(text.strip()) : Optional.empty();
    }
}
