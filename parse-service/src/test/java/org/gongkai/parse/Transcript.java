package org.gongkai.parse;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.events.EventJson;
import org.gongkai.events.FigureState;
import org.gongkai.events.ReportParsed;

/** What was read of a document as JSON with one figure, section, claim or problem a line, so that a diff can be read. */
final class Transcript {
    private Transcript() {}

    static String of(ReportParsed parsed) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mediaType", json(parsed.mediaType()));
        parts.put("reader", json(parsed.reader()));
        parts.put("agency", json(parsed.agency()));
        parts.put("year", json(parsed.year()));
        parts.put("title", json(parsed.title()));
        parts.put("publishedOn", json(parsed.publishedOn()));
        parts.put("formats", json(parsed.formats()));
        parts.put("figures", lines(parsed.figures().stream().filter(figure -> figure.state() != FigureState.ABSENT)));
        parts.put("sections", lines(parsed.sections().stream()));
        parts.put("claims", lines(parsed.claims().stream()));
        parts.put("problems", lines(parsed.problems().stream()));
        return parts.entrySet().stream()
                .map(part -> "\"" + part.getKey() + "\": " + part.getValue())
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
    }

    private static String lines(Stream<?> things) {
        List<String> lines = things.map(Transcript::json).toList();
        return lines.isEmpty() ? "[]" : lines.stream().collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    }

    private static String json(Object thing) {
        try {
            return EventJson.mapper().writeValueAsString(thing);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
