package org.carerkit.examples.school;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.education.YoungCarersRegister;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.carerkit.notices.NoticeServer;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * A school's server that receives notices. Its register, an H2 file, and its file of keys are in one folder. The
 * folder's {@code school.properties} names the school and the token of each sender:
 *
 * <pre>{@code
 * school.urn = 999001
 * sender.RVW = a long random text that only the hospital with the ODS code RVW has
 * }</pre>
 */
public final class SchoolServer implements AutoCloseable {

    private static final String SENDER = "sender.";

    private final JdbcConnectionPool pool;
    private final FileCarerKeys keys;
    private final YoungCarersRegister register;
    private final NoticeServer server;

    private SchoolServer(Path folder, int port, Clock clock) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("school.properties"), StandardCharsets.UTF_8)) {
            settings.load(reader);
        }
        Identifier school = Identifier.urn(settings.getProperty("school.urn", ""));
        // these settings keep acknowledged commits if the process is killed
        this.pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("school") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE",
                "sa",
                "");
        JdbcFlagStore.migrate(pool);
        this.keys = FileCarerKeys.open(folder.resolve("school.keys"));
        CarerFlagRegister flags = CarerFlagRegister.builder(
                        JdbcFlagStore.on(pool).open(), clock)
                .keys(keys)
                .build();
        this.register = new YoungCarersRegister(flags, school);
        this.server = NoticeServer.open(
                flags.receiver(new Recipient(RecipientKind.SCHOOL_LEAD, school)),
                senders(settings),
                clock,
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /**
     * Opens the school in a folder.
     *
     * @param folder the folder with {@code school.properties}
     * @param port the port to listen on, on this machine only; 0 chooses a free one
     * @param clock gives the current time
     * @throws IOException if the folder cannot be read or the port is taken
     */
    public static SchoolServer open(Path folder, int port, Clock clock) throws IOException {
        return new SchoolServer(folder, port, clock);
    }

    /**
     * Opens the school and leaves it running.
     *
     * @param arguments the folder and the port
     * @throws IOException if it cannot be opened
     */
    public static void main(String[] arguments) throws IOException {
        run(System.out, Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private static void run(PrintStream out, Path folder, int port) throws IOException {
        SchoolServer school = open(folder, port, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(school::close));
        out.println("listening on port " + school.port());
        out.flush();
    }

    /** Returns the school's register. */
    public YoungCarersRegister register() {
        return register;
    }

    /** Returns the port on which it listens. */
    public int port() {
        return server.port();
    }

    private static Map<String, Identifier> senders(Properties settings) {
        Map<String, Identifier> senders = new HashMap<>();
        for (String name : settings.stringPropertyNames()) {
            if (name.startsWith(SENDER)) {
                senders.put(settings.getProperty(name), Identifier.ods(name.substring(SENDER.length())));
            }
        }
        return senders;
    }

    @Override
    public void close() {
        server.close();
        keys.close();
        pool.dispose();
    }
}
