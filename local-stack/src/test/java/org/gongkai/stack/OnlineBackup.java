package org.gongkai.stack;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import org.gongkai.stack.running.Folders;

/**
 * A copy of a running server's folder, made as PostgreSQL's documentation has it (low level API): what pg_basebackup does,
 * which the embedded server comes without.
 */
final class OnlineBackup {
    private static final String WAL = "pg_wal";
    /** Of the running process, not of its data. */
    private static final Set<String> LEFT_OUT = Set.of(WAL, "postmaster.pid", "postmaster.opts", "epg-lock");

    private OnlineBackup() {}

    /** Copies a server's folder while the server works. */
    static void make(String serverUrl, Path folder, Path backup) throws SQLException, IOException {
        try (var server = DriverManager.getConnection(serverUrl, "postgres", "postgres");
                var statement = server.createStatement()) {
            statement.execute("SELECT pg_backup_start('gongkai', true)");
            copy(folder, backup, LEFT_OUT);
            try (var end = statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
                end.next();
                Files.writeString(backup.resolve("backup_label"), end.getString(1));
            }
            // All that was written from the beginning to the end of the copy: with it the server makes it whole.
            copy(folder.resolve(WAL), backup.resolve(WAL), Set.of());
        }
    }

    /** Puts a backup in the place of a stopped server's folder. */
    static void restore(Path backup, Path folder) throws IOException {
        Folders.delete(folder);
        copy(backup, folder, Set.of());
    }

    private static void copy(Path from, Path to, Set<String> leftOut) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (leftOut.contains(from.relativize(folder).toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(
                        to.resolve(from.relativize(folder)),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!leftOut.contains(from.relativize(file).toString())) {
                    Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // the server deletes files while it is copied
                }
                throw failure;
            }
        });
    }
}
