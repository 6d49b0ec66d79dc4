/** Uploads: files in, {@code reports.raw} out. */
@NullMarked
package org.gongkai.ingest.upload;

import org.jspecify.annotations.NullMarked;
