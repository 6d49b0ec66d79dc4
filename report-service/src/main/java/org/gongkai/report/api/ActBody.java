package org.gongkai.report.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gongkai.report.desk.ActKind;
import org.gongkai.report.desk.Intent;
import org.gongkai.report.desk.WaiverScope;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to do, as it is sent.
 *
 * @param reason 1 to 2,000 characters
 * @param scope of a waiver; FINDING when not given
 * @param until last day of a waiver
 */
record ActBody(
        @Schema(
                required = true,
                enumeration = {"EXPLAIN", "WAIVE", "CONFIRM", "REJECT", "DISPUTE", "REOPEN"})
        @Nullable
        String kind,

        @Schema(required = true, minLength = 1, maxLength = 2000) @Nullable
        String reason,

        @Nullable WaiverScope scope,
        @Nullable LocalDate until) {
    private static final int MAX_REASON = 2_000;
    private static final int LAST_YEAR = 2999;
    private static final JsonMapper STRICT = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /** Reads it; a field that is misspelt must not silently mean nothing. */
    static Intent read(byte[] body, LocalDate today) {
        try {
            var read = STRICT.readValue(body, ActBody.class);
            if (read == null) {
                throw Refusal.badBody("a JSON object", "JSON 对象");
            }
            return read.intent(today);
        } catch (IOException e) {
            throw Refusal.badBody(
                    "a JSON object with kind, reason and, for a waiver, scope (FINDING or AGENCY_RULE) and until (a day,"
                            + " such as 2027-12-31), and nothing else",
                    "JSON 对象，含 kind、reason；豁免另含 scope（FINDING 或 AGENCY_RULE）和 until（日期，如 2027-12-31）；不得有其他字段");
        }
    }

    private Intent intent(LocalDate today) {
        var actKind = actKind();
        if (reason == null || reason.isBlank() || reason.length() > MAX_REASON || reason.indexOf('\0') >= 0) {
            throw Refusal.badBody(
                    "an object whose reason has 1 to " + MAX_REASON + " characters",
                    "对象，其 reason 为 1 至 " + MAX_REASON + " 个字符");
        }
        if (actKind != ActKind.WAIVE && (scope != null || until != null)) {
            throw Refusal.badBody("without scope and until, which only a waiver has", "不含 scope 和 until 的对象（仅豁免可用）");
        }
        if (actKind != ActKind.WAIVE) {
            return new Intent(actKind, reason.strip(), null, null);
        }
        if (until == null || until.isBefore(today) || until.getYear() > LAST_YEAR) {
            throw Refusal.badBody("a waiver with its last day until, today or later", "豁免，其 until 为最后一日，不早于今日");
        }
        return new Intent(actKind, reason.strip(), scope == null ? WaiverScope.FINDING : scope, until);
    }

    private ActKind actKind() {
        for (var actKind : ActKind.values()) {
            if (actKind.isOfPeople() && kind != null && actKind.name().equals(kind.toUpperCase(Locale.ROOT))) {
                return actKind;
            }
        }
        throw Refusal.badBody(
                "an object whose kind is EXPLAIN, WAIVE, CONFIRM, REJECT, DISPUTE or REOPEN",
                "对象，其 kind 为 EXPLAIN、WAIVE、CONFIRM、REJECT、DISPUTE 或 REOPEN");
    }
}
