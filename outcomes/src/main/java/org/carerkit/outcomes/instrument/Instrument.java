package org.carerkit.outcomes.instrument;

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
}
