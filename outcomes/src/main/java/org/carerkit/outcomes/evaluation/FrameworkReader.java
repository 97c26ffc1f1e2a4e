package org.carerkit.outcomes.evaluation;

import static org.carerkit.outcomes.finding.OutcomesFinding.ID_DUPLICATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.RATING_OUT_OF_RANGE;
import static org.carerkit.outcomes.finding.OutcomesFinding.REFERENCE_UNKNOWN;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.carerkit.outcomes.internal.DefinitionNode;
import org.jspecify.annotations.Nullable;

/** Reads one framework's definition and goes on after a fault, to find the next. */
final class FrameworkReader {

    private final @Nullable Framework base;
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final List<Criterion> criteria = new ArrayList<>();
    private final Set<String> criterionIds = new HashSet<>();

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
        if (extended != null) {
            extended.sections().forEach(section -> sections.put(section.id(), section));
            extended.criteria().forEach(this::add);
        }
        named(extended == null ? root.objects("sections") : root.optionalObjects("sections"), Section::new)
                .forEach((key, section) -> {
                    if (sections.putIfAbsent(key, section) != null) {
                        root.fault("sections", ID_DUPLICATE);
                    }
                });
        root.objects("criteria").forEach(this::criterion);
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
                criteria,
                rating);
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

    private void criterion(DefinitionNode node) {
        String id = node.id("id");
        String sectionId = node.id("section");
        String title = node.text("title");
        String question = node.text("question");
        String reference = node.text("reference");
        node.end();
        Section section = sectionId == null ? null : sections.get(sectionId);
        if (sectionId != null && section == null) {
            node.fault("section", REFERENCE_UNKNOWN);
        }
        if (id != null && criterionIds.contains(id)) {
            node.fault("id", ID_DUPLICATE);
        } else if (id != null) {
            criterionIds.add(id);
        }
        if (id != null && section != null && title != null && question != null && reference != null) {
            criteria.add(new Criterion(id, section, title, question, reference));
        }
    }

    private void add(Criterion criterion) {
        criterionIds.add(criterion.id());
        criteria.add(criterion);
    }
}
