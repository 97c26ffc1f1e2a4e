package org.carerkit.outcomes.framework;

import static org.carerkit.outcomes.finding.OutcomesFinding.FIELD_OUT_OF_PLACE;
import static org.carerkit.outcomes.finding.OutcomesFinding.REFERENCE_UNKNOWN;
import static org.carerkit.outcomes.internal.DefinitionFormat.once;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.check.Report;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.outcomes.framework.FrameworkFile.CriterionPart;
import org.carerkit.outcomes.framework.FrameworkFile.Definition;
import org.carerkit.outcomes.framework.FrameworkFile.MeasurePart;
import org.carerkit.outcomes.framework.FrameworkFile.NamedPart;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the parts of a framework agree with each other and with the framework that it extends: each id occurs
 * once, and each reference has a target.
 */
final class FrameworkRules {

    private final Definition definition;
    private final Report report;
    private final Set<String> sections = new HashSet<>();
    private final Set<String> exemptions = new HashSet<>();
    private final Set<String> criteria = new HashSet<>();
    private final Set<String> measures = new HashSet<>();
    private final int levels;

    FrameworkRules(Definition definition, @Nullable Framework base, Report report) {
        this.definition = definition;
        this.report = report;
        this.levels = base == null
                ? Optional.ofNullable(definition.levels())
                        .map(scale -> scale.levels().size())
                        .orElse(0)
                : base.levels().map(scale -> scale.levels().size()).orElse(0);
        if (base != null) {
            base.sections().forEach(section -> sections.add(section.id()));
            base.criteria().forEach(criterion -> criteria.add(criterion.id()));
            base.measures().forEach(measure -> measures.add(measure.id()));
        }
    }

    void check() {
        if (definition.base() == null) {
            required("scopes", !definition.scopes().isEmpty());
            required("sections", !definition.sections().isEmpty());
            required("rating", definition.rating() != null);
        } else {
            absent("scopes", definition.scopes().isEmpty());
            absent("rating", definition.rating() == null);
            absent("levels", definition.levels() == null);
        }
        once(definition.scopes(), NamedPart::id, "scopes", report);
        once(definition.exemptions(), NamedPart::id, "exemptions", report);
        definition.exemptions().forEach(exemption -> exemptions.add(String.valueOf(exemption.id())));
        for (int i = 0; i < definition.sections().size(); i++) {
            once(sections, definition.sections().get(i).id(), "sections[" + i + "].id", report);
        }
        for (int i = 0; i < definition.criteria().size(); i++) {
            criterion(definition.criteria().get(i), "criteria[" + i + "].");
        }
    }

    private void required(String field, boolean given) {
        if (!given) {
            report.add(field, CoreFinding.REQUIRED);
        }
    }

    private void absent(String field, boolean absent) {
        if (!absent) {
            report.add(field, FIELD_OUT_OF_PLACE);
        }
    }

    private void criterion(CriterionPart criterion, String path) {
        once(criteria, criterion.id(), path + "id", report);
        known(sections, criterion.section(), path + "section");
        if (criterion.duty() != null) {
            known(exemptions, criterion.duty().exemption(), path + "duty.exemption");
        }
        Integer level = criterion.level();
        if (level == null && levels > 0) {
            report.add(path + "level", CoreFinding.REQUIRED);
        }
        if (level != null && (level < 1 || level > levels)) {
            report.add(path + "level", REFERENCE_UNKNOWN);
        }
        List<MeasurePart> counted = criterion.measures();
        for (int i = 0; i < counted.size(); i++) {
            MeasurePart measure = counted.get(i);
            String place = path + "measures[" + i + "].";
            if (measure.within() != null) {
                known(measures, measure.within().measure(), place + "within.measure");
            }
            once(measures, measure.id(), place + "id", report);
        }
    }

    private void known(Set<String> all, @Nullable String id, String path) {
        if (id != null && !all.contains(id)) {
            report.add(path, REFERENCE_UNKNOWN);
        }
    }
}
