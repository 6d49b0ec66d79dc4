package org.gongkai.report.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.gongkai.report.notice.HtmlNotice;
import org.gongkai.report.notice.Notice;
import org.gongkai.report.notice.NoticeLanguage;
import org.gongkai.report.notice.WordNotice;
import org.gongkai.report.notice.Wording;

/** Correction notices (更正通知). */
@ApplicationScoped
class NoticeAnswers {
    private static final MediaType WORD = MediaType.valueOf(WordNotice.MEDIA_TYPE);

    private final ReportAnswers reports;

    NoticeAnswers(ReportAnswers reports) {
        this.reports = reports;
    }

    /**
     * The notice for a report.
     *
     * @param extension .html or .docx; empty for what the header Accept prefers
     */
    Response notice(String reportKey, String extension, UriInfo uri, HttpHeaders headers) {
        var language = language(uri, headers);
        var result = reports.report(reportKey).result();
        var notice = Wording.of(result, language, LocalDate.now(QueryParameters.BEIJING));
        if (notice.rows().isEmpty()) {
            throw Refusal.nothingToCorrect(reportKey);
        }
        var answer = extension.equals(".docx") || (extension.isEmpty() && prefersWord(headers))
                ? word(notice, reportKey)
                : page(notice);
        return answer.header("Vary", "Accept, Accept-Language").build();
    }

    /** What the address says, else what the reader's program prefers of the two; Chinese where neither says anything. */
    private static NoticeLanguage language(UriInfo uri, HttpHeaders headers) {
        var asked = QueryParameters.unpaged(uri, "language").constant("language", NoticeLanguage.class);
        return asked != null
                ? asked
                : headers.getAcceptableLanguages().stream()
                        .flatMap(locale -> Stream.of(NoticeLanguage.values())
                                .filter(language -> language.name().equalsIgnoreCase(locale.getLanguage())))
                        .findFirst()
                        .orElse(NoticeLanguage.ZH);
    }

    private static Response.ResponseBuilder page(Notice notice) {
        return Response.ok(HtmlNotice.of(notice), "text/html; charset=UTF-8")
                .header("Content-Language", notice.language())
                .header("Content-Security-Policy", HtmlNotice.CONTENT_SECURITY_POLICY);
    }

    private static Response.ResponseBuilder word(Notice notice, String reportKey) {
        return Response.ok(WordNotice.of(notice), WordNotice.MEDIA_TYPE)
                .header(
                        "Content-Disposition",
                        Attachment.named(notice.name() + "-" + notice.agency() + "-" + reportKey + ".docx"));
    }

    private static boolean prefersWord(HttpHeaders headers) {
        var preferred = headers.getAcceptableMediaTypes();
        return !preferred.isEmpty() && WORD.equals(preferred.getFirst());
    }
}
