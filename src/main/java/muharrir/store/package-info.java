/** The library on the disk: one SQLite file, pictures beside it. The only user of java.sql. */
@NullMarked
package muharrir.store;

import org.jspecify.annotations.NullMarked;
