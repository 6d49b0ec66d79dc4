package org.gongkai.stack.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Folders of reports, and folders to be cleared away. */
public final class Folders {
    private static final Set<String> REPORT_EXTENSIONS =
            Set.of("pdf", "docx", "doc", "rtf", "html", "htm", "mht", "mhtml", "txt", "md");

    private Folders() {}

    /**
     * The documents that paths stand for: a file is itself, a folder is every report in it and below, in the order of
     * their names.
     *
     * @throws StackFailure when a path does not exist or a folder holds no report
     */
    public static List<Path> reports(List<Path> paths) throws IOException {
        var reports = new ArrayList<Path>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                var found = reportsIn(path);
                if (found.isEmpty()) {
                    throw new StackFailure("文件夹中没有可提交的报告：" + path, "no reports in " + path);
                }
                reports.addAll(found);
            } else if (Files.isReadable(path)) {
                reports.add(path);
            } else {
                throw new StackFailure("找不到或无法读取：" + path, "cannot read " + path);
            }
        }
        return List.copyOf(reports);
    }

    private static List<Path> reportsIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(Folders::isReport)
                    .sorted()
                    .toList();
        }
    }

    /** By its name: a report format, and not the page that tells what the folder is. */
    private static boolean isReport(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var extension = name.substring(name.lastIndexOf('.') + 1);
        return REPORT_EXTENSIONS.contains(extension) && !name.startsWith("readme") && !name.startsWith(".");
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException | UncheckedIOException e) {
            if (Files.exists(folder)) {
                throw new IOException("cannot delete " + folder, e);
            }
        }
    }
}
