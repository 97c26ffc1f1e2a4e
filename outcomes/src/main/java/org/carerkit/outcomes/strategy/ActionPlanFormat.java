package org.carerkit.outcomes.strategy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The versions of the action plan's format. A reader refuses any other. */
public enum ActionPlanFormat {
    /** The first version. */
    @JsonProperty("carerkit.action-plan/1")
    ACTION_PLAN_1
}
