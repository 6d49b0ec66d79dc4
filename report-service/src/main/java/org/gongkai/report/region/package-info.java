/** Administrative divisions (行政区划): codes, names, what lies below what. Pure. */
@NullMarked
package org.gongkai.report.region;

import org.jspecify.annotations.NullMarked;
