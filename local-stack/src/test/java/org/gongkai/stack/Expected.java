package org.gongkai.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gongkai.events.EventJson;
import org.gongkai.events.Figure;
import org.gongkai.events.FigureState;
import org.gongkai.events.ReportParsed;

/** The figures of a sample, checked by hand: {@code NAME.expected.json} beside {@code NAME.pdf}, {@code NAME.txt} … */
public final class Expected {
    private final JsonNode json;

    private Expected(JsonNode json) {
        this.json = json;
    }

    static Path fileOf(Path document) {
        var name = document.getFileName().toString();
        return document.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".expected.json");
    }

    public static Expected of(Path document) throws IOException {
        return new Expected(EventJson.mapper().readTree(Files.readString(fileOf(document))));
    }

    int year() {
        return json.path("year").asInt();
    }

    /** How many cells a person has looked at. */
    int size() {
        return json.path("figures").size();
    }

    /** Every cell whose figure is another than the expected one; a null in the file is a cell without a number. */
    public List<String> differences(ReportParsed report) {
        var read = new TreeMap<String, Figure>();
        report.figures().forEach(figure -> read.put(figure.cell().value(), figure));
        var differences = new ArrayList<String>();
        json.path("figures").properties().forEach(expected -> {
            var figure = read.remove(expected.getKey());
            if (!same(expected.getValue(), figure)) {
                differences.add(expected.getKey() + " is " + expected.getValue() + " but was read as " + figure);
            }
        });
        read.values().stream()
                .filter(figure -> figure.state() == FigureState.READ)
                .forEach(
                        figure -> differences.add(figure.cell() + " is not in the document but was read as " + figure));
        return differences;
    }

    private static boolean same(JsonNode expected, Figure figure) {
        if (expected.isNull()) {
            return figure == null || figure.state() == FigureState.BLANK || figure.state() == FigureState.ABSENT;
        }
        return figure != null
                && figure.value() != null
                && figure.value().compareTo(new BigDecimal(expected.asText())) == 0;
    }
}
