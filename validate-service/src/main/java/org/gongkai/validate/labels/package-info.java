/** The format of the year, its labels, its units. Pure. */
@NullMarked
package org.gongkai.validate.labels;

import org.jspecify.annotations.NullMarked;
