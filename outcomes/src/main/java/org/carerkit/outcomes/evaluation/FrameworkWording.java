package org.carerkit.outcomes.evaluation;

import static org.carerkit.outcomes.finding.OutcomesFinding.CRITERION_UNKNOWN;
import static org.carerkit.outcomes.finding.OutcomesFinding.FRAMEWORK_OTHER;
import static org.carerkit.outcomes.finding.OutcomesFinding.ID_DUPLICATE;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carerkit.outcomes.internal.DefinitionFile;
import org.carerkit.outcomes.internal.DefinitionNode;
import org.jspecify.annotations.Nullable;

/**
 * The wording of a framework that an organisation signed, from a file that it supplies: a JSON object of format
 * {@code carerkit.framework-wording/1}. It stands beside our own short summaries and never changes a score. Immutable.
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

    private FrameworkWording(FrameworkKey framework, String source, Map<String, String> texts) {
        this.framework = framework;
        this.source = source;
        this.texts = Collections.unmodifiableMap(texts);
    }

    /**
     * Reads the wording for a framework; criteria may be left out.
     *
     * @param in the file, in UTF-8, of at most 1 MiB; read to its end, not closed
     * @throws org.carerkit.outcomes.finding.RefusedException with every fault of the file
     * @throws IOException if the file cannot be read
     */
    public static FrameworkWording read(InputStream in, Framework framework) throws IOException {
        return DefinitionFile.read(in, "framework-wording", root -> made(root, framework));
    }

    private static @Nullable FrameworkWording made(DefinitionNode root, Framework framework) {
        DefinitionNode of = root.object("framework");
        if (of != null) {
            FrameworkKey key = new FrameworkKey(of.id("id"), of.text("edition"));
            of.end();
            if (!key.equals(framework.key())) {
                root.fault("framework", FRAMEWORK_OTHER);
            }
        }
        String source = root.text("source");
        Map<String, String> texts = new LinkedHashMap<>();
        for (DefinitionNode node : root.objects("criteria")) {
            String id = node.id("id");
            String text = node.text("text");
            node.end();
            if (id != null && framework.criterion(id).isEmpty()) {
                node.fault("id", CRITERION_UNKNOWN);
            }
            if (id != null && text != null && texts.putIfAbsent(id, text) != null) {
                node.fault("id", ID_DUPLICATE);
            }
        }
        root.end();
        return !root.clean() || source == null ? null : new FrameworkWording(framework.key(), source, texts);
    }

    /** Whose wording it is. */
    public FrameworkKey framework() {
        return framework;
    }

    /** Where the organisation says that it comes from. */
    public String source() {
        return source;
    }

    /** The signed text of a criterion, if the file holds it. */
    public Optional<String> text(String criterion) {
        return Optional.ofNullable(texts.get(criterion));
    }
}
