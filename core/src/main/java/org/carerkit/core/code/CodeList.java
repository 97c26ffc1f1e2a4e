package org.carerkit.core.code;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A code list of one publisher, with the editions that CarerKit knows. Its files are read on first use. */
public final class CodeList {

    private final String id;
    private final List<String> systems;
    private final Supplier<List<CodeListEdition>> reader;
    private volatile CodeListEdition @Nullable [] editions;

    CodeList(String id, List<String> systems, Supplier<List<CodeListEdition>> reader) {
        this.id = requireNonNull(id, "id");
        this.systems = List.copyOf(systems);
        this.reader = reader;
    }

    /**
     * Creates a code list of a host's own.
     *
     * @param id the id used in {@link Coded#list()}
     * @param system its address in FHIR, or null if it has none
     * @param editions at least one edition, all of this list; each must have a name unless it is the only one
     * @throws IllegalArgumentException if an edition belongs to another list, or two editions cannot be told apart
     */
    public static CodeList of(String id, @Nullable String system, List<CodeListEdition> editions) {
        List<CodeListEdition> copy = List.copyOf(editions);
        long names = copy.stream().map(CodeListEdition::name).distinct().count();
        boolean unnamed = copy.stream().anyMatch(edition -> edition.name().isEmpty());
        if (copy.isEmpty() || names < copy.size() || unnamed && copy.size() > 1) {
            throw new IllegalArgumentException(
                    "editions: must have at least one, and each of several needs its own name");
        }
        for (CodeListEdition edition : copy) {
            if (!edition.list().equals(id)) {
                throw new IllegalArgumentException("editions: " + edition + " is not an edition of " + id);
            }
        }
        return new CodeList(id, system == null ? List.of() : List.of(system), () -> copy);
    }

    /** The id in CarerKit's formats, such as {@code snomed-ct}. */
    public String id() {
        return id;
    }

    /** The address that FHIR writes, such as {@code http://snomed.info/sct}; empty if none is known. */
    public Optional<String> system() {
        return systems.stream().findFirst();
    }

    /** Every address that is accepted when reading. The first is the one that is written. */
    public List<String> systems() {
        return systems;
    }

    /** The editions, oldest first. */
    public List<CodeListEdition> editions() {
        return List.of(loaded());
    }

    /**
     * Finds one edition.
     *
     * @param name the edition's name, or null for the only edition
     */
    public Optional<CodeListEdition> edition(@Nullable String name) {
        return Optional.ofNullable(editionOrNull(name));
    }

    @Nullable
    CodeListEdition editionOrNull(@Nullable String name) {
        CodeListEdition[] all = loaded();
        if (name == null) {
            return all.length == 1 ? all[0] : null;
        }
        for (CodeListEdition edition : all) {
            if (edition.isCalled(name)) {
                return edition;
            }
        }
        return null;
    }

    boolean hasSeveralEditions() {
        return loaded().length > 1;
    }

    // Two threads may both read the files at first. They get equal lists and one is kept.
    private CodeListEdition[] loaded() {
        CodeListEdition[] known = editions;
        if (known == null) {
            known = reader.get().toArray(new CodeListEdition[0]);
            editions = known;
        }
        return known;
    }

    /** The id. */
    @Override
    public String toString() {
        return id;
    }
}
