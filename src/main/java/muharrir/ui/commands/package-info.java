/**
 * The two boxes that show every command of the window: the palette, which finds one by its name and
 * does it, and the sheet of all shortcuts.
 *
 * <p>Both are one list under one field, fed by the same {@link muharrir.ui.kit.Actions}; they
 * differ in what they list for a query. The keyboard stays in the field while the arrows move in
 * the list, so that nobody has to go from the one to the other.
 */
@NullMarked
package muharrir.ui.commands;

import org.jspecify.annotations.NullMarked;
