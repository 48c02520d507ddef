/**
 * What a person does with a library: open it, write, undo, take articles in, send pages out.
 *
 * <p>No JavaFX. Methods of {@link muharrir.desk.Desk} read and write the disk and belong on a
 * background thread; an {@link muharrir.desk.OpenArticle} belongs to the thread that edits, and
 * none of its methods touches the disk.
 */
@NullMarked
package muharrir.desk;

import org.jspecify.annotations.NullMarked;
