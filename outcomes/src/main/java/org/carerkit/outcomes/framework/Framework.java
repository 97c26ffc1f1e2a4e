package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.check.Report;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a self-evaluation framework, as its definition file describes it: a JSON object of format
 * {@code carerkit.framework/1}. Every criterion is judged in every scope. Immutable.
 */
public final class Framework {

    private final FrameworkKey key;
    private final String title;
    private final String source;
    private final String licence;
    private final String note;
    private final List<Scope> scopes;
    private final List<Section> sections;
    private final List<Criterion> criteria;
    private final RatingScale rating;
    private final Optional<LevelScale> levels;

    Framework(
            FrameworkKey key,
            String title,
            String source,
            String licence,
            String note,
            List<Scope> scopes,
            List<Section> sections,
            List<Criterion> criteria,
            RatingScale rating,
            Optional<LevelScale> levels) {
        this.key = key;
        this.title = title;
        this.source = source;
        this.licence = licence;
        this.note = note;
        this.scopes = List.copyOf(scopes);
        this.sections = List.copyOf(sections);
        this.criteria = List.copyOf(criteria);
        this.rating = rating;
        this.levels = levels;
    }

    /**
     * Reads a framework that does not extend another.
     *
     * @param in a UTF-8 file of at most 1 MiB; read to its end, not closed
     * @throws RefusedException with every fault of the definition
     * @throws IOException if the file cannot be read
     */
    public static Framework read(InputStream in) throws IOException {
        return read(in, null);
    }

    /**
     * Reads a framework that may add criteria to another. Its {@code extends} names the other framework and edition.
     *
     * @param in a UTF-8 file of at most 1 MiB; read to its end, not closed
     * @param base the framework that it extends; null if none
     * @throws RefusedException with every fault of the definition
     * @throws IOException if the file cannot be read
     */
    public static Framework read(InputStream in, @Nullable Framework base) throws IOException {
        return FrameworkFile.FORMAT.read(
                in,
                (definition, report) -> extend(definition, base, report),
                definition -> definition.framework(definition.base() == null ? null : base));
    }

    private static void extend(FrameworkFile.Definition definition, @Nullable Framework base, Report report) {
        if (definition.base() == null) {
            return;
        }
        if (base == null || !base.key().equals(definition.base())) {
            report.add("extends", OutcomesFinding.REFERENCE_UNKNOWN);
        } else {
            new FrameworkRules(definition, base, report).check();
        }
    }

    /** The JSON Schema (draft 2020-12) of a definition. Its description lists what it cannot express. */
    public static String schema() {
        return FrameworkFile.FORMAT.schema();
    }

    /** The framework's id and edition. */
    public FrameworkKey key() {
        return key;
    }

    /** The framework's name. */
    public String title() {
        return title;
    }

    /** The source of the wording. */
    public String source() {
        return source;
    }

    /** The terms of use. */
    public String licence() {
        return licence;
    }

    /** A note for readers about who owns the titles and the scale. */
    public String note() {
        return note;
    }

    /** The scopes in which each criterion is judged. */
    public List<Scope> scopes() {
        return scopes;
    }

    /** The groups of criteria. */
    public List<Section> sections() {
        return sections;
    }

    /** The criteria, in order. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** The boundaries of the rating. */
    public RatingScale rating() {
        return rating;
    }

    /** The levels, if the framework has any. Every criterion then belongs to one of them. */
    public Optional<LevelScale> levels() {
        return levels;
    }

    /** The criterion with this id. */
    public Optional<Criterion> criterion(@Nullable String id) {
        return criteria.stream().filter(criterion -> criterion.id().equals(id)).findFirst();
    }

    /** The scope with this id. */
    public Optional<Scope> scope(@Nullable String id) {
        return scopes.stream().filter(scope -> scope.id().equals(id)).findFirst();
    }

    /** The section with this id. */
    public Optional<Section> section(@Nullable String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** The measures of all criteria, in order. */
    public List<CriterionMeasure> measures() {
        return criteria.stream()
                .flatMap(criterion -> criterion.measures().stream())
                .toList();
    }

    /** The measure with this id. */
    public Optional<CriterionMeasure> measure(@Nullable String id) {
        return measures().stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /** The id and edition. */
    @Override
    public String toString() {
        return key.toString();
    }

    /**
     * The group of people for whom a criterion is judged, such as the people who use the organisation or its own
     * workforce.
     *
     * @param id the key
     * @param title the name
     */
    public record Scope(String id, String title) {

        /** Checks that neither is null. */
        public Scope {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
        }
    }

    /**
     * A group of criteria that are rated together.
     *
     * @param id the key
     * @param title the name
     */
    public record Section(String id, String title) {

        /** Checks that neither is null. */
        public Section {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
        }
    }
}
