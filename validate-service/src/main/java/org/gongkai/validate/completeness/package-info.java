/** What the format asks for is there. Pure. */
@NullMarked
package org.gongkai.validate.completeness;

import org.jspecify.annotations.NullMarked;
