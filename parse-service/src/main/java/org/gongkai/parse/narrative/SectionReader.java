package org.gongkai.parse.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Section;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.Heading;
import org.jspecify.annotations.Nullable;

/** Cuts the prose of a document at the headings of the six sections. */
public final class SectionReader {
    private static final Pattern MARKS = Pattern.compile("[#*]");

    private SectionReader() {}

    /**
     * What stands below a heading.
     *
     * @param section 1 to 6; 0 for what stands before the first heading
     * @param heading null before the first heading
     * @param paragraphs they still know their places
     * @param passages the same, where lines that were broken read on
     */
    public record Prose(int section, @Nullable Heading heading, List<Text> paragraphs, List<Passage> passages) {
        private Prose(@Nullable Heading heading, List<Text> paragraphs) {
            this(heading == null ? 0 : heading.section(), heading, List.copyOf(paragraphs), Passage.of(paragraphs));
        }

        private Section section(Heading named) {
            var text = new StringJoiner("\n");
            paragraphs.forEach(paragraph -> text.add(paragraph.value().strip()));
            return new Section(
                    section,
                    MARKS.matcher(named.text().value()).replaceAll("").strip(),
                    text.toString(),
                    named.text().source());
        }
    }

    /** The prose in document order. */
    public static List<Prose> prose(Document document) {
        var all = new ArrayList<Prose>();
        var current = new ArrayList<Text>();
        Heading open = null;
        for (var block : ContentsList.left(document.blocks())) {
            if (block instanceof Paragraph(var text)) {
                var heading = Heading.of(text);
                if (heading.isPresent()) {
                    all.add(new Prose(open, current));
                    current.clear();
                    open = heading.get();
                } else if (hasWords(text.value())) {
                    current.add(text);
                }
            }
        }
        all.add(new Prose(open, current));
        return all;
    }

    /**
     * The sections.
     *
     * @param tables where each table begins: a table without its section's heading tells of the section, so the section is
     *     given with an empty heading
     */
    public static List<Section> sections(List<Prose> prose, Map<ReportTable, Source> tables) {
        var sections = new ArrayList<Section>();
        for (var part : prose) {
            if (part.heading() != null) {
                sections.add(part.section(part.heading()));
            }
        }
        tables.forEach((table, place) -> {
            int number = sectionOf(table);
            if (sections.stream().noneMatch(section -> section.number() == number)) {
                sections.add(new Section(number, "", "", place));
                sections.sort(Comparator.comparingInt(Section::number));
            }
        });
        return sections;
    }

    /** What a table in running text leaves behind may be a lone bracket or pipe. */
    private static boolean hasWords(String value) {
        for (int i = 0; i < value.length(); i = value.offsetByCodePoints(i, 1)) {
            if (Character.isLetterOrDigit(value.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int sectionOf(ReportTable table) {
        return switch (table) {
            case T2 -> 2;
            case T3 -> 3;
            case T4 -> 4;
        };
    }
}
