package org.gongkai.report.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Text as an index sees it. Chinese is written without spaces, and most of its words have two characters: every character
 * and every pair of neighbours is a word of the index, so that no dictionary decides what can be found. Runs of other
 * letters and digits are words as they stand. Pure.
 */
public final class Words {
    /** A longer run is nothing that anybody types. */
    private static final int LONGEST = 64;

    private Words() {}

    /**
     * Neighbouring characters of one sort.
     *
     * @param text in the index's form
     * @param start where it begins in the text
     * @param end one after its end
     * @param han whether it is Chinese
     */
    record Run(String text, int start, int end, boolean han) {}

    /** The words of a text, each once. */
    public static Collection<String> of(String text) {
        var words = new LinkedHashSet<String>();
        runs(text).forEach(run -> words.addAll(wordsOf(run)));
        return words;
    }

    static List<String> wordsOf(Run run) {
        if (!run.han()) {
            return run.text().length() > LONGEST ? List.of() : List.of(run.text());
        }
        var words = new ArrayList<String>();
        var characters = run.text().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            words.add(Character.toString(characters[i]));
            if (i + 1 < characters.length) {
                words.add(new String(characters, i, 2));
            }
        }
        return words;
    }

    static List<Run> runs(String text) {
        var runs = new ArrayList<Run>();
        var run = new StringBuilder();
        boolean han = false;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int character = fold(text.codePointAt(i));
            int length = Character.charCount(text.codePointAt(i));
            boolean isHan = Character.isIdeographic(character);
            boolean isWord = isHan || Character.isLetterOrDigit(character);
            if (!run.isEmpty() && (!isWord || isHan != han)) {
                runs.add(new Run(run.toString(), start, i, han));
                run.setLength(0);
            }
            if (isWord) {
                if (run.isEmpty()) {
                    start = i;
                    han = isHan;
                }
                run.appendCodePoint(character);
            }
            i += length;
        }
        if (!run.isEmpty()) {
            runs.add(new Run(run.toString(), start, text.length(), han));
        }
        return runs;
    }

    /** Full-width and half-width, large and small letters are the same; every character stays one. */
    private static int fold(int character) {
        if (character < 0x80 || Character.isIdeographic(character)) {
            return Character.toLowerCase(character);
        }
        var folded = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
        return folded.codePointCount(0, folded.length()) == 1
                ? Character.toLowerCase(folded.codePointAt(0))
                : character;
    }
}
