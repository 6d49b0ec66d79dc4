/** The whole of Gongkai on one machine that has nothing but a JDK: for a look, for the end-to-end tests, for measuring. */
@NullMarked
package org.gongkai.stack;

import org.jspecify.annotations.NullMarked;
