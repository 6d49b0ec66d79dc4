package org.gongkai.report.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import org.gongkai.events.EventJson;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line; a value that is not there is left out. The last line tells what the file holds and is the only
 * one with the field {@code complete}; the hash is that of the lines before it.
 */
final class JsonLinesWriter implements RowWriter {
    private static final byte[] END = "\n".getBytes(UTF_8);

    private final List<Column> columns;
    private final OutputStream out;
    private final RowHash hash = new RowHash();

    JsonLinesWriter(List<Column> columns, OutputStream out) {
        this.columns = columns;
        this.out = out;
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < values.length; i++) {
            var value = values[i];
            if (value != null) {
                object.put(columns.get(i).id(), value);
            }
        }
        var line = EventJson.write(object);
        hash.add(line);
        hash.add(END);
        out.write(line);
        out.write(END);
    }

    @Override
    public void complete(Contents contents) throws IOException {
        last(contents, true);
    }

    @Override
    public void incomplete(Contents contents) throws IOException {
        last(contents, false);
    }

    @Override
    public String sha256() {
        return hash.hex();
    }

    private void last(Contents contents, boolean complete) throws IOException {
        var object = new LinkedHashMap<String, Object>();
        object.put("complete", complete);
        object.put("note", complete ? Contents.COMPLETE : Contents.INCOMPLETE);
        object.put("question", contents.question());
        object.put("ruleSets", contents.ruleSets());
        object.put("asOf", contents.asOf());
        object.put("rows", contents.rows());
        if (complete) {
            object.put("sha256", contents.sha256());
        }
        out.write(EventJson.write(object));
        out.write(END);
    }
}
