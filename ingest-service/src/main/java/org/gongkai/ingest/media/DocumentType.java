package org.gongkai.ingest.media;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of document a report (年度报告) is published as. Names and headers lie, so only the content decides. */
public enum DocumentType {
    PDF("application/pdf") {
        @Override
        boolean matches(byte[] document) {
            return PdfFile.matches(document);
        }
    },
    /** Word since 2007: a zip of XML parts. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        boolean matches(byte[] document) {
            var parts = ZipFile.entryNames(document);
            return parts.contains("[Content_Types].xml") && parts.contains("word/document.xml");
        }
    },
    /** Word until 2003: a compound file. */
    DOC("application/msword") {
        @Override
        boolean matches(byte[] document) {
            return CompoundFile.rootStreams(document).contains("WordDocument");
        }
    },
    /** Word as text with control words; most of these are named .doc. */
    RTF("application/rtf") {
        @Override
        boolean matches(byte[] document) {
            return PlainText.isRtf(document);
        }
    },
    /** Word 2003 as XML, or the parts of a docx in one file of XML; named .doc or .xml. */
    WORD_XML("application/vnd.ms-wordml") {
        @Override
        boolean matches(byte[] document) {
            return PlainText.decode(document).filter(PlainText::isWordXml).isPresent();
        }
    },
    /** A page saved as a mail (单个文件网页), often by Word. */
    MHTML("multipart/related") {
        @Override
        boolean matches(byte[] document) {
            return PlainText.decode(document).filter(PlainText::isSavedPage).isPresent();
        }
    },
    HTML("text/html") {
        @Override
        boolean matches(byte[] document) {
            return PlainText.decode(document).filter(PlainText::isHtml).isPresent();
        }
    },
    /** Plain text, also with marks of markdown: that is for the reader to see. */
    TEXT("text/plain") {
        @Override
        boolean matches(byte[] document) {
            return PlainText.decode(document).filter(PlainText::isProse).isPresent();
        }
    };

    private final String mediaType;

    DocumentType(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What this document is; empty when it is nothing a report is published as. */
    public static Optional<DocumentType> of(byte[] document) {
        return Arrays.stream(values()).filter(type -> type.matches(document)).findFirst();
    }

    /** As it stands in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    abstract boolean matches(byte[] document);
}
