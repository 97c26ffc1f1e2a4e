/** Sends and receives notices between registers, over HTTP and as files. */
module org.carerkit.notices {
    requires transitive org.carerkit.flag;
    requires org.eclipse.jetty.http;
    requires org.eclipse.jetty.io;
    requires org.eclipse.jetty.server;
    requires org.eclipse.jetty.util;
    requires static transitive org.jspecify;

    exports org.carerkit.notices;
}
