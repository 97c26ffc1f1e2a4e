/** Supports a school with its young carers: pupils, the census indicator, checks before a return, and transition. */
module org.carerkit.education {
    requires transitive org.carerkit.flag;
    requires static transitive org.jspecify;

    exports org.carerkit.education;

    // Core's Wording reads the wording of findings.
    opens org.carerkit.education to
            org.carerkit.core;
}
