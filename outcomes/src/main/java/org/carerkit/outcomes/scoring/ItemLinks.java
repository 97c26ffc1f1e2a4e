package org.carerkit.outcomes.scoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.Item;

/**
 * Maps the link ids of a questionnaire to the items of an instrument, to read answers from an exchange format or write
 * them to it. Immutable.
 *
 * <pre>{@code
 * ItemLinks links = ItemLinks.of(swemwbs, Map.of("1.1", "i1", …)).passingOverOthers();
 * ScoringResult result = scorer.score(links.response(items));
 * }</pre>
 */
public final class ItemLinks {

    /** The most items, at all levels together, that a response can have. */
    public static final int MOST_ITEMS = 10_000;

    private final Map<String, String> itemsByLink;
    private final boolean passOver;

    private ItemLinks(Map<String, String> itemsByLink, boolean passOver) {
        this.itemsByLink = itemsByLink;
        this.passOver = passOver;
    }

    /** Uses the items' own keys as link ids. */
    public static ItemLinks sameAs(Instrument instrument) {
        Map<String, String> same = new LinkedHashMap<>();
        instrument.items().forEach(item -> same.put(item.id(), item.id()));
        return new ItemLinks(same, false);
    }

    /**
     * Uses another system's link ids.
     *
     * @param instrument the instrument
     * @param itemsByLink the item's key for each link id; each item of the instrument once
     * @throws IllegalArgumentException if an item is unknown, missing or repeated
     */
    public static ItemLinks of(Instrument instrument, Map<String, String> itemsByLink) {
        List<String> keys = instrument.items().stream().map(Item::id).toList();
        boolean each =
                itemsByLink.size() == keys.size() && new HashSet<>(itemsByLink.values()).equals(new HashSet<>(keys));
        if (!each) {
            throw new IllegalArgumentException("itemsByLink: must have each item once");
        }
        Map<String, String> inOrder = new LinkedHashMap<>();
        Map<String, String> links = new HashMap<>();
        itemsByLink.forEach((link, item) -> links.put(item, link));
        keys.forEach(key -> inOrder.put(links.getOrDefault(key, ""), key));
        return new ItemLinks(inOrder, false);
    }

    /**
     * Ignores items with other link ids, for questionnaires that also ask other things. Otherwise each of them is an
     * unknown item, and the response cannot be scored.
     */
    public ItemLinks passingOverOthers() {
        return new ItemLinks(itemsByLink, true);
    }

    /**
     * Converts items at any depth to a response for the instrument's scorer. Several answers to one item all stay in
     * the response, and the scorer reports them. An item without an answer is missing.
     *
     * @throws IllegalArgumentException if there are more than {@link #MOST_ITEMS} items
     */
    public Response response(List<LinkedItem> items) {
        List<ItemAnswer> answers = new ArrayList<>();
        Deque<LinkedItem> open = new ArrayDeque<>(items);
        for (int seen = 0; !open.isEmpty(); seen++) {
            if (seen == MOST_ITEMS) {
                throw new IllegalArgumentException("items: must be at most " + MOST_ITEMS);
            }
            LinkedItem item = open.removeFirst();
            String key = itemsByLink.get(item.linkId());
            if (key != null || !passOver) {
                item.answers().forEach(answer -> answers.add(new ItemAnswer(key == null ? "" : key, answer.strip())));
            }
            for (int i = item.items().size() - 1; i >= 0; i--) {
                open.addFirst(item.items().get(i));
            }
        }
        return new Response(answers);
    }

    /** The answers under their link ids, in the instrument's order, without blank answers and unknown items. */
    public List<LinkedItem> items(Response response) {
        List<LinkedItem> items = new ArrayList<>();
        itemsByLink.forEach((link, key) -> {
            List<String> given = response.answers().stream()
                    .filter(answer ->
                            answer.item().equals(key) && !answer.text().isBlank())
                    .map(ItemAnswer::text)
                    .toList();
            if (!given.isEmpty()) {
                items.add(new LinkedItem(link, given, List.of()));
            }
        });
        return List.copyOf(items);
    }

    /** The number of items only. */
    @Override
    public String toString() {
        return "ItemLinks[" + itemsByLink.size() + " items]";
    }
}
