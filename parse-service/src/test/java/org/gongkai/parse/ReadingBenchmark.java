package org.gongkai.parse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.gongkai.events.FigureState;
import org.gongkai.events.ReportParsed;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.SAXException;

/**
 * What it costs to read a report into cells, places, sections and claims, beside what Tika needs for its plain text
 * alone. Both run in one process per document, on one thread, warm.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {
    /** A document of samples/, or a real one beside the project: a benchmark of what is not there is not run. */
    @Param({
        "ningwu-2020.pdf",
        "ningwu-2020.docx",
        "ningwu-2020.doc",
        "ningwu-2020.html",
        "ningwu-2020.txt",
        "tongxin-2020.txt",
        "hongze-2023.pdf"
    })
    String file;

    /** A parameter, not two benchmarks: so that the two numbers of a file are measured one right after the other. */
    @Param
    Reading reading;

    /** What is done with the document. */
    public enum Reading {
        BY_READER,
        BY_TIKA
    }

    private byte[] document;
    private DocumentInfo info;
    private ReportParser reader;
    private Parser tika;

    @Setup
    public void open() throws IOException, TikaException, SAXException {
        document = Files.readAllBytes(path(file));
        info = DocumentInfo.draft(file, document); // a document that was handed in brings its id with it
        reader = new ReportParser();
        tika = new AutoDetectParser();
        // A number for work that was not done would be worth nothing.
        if (reader().figures().stream().noneMatch(figure -> figure.state() == FigureState.READ)
                || !tika().contains("20")) {
            throw new IllegalStateException("Not read: " + file);
        }
    }

    private static Path path(String file) {
        return List.of(Samples.own(), Samples.real()).stream()
                .map(folder -> folder.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not at hand: " + file));
    }

    @Benchmark
    public Object read() throws IOException, TikaException, SAXException {
        return switch (reading) {
            case BY_READER -> reader();
            case BY_TIKA -> tika();
        };
    }

    private ReportParsed reader() {
        return reader.parse(document, info);
    }

    private String tika() throws IOException, TikaException, SAXException {
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, file);
        var text = new BodyContentHandler(-1);
        try (var bytes = TikaInputStream.get(document, metadata)) {
            tika.parse(bytes, text, metadata, new ParseContext());
        }
        return text.toString();
    }
}
