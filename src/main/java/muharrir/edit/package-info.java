/**
 * How a document changes: steps that can be undone, written down and mapped through.
 *
 * <p>Choices. A step names blocks by id and not by index, so that it still says the same thing when
 * it is read back from the journal or meets another desk's changes. A step asks the document before
 * it for its inverse and its position map, which keeps the steps themselves small in the journal.
 * {@link muharrir.edit.Commands} are what a person does; they only build steps.
 */
@NullMarked
package muharrir.edit;

import org.jspecify.annotations.NullMarked;
