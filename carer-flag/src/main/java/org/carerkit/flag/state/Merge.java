package org.carerkit.flag.state;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.RecordedBy;
import org.jspecify.annotations.Nullable;

/**
 * Merges what several notices reported about one fact, each with its own fields. They come from the same event, so they
 * differ in what was left out. Where they differ otherwise, the first one counts.
 */
final class Merge {

    private Merge() {}

    /**
     * Returns the first event with the additional content of the other. Returns the first event unchanged if their
     * kinds differ.
     */
    static FlagEvent of(FlagEvent first, FlagEvent other) {
        if (first.getClass() != other.getClass()) {
            return first;
        }
        EventHeader header = first.header();
        RecordedBy by = (RecordedBy) merged(header.recordedBy(), other.header().recordedBy());
        FlagEvent merged = (FlagEvent) records((Record) first, (Record) other);
        return merged.with(new EventHeader(header.id(), header.carer(), header.occurredAt(), by, header.origin()));
    }

    private static @Nullable Object merged(@Nullable Object first, @Nullable Object other) {
        if (first == null || other == null) {
            return first == null ? other : first;
        }
        if (first instanceof Boolean yes) {
            return yes || Boolean.TRUE.equals(other); // false is also the value of a field left out
        }
        if (first instanceof List<?> list && other instanceof List<?> more) {
            return lists(list, more);
        }
        // an identifier is shared as a whole
        boolean ofParts =
                first instanceof Record && !(first instanceof Identifier) && first.getClass() == other.getClass();
        return ofParts ? records((Record) first, (Record) other) : first;
    }

    private static List<?> lists(List<?> first, List<?> other) {
        boolean alike = first.size() == other.size() && !first.isEmpty() && !(first.get(0) instanceof Identifier);
        if (!alike) {
            Set<Object> all = new LinkedHashSet<>(first);
            all.addAll(other);
            return List.copyOf(all);
        }
        List<Object> both = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            both.add(merged(first.get(i), other.get(i)));
        }
        return both;
    }

    private static Record records(Record first, Record other) {
        RecordComponent[] components = first.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                values[i] = merged(
                        components[i].getAccessor().invoke(first),
                        components[i].getAccessor().invoke(other));
            }
            Constructor<? extends Record> maker = first.getClass()
                    .getConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return maker.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Two events of one fact could not be put together"); // the cause may quote
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e); // these records and packages are public
        }
    }
}
