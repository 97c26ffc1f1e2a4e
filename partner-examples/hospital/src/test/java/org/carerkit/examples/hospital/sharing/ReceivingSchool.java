package org.carerkit.examples.hospital.sharing;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.education.YoungCarersRegister;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.carerkit.notices.NoticeServer;
import org.h2.jdbcx.JdbcConnectionPool;

/** The receiver of notices: a school built on the kit, with a register in its folder. */
final class ReceivingSchool implements AutoCloseable {

    static final String TOKEN_FILE = "hospital.token";

    private final JdbcConnectionPool pool;
    private final FileCarerKeys keys;
    private final YoungCarersRegister register;
    private final NoticeServer server;

    private ReceivingSchool(Path folder, int port) throws IOException {
        // these settings keep acknowledged commits if the process is killed
        pool = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.toAbsolutePath().resolve("school") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE",
                "sa",
                "");
        JdbcFlagStore.migrate(pool);
        keys = FileCarerKeys.open(folder.resolve("school.keys"));
        CarerFlagRegister flags = CarerFlagRegister.builder(
                        JdbcFlagStore.on(pool).open(), Clock.systemUTC())
                .keys(keys)
                .build();
        register = new YoungCarersRegister(flags, Identifier.urn("999001"));
        server = NoticeServer.open(
                flags.receiver(SchoolProcess.LEAD),
                Map.of(Files.readString(folder.resolve(TOKEN_FILE)), Identifier.ods("RVW")),
                Clock.systemUTC(),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    static ReceivingSchool open(Path folder, int port) throws IOException {
        return new ReceivingSchool(folder, port);
    }

    /**
     * Opens the school and leaves it running.
     *
     * @param arguments the folder and the port
     */
    public static void main(String[] arguments) throws IOException {
        run(System.out, Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private static void run(PrintStream out, Path folder, int port) throws IOException {
        ReceivingSchool school = open(folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(school::close));
        out.println(SchoolProcess.LISTENING + school.server.port());
        out.flush();
    }

    int port() {
        return server.port();
    }

    YoungCarersRegister register() {
        return register;
    }

    @Override
    public void close() {
        server.close();
        keys.close();
        pool.dispose();
    }
}
