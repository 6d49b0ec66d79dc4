package org.gongkai.parse.agency;

import java.time.LocalDate;
import org.gongkai.events.Agency;
import org.jspecify.annotations.Nullable;

/**
 * Who reports, for which year.
 *
 * @param agency null when the document does not tell
 * @param year the report year; null when the document does not tell
 * @param title as printed, in simplified characters; null when there is none
 * @param publishedOn date of publication, else of signature; null when the document does not tell
 */
public record Identity(
        @Nullable Agency agency,
        @Nullable Integer year,
        @Nullable String title,
        @Nullable LocalDate publishedOn) {}
