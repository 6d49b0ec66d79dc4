/** The files that operators run Gongkai with: alerts, dashboard, manifests. They must agree with each other and the code. */
@NullMarked
package org.gongkai.stack.operation;

import org.jspecify.annotations.NullMarked;
