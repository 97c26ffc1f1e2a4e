package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.carerkit.outcomes.finding.RefusedException;

/**
 * The wording of one edition of one instrument in English, as a file says that whoever may use it supplies: a JSON
 * object of format {@code carerkit.wording/1}. The library comes with none: wording belongs to its owner.
 *
 * <pre>{@code
 * {"format": "carerkit.wording/1", "instrument": "…", "edition": "…",
 *  "permission": "licence 123 of 1 April 2026", "introduction": "…",
 *  "items": [{"item": "i1", "question": "…", "answers": ["…", "…"]}, …]}
 * }</pre>
 *
 * @param instrument the instrument and edition
 * @param permission by what permission the wording is used; it is printed below the questionnaire
 * @param introduction what stands above the items
 * @param items the wording of each item, in the instrument's order
 */
public record InstrumentWording(
        InstrumentKey instrument, String permission, String introduction, List<ItemWording> items) {

    /** Copies the list. */
    public InstrumentWording {
        requireNonNull(instrument, "instrument");
        requireNonNull(permission, "permission");
        requireNonNull(introduction, "introduction");
        items = List.copyOf(items);
    }

    /**
     * Reads a file of wording and holds it against the instrument: every item once, in order, with words for each answer.
     *
     * @param in the file, in UTF-8, of at most 1 MiB; read to its end, not closed
     * @param instrument the instrument that it has to belong to
     * @throws RefusedException with every fault of the file
     * @throws IOException if the file cannot be read
     */
    public static InstrumentWording read(InputStream in, Instrument instrument) throws IOException {
        requireNonNull(instrument, "instrument");
        return WordingFile.FORMAT.read(
                in,
                (definition, report) -> definition.checkAgainst(instrument, report),
                definition -> definition.wording(instrument.key()));
    }

    /** The JSON Schema (draft 2020-12) of the file; what it cannot say is listed in its description. */
    public static String schema() {
        return WordingFile.FORMAT.schema();
    }

    /** The instrument. */
    @Override
    public String toString() {
        return "InstrumentWording[" + instrument + "]";
    }

    /**
     * The wording of one item.
     *
     * @param item the item's key
     * @param question what is asked
     * @param answers what can be answered, from the lowest answer to the highest
     */
    public record ItemWording(String item, String question, List<String> answers) {

        /** Copies the list. */
        public ItemWording {
            requireNonNull(item, "item");
            requireNonNull(question, "question");
            answers = List.copyOf(answers);
        }
    }
}
