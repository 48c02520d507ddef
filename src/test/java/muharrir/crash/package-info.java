/**
 * Programs that are killed, disks that are full or fail, files that are damaged: each test does the
 * harm to a real process or a real file, looks at what is left, and prints its figures.
 *
 * <p>Two ways of killing are used. At random moments a process that types is killed by SIGKILL. And
 * a small library in C, {@code src/test/c/gate.c}, is preloaded into a process and holds it before
 * each call that changes a file: there the test takes an image of the folder, which is to the byte
 * what a kill at this moment leaves behind, also with half of a write done; and some of these kills
 * are done for real, so that the images are not taken on trust. {@code mvn verify} takes a sample;
 * with {@code CI=true}, or {@code mvn -Pcrash verify}, everything is done.
 */
@NullMarked
package muharrir.crash;

import org.jspecify.annotations.NullMarked;
