package org.carerkit.examples.hospital;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The databases that a hospital can keep its data in, for what has to hold in each. */
public enum Database {
    /** A file of its own. */
    H2,
    /** A server. */
    POSTGRESQL;

    /** Starts a hospital whose data, the server's files too, are in a folder: on what is in it, or on nothing. */
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

    /** A hospital that runs, and its database. */
    public record Running(Path folder, StartedHospital hospital, EmbeddedPostgres server) implements AutoCloseable {

        /** Stops both, so that everything is in the files. */
        @Override
        public void close() throws IOException {
            hospital.close();
            if (server != null) {
                server.close();
            }
        }

        /** The files in which one of these texts stands. */
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
