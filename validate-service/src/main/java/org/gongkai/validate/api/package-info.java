/** The way over HTTP. */
@NullMarked
package org.gongkai.validate.api;

import org.jspecify.annotations.NullMarked;
