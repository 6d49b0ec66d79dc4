/** What the prose says, against the tables and against itself. Pure. */
@NullMarked
package org.gongkai.validate.narrative;

import org.jspecify.annotations.NullMarked;
