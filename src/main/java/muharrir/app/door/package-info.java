/**
 * How a second start of one library reaches the window of the first.
 *
 * <p>Choices. A Unix domain socket in a folder of its own, which only this person may enter, and
 * not a port: a port can be reached by everybody on the machine. Where it stands, and a word that
 * opens it, is written in the state folder of the person and not in the library: that may be
 * shared. Windows since version 10 has such sockets, too; where there are none, a second start
 * reads only, as it does where the first does not answer.
 */
@NullMarked
package muharrir.app.door;

import org.jspecify.annotations.NullMarked;
