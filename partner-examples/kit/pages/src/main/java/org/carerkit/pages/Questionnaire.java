package org.carerkit.pages;

import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.InstrumentWording;
import org.carerkit.outcomes.instrument.InstrumentWording.ItemWording;

/** A questionnaire to print and fill in by hand, with the wording that an entitled user supplies. */
public final class Questionnaire {

    /** An empty ballot box. */
    private static final String BOX = "\u2610 ";

    private Questionnaire() {}

    /**
     * Makes an accessible page: each item is a section with its answers as a list.
     *
     * @param wording the wording; without it there is no page, whatever the licence
     * @throws RefusedException with {@code CK-OUT-WORDING-MISSING} if there is none, and with
     *     {@code CK-OUT-WORDING-OTHER-INSTRUMENT} if it belongs to another instrument or edition
     */
    public static Page page(Instrument instrument, Optional<InstrumentWording> wording) {
        InstrumentWording words = wording.orElseThrow(() -> refused(OutcomesFinding.WORDING_MISSING));
        if (!words.instrument().equals(instrument.key())) {
            throw refused(OutcomesFinding.WORDING_OTHER_INSTRUMENT);
        }
        Page page = Page.titled(instrument.title()).lead(words.introduction()).footer(words.permission());
        int number = 1;
        for (ItemWording item : words.items()) {
            String[] answers =
                    item.answers().stream().map(answer -> BOX + answer).toArray(String[]::new);
            page = page.section(number + ". " + item.question(), Block.list(answers));
            number++;
        }
        return page;
    }

    private static RefusedException refused(OutcomesFinding code) {
        return new RefusedException("questionnaire", Findings.of(List.of(new Finding(code, "wording"))));
    }
}
