package org.carerkit.core.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * The state of reading one record: the parser, the limits, the findings, and the current path. The path contains only
 * our own names, because a name from the input may be personal.
 */
final class Cursor {

    static final int NO_INDEX = -1;

    private final JsonParser parser;
    private final byte[] json;
    private final int from;
    private final int to;
    private final Limits limits;
    private final boolean mayHoldHalfCharacters;
    private final List<Finding> faults = new ArrayList<>(0);
    private final List<Finding> notes = new ArrayList<>(0);
    private String[] names = new String[8];
    private int[] indexes = new int[8];
    private int steps;
    private int depth;
    private int items;
    private @Nullable List<String> unknown;
    private int keeper;

    /**
     * Starts before the first token.
     *
     * @param json the text, from {@code from} (inclusive) to {@code to} (exclusive)
     * @param escapes whether the text contains a backslash
     */
    Cursor(JsonParser parser, byte[] json, int from, int to, Limits limits, boolean escapes) {
        this.parser = parser;
        this.json = json;
        this.from = from;
        this.to = to;
        this.limits = limits;
        this.mayHoldHalfCharacters = escapes;
    }

    JsonParser parser() {
        return parser;
    }

    List<Finding> faults() {
        return faults;
    }

    List<Finding> notes() {
        return notes;
    }

    boolean is(JsonToken token) {
        return parser.currentToken() == token;
    }

    boolean nextIs(JsonToken token) throws IOException {
        return parser.nextToken() == token;
    }

    /** The current string. Half a surrogate pair, which an escape can produce, is a fault. */
    @Nullable
    String text() throws IOException {
        String text = parser.getText();
        if (mayHoldHalfCharacters && !Utf8.isWhole(text)) {
            fault(CoreFinding.JSON_ENCODING);
            return null;
        }
        return text;
    }

    /**
     * The text of a member of the object that starts here, without moving. Null if the object has no such member or its
     * value is not a string.
     */
    @Nullable
    String lookAhead(String member) throws IOException {
        return RecordParser.textOf(member, json, start(), to);
    }

    /** Where the current object begins in the text. */
    int start() {
        return from + (int) parser.currentTokenLocation().getByteOffset();
    }

    /** The text from there to the end of the current object, on one line: no string holds a line break. */
    String textSince(int start) {
        int end = from + (int) parser.currentLocation().getByteOffset();
        return new String(json, start, end - start, StandardCharsets.UTF_8)
                .replace('\n', ' ')
                .replace('\r', ' ');
    }

    /** From here on, until {@link #stopKeeping}, what is not known is no fault: the object that begins here keeps it. */
    void startKeeping() {
        unknown = new ArrayList<>(0);
        keeper = steps;
    }

    void stopKeeping() {
        unknown = null;
    }

    /** The paths, below the object that is being kept, of what was not known. */
    List<String> unknown() {
        return unknown == null ? List.of() : unknown;
    }

    boolean isKeepingUnknown() {
        return unknown != null && !unknown.isEmpty();
    }

    /** Reports a value that is none of those that this version knows: a fault, unless an object around it is kept. */
    @Nullable
    Object unknownValue(FindingCode code) {
        if (unknown == null) {
            return fault(code);
        }
        unknown.add(path(keeper));
        return null;
    }

    /** Takes notes back that are about an object of a kind that is not known. */
    void forgetNotesAfter(int count) {
        notes.subList(count, notes.size()).clear();
    }

    void countItem() throws Stop {
        items++;
        if (items > limits.items()) {
            throw new Stop(CoreFinding.JSON_TOO_MANY_ITEMS, limits.items());
        }
    }

    void deeper() throws Stop {
        depth++;
        if (depth > limits.depth()) {
            throw new Stop(CoreFinding.JSON_TOO_DEEP, limits.depth());
        }
    }

    void higher() {
        depth--;
    }

    void enter(String name) {
        if (steps == names.length) {
            names = Arrays.copyOf(names, steps * 2);
            indexes = Arrays.copyOf(indexes, steps * 2);
        }
        names[steps] = name;
        indexes[steps] = NO_INDEX;
        steps++;
    }

    void leave() {
        steps--;
    }

    void index(int index) {
        indexes[steps - 1] = index;
    }

    /** Reports that the current value is of the wrong type, and skips it. */
    @Nullable
    Object wrongType() throws IOException {
        fault(CoreFinding.JSON_WRONG_TYPE);
        skip();
        return null;
    }

    /** Reports a fault at the current path that makes the record unreadable. */
    @Nullable
    Object fault(FindingCode code) {
        return fault(code, null);
    }

    /** Reports a fault at the current path that makes the record unreadable, with a bound or a position. */
    @Nullable
    Object fault(FindingCode code, @Nullable Long number) {
        faults.add(new Finding(code, path(), number));
        return null;
    }

    /** Reports something worth knowing about the object at the current path. */
    void note(FindingCode code, long number) {
        notes.add(new Finding(code, path(), number));
    }

    /** Skips the current value, whatever its structure, within the limits. */
    void skip() throws IOException {
        if (!parser.currentToken().isStructStart()) {
            return;
        }
        Deque<Set<String>> open = new ArrayDeque<>();
        do {
            JsonToken token = parser.currentToken();
            if (token.isStructStart()) {
                deeper();
                open.push(new HashSet<>());
            } else if (token.isStructEnd()) {
                higher();
                open.pop();
            }
            if (!open.isEmpty()) {
                skipTo(open.element());
            }
        } while (!open.isEmpty());
    }

    private void skipTo(Set<String> seen) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.FIELD_NAME) {
            if (!seen.add(parser.currentName())) {
                fault(CoreFinding.JSON_DUPLICATE_KEY);
            }
            token = parser.nextToken();
        }
        if (!token.isStructEnd()) {
            countItem();
        }
    }

    private String path() {
        return path(0);
    }

    private String path(int first) {
        StringBuilder path = new StringBuilder();
        for (int i = first; i < steps; i++) {
            path.append(i == first ? "" : ".").append(names[i]);
            if (indexes[i] != NO_INDEX) {
                path.append('[').append(indexes[i]).append(']');
            }
        }
        return path.toString();
    }
}
