/**
 * The library pane: the list of articles, its filter, and what stands there when it is empty.
 *
 * <p>The list is asked for and grouped by day off the FX thread, and only rows that differ are
 * exchanged, so that saving while one types neither moves the list nor loses the selection.
 */
@NullMarked
package muharrir.ui.library;

import org.jspecify.annotations.NullMarked;
