/** What operators see of the checks: metrics and system errors. */
@NullMarked
package org.gongkai.validate.observe;

import org.jspecify.annotations.NullMarked;
