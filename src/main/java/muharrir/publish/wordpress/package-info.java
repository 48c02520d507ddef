/**
 * Articles as posts of a WordPress, through its REST interface and an application password.
 *
 * <p>Choices. Java's own HTTP client; https alone, but for this machine itself; no redirect to
 * another host is followed, for the password would go along. A post is found again by the id that
 * the library has kept, or by a mark in its text where an answer was lost; a picture by its name,
 * which is made of its content. So whatever breaks off can be begun anew, and nothing is there
 * twice.
 */
@NullMarked
package muharrir.publish.wordpress;

import org.jspecify.annotations.NullMarked;
