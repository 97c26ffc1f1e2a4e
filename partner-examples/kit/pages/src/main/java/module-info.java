/** Pages, reports and charts that everybody can read. */
module org.carerkit.pages {
    requires transitive org.carerkit.outcomes;
    requires static transitive org.jspecify;

    exports org.carerkit.pages;
    exports org.carerkit.pages.strategy;
}
