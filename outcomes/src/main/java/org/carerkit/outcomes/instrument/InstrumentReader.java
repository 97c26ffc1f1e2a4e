package org.carerkit.outcomes.instrument;

import static org.carerkit.outcomes.finding.OutcomesFinding.ID_DUPLICATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.NOTICE_OUT_OF_RANGE;
import static org.carerkit.outcomes.finding.OutcomesFinding.POINTS_INCOMPLETE;
import static org.carerkit.outcomes.finding.OutcomesFinding.RANGE_EMPTY;
import static org.carerkit.outcomes.finding.OutcomesFinding.REFERENCE_UNKNOWN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.carerkit.outcomes.internal.DefinitionNode;
import org.jspecify.annotations.Nullable;

/** Reads one instrument's definition and goes on after a fault, to find the next. */
final class InstrumentReader {

    private final Map<String, Item> itemsById = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    @Nullable
    Instrument read(DefinitionNode root) {
        String id = root.id("id");
        String edition = root.text("edition");
        String title = root.text("title");
        String source = root.text("source");
        Licence licence = licence(root.object("licence"));
        root.objects("items").forEach(this::item);
        List<MissingRule> rules = missingRules(root.objects("missing"));
        List<ScoreDefinition> scores = new ScoreReader(itemsById).read(root.objects("scores"));
        List<NoticeDefinition> notices = notices(root.optionalObjects("notices"));
        List<ItemGroup> groups = groups(root.optionalObjects("groups"));
        root.end();
        if (!root.clean() || id == null || edition == null || title == null || source == null || licence == null) {
            return null;
        }
        return new Instrument(
                new InstrumentKey(id, edition), title, source, licence, items, rules, scores, notices, groups);
    }

    private static @Nullable Licence licence(@Nullable DefinitionNode node) {
        if (node == null) {
            return null;
        }
        String terms = node.text("terms");
        Licence.Wording wording = node.constant("wording", Licence.Wording.class);
        node.end();
        return terms == null || wording == null ? null : new Licence(terms, wording);
    }

    private void item(DefinitionNode node) {
        String id = node.id("id");
        Integer from = node.whole("from");
        Integer to = node.whole("to");
        Optional<String> about = Optional.ofNullable(node.optionalText("about"));
        List<Integer> points = range(node, from, to);
        if (node.has("points") && from != null && to != null) {
            points = points(node, points.size());
        }
        node.end();
        if (id == null || from == null || to == null) {
            return;
        }
        boolean usable = !points.isEmpty() && points.size() == to - from + 1;
        // A faulty item still takes its id, so that scores which name it are not reported as well.
        Item item = usable ? new Item(id, from, to, points, about) : new Item(id, 0, 0, List.of(0), about);
        if (itemsById.putIfAbsent(id, item) != null) {
            node.fault("id", ID_DUPLICATE);
        }
        items.add(item);
    }

    private static List<Integer> range(DefinitionNode node, @Nullable Integer from, @Nullable Integer to) {
        if (from == null || to == null) {
            return List.of();
        }
        if (to < from || (long) to - from >= Item.MOST_ANSWERS) {
            node.fault("to", RANGE_EMPTY);
            return List.of();
        }
        return IntStream.rangeClosed(from, to).boxed().toList();
    }

    private static List<Integer> points(DefinitionNode node, int answers) {
        List<Integer> points = new ArrayList<>();
        for (BigDecimal number : node.decimals("points")) {
            try {
                points.add(number.intValueExact());
            } catch (ArithmeticException e) {
                node.fault("points", POINTS_INCOMPLETE, answers);
                return List.of();
            }
        }
        if (points.size() != answers) {
            node.fault("points", POINTS_INCOMPLETE, answers);
            return List.of();
        }
        return points;
    }

    private List<MissingRule> missingRules(List<DefinitionNode> nodes) {
        List<MissingRule> rules = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (DefinitionNode node : nodes) {
            String id = node.id("id");
            MissingRule.Kind kind = node.constant("kind", MissingRule.Kind.class);
            Integer most = kind == MissingRule.Kind.MEAN_OF_ANSWERED ? node.whole("mostMissing") : (Integer) 0;
            node.end();
            if (id != null && !taken.add(id)) {
                node.fault("id", ID_DUPLICATE);
            }
            if (kind == MissingRule.Kind.MEAN_OF_ANSWERED && most != null && (most < 1 || most >= items.size())) {
                node.fault("mostMissing", RANGE_EMPTY);
            }
            if (id != null && kind != null && most != null) {
                rules.add(new MissingRule(id, kind, most));
            }
        }
        return rules;
    }

    private List<NoticeDefinition> notices(List<DefinitionNode> nodes) {
        List<NoticeDefinition> notices = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (DefinitionNode node : nodes) {
            String id = node.id("id");
            String itemId = node.id("item");
            Integer from = node.whole("from");
            String text = node.text("text");
            node.end();
            Item item = itemId == null ? null : itemsById.get(itemId);
            if (id != null && !taken.add(id)) {
                node.fault("id", ID_DUPLICATE);
            }
            if (itemId != null && item == null) {
                node.fault("item", REFERENCE_UNKNOWN);
            }
            if (item != null && from != null && !item.accepts(from)) {
                node.fault("from", NOTICE_OUT_OF_RANGE);
            }
            if (id != null && item != null && from != null && text != null) {
                notices.add(new NoticeDefinition(id, item, from, text));
            }
        }
        return notices;
    }

    private List<ItemGroup> groups(List<DefinitionNode> nodes) {
        List<ItemGroup> groups = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        Set<String> grouped = new HashSet<>();
        for (DefinitionNode node : nodes) {
            String id = node.id("id");
            String title = node.text("title");
            Integer from = node.whole("countedFrom");
            List<Item> members = new ArrayList<>();
            List<String> names = node.ids("items");
            for (int i = 0; i < names.size(); i++) {
                Item item = itemsById.get(names.get(i));
                if (item == null) {
                    node.fault("items[" + i + "]", REFERENCE_UNKNOWN);
                } else if (!grouped.add(item.id())) {
                    node.fault("items[" + i + "]", ID_DUPLICATE);
                } else {
                    members.add(item);
                }
            }
            node.end();
            if (id != null && !taken.add(id)) {
                node.fault("id", ID_DUPLICATE);
            }
            if (from != null && members.stream().anyMatch(item -> !item.accepts(from))) {
                node.fault("countedFrom", RANGE_EMPTY);
            }
            if (id != null && title != null && from != null) {
                groups.add(new ItemGroup(id, title, from, members));
            }
        }
        return groups;
    }
}
