/** What the page asks of the other services through this one, so that a browser needs one address only. */
@NullMarked
package org.gongkai.report.relay;

import org.jspecify.annotations.NullMarked;
