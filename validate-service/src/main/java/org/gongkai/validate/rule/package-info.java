/** What a rule is: a value with an id, a severity, a reason and a check. Pure. */
@NullMarked
package org.gongkai.validate.rule;

import org.jspecify.annotations.NullMarked;
