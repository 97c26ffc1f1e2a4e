package org.carerkit.outcomes.evaluation;

import static org.carerkit.outcomes.finding.OutcomesFinding.ID_DUPLICATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.REFERENCE_UNKNOWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.outcomes.internal.DefinitionNode;
import org.jspecify.annotations.Nullable;

/** Reads the criteria of one framework's definition, with their guidance and measures. */
final class CriterionReader {

    private final Map<String, Section> sections;
    private final Map<String, Duty.Exemption> exemptions;
    private final @Nullable LevelScale levels;
    private final Map<String, Optional<Criterion>> criteria = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();

    /** Starts with the criteria that an extended framework has already. */
    CriterionReader(
            Map<String, Section> sections,
            Map<String, Duty.Exemption> exemptions,
            @Nullable LevelScale levels,
            List<Criterion> extended) {
        this.sections = sections;
        this.exemptions = exemptions;
        this.levels = levels;
        for (Criterion criterion : extended) {
            criteria.put(criterion.id(), Optional.of(criterion));
            criterion.measures().forEach(measure -> measures.put(measure.id(), measure));
        }
    }

    /** All criteria without a fault. */
    List<Criterion> criteria() {
        return criteria.values().stream().flatMap(Optional::stream).toList();
    }

    void read(DefinitionNode node) {
        String id = node.id("id");
        Section section = section(node);
        String title = node.text("title");
        String question = node.text("question");
        String reference = node.text("reference");
        Optional<Duty> duty = node.has("duty") ? Optional.ofNullable(duty(node.object("duty"))) : Optional.empty();
        Optional<FrameworkLevel> level = level(node);
        Optional<Guidance> guidance =
                node.has("guidance") ? Optional.ofNullable(guidance(node.object("guidance"))) : Optional.empty();
        List<Measure> counted = new ArrayList<>();
        node.optionalObjects("measures").forEach(measure -> measure(measure, counted));
        node.end();
        Criterion criterion = id == null || section == null || title == null || question == null || reference == null
                ? null
                : new Criterion(id, section, title, question, reference, duty, level, guidance, counted);
        if (id != null && criteria.putIfAbsent(id, Optional.ofNullable(criterion)) != null) {
            node.fault("id", ID_DUPLICATE);
        }
    }

    private @Nullable Section section(DefinitionNode node) {
        String id = node.id("section");
        Section section = id == null ? null : sections.get(id);
        if (id != null && section == null) {
            node.fault("section", REFERENCE_UNKNOWN);
        }
        return section;
    }

    private @Nullable Duty duty(@Nullable DefinitionNode node) {
        if (node == null) {
            return null;
        }
        String provision = node.text("provision");
        String id = node.has("exemption") ? node.id("exemption") : null;
        node.end();
        Duty.Exemption exemption = id == null ? null : exemptions.get(id);
        if (id != null && exemption == null) {
            node.fault("exemption", REFERENCE_UNKNOWN);
        }
        return provision == null ? null : new Duty(provision, Optional.ofNullable(exemption));
    }

    private Optional<FrameworkLevel> level(DefinitionNode node) {
        if (levels == null && !node.has("level")) {
            return Optional.empty();
        }
        Integer number = node.whole("level");
        if (number == null) {
            return Optional.empty();
        }
        if (levels == null || number < 1 || number > levels.levels().size()) {
            node.fault("level", REFERENCE_UNKNOWN);
            return Optional.empty();
        }
        return Optional.of(levels.levels().get(number - 1));
    }

    private static @Nullable Guidance guidance(@Nullable DefinitionNode node) {
        if (node == null) {
            return null;
        }
        String good = node.text("good");
        List<String> evidence = node.texts("evidence");
        String firstStep = node.text("firstStep");
        node.end();
        return good == null || firstStep == null ? null : new Guidance(good, evidence, firstStep);
    }

    private void measure(DefinitionNode node, List<Measure> counted) {
        String id = node.id("id");
        String title = node.text("title");
        String numerator = node.text("numerator");
        String denominator = node.text("denominator");
        Optional<Measure.Within> within =
                node.has("within") ? Optional.ofNullable(within(node.object("within"))) : Optional.empty();
        node.end();
        if (id == null || title == null || numerator == null || denominator == null) {
            return;
        }
        Measure measure = new Measure(id, title, numerator, denominator, within);
        if (measures.putIfAbsent(id, measure) != null) {
            node.fault("id", ID_DUPLICATE);
        }
        counted.add(measure);
    }

    private Measure.@Nullable Within within(@Nullable DefinitionNode node) {
        if (node == null) {
            return null;
        }
        String measure = node.id("measure");
        Measure.Side side = node.constant("side", Measure.Side.class);
        node.end();
        if (measure != null && !measures.containsKey(measure)) {
            node.fault("measure", REFERENCE_UNKNOWN);
        }
        return measure == null || side == null ? null : new Measure.Within(measure, side);
    }
}
