/**
 * Reads HTML that a person pastes: what things are is kept, how they looked elsewhere is not.
 *
 * <p>Choices. jsoup parses, as browsers do, whatever is given it; nothing here is ever fetched from
 * a network. The tree is walked without recursion and is at most {@link
 * muharrir.intake.html.PastedHtml#DEEPEST} deep, so that no nesting exhausts the stack. Everything
 * ends as the values of our own documents, which refuse what they cannot hold: an address, a
 * control character or a script has nowhere to hide.
 */
@NullMarked
package muharrir.intake.html;

import org.jspecify.annotations.NullMarked;
