package org.gongkai.parse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.events.CellId;
import org.gongkai.events.EventJson;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.ReportParsed;

/** Reports with the values they are known to hold: the project's own, and real ones where they are at hand. */
public final class Samples {
    private Samples() {}

    /** The project's own samples. */
    public static Path own() {
        return root().resolve("samples");
    }

    /** What was read of the project's own samples when somebody last looked. */
    static Path golden() {
        return root().resolve("parse-service/src/test/resources/golden");
    }

    /** Real reports beside the project; the folder may not be there. */
    static Path real() {
        return root().resolve("../shared/samples").normalize();
    }

    /** The documents of a folder that have an expected file. */
    public static List<Path> documents(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".json"))
                    .filter(file -> Files.exists(expectedFile(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReportParsed parse(Path document) {
        try {
            var bytes = Files.readAllBytes(document);
            return new ReportParser()
                    .parse(bytes, DocumentInfo.draft(document.getFileName().toString(), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode expected(Path document) {
        try {
            return EventJson.mapper().readTree(expectedFile(document).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every cell whose reading is not the expected one, in words; null in an expected file is a cell without a value. */
    static List<String> differences(Path document, ReportParsed parsed) {
        var figures = new TreeMap<CellId, Figure>();
        parsed.figures().forEach(figure -> figures.put(figure.cell(), figure));
        var differences = new ArrayList<String>();
        expected(document).path("figures").properties().forEach(entry -> {
            var cell = CellId.of(entry.getKey());
            var figure = figures.remove(cell);
            var wanted = entry.getValue().isNull() ? null : entry.getValue().decimalValue();
            if (figure == null || !isEqual(wanted, figure)) {
                differences.add(cell + " is " + wanted + ", read as " + figure);
            }
        });
        figures.values().stream()
                .filter(figure -> figure.state() != FigureState.ABSENT)
                .forEach(figure -> differences.add(figure.cell() + " is not there, read as " + figure));
        return differences;
    }

    private static boolean isEqual(BigDecimal wanted, Figure figure) {
        if (wanted == null) {
            return figure.state() == FigureState.BLANK || figure.state() == FigureState.ABSENT;
        }
        return figure.state() == FigureState.READ && wanted.compareTo(figure.value()) == 0;
    }

    private static Path expectedFile(Path document) {
        var name = document.getFileName().toString();
        return document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("mvnw")) ? here : here.getParent();
    }
}
