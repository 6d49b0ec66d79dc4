package org.gongkai.validate.rule;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.events.Evidence;
import org.gongkai.events.Section;

/**
 * A sentence of the prose.
 *
 * @param section where it stands
 * @param text as printed, with its mark
 */
public record Sentence(Section section, String text) {
    private static final String ENDS = "。！？；;\n";

    /** What a finding quotes. */
    public Evidence evidence() {
        return new Evidence(text, section.source());
    }

    static List<Sentence> of(List<Section> sections) {
        var sentences = new ArrayList<Sentence>();
        for (var section : sections) {
            var text = section.text();
            int start = 0;
            for (int i = 0; i < text.length(); i++) {
                if (ENDS.indexOf(text.charAt(i)) >= 0) {
                    add(section, text.substring(start, i + 1), sentences);
                    start = i + 1;
                }
            }
            add(section, text.substring(start), sentences);
        }
        return List.copyOf(sentences);
    }

    private static void add(Section section, String words, List<Sentence> sentences) {
        var text = words.strip();
        if (!text.isEmpty()) {
            sentences.add(new Sentence(section, text));
        }
    }
}
