/** The log of what became of reports, and the stream of it (server-sent events). */
@NullMarked
package org.gongkai.report.events;

import org.jspecify.annotations.NullMarked;
