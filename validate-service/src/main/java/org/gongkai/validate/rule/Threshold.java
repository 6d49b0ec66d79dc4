package org.gongkai.validate.rule;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.gongkai.events.Message;

/** A number that a rule draws its line with, and that administrators may draw elsewhere (可调参数). */
public enum Threshold {
    /** Section five with fewer characters than this says nothing. */
    SECTION5_CHARACTERS(
            "SECTION5_EMPTY", "characters", "10", "1", "500", "第五部分最少字数", "fewest characters of section five"),
    /** This share of equal sentences, 1 for all of them, is copied. */
    YEAR_COPY_SHARE(
            "NARR_YEAR_COPY", "share", "0.5", "0.01", "1", "与上一年度相同句子的占比", "share of sentences equal to last year's"),
    /** Fewer equal sentences than this say nothing. */
    YEAR_COPY_SENTENCES(
            "NARR_YEAR_COPY", "sentences", "3", "1", "100", "与上一年度相同的最少句数", "fewest sentences equal to last year's");

    private final String rule;
    private final String key;
    private final BigDecimal usual;
    private final BigDecimal least;
    private final BigDecimal most;
    private final Message meaning;

    Threshold(String rule, String key, String usual, String least, String most, String zh, String en) {
        this.rule = rule;
        this.key = key;
        this.usual = new BigDecimal(usual);
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.meaning = new Message(zh, en);
    }

    /** Its name for administrators: {@code SECTION5_EMPTY.characters}. Stable. */
    public String id() {
        return rule + "." + key;
    }

    /** The rule it belongs to. */
    public String rule() {
        return rule;
    }

    /** What holds where nobody says otherwise. */
    public BigDecimal usual() {
        return usual;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    /** What it counts. */
    public Message meaning() {
        return meaning;
    }

    /** All names, for people who mistyped one. */
    public static Stream<String> ids() {
        return Stream.of(values()).map(Threshold::id);
    }
}
