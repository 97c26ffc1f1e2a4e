package org.carerkit.outcomes.strategy;

import static org.carerkit.outcomes.finding.OutcomesFinding.FIELD_VALUE_UNKNOWN;
import static org.carerkit.outcomes.finding.OutcomesFinding.ID_DUPLICATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.ITEM_MAPPED_AND_NOT;
import static org.carerkit.outcomes.finding.OutcomesFinding.ITEM_UNMAPPED;
import static org.carerkit.outcomes.finding.OutcomesFinding.REFERENCE_UNKNOWN;
import static org.carerkit.outcomes.strategy.StrategyReader.or;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.outcomes.internal.DefinitionNode;

/** Reads the items of one strategy: each with its own id, under an item before it, and with a theme or a reason for none. */
final class ItemReader {

    private final Set<String> ids = new HashSet<>();

    List<StrategyItem> read(List<DefinitionNode> nodes) {
        return nodes.stream().map(this::item).toList();
    }

    private StrategyItem item(DefinitionNode node) {
        String id = or(node.id("id"));
        ItemKind kind = node.constant("kind", ItemKind.class);
        Optional<String> under = node.has("under") ? Optional.ofNullable(node.id("under")) : Optional.empty();
        Optional<String> title = Optional.ofNullable(node.optionalText("title"));
        String summary = or(node.text("summary"));
        String place = or(node.text("place"));
        List<String> leads = node.has("leads") ? node.texts("leads") : List.of();
        List<SharedTheme> themes = node.has("themes") ? themes(node) : List.of();
        Optional<String> unmapped = Optional.ofNullable(node.optionalText("unmapped"));
        Presence presence = node.has("presence") ? node.constant("presence", Presence.class) : Presence.IN_TEXT;
        node.end();
        if (under.filter(key -> !ids.contains(key)).isPresent()) {
            node.fault("under", REFERENCE_UNKNOWN);
        }
        if (!id.isEmpty() && !ids.add(id)) {
            node.fault("id", ID_DUPLICATE);
        }
        if (node.has("themes") == node.has("unmapped")) {
            node.fault(node.has("themes") ? ITEM_MAPPED_AND_NOT : ITEM_UNMAPPED);
        }
        return new StrategyItem(
                id,
                kind == null ? ItemKind.ACTION : kind,
                under,
                title,
                summary,
                place,
                leads,
                themes,
                unmapped,
                presence == null ? Presence.IN_TEXT : presence);
    }

    private static List<SharedTheme> themes(DefinitionNode node) {
        List<SharedTheme> themes = new ArrayList<>();
        List<String> names = node.ids("themes");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<SharedTheme> theme = List.of(SharedTheme.values()).stream()
                    .filter(each -> each.id().equals(name))
                    .findFirst();
            if (theme.isEmpty()) {
                node.fault("themes[" + i + "]", FIELD_VALUE_UNKNOWN);
            } else if (themes.contains(theme.get())) {
                node.fault("themes[" + i + "]", ID_DUPLICATE);
            } else {
                themes.add(theme.get());
            }
        }
        return themes;
    }
}
