package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.finding.RefusedException;

/**
 * One edition of a questionnaire, as its definition file describes it: a JSON object of format
 * {@code carerkit.instrument/1}. Immutable.
 */
public final class Instrument {

    private final InstrumentKey key;
    private final String title;
    private final String source;
    private final Licence licence;
    private final List<Item> items;
    private final List<MissingRule> missingRules;
    private final List<ScoreDefinition> scores;
    private final List<NoticeDefinition> notices;
    private final List<ItemGroup> groups;

    Instrument(
            InstrumentKey key,
            String title,
            String source,
            Licence licence,
            List<Item> items,
            List<MissingRule> missingRules,
            List<ScoreDefinition> scores,
            List<NoticeDefinition> notices,
            List<ItemGroup> groups) {
        this.key = key;
        this.title = title;
        this.source = source;
        this.licence = licence;
        this.items = List.copyOf(items);
        this.missingRules = List.copyOf(missingRules);
        this.scores = List.copyOf(scores);
        this.notices = List.copyOf(notices);
        this.groups = List.copyOf(groups);
    }

    /**
     * Reads a definition.
     *
     * @param in a UTF-8 file of at most 1 MiB; read to its end, not closed
     * @throws RefusedException with every fault of the definition
     * @throws IOException if the file cannot be read
     */
    public static Instrument read(InputStream in) throws IOException {
        return InstrumentFile.FORMAT.read(in, InstrumentFile.Definition::instrument);
    }

    /** The JSON Schema (draft 2020-12) of a definition. Its description lists what it cannot express. */
    public static String schema() {
        return InstrumentFile.FORMAT.schema();
    }

    /** The instrument's id and edition. */
    public InstrumentKey key() {
        return key;
    }

    /** The questionnaire's name. */
    public String title() {
        return title;
    }

    /** The source of the keys, ranges, tables and bands. */
    public String source() {
        return source;
    }

    /** The terms of use. */
    public Licence licence() {
        return licence;
    }

    /** The items, in the order of the questionnaire. */
    public List<Item> items() {
        return items;
    }

    /** The rules for missing answers. The first applies unless the caller names another. */
    public List<MissingRule> missingRules() {
        return missingRules;
    }

    /** The scores. A score looked up in a table comes after the sum it is based on. */
    public List<ScoreDefinition> scores() {
        return scores;
    }

    /** The score with this id. */
    public Optional<ScoreDefinition> score(String id) {
        return scores.stream().filter(score -> score.id().equals(id)).findFirst();
    }

    /** The answers that staff must act on at once. */
    public List<NoticeDefinition> notices() {
        return notices;
    }

    /** The groups of statements whose shares are reported. Empty for most instruments. */
    public List<ItemGroup> groups() {
        return groups;
    }

    /** The id and edition. */
    @Override
    public String toString() {
        return key.toString();
    }

    /**
     * A group of statements reported as one share: the answers that count, as a proportion of all answers.
     *
     * @param id the key: {@code staying-safe}
     * @param title the name
     * @param countedFrom the lowest answer that counts, inclusive: 4 if "most of the time" and "always" count
     * @param items the items, at least one, in order
     */
    public record ItemGroup(String id, String title, int countedFrom, List<Item> items) {

        /** Copies the list. */
        public ItemGroup {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            items = List.copyOf(items);
        }
    }

    /**
     * The terms of use of an instrument.
     *
     * @param terms the licence or permission, in a sentence
     * @param wording whether the library may include the wording of the items
     */
    public record Licence(String terms, Wording wording) {

        /** The source of the items' wording. */
        public enum Wording {
            /** From a file that a licence holder supplies. Without it, no wording is shown. */
            @JsonProperty("from-licence-holder")
            FROM_LICENCE_HOLDER,
            /** The licence allows anyone to show the wording. */
            @JsonProperty("open")
            OPEN
        }

        /** Checks that neither is null. */
        public Licence {
            requireNonNull(terms, "terms");
            requireNonNull(wording, "wording");
        }
    }

    /**
     * A rule for responses with missing answers. A missing answer never counts as zero.
     *
     * @param id the key that a caller uses to choose a rule other than the instrument's first
     * @param kind the way missing answers are treated
     * @param mostMissing the number of answers of the whole instrument that may be missing; zero except for
     *     {@link Kind#MEAN_OF_ANSWERED}
     */
    public record MissingRule(String id, Kind kind, int mostMissing) {

        /** The ways to treat missing answers. */
        public enum Kind {
            /** There is no score unless every item is answered. */
            @JsonProperty("complete")
            COMPLETE,
            /** Each score needs answers to all of its own items only. */
            @JsonProperty("each-score")
            EACH_SCORE,
            /** If few answers are missing, a sum is the mean of the answered items times the number of items. */
            @JsonProperty("mean-of-answered")
            MEAN_OF_ANSWERED
        }

        /** Checks that nothing is null. */
        public MissingRule {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
        }
    }

    /**
     * An answer that staff must act on at once, whatever the score.
     *
     * @param id the key
     * @param item the item watched
     * @param from the lowest answer that raises the notice, inclusive
     * @param text the message for staff, in our own words
     */
    public record NoticeDefinition(String id, Item item, int from, String text) {

        /** Checks that nothing is null. */
        public NoticeDefinition {
            requireNonNull(id, "id");
            requireNonNull(item, "item");
            requireNonNull(text, "text");
        }
    }
}
