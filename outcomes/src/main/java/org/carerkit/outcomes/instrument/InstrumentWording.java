package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.carerkit.outcomes.finding.RefusedException;

/**
 * The English wording of one edition of an instrument, read from a JSON file of format {@code carerkit.wording/1}. The
 * library includes no wording, because it belongs to its owner: someone with permission to use it supplies the file.
 *
 * <pre>{@code
 * {"format": "carerkit.wording/1", "instrument": "…", "edition": "…",
 *  "permission": "licence 123 of 1 April 2026", "introduction": "…",
 *  "items": [{"item": "i1", "question": "…", "answers": ["…", "…"]}, …]}
 * }</pre>
 *
 * @param instrument the instrument and edition
 * @param permission the permission to use the wording, printed below the questionnaire
 * @param introduction the text above the items
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
     * Reads a wording file and compares it with the instrument. The file must have every item once, in order, with
     * wording for each answer.
     *
     * @param in a UTF-8 file of at most 1 MiB; read to its end, not closed
     * @param instrument the instrument that the wording must belong to
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

    /** The JSON Schema (draft 2020-12) of the file. Its description lists what it cannot express. */
    public static String schema() {
        return WordingFile.FORMAT.schema();
    }

    /** The instrument only. */
    @Override
    public String toString() {
        return "InstrumentWording[" + instrument + "]";
    }

    /**
     * The wording of one item.
     *
     * @param item the item's key
     * @param question the question
     * @param answers the answers, from lowest to highest
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
