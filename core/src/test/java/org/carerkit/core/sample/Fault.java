package org.carerkit.core.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * One way of being wrong.
 *
 * @param name what it is, in a few words
 * @param findings what tells it
 * @param spoiler puts it into a line
 */
record Fault(String name, List<Finding> findings, Spoiler spoiler) {

    /** Puts a fault into a line of text. */
    @FunctionalInterface
    interface Spoiler {

        /** The line with the fault; null when this line has no place for it. */
        byte @Nullable [] spoil(byte[] line);
    }

    /** Puts a fault into a record. */
    @FunctionalInterface
    interface Edit {

        /** Changes the record; false when it has no place for the fault. */
        boolean plant(ObjectNode carer);
    }

    static Fault ofText(String name, FindingCode code, Spoiler spoiler) {
        return new Fault(name, List.of(new Finding(code, "")), spoiler);
    }

    static Fault ofRecord(String name, FindingCode code, String path, Edit edit) {
        return new Fault(name, List.of(new Finding(code, path)), line -> {
            ObjectNode carer = SampleJson.tree(line);
            return edit.plant(carer) ? SampleJson.line(carer) : null;
        });
    }

    /** The same, where one mistake breaks a second rule. */
    Fault and(FindingCode code, String path) {
        return new Fault(
                name,
                Stream.concat(findings.stream(), Stream.of(new Finding(code, path)))
                        .toList(),
                spoiler);
    }
}
