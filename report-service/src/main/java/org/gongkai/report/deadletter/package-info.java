/** Records that nobody could process (死信): kept as rows, asked about, sent back and thrown away. */
@NullMarked
package org.gongkai.report.deadletter;

import org.jspecify.annotations.NullMarked;
