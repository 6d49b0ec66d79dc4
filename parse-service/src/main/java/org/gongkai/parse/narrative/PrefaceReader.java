package org.gongkai.parse.narrative;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongkai.events.Preface;
import org.gongkai.parse.block.Text;

/** Finds what a report says before its first section, apart from its title and the words of the page around it. */
public final class PrefaceReader {
    private static final Pattern TITLE = Pattern.compile("公开(?:工作)?(?:情况)?(?:的)?(?:年度(?:工作)?报告|年报)[》\\s*]*$");
    private static final int LONGEST_TITLE = 80;
    /** A line without a full stop is a name, a date or an entry of a menu. */
    private static final Pattern SENTENCE = Pattern.compile("。|[；;：:]$");

    /** Lines drawn with characters, often with words between them. */
    private static final Pattern DRAWN = Pattern.compile("[=_-]{4}");

    private static final int SHORTEST = 15;

    private PrefaceReader() {}

    /** The preface; empty where no section follows, for then nobody knows where it ends. */
    public static Optional<Preface> preface(List<SectionReader.Prose> prose) {
        if (prose.size() < 2 || prose.getFirst().section() != 0) {
            return Optional.empty();
        }
        var lines = belowTitle(prose.getFirst().paragraphs()).stream()
                .filter(line -> !DRAWN.matcher(line.value()).find())
                .toList();
        var sentences = Passage.of(lines).stream()
                .filter(passage -> passage.value().length() >= SHORTEST
                        && SENTENCE.matcher(passage.value()).find())
                .toList();
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Preface(
                        sentences.stream().map(Passage::value).collect(Collectors.joining("\n")),
                        sentences.getFirst().source(0, 1)));
    }

    private static List<Text> belowTitle(List<Text> paragraphs) {
        for (int i = paragraphs.size() - 1; i >= 0; i--) {
            var line = paragraphs.get(i).value().strip();
            if (line.length() <= LONGEST_TITLE && TITLE.matcher(line).find()) {
                return paragraphs.subList(i + 1, paragraphs.size());
            }
        }
        return paragraphs;
    }
}
