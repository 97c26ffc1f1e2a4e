package org.carerkit.flag.store.jdbc;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult.Appended;
import org.carerkit.flag.store.FlagStore;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The process that is killed. It appends until then; before each append it writes {@code begin NUMBER} to the journal,
 * after it {@code done NUMBER}. With {@code early} it has a fault on purpose: it says done before it is.
 */
final class AppendsUntilKilled {

    private AppendsUntilKilled() {}

    /**
     * Arguments: {@code safe} or {@code early}, the number of the cycle, the URL of the database, the journal. With the
     * journal {@code warm} it makes a database of its own, appends a little, and ends.
     */
    public static void main(String[] arguments) throws Exception {
        boolean early = arguments[0].equals("early");
        int cycle = Integer.parseInt(arguments[1]);
        if (arguments[3].equals("warm")) {
            DataSource dataSource = DataSources.pool(dataSource(arguments[2]));
            JdbcFlagStore.migrate(dataSource);
            FlagStore store =
                    JdbcFlagStore.on(dataSource).allowUnsafeDurability().open();
            for (int number = 0; number < 5; number++) {
                store.append(append(cycle, number));
            }
            return;
        }
        try (FileOutputStream journal = new FileOutputStream(arguments[3])) {
            FlagStore store =
                    JdbcFlagStore.on(DataSources.pool(dataSource(arguments[2]))).open();
            for (int number = 0; ; number++) {
                write(journal, "begin " + number);
                if (early) {
                    write(journal, "done " + number);
                }
                if (!(store.append(append(cycle, number)) instanceof Appended)) {
                    throw new IllegalStateException("refused");
                }
                if (!early) {
                    write(journal, "done " + number);
                }
            }
        }
    }

    /** Two events, so that a torn append shows. */
    static Append append(int cycle, int number) {
        String name = cycle + "-" + number;
        return StoredEvents.append(StoredEvents.carer(cycle), name, name + "-too");
    }

    static DataSource dataSource(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return DataSources.h2(url);
        }
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        return dataSource;
    }

    /** One call of the operating system a line: once it has returned, a kill does not lose the line. */
    private static void write(FileOutputStream journal, String line) throws IOException {
        journal.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
