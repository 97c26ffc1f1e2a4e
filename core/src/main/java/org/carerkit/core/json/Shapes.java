package org.carerkit.core.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.finding.CoreFinding;
import org.jspecify.annotations.Nullable;

/** Derives the shapes of a record and of everything inside it. Equal types have the same shape. */
final class Shapes {

    /** The member of a record that names the version of its format. */
    static final String FORMAT = "format";

    private final Map<Type, Shape> known = new HashMap<>(Map.of(
            String.class, new TextShape(),
            Integer.class, new NumberShape(false),
            Long.class, new NumberShape(true),
            BigDecimal.class, new DecimalShape(),
            Boolean.class, new BooleanShape(false),
            boolean.class, new BooleanShape(true),
            LocalDate.class, new DateShape(),
            Instant.class, new InstantShape(),
            UUID.class, new UuidShape()));
    private final Set<Type> begun = new HashSet<>();

    /** The records found so far, by class. */
    Map<Class<?>, RecordShape> records() {
        Map<Class<?>, RecordShape> records = new HashMap<>();
        for (Shape shape : known.values()) {
            if (shape instanceof RecordShape record) {
                records.put(record.type(), record);
            }
        }
        return records;
    }

    Shape of(Type type) {
        Shape shape = known.get(type);
        if (shape == null) {
            if (type instanceof Class<?> && !begun.add(type)) {
                throw new IllegalArgumentException(type.getTypeName() + " contains itself");
            }
            shape = make(type);
            known.put(type, shape);
        }
        return shape;
    }

    private Shape make(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == java.util.List.class) {
            return new ListShape(of(generic.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> plain) {
            if (plain.isRecord()) {
                return isValue(plain) ? value(plain) : record(plain);
            }
            if (plain.isEnum()) {
                return new EnumShape(enumClass(plain), CoreFinding.JSON_VALUE_UNKNOWN);
            }
            if (plain.isSealed()) {
                return choice(plain);
            }
        }
        throw new IllegalArgumentException("An exchange format cannot hold " + type.getTypeName());
    }

    private static boolean isValue(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private ValueShape value(Class<?> type) {
        return new ValueShape(type, of(type.getRecordComponents()[0].getGenericType()));
    }

    /** Known before its components are, for one of them may hold records of this class. */
    private RecordShape record(Class<?> type) {
        RecordShape record = new RecordShape(type);
        known.put(type, record);
        RecordComponent[] components = type.getRecordComponents();
        String[] names = new String[components.length];
        Shape[] shapes = new Shape[components.length];
        for (int i = 0; i < components.length; i++) {
            names[i] = nameOf(components[i]);
            shapes[i] = component(components[i]);
        }
        record.complete(new Members(names, shapes));
        return record;
    }

    /** Its own name, but for a member that Java has no such name for: {@code extends}. */
    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private Shape component(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum() && component.getName().equals(FORMAT)) {
            Shape format = known.get(type);
            if (format == null) {
                format = new EnumShape(enumClass(type), CoreFinding.JSON_FORMAT_UNKNOWN);
                known.put(type, format);
            }
            return format;
        }
        return of(component.getGenericType());
    }

    private ChoiceShape choice(Class<?> type) {
        JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
        JsonSubTypes types = type.getAnnotation(JsonSubTypes.class);
        if (info == null || info.use() != JsonTypeInfo.Id.NAME || types == null) {
            throw new IllegalArgumentException(type.getName() + " needs @JsonTypeInfo(use = NAME) and @JsonSubTypes");
        }
        Map<String, RecordShape> records = new LinkedHashMap<>();
        for (JsonSubTypes.Type each : types.value()) {
            if (!(of(each.value()) instanceof RecordShape shape)) {
                throw new IllegalArgumentException(each.value().getName() + " is not a record");
            }
            records.put(each.name(), shape);
        }
        KeepsLater later = type.getAnnotation(KeepsLater.class);
        return new ChoiceShape(
                info.property(),
                formatMethod(type),
                records,
                later == null ? null : new LaterShape(later.value(), this));
    }

    /** The version that a sealed interface states for all its records, in a method without parameters. */
    private @Nullable EnumShape formatMethod(Class<?> type) {
        try {
            Class<?> format = type.getMethod(FORMAT).getReturnType();
            return format.isEnum() ? new EnumShape(enumClass(format), CoreFinding.JSON_FORMAT_UNKNOWN) : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked") // called only for enums
    private static Class<? extends Enum<?>> enumClass(Class<?> type) {
        return (Class<? extends Enum<?>>) type;
    }

    /** The shape of the root's format member, if it has one. */
    static @Nullable EnumShape formatOf(Shape root) {
        if (root instanceof ChoiceShape choice) {
            return choice.format();
        }
        if (root instanceof RecordShape record) {
            for (int i = 0; i < record.members().count(); i++) {
                if (record.members().name(i).equals(FORMAT) && record.members().shape(i) instanceof EnumShape format) {
                    return format;
                }
            }
        }
        return null;
    }
}
