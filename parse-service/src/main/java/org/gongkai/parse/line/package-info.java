/** Tables of which every cell stands on a line of its own, as grids. */
package org.gongkai.parse.line;
