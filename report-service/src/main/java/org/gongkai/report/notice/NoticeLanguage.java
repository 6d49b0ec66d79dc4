package org.gongkai.report.notice;

/** What notices are written in. */
public enum NoticeLanguage {
    /** What is sent. */
    ZH(new ChinesePhrases()),
    EN(new EnglishPhrases());

    private final Phrases phrases;

    NoticeLanguage(Phrases phrases) {
        this.phrases = phrases;
    }

    Phrases phrases() {
        return phrases;
    }
}
