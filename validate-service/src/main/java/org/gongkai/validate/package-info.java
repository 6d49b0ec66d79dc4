/** Checks reports against the rules of the national format. */
@NullMarked
package org.gongkai.validate;

import org.jspecify.annotations.NullMarked;
