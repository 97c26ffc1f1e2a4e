package org.carerkit.outcomes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The places of files at which something can be changed. Places that differ by nothing but their indexes, in objects with
 * the same members, are one: changing each of them would take minutes and say the same.
 */
final class DefinitionPlaces {

    private final Set<String> seen = new HashSet<>();

    /** One value in a tree: a member of an object, an entry of a list. */
    record Place(JsonNode holder, String name, int index) {

        JsonNode value() {
            return holder instanceof ObjectNode object ? object.get(name) : holder.get(index);
        }

        void set(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                object.set(name, value);
            } else {
                ((ArrayNode) holder).set(index, value);
            }
        }
    }

    /** The places of a file that are not like one of a file before it, nor like one before them. */
    List<Place> of(JsonNode root) {
        List<Place> places = new ArrayList<>();
        walk(root, "", places);
        return places;
    }

    private void walk(JsonNode at, String path, List<Place> places) {
        if (at instanceof ObjectNode object) {
            Set<String> names = new TreeSet<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                take(new Place(at, name, 0), path + names + "." + name, places);
                walk(object.get(name), path + "." + name, places);
            }
        } else if (at instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                take(new Place(at, "", i), path + "[]", places);
                walk(array.get(i), path + "[]", places);
            }
        }
    }

    private void take(Place place, String likeness, List<Place> places) {
        if (seen.add(likeness)) {
            places.add(place);
        }
    }
}
