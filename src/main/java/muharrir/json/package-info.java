/**
 * The domain as JSON: the article file of an export, the steps of the journal, the settings, and
 * what the command line says to machines. The only user of Jackson.
 *
 * <p>Choices. Jackson's streaming core and not its data binding: the form of a file that others
 * read is written down here and in {@code resources/schema}, not derived from the names of our
 * records, and starting does not pay for reflection. Reading is strict: an unknown member, a
 * missing one or a value that the domain refuses is a {@link muharrir.json.JsonRefusal} that says
 * where it stands, because what is skipped in silence is lost in silence. Writing and reading are
 * exact inverses: {@code read(write(x))} equals {@code x}, and the same value gives the same bytes.
 */
@NullMarked
package muharrir.json;

import org.jspecify.annotations.NullMarked;
