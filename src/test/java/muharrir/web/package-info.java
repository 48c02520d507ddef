/** What goes out, judged by the tools by which the web judges it. */
@NullMarked
package muharrir.web;

import org.jspecify.annotations.NullMarked;
