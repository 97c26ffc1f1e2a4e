package org.carerkit.outcomes.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The versions of the evaluation's format. A reader refuses any other. */
public enum EvaluationFormat {
    /** The first version. */
    @JsonProperty("carerkit.evaluation/1")
    EVALUATION_1
}
