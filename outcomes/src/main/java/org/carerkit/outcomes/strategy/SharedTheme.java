package org.carerkit.outcomes.strategy;

import java.util.Locale;

/** The themes that strategies for carers share. They are CarerKit's own: no document has this list. */
public enum SharedTheme {
    /** Carers recognise themselves and are identified. */
    RECOGNITION("Recognition and identification"),
    /** Information and advice. */
    INFORMATION("Information and advice"),
    /** Health and wellbeing, company included. */
    HEALTH("Health and wellbeing"),
    /** Breaks from caring, and a life beside it. */
    BREAKS("Breaks"),
    /** Work, education, volunteering and life chances. */
    WORK("Work, education and life chances"),
    /** Money and benefits. */
    MONEY("Money"),
    /** Young carers and transition into adulthood. */
    YOUNG_CARERS("Young carers and transition"),
    /** Voice and co-production. */
    VOICE("Voice and co-production"),
    /** Services that fit together, and evidence and leadership behind them. */
    JOINED_UP("Joined-up services"),
    /** Safety. */
    SAFETY("Safety"),
    /** Change and end of caring, planning for it included. */
    AFTER_CARING("Life after caring"),
    /** Assessment, personal support and choice. */
    ASSESSMENT("Assessment and choice");

    private final String title;

    SharedTheme(String title) {
        this.title = title;
    }

    /** What it is called in a page. */
    public String title() {
        return title;
    }

    /** Its name in files: {@code young-carers}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
