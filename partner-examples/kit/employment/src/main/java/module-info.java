/** Calculates carer's leave and flexible working by the law in force on a day. */
module org.carerkit.employment {
    requires org.carerkit.core;
    requires static transitive org.jspecify;

    exports org.carerkit.employment;
}
