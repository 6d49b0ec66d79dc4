package org.gongkai.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can go wrong while a document is read. Ids are stable; new ones may be added. */
public enum ProblemKind {
    /** The bytes are no PDF, Word, HTML or text document. */
    UNSUPPORTED_FORMAT("不是可识别的文档格式", "not a document format that can be read"),
    /** The document is of a known format, but broken beyond reading. */
    DAMAGED("文件已损坏，无法读取", "the file is damaged and cannot be read"),
    /** A password is needed. */
    ENCRYPTED("文件已加密，无法读取", "the file is encrypted and cannot be read"),
    /** The document holds no text at all. */
    NO_TEXT("文件中没有任何文字", "the document holds no text"),
    /** Pages without text but with a picture: a scan. */
    SCANNED("页面是扫描图片，没有文字", "pages are scanned pictures without text"),
    /** A table is only there as a picture. */
    TABLE_IS_IMAGE("表格是图片", "a table is only a picture"),
    /** A font does not say which characters it draws. */
    FONT_WITHOUT_UNICODE("字体没有字符映射，文字无法还原", "a font does not map to characters"),
    /** Bytes that are no characters in the document's encoding. */
    ENCODING_LOSS("有字节无法还原为文字", "bytes were lost in the encoding"),
    /** More pages, cells or characters than the configured limit. */
    TOO_LARGE("超过读取上限", "more than the configured limits allow"),
    /** Reading took longer than the configured limit. */
    TIMEOUT("读取超时", "reading took too long"),
    /** No table of the national format was found. */
    NOT_A_REPORT("不是政府信息公开工作年度报告", "not an annual report on government information disclosure"),
    /** A report for a year before 2019, free in form. */
    BEFORE_2019("2019年以前的年度报告没有统一格式", "reports before 2019 follow no fixed format"),
    /** The headings of a report and nothing under them. */
    EMPTY_REPORT("只有标题，没有内容", "headings without any content"),
    /** A row of a table whose label could not be recognised. */
    ROW_NOT_RECOGNISED("表格中有无法识别的行", "a table row was not recognised"),
    /** The same cell was found more than once, with different contents. */
    CELL_TWICE("同一单元格出现多次且内容不同", "one cell was found more than once with different contents"),
    /** The reader itself failed: our bug, not the document's. */
    READER_FAILED("读取程序出错", "the reader failed"),
    /** Whoever handed it in may hand in reports of other agencies only, so that it is nobody's present report. */
    OTHER_AGENCY(
            "提交者无权提交该机关的年度报告，仅作为其本人的提交保存",
            "the submitter may not hand in reports of this agency: kept as a submission of its own"),
    /** The document ended the reader's process more than once, and is not opened any more. */
    READER_KILLED("文件多次使读取程序崩溃，不再打开", "the document crashed the reader repeatedly and is not opened any more");

    private final String zh;
    private final String en;

    ProblemKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The id as it stands in JSON, such as {@code table-is-image}. */
    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to tell people, in Chinese and English. */
    public Message message() {
        return new Message(zh, en);
    }
}
