package org.carerkit.outcomes.internal;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Function;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.jspecify.annotations.Nullable;

/** A definition as a JSON file: an instrument or a framework. */
public final class DefinitionFile {

    /** The longest definition that is read, in bytes. */
    static final int MAX_BYTES = 1 << 20;

    private DefinitionFile() {}

    /**
     * Reads a definition.
     *
     * @param in the file; read to its end, not closed
     * @param kind "instrument" or "framework"; the format is {@code carerkit.KIND/1}
     * @param make makes the definition from the root object and reports faults to it; null only if it reported one
     * @throws RefusedException with every fault of the definition
     * @throws IOException if the file cannot be read
     */
    public static <T> T read(InputStream in, String kind, Function<DefinitionNode, @Nullable T> make)
            throws IOException {
        Faults faults = new Faults();
        Map<String, Object> tree = tree(in, faults);
        T made = null;
        if (tree != null) {
            DefinitionNode root = new DefinitionNode(faults, "", tree);
            if (root.format("carerkit." + kind + "/1")) {
                made = make.apply(root);
            }
        }
        if (!faults.all().isEmpty()) {
            throw new RefusedException(kind, faults.all());
        }
        return requireNonNull(made, "make returned null and reported no fault");
    }

    private static @Nullable Map<String, Object> tree(InputStream in, Faults faults) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            faults.add(new Finding(OutcomesFinding.DEFINITION_TOO_LONG, "", (long) MAX_BYTES));
            return null;
        }
        try {
            return JsonTree.read(bytes);
        } catch (JsonProcessingException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            faults.add(new Finding(OutcomesFinding.DEFINITION_NOT_JSON, "", line));
            return null;
        }
    }

    /** The faults of one file, as they turn up. */
    static final class Faults {

        private final java.util.List<Finding> found = new java.util.ArrayList<>();

        void add(Finding finding) {
            found.add(finding);
        }

        Findings all() {
            return Findings.of(found);
        }
    }
}
