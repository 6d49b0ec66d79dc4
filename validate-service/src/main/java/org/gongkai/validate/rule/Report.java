package org.gongkai.validate.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.events.Format;
import org.gongkai.events.ReportParsed;
import org.gongkai.events.Section;
import org.jspecify.annotations.Nullable;

/** One report as the rules see it. */
public final class Report {
    /** What stands before section one. */
    private static final int PREFACE = 0;

    private final ReportParsed parsed;
    private final Format format;
    private final Figures figures;
    private final Doubts doubts;
    private final List<Sentence> preface;
    private final List<Sentence> sentences;
    private final @Nullable Report lastYear;
    private final Settings settings;

    /** A report of which no earlier one is known. */
    public Report(ReportParsed parsed) {
        this(parsed, null);
    }

    /**
     * A report and the one before it.
     *
     * @param lastYear the same agency's report of the year before; null when it is not known
     */
    public Report(ReportParsed parsed, @Nullable ReportParsed lastYear) {
        this(parsed, lastYear, Settings.USUAL);
    }

    /**
     * A report, the one before it, and what administrators have set for it.
     *
     * @param lastYear the same agency's report of the year before; null when it is not known
     */
    public Report(ReportParsed parsed, @Nullable ReportParsed lastYear, Settings settings) {
        this.settings = settings;
        this.lastYear = lastYear == null ? null : new Report(lastYear);
        this.parsed = parsed;
        this.format = formatOf(parsed);
        this.figures = new Figures(parsed, format);
        this.doubts = new Doubts(parsed);
        this.preface = Sentence.of(Stream.ofNullable(parsed.preface())
                .map(preface -> new Section(PREFACE, "", preface.text(), preface.source()))
                .toList());
        this.sentences = Sentence.of(parsed.sections());
    }

    public ReportParsed parsed() {
        return parsed;
    }

    /** The same agency's report of the year before, where it is known. */
    public Optional<Report> lastYear() {
        return Optional.ofNullable(lastYear);
    }

    /** What administrators have set for it. */
    public Settings settings() {
        return settings;
    }

    /** The figures, by cell. */
    public Figures figures() {
        return figures;
    }

    /** What makes it doubtful that the document really says what was read. */
    public Doubts doubts() {
        return doubts;
    }

    /**
     * The format that the report must follow: that of its year. Where no year is known, the one its tables follow; where
     * there are none, the one in force.
     */
    public Format format() {
        return format;
    }

    /** A section, whether or not its heading was found; the one with a heading where there are several. */
    public Optional<Section> section(int number) {
        return parsed.sections().stream()
                .filter(section -> section.number() == number)
                .reduce((first, next) -> first.heading().isBlank() ? next : first);
    }

    /** The sentences before the first section; none where there is no preface, or it was not found. */
    public List<Sentence> preface() {
        return preface;
    }

    /** The sentences of all sections in document order. */
    public List<Sentence> sentences() {
        return sentences;
    }

    private static Format formatOf(ReportParsed parsed) {
        if (parsed.year() != null) {
            return Format.ofYear(parsed.year());
        }
        return Stream.of(
                        parsed.formats().t2(),
                        parsed.formats().t3(),
                        parsed.formats().t4())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(Format.V2021);
    }
}
