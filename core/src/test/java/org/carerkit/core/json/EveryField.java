package org.carerkit.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Makes records in which every field is filled, whichever fields they have, and every list has two entries. They can be written
 * and read; they need not obey their rules.
 */
public final class EveryField {

    private final UnaryOperator<String> text;
    private final LocalDate day;
    private final int turn;
    private final List<Record> made = new ArrayList<>();

    /**
     * Chooses the values.
     *
     * @param text gives the text of a field from its path, such as {@code person.name.given}
     * @param day the value of every date
     * @param turn which constant of every enum to use, counted round
     */
    public EveryField(UnaryOperator<String> text, LocalDate day, int turn) {
        this.text = text;
        this.day = day;
        this.turn = turn;
    }

    /**
     * Examples of a format, as it is written: each text is the path of its field, and each date is 2 March 2026.
     *
     * @param format the format of a record, which has one example, or of a sealed interface, which has one for each kind; each
     *     is a line
     */
    public static <T> String example(RecordFormat<T> format) {
        Class<T> type = format.type();
        List<Class<?>> kinds = type.isSealed() ? kinds(type) : List.of(type);
        return kinds.stream()
                .map(kind -> new EveryField(path -> path, LocalDate.of(2026, 3, 2), 0).record(kind))
                .map(record -> new String(format.write(type.cast(record)), UTF_8) + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    /** The kinds that have a name in this version. */
    private static List<Class<?>> kinds(Class<?> type) {
        KeepsLater later = type.getAnnotation(KeepsLater.class);
        return Arrays.stream(type.getPermittedSubclasses())
                .filter(kind -> later == null || kind != later.value())
                .<Class<?>>map(kind -> kind)
                .toList();
    }

    /** A record of this type. */
    public Record record(Class<?> type) {
        return record(type, "");
    }

    /** Every record that was made, including those inside others. */
    public List<Record> made() {
        return List.copyOf(made);
    }

    private Record record(Class<?> type, String path) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component ->
                        value(component.getGenericType(), path + (path.isEmpty() ? "" : ".") + component.getName()))
                .toArray();
        try {
            Record record = (Record) type.getConstructor(types).newInstance(values);
            made.add(record);
            return record;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private Object value(Type type, String path) {
        if (type instanceof ParameterizedType list) {
            Type element = list.getActualTypeArguments()[0];
            return List.of(value(element, path + "[0]"), value(element, path + "[1]"));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isSealed()) {
            List<Class<?>> kinds = kinds(plain);
            return record(kinds.get(turn % kinds.size()), path);
        }
        if (plain.isRecord()) {
            return record(plain, path);
        }
        Object[] constants = plain.getEnumConstants();
        return constants == null ? simple(plain, path) : constants[turn % constants.length];
    }

    private Object simple(Class<?> type, String path) {
        if (type == String.class) {
            return text.apply(path);
        }
        if (type == LocalDate.class) {
            return day;
        }
        if (type == Instant.class) {
            return day.atTime(LocalTime.of(9, 30, 0, 123_456_000)).toInstant(ZoneOffset.UTC);
        }
        if (type == UUID.class) {
            return UUID.nameUUIDFromBytes(path.getBytes(UTF_8));
        }
        int number = day.getYear() * 1_000 + turn;
        if (type == Integer.class || type == int.class) {
            return number;
        }
        if (type == Long.class || type == long.class) {
            return (long) number;
        }
        if (type == Boolean.class || type == boolean.class) {
            return turn % 2 == 0;
        }
        throw new IllegalArgumentException(path + ": no value for " + type.getName());
    }
}
