package org.gongkai.report.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {
    @Test
    void aChineseNameComesThroughEncodedWithAPlainOneBesideIt() {
        assertThat(Attachment.named("宁武 (1).pdf"))
                .isEqualTo("attachment; filename=\"__ (1).pdf\"; filename*=UTF-8''%E5%AE%81%E6%AD%A6%20%281%29.pdf");
    }

    @Test
    void nothingInANameCanEndTheHeaderOrLeaveTheFolder() {
        assertThat(Attachment.named("../a\"\r\nX-Evil: 1"))
                .isEqualTo("attachment; filename=\".._a___X-Evil_ 1\"; filename*=UTF-8''.._a___X-Evil_%201");
    }

    @Test
    void aDocumentWithoutNameIsADocument() {
        assertThat(Attachment.named(null)).isEqualTo("attachment; filename=\"document\"; filename*=UTF-8''document");
    }
}
