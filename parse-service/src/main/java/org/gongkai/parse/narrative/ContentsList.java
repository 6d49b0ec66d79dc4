package org.gongkai.parse.narrative;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.parse.block.Block;
import org.gongkai.parse.block.Block.Paragraph;
import org.gongkai.parse.template.Heading;

/** A list of contents (目录) names the sections before they come; its lines are not their headings. */
final class ContentsList {
    /** Two headings in a row may be two empty sections; so many in a row that come again later are a list. */
    private static final int SHORTEST = 3;

    private static final Pattern PAGE_NUMBER = Pattern.compile("[\\s.·…⋯_\\-—()（）\\d]*");

    private ContentsList() {}

    /** The blocks that are left without the list. */
    static List<Block> left(List<Block> blocks) {
        var run = new ArrayList<Integer>();
        for (int i = 0; i < blocks.size(); i++) {
            if (section(blocks.get(i)) > 0) {
                run.add(i);
            } else if (!run.isEmpty() && !isPageNumber(blocks.get(i))) {
                if (run.size() >= SHORTEST) {
                    break;
                }
                run.clear();
            }
        }
        return run.size() >= SHORTEST ? without(run, blocks) : blocks;
    }

    /** A section that is named twice in the run itself ends the list: there the report begins. */
    private static List<Block> without(List<Integer> run, List<Block> blocks) {
        var listed = new HashSet<Integer>();
        int end = 0;
        while (end < run.size() && listed.add(section(blocks.get(run.get(end))))) {
            end++;
        }
        var later = new HashSet<Integer>();
        for (int i = run.get(end - 1) + 1; i < blocks.size(); i++) {
            later.add(section(blocks.get(i)));
        }
        if (end < SHORTEST || !later.containsAll(listed)) {
            return blocks;
        }
        var left = new ArrayList<>(blocks.subList(0, run.getFirst()));
        left.addAll(blocks.subList(run.get(end - 1) + 1, blocks.size()));
        return left;
    }

    private static int section(Block block) {
        return block instanceof Paragraph(var text)
                ? Heading.of(text).map(Heading::section).orElse(0)
                : 0;
    }

    private static boolean isPageNumber(Block block) {
        return block instanceof Paragraph(var text)
                && PAGE_NUMBER.matcher(text.value()).matches();
    }
}
