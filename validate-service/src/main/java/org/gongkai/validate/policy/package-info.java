/** 管理员规则: what administrators change about the rules, where, and why. Pure; reading the file is in {@code file}. */
@NullMarked
package org.gongkai.validate.policy;

import org.jspecify.annotations.NullMarked;
