/**
 * The settings: one box with a chapter for each thing that can be set. What belongs to the person
 * and the machine takes effect at once and is remembered there; what belongs to the newsroom is a
 * form that is saved into the library.
 */
@NullMarked
package muharrir.ui.settings;

import org.jspecify.annotations.NullMarked;
