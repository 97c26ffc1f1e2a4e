package org.carerkit.flag.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;

/** Who may use the file of an H2 database. H2 creates it as the process may: usually everybody can read it. */
final class DatabaseFile {

    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private DatabaseFile() {}

    /** Allows only the owner, where the database is a file and the file system knows owners. */
    static void keepForOwner(Connection connection) throws SQLException {
        try {
            Optional<PosixFileAttributeView> view = view(connection);
            if (view.isPresent()) {
                view.get().setPermissions(OWNER);
            }
        } catch (IOException e) {
            throw new SQLException("The database's file could not be kept for its owner", e);
        }
    }

    /** Returns true if others than the owner may read or write the database's file. */
    static boolean isOpenToOthers(Connection connection) throws SQLException {
        try {
            Optional<PosixFileAttributeView> view = view(connection);
            return view.isPresent()
                    && !OWNER.containsAll(view.get().readAttributes().permissions());
        } catch (IOException e) {
            throw new SQLException("Who may use the database's file could not be found out", e);
        }
    }

    private static Optional<PosixFileAttributeView> view(Connection connection) throws SQLException {
        if (Dialect.of(connection) != Dialect.H2) {
            return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select database_path()")) {
            String path = row.next() ? row.getString(1) : null;
            return Optional.ofNullable(path)
                    .map(one -> Path.of(one + ".mv.db"))
                    .filter(Files::exists)
                    .map(file -> Files.getFileAttributeView(file, PosixFileAttributeView.class));
        }
    }
}
