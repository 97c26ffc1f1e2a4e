package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.finding.RefusedException;

/**
 * One edition of one questionnaire, as its definition file says: a JSON object of format {@code carerkit.instrument/1}.
 * Immutable.
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
     * @param in the file, in UTF-8, of at most 1 MiB; read to its end, not closed
     * @throws RefusedException with every fault of the definition
     * @throws IOException if the file cannot be read
     */
    public static Instrument read(InputStream in) throws IOException {
        return InstrumentFile.FORMAT.read(in, InstrumentFile.Definition::instrument);
    }

    /** The JSON Schema (draft 2020-12) of a definition; what it cannot say is listed in its description. */
    public static String schema() {
        return InstrumentFile.FORMAT.schema();
    }

    /** Which instrument and edition. */
    public InstrumentKey key() {
        return key;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** Where keys, ranges, tables and bands come from. */
    public String source() {
        return source;
    }

    /** On what terms it is used. */
    public Licence licence() {
        return licence;
    }

    /** Its items, in their order on the questionnaire. */
    public List<Item> items() {
        return items;
    }

    /** What can be done about missing answers; the first is done unless the caller asks for another. */
    public List<MissingRule> missingRules() {
        return missingRules;
    }

    /** Its scores; a score that is looked up comes after the sum that it is made of. */
    public List<ScoreDefinition> scores() {
        return scores;
    }

    /** The score with this id. */
    public Optional<ScoreDefinition> score(String id) {
        return scores.stream().filter(score -> score.id().equals(id)).findFirst();
    }

    /** The answers that somebody has to act on at once. */
    public List<NoticeDefinition> notices() {
        return notices;
    }

    /** The groups of statements of which shares are told; empty for most instruments. */
    public List<ItemGroup> groups() {
        return groups;
    }

    /** Id and edition. */
    @Override
    public String toString() {
        return key.toString();
    }

    /**
     * Statements that belong together, of which a share is told: of all answers, those that count.
     *
     * @param id its key: {@code staying-safe}
     * @param title what it is called
     * @param countedFrom the lowest answer that counts, inclusive: 4 where "most of the time" and "always" count
     * @param items its items, at least one, in order
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
     * On what terms an instrument is used.
     *
     * @param terms the licence or permission, in a sentence
     * @param wording whether the items' wording may come with the library
     */
    public record Licence(String terms, Wording wording) {

        /** Where the items' wording comes from. */
        public enum Wording {
            /** From a file that whoever holds a licence supplies; without it nothing is rendered. */
            @JsonProperty("from-licence-holder")
            FROM_LICENCE_HOLDER,
            /** The licence allows everybody to show it. */
            @JsonProperty("open")
            OPEN
        }

        /** Checks that both are there. */
        public Licence {
            requireNonNull(terms, "terms");
            requireNonNull(wording, "wording");
        }
    }

    /**
     * What happens to a response in which answers are missing. Missing is never zero.
     *
     * @param id its key, by which a caller asks for a rule other than the instrument's first
     * @param kind what is done
     * @param mostMissing how many answers may be missing, of those of the whole instrument; zero but for
     *     {@link Kind#MEAN_OF_ANSWERED}
     */
    public record MissingRule(String id, Kind kind, int mostMissing) {

        /** What is done about missing answers. */
        public enum Kind {
            /** Every item has to be answered, or there is no score at all. */
            @JsonProperty("complete")
            COMPLETE,
            /** Each score stands by itself: it needs all of its own items, whatever happens to the others. */
            @JsonProperty("each-score")
            EACH_SCORE,
            /** Each sum is its mean over the answered items times the number of its items, when few answers are missing. */
            @JsonProperty("mean-of-answered")
            MEAN_OF_ANSWERED
        }

        /** Checks that everything is there. */
        public MissingRule {
            requireNonNull(id, "id");
            requireNonNull(kind, "kind");
        }
    }

    /**
     * An answer that somebody has to act on at once, whatever the score.
     *
     * @param id its key
     * @param item the item that is watched
     * @param from the lowest answer that raises it, inclusive
     * @param text what to tell staff, in our own words
     */
    public record NoticeDefinition(String id, Item item, int from, String text) {

        /** Checks that everything is there. */
        public NoticeDefinition {
            requireNonNull(id, "id");
            requireNonNull(item, "item");
            requireNonNull(text, "text");
        }
    }
}
