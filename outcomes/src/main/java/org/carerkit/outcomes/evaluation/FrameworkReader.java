package org.carerkit.outcomes.evaluation;

import static org.carerkit.outcomes.finding.OutcomesFinding.ID_DUPLICATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.LEVEL_BOUNDARY_OUT_OF_RANGE;
import static org.carerkit.outcomes.finding.OutcomesFinding.RATING_OUT_OF_RANGE;
import static org.carerkit.outcomes.finding.OutcomesFinding.REFERENCE_UNKNOWN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.carerkit.outcomes.internal.DefinitionNode;
import org.jspecify.annotations.Nullable;

/** Reads one framework's definition and goes on after a fault, to find the next. */
final class FrameworkReader {

    private final @Nullable Framework base;

    FrameworkReader(@Nullable Framework base) {
        this.base = base;
    }

    @Nullable
    Framework read(DefinitionNode root) {
        String id = root.id("id");
        String edition = root.text("edition");
        String title = root.text("title");
        String source = root.text("source");
        String licence = root.text("licence");
        String note = root.text("note");
        Framework extended = extended(root);
        List<Scope> scopes = extended == null
                ? new ArrayList<>(named(root.objects("scopes"), Scope::new).values())
                : extended.scopes();
        RatingScale rating = extended == null ? rating(root.object("rating")) : extended.rating();
        LevelScale levels = extended == null ? levels(root) : extended.levels().orElse(null);
        Map<String, Section> sections = sections(root, extended);
        Map<String, Duty.Exemption> exemptions = named(root.optionalObjects("exemptions"), Duty.Exemption::new);
        CriterionReader criteria =
                new CriterionReader(sections, exemptions, levels, extended == null ? List.of() : extended.criteria());
        root.objects("criteria").forEach(criteria::read);
        root.end();
        if (!root.clean()
                || id == null
                || edition == null
                || title == null
                || source == null
                || licence == null
                || note == null
                || rating == null) {
            return null;
        }
        return new Framework(
                new FrameworkKey(id, edition),
                title,
                source,
                licence,
                note,
                scopes,
                new ArrayList<>(sections.values()),
                criteria.criteria(),
                rating,
                Optional.ofNullable(levels));
    }

    private static Map<String, Section> sections(DefinitionNode root, @Nullable Framework extended) {
        Map<String, Section> sections = new LinkedHashMap<>();
        if (extended != null) {
            extended.sections().forEach(section -> sections.put(section.id(), section));
        }
        named(extended == null ? root.objects("sections") : root.optionalObjects("sections"), Section::new)
                .forEach((key, section) -> {
                    if (sections.putIfAbsent(key, section) != null) {
                        root.fault("sections", ID_DUPLICATE);
                    }
                });
        return sections;
    }

    private static @Nullable LevelScale levels(DefinitionNode root) {
        DefinitionNode node = root.has("levels") ? root.object("levels") : null;
        if (node == null) {
            return null;
        }
        Integer from = node.whole("from");
        String source = node.text("source");
        List<FrameworkLevel> levels = new ArrayList<>();
        for (DefinitionNode level : node.objects("levels")) {
            String title = level.text("title");
            String summary = level.text("summary");
            level.end();
            levels.add(
                    new FrameworkLevel(levels.size() + 1, title == null ? "" : title, summary == null ? "" : summary));
        }
        node.end();
        if (from != null && !LevelScale.isBoundary(from)) {
            node.fault("from", LEVEL_BOUNDARY_OUT_OF_RANGE);
        }
        // A scale with a fault is kept, so that the criteria are held against it too; the framework is refused.
        int boundary = from != null && LevelScale.isBoundary(from) ? from : 100;
        return new LevelScale(levels, boundary, source == null ? "" : source);
    }

    private @Nullable Framework extended(DefinitionNode root) {
        if (!root.has("extends")) {
            return null;
        }
        DefinitionNode node = root.object("extends");
        if (node == null) {
            return null;
        }
        FrameworkKey key = new FrameworkKey(node.id("id"), node.text("edition"));
        node.end();
        if (base == null || !base.key().equals(key)) {
            root.fault("extends", REFERENCE_UNKNOWN);
            return null;
        }
        return base;
    }

    private static @Nullable RatingScale rating(@Nullable DefinitionNode node) {
        if (node == null) {
            return null;
        }
        Integer green = node.whole("green");
        Integer amber = node.whole("amber");
        String source = node.text("source");
        node.end();
        if (green == null || amber == null || source == null) {
            return null;
        }
        if (!RatingScale.inOrder(green, amber)) {
            node.fault(RATING_OUT_OF_RANGE);
            return null;
        }
        return new RatingScale(green, amber, source);
    }

    private static <T> Map<String, T> named(List<DefinitionNode> nodes, BiFunction<String, String, T> make) {
        Map<String, T> all = new LinkedHashMap<>();
        for (DefinitionNode node : nodes) {
            String id = node.id("id");
            String title = node.text("title");
            node.end();
            if (id != null && all.putIfAbsent(id, make.apply(id, title == null ? "" : title)) != null) {
                node.fault("id", ID_DUPLICATE);
            }
        }
        return all;
    }
}
