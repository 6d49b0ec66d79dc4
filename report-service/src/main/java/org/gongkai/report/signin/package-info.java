/** How people sign in at the page and out again, and what a browser must show besides its cookie. */
@NullMarked
package org.gongkai.report.signin;

import org.jspecify.annotations.NullMarked;
