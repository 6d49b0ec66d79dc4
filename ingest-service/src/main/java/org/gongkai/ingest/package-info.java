/** Takes reports in: uploads and draft checks. */
@NullMarked
package org.gongkai.ingest;

import org.jspecify.annotations.NullMarked;
