package org.carerkit.outcomes.instrument;

import static org.carerkit.outcomes.finding.OutcomesFinding.REFERENCE_UNKNOWN;
import static org.carerkit.outcomes.finding.OutcomesFinding.WORDING_INCOMPLETE;
import static org.carerkit.outcomes.finding.OutcomesFinding.WORDING_OTHER_INSTRUMENT;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.internal.DefinitionNode;
import org.jspecify.annotations.Nullable;

/** Reads the wording of one instrument and goes on after a fault, to find the next. */
final class WordingReader {

    private final Instrument instrument;

    WordingReader(Instrument instrument) {
        this.instrument = instrument;
    }

    @Nullable
    InstrumentWording read(DefinitionNode root) {
        String id = root.id("instrument");
        String edition = root.text("edition");
        String permission = root.text("permission");
        String introduction = root.text("introduction");
        List<ItemWording> items = items(root);
        root.end();
        if (id != null && edition != null && !new InstrumentKey(id, edition).equals(instrument.key())) {
            root.fault("instrument", WORDING_OTHER_INSTRUMENT);
        }
        if (!root.clean() || permission == null || introduction == null) {
            return null;
        }
        return new InstrumentWording(instrument.key(), permission, introduction, items);
    }

    private List<ItemWording> items(DefinitionNode root) {
        List<DefinitionNode> nodes = root.objects("items");
        List<ItemWording> items = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            DefinitionNode node = nodes.get(i);
            String key = node.id("item");
            String question = node.text("question");
            List<String> answers = node.texts("answers");
            node.end();
            Item item = i < instrument.items().size() ? instrument.items().get(i) : null;
            if (key == null || question == null) {
                continue;
            }
            if (item == null || !item.id().equals(key)) {
                node.fault("item", REFERENCE_UNKNOWN);
            } else if (answers.size() != item.to() - item.from() + 1) {
                node.fault("answers", WORDING_INCOMPLETE, item.to() - item.from() + 1L);
            } else {
                items.add(new ItemWording(key, question, answers));
            }
        }
        if (nodes.size() != instrument.items().size()) {
            root.fault("items", WORDING_INCOMPLETE, instrument.items().size());
        }
        return items;
    }
}
