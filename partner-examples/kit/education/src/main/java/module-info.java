/** A school's young carers: pupils, the census indicator, what is due before a return, and transition. */
module org.carerkit.education {
    requires transitive org.carerkit.flag;
    requires static transitive org.jspecify;

    exports org.carerkit.education;

    // The wording of findings is read by core's Wording.
    opens org.carerkit.education to
            org.carerkit.core;
}
