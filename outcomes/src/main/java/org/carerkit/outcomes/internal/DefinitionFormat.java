package org.carerkit.outcomes.internal;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.Limits;
import org.carerkit.core.json.ReadResult;
import org.carerkit.core.json.RecordFormat;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * The format of one kind of definition file, read like carer records. A definition with an error is refused as a whole.
 * An unknown field is an error too, because a misspelt field could otherwise change a score unnoticed.
 *
 * @param <R> the definition as its file holds it
 */
public final class DefinitionFormat<R extends Record> {

    /** The largest definition: 1 MiB, 32 levels, 100,000 items. */
    public static final Limits LIMITS = Limits.DEFAULT.withItems(100_000);

    /** Rules of definitions do not depend on the day. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final String kind;
    private final Class<R> type;
    private final RecordFormat<R> format;

    private DefinitionFormat(String kind, Class<R> type) {
        this.kind = kind;
        this.type = type;
        this.format = RecordFormat.of(type);
    }

    /**
     * Creates the format for a kind of definition.
     *
     * @param kind the kind: "instrument" for the format {@code carerkit.instrument/1}
     * @param type the definition's record
     */
    public static <R extends Record> DefinitionFormat<R> of(String kind, Class<R> type) {
        return new DefinitionFormat<>(kind, type);
    }

    /**
     * Reads a definition that does not refer to anything else.
     *
     * @param in the file; read to its end or to the limit, not closed
     * @param make converts a definition without faults to the result
     * @throws RefusedException with every fault of the definition
     * @throws IOException if the file cannot be read
     */
    public <T> T read(InputStream in, Function<R, T> make) throws IOException {
        return read(in, (definition, report) -> {}, make);
    }

    /**
     * Reads a definition that belongs to something else.
     *
     * @param in the file; read to its end or to the limit, not closed
     * @param beside compares the definition with what it belongs to
     * @param make converts a definition without faults to the result
     * @throws RefusedException with every fault of the definition
     * @throws IOException if the file cannot be read
     */
    public <T> T read(InputStream in, Rule<R> beside, Function<R, T> make) throws IOException {
        ReadResult<R> result = format.read(in, ANY_DAY, LIMITS);
        Faults faults = new Faults();
        result.findings().forEach(faults::take);
        result.record().ifPresent(definition -> beside.check(definition, faults));
        Findings all = Findings.of(faults.found);
        if (all.hasError()) {
            throw new RefusedException(kind, all);
        }
        return make.apply(result.record().orElseThrow());
    }

    /** The JSON Schema (draft 2020-12) of the format, stored next to the record's class. */
    public String schema() {
        return schema(type, kind);
    }

    /**
     * The JSON Schema of a format of this module.
     *
     * @param beside a class in the schema's package
     * @param kind the kind: "evaluation" for the format {@code carerkit.evaluation/1}
     */
    public static String schema(Class<?> beside, String kind) {
        try (InputStream in = beside.getResourceAsStream("carerkit." + kind + "-1.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("The schema is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a value that must be present in a definition without faults. */
    public static <T> T given(@Nullable T value) {
        return requireNonNull(value, "a definition with a fault was not refused");
    }

    /** Reports an id that was used before. Another check reports a missing id. */
    public static void once(Set<String> taken, @Nullable String id, String path, Report report) {
        if (id != null && !taken.add(id)) {
            report.add(path, OutcomesFinding.ID_DUPLICATE);
        }
    }

    /** Reports each id of a list that an earlier entry has. */
    public static <T> void once(List<T> all, Function<T, @Nullable String> idOf, String path, Report report) {
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            once(taken, idOf.apply(all.get(i)), path + "[" + i + "].id", report);
        }
    }

    private static final class Faults implements Report {

        private final List<Finding> found = new ArrayList<>();

        void take(Finding finding) {
            boolean unknown = finding.code() == CoreFinding.JSON_FIELD_UNKNOWN;
            found.add(unknown ? new Finding(OutcomesFinding.FIELD_UNKNOWN, finding.path(), finding.limit()) : finding);
        }

        @Override
        public LocalDate today() {
            return ANY_DAY;
        }

        @Override
        public void add(String path, FindingCode code, @Nullable Long limit) {
            found.add(new Finding(code, path, limit));
        }
    }
}
