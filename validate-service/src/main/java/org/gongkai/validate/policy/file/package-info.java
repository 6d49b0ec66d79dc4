/** The file that administrators write: from JSON to a policy, with everything that is wrong with it. */
@NullMarked
package org.gongkai.validate.policy.file;

import org.jspecify.annotations.NullMarked;
