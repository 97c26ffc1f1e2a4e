package org.carerkit.outcomes.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The themes that carers' strategies share. The list is CarerKit's own and does not come from any document. */
public enum SharedTheme {
    /** Carers recognise themselves and are identified. */
    @JsonProperty("recognition")
    RECOGNITION("Recognition and identification"),
    /** Information and advice. */
    @JsonProperty("information")
    INFORMATION("Information and advice"),
    /** Health and wellbeing, including company. */
    @JsonProperty("health")
    HEALTH("Health and wellbeing"),
    /** Breaks from caring, and a life outside it. */
    @JsonProperty("breaks")
    BREAKS("Breaks"),
    /** Work, education, volunteering and life chances. */
    @JsonProperty("work")
    WORK("Work, education and life chances"),
    /** Money and benefits. */
    @JsonProperty("money")
    MONEY("Money"),
    /** Young carers and transition into adulthood. */
    @JsonProperty("young-carers")
    YOUNG_CARERS("Young carers and transition"),
    /** Voice and co-production. */
    @JsonProperty("voice")
    VOICE("Voice and co-production"),
    /** Services that fit together, with the evidence and leadership behind them. */
    @JsonProperty("joined-up")
    JOINED_UP("Joined-up services"),
    /** Safety. */
    @JsonProperty("safety")
    SAFETY("Safety"),
    /** Changes in caring and its end, including planning for them. */
    @JsonProperty("after-caring")
    AFTER_CARING("Life after caring"),
    /** Assessment, personal support and choice. */
    @JsonProperty("assessment")
    ASSESSMENT("Assessment and choice");

    private final String title;

    SharedTheme(String title) {
        this.title = title;
    }

    /** The name on a page. */
    public String title() {
        return title;
    }

    /** The name in files: {@code young-carers}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
