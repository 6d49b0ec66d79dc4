package org.gongkai.parse.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.block.Document;

/**
 * Numbers and running titles of pages that were left in a text. 「- 3 -」 alone on a line may be a figure between two blank
 * cells; a page number is what counts up by one through the whole text.
 */
public final class PageFurniture {
    private static final Pattern NUMBER = Pattern.compile(
            "[\\s\\f]*(?:[-—–－·]\\s?(\\d{1,3})\\s?[-—–－·]|第\\s?(\\d{1,3})\\s?页(?:[\\s,，/]{0,3}共\\s?\\d{1,3}\\s?页)?|(\\d{1,3})\\s?/\\s?\\d{1,3})[\\s\\f]*");
    private static final int LONGEST_NUMBER = 30;
    private static final int FEWEST_PAGES = 3;
    private static final int SHORTEST_TITLE = 10;

    private PageFurniture() {}

    /** The same document without them. */
    public static Document removed(Document document) {
        if (!document.reader().equals("text")) {
            return document;
        }
        var blocks = document.blocks();
        var numbers = numbers(blocks);
        if (numbers.isEmpty()) {
            return document;
        }
        var furniture = new HashSet<>(numbers);
        furniture.addAll(titles(blocks, numbers));
        var left = new ArrayList<Block>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!furniture.contains(i)) {
                left.add(blocks.get(i));
            }
        }
        return document.with(left);
    }

    /** Which blocks are numbers of pages; none where they do not count up. */
    private static List<Integer> numbers(List<Block> blocks) {
        var found = new ArrayList<Integer>();
        int first = 0;
        for (int i = 0; i < blocks.size(); i++) {
            var number =
                    blocks.get(i) instanceof Paragraph(var text) ? number(text.value()) : Optional.<Integer>empty();
            if (number.isPresent()) {
                first = found.isEmpty() ? number.get() : first;
                if (number.get() != first + found.size()) {
                    return List.of();
                }
                found.add(i);
            }
        }
        return found.size() < FEWEST_PAGES ? List.of() : found;
    }

    private static Optional<Integer> number(String line) {
        if (line.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        var matcher = NUMBER.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Optional.of(Integer.valueOf(matcher.group(group)));
            }
        }
        return Optional.empty();
    }

    /** The same words behind two page numbers or more are no cell and no sentence. */
    private static Set<Integer> titles(List<Block> blocks, List<Integer> numbers) {
        var behind = new HashMap<String, List<Integer>>();
        for (int number : numbers) {
            if (number + 1 < blocks.size() && blocks.get(number + 1) instanceof Paragraph(var text)) {
                var words = text.value().strip();
                if (words.length() >= SHORTEST_TITLE && isTitle(words)) {
                    behind.computeIfAbsent(words, _ -> new ArrayList<>()).add(number + 1);
                }
            }
        }
        var titles = new HashSet<Integer>();
        for (Map.Entry<String, List<Integer>> words : behind.entrySet()) {
            if (words.getValue().size() > 1) {
                titles.addAll(words.getValue());
            }
        }
        return titles;
    }

    private static boolean isTitle(String words) {
        return Labels.requestRow(words).isEmpty()
                && Labels.disclosureRow(words).isEmpty()
                && Labels.header(words).isEmpty();
    }
}
