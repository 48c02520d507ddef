package muharrir.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Somebody without any rights of their own, "nobody": an administrator may write everywhere, so
 * that what the system refuses can be seen only as another user.
 */
public final class OtherUser {
  private static final int NOBODY = 65_534;
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  private final Path classes;
  private final List<String> copies = new ArrayList<>();

  private OtherUser(Path classes) {
    this.classes = classes;
  }

  /**
   * Somebody else, who can read the classes of the tests in a copy; empty where one is no
   * administrator, and so somebody without rights already. The test is skipped by name where nobody
   * else can be had.
   *
   * @param folder an existing one, in which the copy is made; others may look into it afterwards
   */
  public static Optional<OtherUser> of(Path folder) throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return Optional.empty();
    }
    Assumptions.assumeTrue(Files.isExecutable(SETPRIV), "root needs setpriv to be somebody else");
    for (Path each = folder; Files.getOwner(each).getName().equals("root"); ) {
      if (!each.equals(each.getRoot()) && each.startsWith(System.getProperty("java.io.tmpdir"))) {
        Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxr-xr-x"));
        each = each.getParent();
      } else {
        break;
      }
    }
    OtherUser user = new OtherUser(Files.createDirectory(folder.resolve("classes")));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> line = new ArrayList<>(user.before());
    line.addAll(List.of(java, "-version"));
    Process probe = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Assumptions.assumeTrue(probe.waitFor() == 0, "nobody else may run Java here: " + said.strip());
    return Optional.of(user);
  }

  /** What stands before a program on its line. */
  public List<String> before() {
    String id = Integer.toString(NOBODY);
    return List.of(SETPRIV.toString(), "--reuid", id, "--regid", id, "--clear-groups");
  }

  /** A folder for temporary files: they may not even write where others have theirs. */
  public Path temporary() throws IOException {
    return Files.createDirectories(classes.resolveSibling("tmp"));
  }

  /** The class path of this program where the other user can read it. */
  public String classPath() throws IOException {
    if (!copies.isEmpty()) {
      return String.join(File.pathSeparator, copies);
    }
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path there = Path.of(entry);
      if (Files.exists(there)) {
        Path copy = classes.resolve(copies.size() + "-" + there.getFileName());
        copy(there, copy);
        copies.add(copy.toString());
      }
    }
    return String.join(File.pathSeparator, copies);
  }

  private static void copy(Path from, Path to) throws IOException {
    // A folder of classes may be a link to one.
    Path real = from.toRealPath();
    try (Stream<Path> all = Files.walk(real)) {
      for (Path one : (Iterable<Path>) all::iterator) {
        Path there = to.resolve(real.relativize(one).toString());
        if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(there);
        } else {
          Files.copy(one, there);
        }
      }
    }
  }

  /** Gives a folder, and all that is in it but the classes, to the other user. */
  public void own(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : (Iterable<Path>) all.filter(each -> !each.startsWith(classes))::iterator) {
        Files.setAttribute(one, "unix:uid", NOBODY);
        Files.setAttribute(one, "unix:gid", NOBODY);
      }
    }
  }
}
