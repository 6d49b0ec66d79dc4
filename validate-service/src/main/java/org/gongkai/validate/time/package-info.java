/** When a report came out, and of which time it speaks. Pure. */
@NullMarked
package org.gongkai.validate.time;

import org.jspecify.annotations.NullMarked;
