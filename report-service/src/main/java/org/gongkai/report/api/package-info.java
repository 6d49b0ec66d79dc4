/** The HTTP API under {@code /api}. */
@NullMarked
package org.gongkai.report.api;

import org.jspecify.annotations.NullMarked;
