package org.gongkai.validate.policy.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.validate.policy.Entry.Place;

/** A value of the file that knows its line: people are told where to look. */
sealed interface Value {
    Place place();

    /** An object. */
    record Fields(Place place, Map<String, Value> values) implements Value {}

    /** An array. */
    record Items(Place place, List<Value> values) implements Value {}

    /** A string. */
    record Text(Place place, String text) implements Value {}

    /** A number, as written. */
    record Digits(Place place, String digits) implements Value {}

    /** What has no place in such a file: true, false, null. */
    record Other(Place place) implements Value {}

    private static JsonFactory json() {
        return JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * Reads a whole file.
     *
     * @throws IOException when it is no JSON
     */
    static Value read(byte[] file) throws IOException {
        try (var parser = json().createParser(file)) {
            parser.nextToken();
            var value = read(parser, "");
            if (parser.nextToken() != null) {
                throw new IOException("something follows the end, in line "
                        + parser.currentTokenLocation().getLineNr());
            }
            return value;
        }
    }

    private static Value read(JsonParser parser, String path) throws IOException {
        var place = new Place(parser.currentTokenLocation().getLineNr(), path);
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var values = new LinkedHashMap<String, Value>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    var name = parser.currentName();
                    parser.nextToken();
                    values.put(name, read(parser, path.isEmpty() ? name : path + "." + name));
                }
                yield new Fields(place, values);
            }
            case START_ARRAY -> {
                var values = new ArrayList<Value>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    values.add(read(parser, path + "[" + values.size() + "]"));
                }
                yield new Items(place, values);
            }
            case VALUE_STRING -> new Text(place, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Digits(place, parser.getText());
            case null -> throw new IOException("the file is empty");
            default -> new Other(place);
        };
    }
}
