/**
 * Sending a site to where its readers find it: a folder, a ZIP file, a server that speaks SFTP.
 *
 * <p>Choices. What goes out is a folder that an export has written; what is at the other end is
 * known by a manifest that is kept there, so that two machines of one newsroom agree, and by a log
 * beside it that says how far a delivery came that was cut off. Nothing but what the manifest names
 * is ever deleted. Each file is written under another name and moved, so that no reader sees half a
 * page. Secrets are handed in for one delivery and kept nowhere. SFTP is spoken by JSch: 600 kB
 * without dependencies, under the BSD licence, released every few months.
 */
@NullMarked
package muharrir.publish;

import org.jspecify.annotations.NullMarked;
