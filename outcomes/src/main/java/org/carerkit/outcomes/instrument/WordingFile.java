package org.carerkit.outcomes.instrument;

import static org.carerkit.outcomes.internal.DefinitionFormat.given;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.util.List;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.instrument.InstrumentWording.ItemWording;
import org.carerkit.outcomes.internal.DefinitionFormat;
import org.carerkit.outcomes.internal.DefinitionId;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a wording file, format {@code carerkit.wording/1}. The records are public only because the reader
 * creates them.
 */
final class WordingFile {

    static final DefinitionFormat<Definition> FORMAT = DefinitionFormat.of("wording", Definition.class);

    private static final int TEXT = 4000;

    private WordingFile() {}

    /** The version of the format. */
    public enum Format {
        /** The only version. */
        @JsonProperty("carerkit.wording/1")
        WORDING_1
    }

    /** The whole file. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, Definition.class})
    public record Definition(
            @Required @Nullable Format format,
            @Required @DefinitionId @Nullable String instrument,
            @Required @Text(max = TEXT) @Nullable String edition,
            @Required @Text(max = TEXT) @Nullable String permission,
            @Required @Text(max = TEXT) @Nullable String introduction,
            @Required List<@Valid ItemPart> items) {

        InstrumentWording wording(InstrumentKey key) {
            return new InstrumentWording(
                    key,
                    given(permission),
                    given(introduction),
                    items.stream().map(ItemPart::wording).toList());
        }

        /** Checks that the file has every item of the instrument once, in order, with wording for each answer. */
        void checkAgainst(Instrument of, Report report) {
            if (instrument != null && edition != null && !new InstrumentKey(instrument, edition).equals(of.key())) {
                report.add("instrument", OutcomesFinding.WORDING_OTHER_INSTRUMENT);
            }
            for (int i = 0; i < items.size(); i++) {
                Item item = i < of.items().size() ? of.items().get(i) : null;
                ItemPart part = items.get(i);
                if (part.item != null && (item == null || !item.id().equals(part.item))) {
                    report.add("items[" + i + "].item", OutcomesFinding.REFERENCE_UNKNOWN);
                } else if (item != null && part.answers.size() != item.to() - item.from() + 1) {
                    report.add(
                            "items[" + i + "].answers",
                            OutcomesFinding.WORDING_INCOMPLETE,
                            item.to() - item.from() + 1L);
                }
            }
            if (items.size() != of.items().size()) {
                report.add("items", OutcomesFinding.WORDING_INCOMPLETE, (long)
                        of.items().size());
            }
        }
    }

    /** The wording of an item. */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, ItemPart.class})
    public record ItemPart(
            @Required @DefinitionId @Nullable String item,
            @Required @Text(max = TEXT) @Nullable String question,
            @Required List<@Required @Text(max = TEXT) String> answers) {

        private ItemWording wording() {
            return new ItemWording(given(item), given(question), answers);
        }
    }
}
