package org.carerkit.outcomes.framework;

import static org.carerkit.outcomes.internal.DefinitionFormat.given;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The wording of a framework that an organisation signed, from a file that it supplies: a JSON object of format
 * {@code carerkit.framework-wording/1}. It appears next to our own short summaries and never changes a score.
 * Immutable.
 *
 * <pre>{@code
 * {"format": "carerkit.framework-wording/1",
 *  "framework": {"id": "commitment-to-carers", "edition": "2021"},
 *  "source": "Signed by the chief executive on 3 May 2022",
 *  "criteria": [{"id": "C1", "text": "…"}]}
 * }</pre>
 */
public final class FrameworkWording {

    private final FrameworkKey framework;
    private final String source;
    private final Map<String, String> texts;

    private FrameworkWording(FrameworkKey framework, FrameworkWordingFile.Definition definition) {
        Map<String, String> all = new LinkedHashMap<>();
        definition.criteria().forEach(part -> all.put(given(part.id()), given(part.text())));
        this.framework = framework;
        this.source = given(definition.source());
        this.texts = Collections.unmodifiableMap(all);
    }

    /**
     * Reads the wording for a framework. It may leave out criteria.
     *
     * @param in a UTF-8 file of at most 1 MiB; read to its end, not closed
     * @throws org.carerkit.outcomes.finding.RefusedException with every fault of the file
     * @throws IOException if the file cannot be read
     */
    public static FrameworkWording read(InputStream in, Framework framework) throws IOException {
        return FrameworkWordingFile.FORMAT.read(
                in,
                (definition, report) -> definition.checkAgainst(framework, report),
                definition -> new FrameworkWording(framework.key(), definition));
    }

    /** The JSON Schema (draft 2020-12) of the file. Its description lists what it cannot express. */
    public static String schema() {
        return FrameworkWordingFile.FORMAT.schema();
    }

    /** The framework that the wording is for. */
    public FrameworkKey framework() {
        return framework;
    }

    /** The source of the wording, as the organisation states it. */
    public String source() {
        return source;
    }

    /** The signed text of a criterion, if the file contains it. */
    public Optional<String> text(String criterion) {
        return Optional.ofNullable(texts.get(criterion));
    }
}
