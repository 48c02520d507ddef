/**
 * What can be said about a library without opening one: summaries, questions, failures, findings.
 *
 * <p>A part of the domain. The store makes these values, the desk hands them on and the windows
 * show them; that is why they stand below all three and know neither SQL nor controls. What can go
 * wrong with a library is one sealed type, {@link muharrir.library.LibraryFailure}, which names the
 * words for the person and not the exception of some driver.
 */
@NullMarked
package muharrir.library;

import org.jspecify.annotations.NullMarked;
