/**
 * A report against the same agency's report of the year before: figures that must follow from it, and prose that must not
 * be copied from it.
 */
@NullMarked
package org.gongkai.validate.years;

import org.jspecify.annotations.NullMarked;
