package org.gongkai.stack.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Where the libraries in this JVM write what they log: never between our lines. */
public final class Logs {
    private Logs() {}

    public static void off() {
        LogManager.getLogManager().reset();
    }

    /** Warnings of Kafka's broker and the like go to a file. */
    public static void to(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        LogManager.getLogManager().reset();
        // A % would be a pattern to the handler.
        var handler = new FileHandler(file.toString().replace("%", "%%"), true);
        handler.setFormatter(new SimpleFormatter());
        handler.setEncoding("UTF-8");
        var root = Logger.getLogger("");
        root.addHandler(handler);
        root.setLevel(Level.WARNING);
    }
}
