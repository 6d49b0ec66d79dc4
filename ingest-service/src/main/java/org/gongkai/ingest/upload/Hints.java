package org.gongkai.ingest.upload;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.gongkai.ingest.problem.ProblemType;
import org.gongkai.ingest.problem.Refused;
import org.jspecify.annotations.Nullable;

/**
 * What the uploader says about the files of a request. Nothing of it replaces what the documents say.
 *
 * @param agency whose reports they are (机关); null when not given
 * @param year their report year; null when not given
 * @param callbackUrl where to report the result; null when not given
 */
record Hints(
        @Nullable String agency,
        @Nullable Integer year,
        @Nullable String callbackUrl) {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;
    private static final int MAX_LENGTH = 200;
    private static final int MAX_URL_LENGTH = 2000;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** Reads the text fields of a form; a blank one counts as not given. */
    static Hints of(@Nullable String agency, @Nullable String year, @Nullable String callbackUrl) {
        return new Hints(agency(given(agency)), year(given(year)), callbackUrl(given(callbackUrl)));
    }

    private static @Nullable String given(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }

    private static @Nullable String agency(@Nullable String agency) {
        if (agency != null
                && (agency.length() > MAX_LENGTH || CONTROL.matcher(agency).find())) {
            throw invalid("agency 应为不超过 200 字的机关名称。", "agency must be a name of at most 200 characters.");
        }
        return agency;
    }

    private static @Nullable Integer year(@Nullable String year) {
        if (year == null) {
            return null;
        }
        var number = YEAR.matcher(year).matches() ? Integer.parseInt(year) : 0;
        if (number < FIRST_YEAR || number > LAST_YEAR) {
            throw invalid("year 应为 1990 至 2100 之间的四位年份。", "year must be a year from 1990 to 2100.");
        }
        return number;
    }

    private static @Nullable String callbackUrl(@Nullable String url) {
        if (url != null && (url.length() > MAX_URL_LENGTH || !isWebAddress(url))) {
            throw invalid(
                    "callbackUrl 应为 http 或 https 的完整网址。", "callbackUrl must be a complete http or https address.");
        }
        return url;
    }

    private static boolean isWebAddress(String url) {
        try {
            var uri = new URI(url);
            var scheme = uri.getScheme();
            return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static Refused invalid(String zh, String en) {
        return Refused.because(ProblemType.INVALID_FIELD, zh, en);
    }
}
