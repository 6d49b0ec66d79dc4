package org.gongkai.stack.running;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** A real PostgreSQL, unpacked from a jar and run as a child process, with the database and the user of Gongkai in it. */
public final class Database implements Child, AutoCloseable {
    public static final String NAME = "gongkai";
    /** The service's role: rows, and nothing else. */
    public static final String USER = "gongkai";
    /** The role that the tables belong to. */
    public static final String OWNER = "gongkai_owner";
    /** Listens on this machine only, as the whole local stack does. */
    public static final String PASSWORD = "gongkai";

    private static final Duration START = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Path folder;

    private Database(EmbeddedPostgres server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    /**
     * Starts a server whose tables live in a folder.
     *
     * @param durable survive a crash of the machine; costs a wait for the disk at every commit
     */
    public static Database start(Path folder, int port, boolean durable, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        var onOrOff = durable ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                // The stack stops it, in the right order and after the services.
                .setRegisterShutdownHook(false)
                .setPort(port)
                // The same order of characters on every machine.
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", onOrOff)
                .setServerConfig("synchronous_commit", onOrOff)
                .setServerConfig("full_page_writes", onOrOff)
                .setServerConfig("max_connections", "60")
                // A socket in /tmp would stay behind after a kill.
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setPGStartupWait(START);
        var database = new Database(builder.start(), folder);
        try {
            database.createOnce();
            return database;
        } catch (SQLException e) {
            database.close();
            throw new IOException("cannot create the database " + NAME, e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME;
    }

    /** As the owner of the tables. */
    public DataSource dataSource() {
        return server.getDatabase(OWNER, NAME);
    }

    /** How many bytes the tables and their indexes take. */
    public long size() throws SQLException {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("SELECT pg_database_size(current_database())")) {
            answer.next();
            return answer.getLong(1);
        }
    }

    @Override
    public boolean isAlive() throws IOException {
        return process().filter(ProcessHandle::isAlive).isPresent();
    }

    /** SIGKILL to the main process: its children see it and end, and the next start recovers from the log. */
    @Override
    public void kill() throws IOException {
        var main = process();
        if (main.isPresent()) {
            main.get().destroyForcibly();
            main.get().onExit().join();
        }
        close(); // lets the folder go
    }

    /** The server's main process; empty when the server is not running. */
    public Optional<ProcessHandle> process() throws IOException {
        return process(folder);
    }

    /** Ends what a start that failed has left behind, as with a full disk: a server half up, and a lock nobody gives back. */
    public static void clear(Path folder) throws IOException {
        // A pid file that was left behind may by now name somebody else.
        var left = process(folder)
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (left.isPresent()) {
            left.get().destroyForcibly();
            left.get().onExit().join();
        }
        Files.deleteIfExists(folder.resolve("epg-lock"));
    }

    /** The main process of the server of a data folder. */
    public static Optional<ProcessHandle> process(Path folder) throws IOException {
        var file = folder.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file); // none where the disk was full
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void createOnce() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            for (var role : List.of(USER, OWNER)) {
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                    execute(connection, "CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
                }
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", NAME)) {
                execute(connection, "CREATE DATABASE " + NAME + " OWNER " + OWNER);
                return;
            }
        }
        // Data from before there were two roles.
        try (var connection = server.getDatabase("postgres", NAME).getConnection()) {
            execute(connection, "REASSIGN OWNED BY " + USER + " TO " + OWNER);
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
