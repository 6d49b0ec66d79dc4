/**
 * When a consumer stops (熔断): too many bad records mean that the release is bad, not the records. The same for every
 * service that puts records aside.
 */
@NullMarked
package org.gongkai.breaker;

import org.jspecify.annotations.NullMarked;
