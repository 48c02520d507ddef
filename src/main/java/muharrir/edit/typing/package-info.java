/**
 * What happens by itself while a person types: signs of the Latin keyboard become Arabic ones, a
 * few signs at the start of a paragraph make it a heading or a list, words are corrected, doubts
 * marked.
 *
 * <p>Choices. Nothing here waits or asks: {@link muharrir.edit.typing.Typist} is told the text
 * right behind a typed letter and answers with a transaction or nothing. The letter is in the text
 * already and the change is a unit of undo of its own, so that taking it back leaves exactly what
 * was typed. A sign after a digit is left until the space behind it: 1,000 and 3;4 stay what they
 * are.
 */
@NullMarked
package muharrir.edit.typing;

import org.jspecify.annotations.NullMarked;
