/**
 * Pages out: an article as one HTML file that needs nothing from anybody else's server, its JSON,
 * its pictures, written beside and moved into place.
 *
 * <p>Choices. HTML is written by small classes into one {@code StringBuilder}, not by a template
 * engine: a template is a second language that neither the compiler nor the escaping rule can see
 * into. {@link muharrir.export.Html} is the one place that escapes. A page's look and script stand
 * in {@code resources/web}; both are put into the page and allowed by their hash, so that a page
 * opens from a disk, a stick or a mail as it does from a server. The preview shows the same page
 * with a head that does not change while one types.
 */
@NullMarked
package muharrir.export;

import org.jspecify.annotations.NullMarked;
