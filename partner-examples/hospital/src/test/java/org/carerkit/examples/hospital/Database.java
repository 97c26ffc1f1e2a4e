package org.carerkit.examples.hospital;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The databases that a hospital can use, for tests of what must hold in each. */
public enum Database {
    /** H2, in a file of its own. */
    H2,
    /** A PostgreSQL server. */
    POSTGRESQL;

    /** Starts a hospital whose data, including the server's files, are in a folder, which may be empty. */
    public Running start(Path folder, String... properties) throws IOException {
        if (this == H2) {
            return new Running(folder, StartedHospital.in(folder, properties), null);
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgresql"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        List<String> all = new ArrayList<>(List.of(properties));
        all.add("--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"));
        return new Running(folder, StartedHospital.in(folder, all.toArray(String[]::new)), server);
    }

    /** A running hospital and its database. */
    public record Running(Path folder, StartedHospital hospital, EmbeddedPostgres server) implements AutoCloseable {

        /** Stops both, so that all data are in the files. */
        @Override
        public void close() throws IOException {
            hospital.close();
            if (server != null) {
                server.close();
            }
        }

        /** Returns the files that contain one of these texts. */
        public List<String> filesWith(List<String> texts) throws IOException {
            List<String> found = new ArrayList<>();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String all = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    texts.stream()
                            .filter(all::contains)
                            .forEach(text -> found.add(text + " in " + folder.relativize(file)));
                }
            }
            return found;
        }
    }
}
