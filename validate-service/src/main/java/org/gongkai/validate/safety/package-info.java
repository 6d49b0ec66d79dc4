/** What must not be published, and whether the copy is the agency's own. Pure. */
@NullMarked
package org.gongkai.validate.safety;

import org.jspecify.annotations.NullMarked;
