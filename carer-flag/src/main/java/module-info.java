/** Records that somebody is a carer, and shares it. */
module org.carerkit.flag {
    requires transitive java.sql;
    requires transitive org.carerkit.core;
    requires static transitive org.jspecify;
    requires org.slf4j;

    exports org.carerkit.flag.audit;
    exports org.carerkit.flag.directory;
    exports org.carerkit.flag.dispatch;
    exports org.carerkit.flag.event;
    exports org.carerkit.flag.keys;
    exports org.carerkit.flag.partner;
    exports org.carerkit.flag.receiving;
    exports org.carerkit.flag.register;
    exports org.carerkit.flag.sharing;
    exports org.carerkit.flag.state;
    exports org.carerkit.flag.store;
    exports org.carerkit.flag.store.jdbc;

    uses org.carerkit.flag.dispatch.PartnerConnector;
}
