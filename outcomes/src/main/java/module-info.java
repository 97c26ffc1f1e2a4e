/** Measures whether support makes carers' lives better. */
@SuppressWarnings("requires-automatic") // ojAlgo is not a module yet; its name comes from its file
module org.carerkit.outcomes {
    requires com.fasterxml.jackson.annotation;
    requires de.siegmar.fastcsv;
    requires jakarta.validation;
    requires org.apache.commons.statistics.interval;
    requires transitive org.carerkit.core;
    requires ojalgo;
    requires static transitive org.jspecify;

    exports org.carerkit.outcomes.change;
    exports org.carerkit.outcomes.disclosure;
    exports org.carerkit.outcomes.evaluation;
    exports org.carerkit.outcomes.finding;
    exports org.carerkit.outcomes.framework;
    exports org.carerkit.outcomes.instrument;
    exports org.carerkit.outcomes.measure;
    exports org.carerkit.outcomes.plan;
    exports org.carerkit.outcomes.rating;
    exports org.carerkit.outcomes.scoring;
    exports org.carerkit.outcomes.socialcare;
    exports org.carerkit.outcomes.strategy;
    exports org.carerkit.outcomes.tally;

    // Core creates the validators of the definitions' constraints.
    exports org.carerkit.outcomes.internal to
            org.carerkit.core;

    // Core's Wording reads the wording of findings.
    opens org.carerkit.outcomes.finding to
            org.carerkit.core;
}
