/**
 * The library on the disk: one SQLite file, pictures beside it. The only user of java.sql.
 *
 * <p>Choices. One connection and one thread: nobody has to think about locks, and a commit is a
 * commit. WAL with {@code synchronous=FULL}: each commit is one flush and survives a power cut. The
 * lock is a file of our own and not SQLite's, because it must hold from the first look to the end
 * of the program, also between two transactions. A new file is made beside and moved into place, so
 * that there is never half a library. Statements are prepared for one use, see {@link
 * muharrir.store.Sql}. The search looks through a folded copy of each text with {@code instr}: ten
 * thousand articles take a tenth of a second, and no index has to be kept in step.
 */
@NullMarked
package muharrir.store;

import org.jspecify.annotations.NullMarked;
