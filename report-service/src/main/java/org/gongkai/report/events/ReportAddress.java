package org.gongkai.report.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.jspecify.annotations.Nullable;

/** Where a report stands in the API, relative to the host, which a proxy may have another name for. */
public final class ReportAddress {
    private ReportAddress() {}

    /** By agency and year where both are known, else by its key. */
    public static String of(@Nullable String agencyKey, @Nullable Integer year, String reportKey) {
        return "/api/reports/"
                + (agencyKey == null || year == null ? encode(reportKey) : encode(agencyKey) + "/" + year);
    }

    /** Percent-encoding that is right in a path, in a query and in an RFC 8187 parameter alike. */
    public static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
