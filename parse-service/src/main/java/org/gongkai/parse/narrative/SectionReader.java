package org.gongkai.parse.narrative;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.gongkai.events.ReportTable;
import org.gongkai.events.Section;
import org.gongkai.events.Source;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;
import org.gongkai.parse.block.Text;
import org.gongkai.parse.template.Heading;

/** Cuts the prose of a document at the headings of the six sections. */
public final class SectionReader {
    private SectionReader() {}

    /** A section with the paragraphs it is made of, which still know their places. */
    public record Prose(int section, List<Text> paragraphs) {
        public Prose {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** The prose in document order; what stands before the first heading is section 0. */
    public static List<Prose> prose(Document document) {
        var all = new ArrayList<Prose>();
        var current = new ArrayList<Text>();
        int section = 0;
        for (var block : ContentsList.left(document.blocks())) {
            if (block instanceof Paragraph(var text)) {
                var heading = Heading.of(text);
                if (heading.isPresent()) {
                    all.add(new Prose(section, current));
                    current.clear();
                    section = heading.get().section();
                } else if (hasWords(text)) {
                    current.add(text);
                }
            }
        }
        all.add(new Prose(section, current));
        return all;
    }

    /**
     * The sections.
     *
     * @param tables where each table begins: a table without its section's heading tells of the section, so the section is
     *     given with an empty heading
     */
    public static List<Section> sections(Document document, Map<ReportTable, Source> tables) {
        var sections = new ArrayList<Section>();
        var text = new StringBuilder();
        Heading open = null;
        for (var block : ContentsList.left(document.blocks())) {
            if (block instanceof Paragraph(var paragraph)) {
                var heading = Heading.of(paragraph);
                if (heading.isPresent()) {
                    close(sections, open, text);
                    open = heading.get();
                } else if (open != null && hasWords(paragraph)) {
                    text.append(text.isEmpty() ? "" : "\n")
                            .append(paragraph.value().strip());
                }
            }
        }
        close(sections, open, text);
        tables.forEach((table, place) -> {
            int number = sectionOf(table);
            if (sections.stream().noneMatch(section -> section.number() == number)) {
                sections.add(new Section(number, "", "", place));
                sections.sort(Comparator.comparingInt(Section::number));
            }
        });
        return sections;
    }

    private static void close(List<Section> sections, Heading heading, StringBuilder text) {
        if (heading != null) {
            sections.add(new Section(
                    heading.section(),
                    heading.text().value().replaceAll("[#*]", "").strip(),
                    text.toString(),
                    heading.text().source()));
        }
        text.setLength(0);
    }

    /** What a table in running text leaves behind may be a lone bracket or pipe. */
    private static boolean hasWords(Text text) {
        return text.value().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static int sectionOf(ReportTable table) {
        return switch (table) {
            case T2 -> 2;
            case T3 -> 3;
            case T4 -> 4;
        };
    }
}
