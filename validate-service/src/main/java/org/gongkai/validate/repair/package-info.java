/** The smallest change that makes the equations hold: what may be wrong, and what would mend it. Pure. */
@NullMarked
package org.gongkai.validate.repair;

import org.jspecify.annotations.NullMarked;
