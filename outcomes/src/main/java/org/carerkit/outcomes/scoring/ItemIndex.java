package org.carerkit.outcomes.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carerkit.outcomes.instrument.Item;

/** Finds the position of each item in an instrument. */
final class ItemIndex {

    static final int NOWHERE = -1;

    private final Map<String, Integer> places = new HashMap<>();
    private final Item[] items;

    ItemIndex(List<Item> items) {
        this.items = items.toArray(Item[]::new);
        for (int i = 0; i < this.items.length; i++) {
            places.put(this.items[i].id(), i);
        }
    }

    int size() {
        return items.length;
    }

    Item item(int place) {
        return items[place];
    }

    int placeOf(String id) {
        return places.getOrDefault(id, NOWHERE);
    }
}
