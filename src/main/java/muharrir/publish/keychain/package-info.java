/**
 * The keychains of the operating systems.
 *
 * <p>Choices. Each system's own library is called by Java's own way to call libraries: libsecret,
 * the Security framework, Advapi32. It needs nothing to be brought along, and the secret passes
 * from memory to memory. What was looked at beside: java-keyring, which brings JNA, 3 MB, and a
 * D-Bus client in Java; secret-service, whose newest version is an alpha; the programs {@code
 * secret-tool}, which most desktops lack, and {@code security}, which takes the secret as an
 * argument that everybody on the machine can read.
 */
@NullMarked
package muharrir.publish.keychain;

import org.jspecify.annotations.NullMarked;
