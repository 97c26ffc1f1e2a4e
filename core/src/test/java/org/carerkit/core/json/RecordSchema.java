package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Count;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;

/**
 * Makes the JSON Schema (draft 2020-12) of a format from its record, the records in it and their constraints. What a schema
 * cannot say is listed in its description, constraint by constraint.
 */
public final class RecordSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String CONTROL_CHARACTER = "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f]";

    /** A character that {@code String.isBlank} does not skip. */
    private static final String NOT_BLANK =
            "[^\\t-\\r\\u001c-\\u0020\\u1680\\u2000-\\u2006\\u2008-\\u200a" + "\\u2028\\u2029\\u205f\\u3000]";

    /** A moment in UTC, or a date alone. */
    private static final String MOMENT = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z)?$";

    private final TreeMap<String, ObjectNode> definitions = new TreeMap<>();
    private final Set<String> unsaid = new TreeSet<>();

    private final boolean refusesUnknown;

    private RecordSchema(boolean refusesUnknown) {
        this.refusesUnknown = refusesUnknown;
    }

    /**
     * The schema as text, indented, with a line break at the end.
     *
     * @param type the root record, or sealed interface of records
     * @param format the format's id
     */
    public static String of(Class<?> type, String format) {
        return of(type, format, Limits.DEFAULT);
    }

    /**
     * The same for a format whose reader has limits of its own.
     *
     * @param type the root record, or sealed interface of records
     * @param format the format's id
     * @param limits how much one record may be
     */
    public static String of(Class<?> type, String format, Limits limits) {
        return of(type, format, limits, new RecordSchema(false));
    }

    /** The same for a format whose reader refuses fields that it does not know. */
    public static String refusingUnknownFields(Class<?> type, String format, Limits limits) {
        return of(type, format, limits, new RecordSchema(true));
    }

    private static String of(Class<?> type, String format, Limits limits, RecordSchema made) {
        ObjectNode root = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:carerkit:schema:" + format)
                .put("title", format);
        ObjectNode reference = made.value(new Shapes().of(type));
        root.put("description", made.introduction(limits) + String.join("; ", made.unsaid) + ".");
        root.setAll(reference);
        root.set("$defs", NODES.objectNode().setAll(made.definitions));
        return new ObjectMapper().valueToTree(root).toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private String introduction(Limits limits) {
        return "A field that is absent may also be null. Fields that are not listed are "
                + (refusesUnknown ? "refused" : "allowed and ignored")
                + ". The reader is stricter than a schema can be: a key may appear only once in an object, a"
                + " whole number has neither a fraction nor an exponent, a date must exist, the text is UTF-8 of at most "
                + (limits.bytes() >> 20) + " MiB, nested at most " + limits.depth() + " levels deep, with at most "
                + String.format(Locale.UK, "%,d", limits.items())
                + " fields and entries. Also checked, beyond this schema: ";
    }

    private ObjectNode value(Shape shape) {
        if (shape instanceof RecordShape record) {
            return reference(record);
        }
        if (shape instanceof ValueShape one) {
            return value(one.component());
        }
        if (shape instanceof ListShape list) {
            return NODES.objectNode().put("type", "array").set("items", value(list.element()));
        }
        if (shape instanceof ChoiceShape choice) {
            return choice(choice);
        }
        if (shape instanceof EnumShape constants) {
            ArrayNode names = NODES.arrayNode();
            constants.names().forEach(names::add);
            return NODES.objectNode().put("type", "string").set("enum", names);
        }
        if (shape instanceof NumberShape whole) {
            ObjectNode number = NODES.objectNode().put("type", "integer");
            return whole.isLong()
                    ? number
                    : number.put("minimum", Integer.MIN_VALUE).put("maximum", Integer.MAX_VALUE);
        }
        if (shape instanceof DecimalShape) {
            unsaid.add("numbers with decimals: at most " + DecimalShape.MOST_DIGITS + " digits, no exponent");
            long most = (long) Math.pow(10, DecimalShape.MOST_DIGITS) - 1;
            return NODES.objectNode()
                    .put("type", "number")
                    .put("minimum", -most)
                    .put("maximum", most);
        }
        if (shape instanceof BooleanShape) {
            return NODES.objectNode().put("type", "boolean");
        }
        ObjectNode text = NODES.objectNode().put("type", "string");
        if (shape instanceof DateShape) {
            text.put("format", "date").put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
        } else if (shape instanceof InstantShape) {
            text.put("pattern", MOMENT);
        } else if (shape instanceof UuidShape) {
            text.put("pattern", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
        }
        return text;
    }

    private ObjectNode reference(RecordShape record) {
        String name = record.type().getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, NODES.objectNode()); // keeps the place while its members are made
            definitions.put(name, definition(record));
        }
        return NODES.objectNode().put("$ref", "#/$defs/" + name);
    }

    private ObjectNode definition(RecordShape record) {
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        Members members = record.members();
        for (int i = 0; i < members.count(); i++) {
            Field field =
                    field(record.type(), record.type().getRecordComponents()[i].getName());
            ObjectNode property = value(members.shape(i));
            boolean isRequired = constrain(property, field.getAnnotations(), record.type(), members.name(i));
            if (property.get("items") instanceof ObjectNode items) {
                constrain(items, ofElements(field.getAnnotatedType()), record.type(), members.name(i) + "[]");
            }
            if (isRequired) {
                required.add(members.name(i));
            }
            properties.set(members.name(i), isRequired ? property : orNull(property));
        }
        ObjectNode definition = NODES.objectNode().put("type", "object");
        definition.set("properties", properties);
        if (refusesUnknown) {
            definition.put("additionalProperties", false);
        }
        for (Annotation annotation : record.type().getAnnotations()) {
            if (annotation instanceof Consistent consistent) {
                said(consistent.value()).ifPresent(definition::setAll);
                if (isUnsaid(consistent.value())) {
                    unsaid.add(record.type().getSimpleName() + ": "
                            + consistent.value().getSimpleName());
                }
            }
        }
        return required.isEmpty() ? definition : definition.set("required", required);
    }

    private ObjectNode choice(ChoiceShape choice) {
        ArrayNode options = NODES.arrayNode();
        choice.records().forEach((name, record) -> {
            ObjectNode marks = NODES.objectNode();
            marks.set(choice.nameMember(), NODES.objectNode().put("const", name));
            ArrayNode required = NODES.arrayNode().add(choice.nameMember());
            EnumShape format = choice.format();
            if (format != null) {
                marks.set(Shapes.FORMAT, value(format));
                required.add(Shapes.FORMAT);
            }
            ObjectNode option = reference(record);
            option.set("properties", marks);
            option.set("required", required);
            options.add(option);
        });
        return NODES.objectNode().set("oneOf", options);
    }

    /** Adds what the constraints say; true when the value is required. */
    private boolean constrain(ObjectNode schema, Annotation[] constraints, Class<?> type, String where) {
        boolean required = false;
        for (Annotation constraint : constraints) {
            if (constraint instanceof Required) {
                required = true;
                require(schema);
            } else if (constraint instanceof Text text) {
                schema.put("minLength", 1).put("maxLength", text.max());
                schema.set("not", NODES.objectNode().put("type", "string").put("pattern", CONTROL_CHARACTER));
            } else if (constraint instanceof AtMost atMost) {
                schema.put("maxItems", atMost.value());
            } else if (constraint instanceof Count count) {
                schema.put("minimum", 0).put("maximum", count.max());
            } else if (constraint.annotationType().isAnnotationPresent(Constraint.class)) {
                said(constraint.annotationType()).ifPresent(schema::setAll);
                if (isUnsaid(constraint.annotationType())) {
                    unsaid.add(type.getSimpleName() + "." + where + ": "
                            + constraint.annotationType().getSimpleName());
                }
            }
        }
        return required;
    }

    /** What a rule or a constraint says of itself as JSON Schema, in its constant {@code SCHEMA}. */
    private static Optional<ObjectNode> said(Class<?> rule) {
        try {
            Field schema = rule.getDeclaredField("SCHEMA");
            schema.setAccessible(true);
            return Optional.of((ObjectNode) new ObjectMapper().readTree((String) schema.get(null)));
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        } catch (IllegalAccessException | JsonProcessingException e) {
            throw new IllegalStateException(rule.getName() + ".SCHEMA", e);
        }
    }

    /** A rule that says part of itself has a constant {@code UNSAID} too. */
    private static boolean isUnsaid(Class<?> rule) {
        return said(rule).isEmpty()
                || Arrays.stream(rule.getDeclaredFields())
                        .anyMatch(field -> field.getName().equals("UNSAID"));
    }

    private static void require(ObjectNode schema) {
        if (schema.path("type").asText().equals("array")) {
            schema.put("minItems", 1);
        } else if (schema.path("type").asText().equals("string") && !schema.has("enum") && !schema.has("pattern")) {
            schema.put("pattern", NOT_BLANK);
        }
    }

    private static ObjectNode orNull(ObjectNode schema) {
        if (schema.has("$ref") || schema.has("oneOf")) {
            ObjectNode nothing = NODES.objectNode().put("type", "null");
            return NODES.objectNode().set("anyOf", NODES.arrayNode().add(schema).add(nothing));
        }
        if (schema.get("enum") instanceof ArrayNode names) {
            names.addNull();
        }
        String type = schema.get("type").asText();
        schema.set("type", NODES.arrayNode().add(type).add("null"));
        return schema;
    }

    private static Field field(Class<?> type, String component) {
        try {
            return type.getDeclaredField(component);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e); // every component has its field
        }
    }

    private static Annotation[] ofElements(AnnotatedType list) {
        return ((AnnotatedParameterizedType) list).getAnnotatedActualTypeArguments()[0].getAnnotations();
    }
}
