/** Records that nobody could process (死信): kept as rows, and asked about. */
@NullMarked
package org.gongkai.report.deadletter;

import org.jspecify.annotations.NullMarked;
