/** Grids to the rows of the national format, and those to figures. */
package org.gongkai.parse.table;
