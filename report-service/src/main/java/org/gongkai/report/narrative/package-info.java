/** What two agencies' narratives have in common (雷同). Pure. */
@NullMarked
package org.gongkai.report.narrative;

import org.jspecify.annotations.NullMarked;
