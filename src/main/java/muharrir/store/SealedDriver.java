package muharrir.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The SQLite that reads and writes sealed files: SQLite3 Multiple Ciphers, through its JDBC driver.
 *
 * <p>It has the same class names as the driver of plain files, so that it lives in a jar inside of
 * ours and in a class loader of its own, and is loaded when the first sealed file is opened.
 */
final class SealedDriver extends ClassLoader {
  private static final String JAR = "/sealed/sqlite-jdbc-sealed.jar";

  /** Names the folder in which the installed program has the native library of plain files. */
  private static final String PLACE = "org.sqlite.lib.path";

  /** Loaded with the first sealed file. */
  private static final class Holder {
    static final Driver DRIVER = load();

    /**
     * Both drivers would take the library that stands there, and that of plain files takes a sealed
     * one for damaged. It is loaded first, and the other one then told of no place.
     */
    private static Driver load() {
      try {
        SQLiteJDBCLoader.initialize();
        @Nullable String place = System.clearProperty(PLACE);
        try {
          SealedDriver classes = new SealedDriver();
          classes.loadClass(SQLiteJDBCLoader.class.getName()).getMethod("initialize").invoke(null);
          Class<?> driver = classes.loadClass("org.sqlite.JDBC");
          return (Driver) driver.getDeclaredConstructor().newInstance();
        } finally {
          if (place != null) {
            System.setProperty(PLACE, place);
          }
        }
      } catch (Exception e) {
        throw new IllegalStateException("the driver of sealed libraries cannot be loaded", e);
      }
    }
  }

  private final Map<String, byte[]> classes = new HashMap<>();

  private SealedDriver() throws IOException {
    super(ClassLoader.getPlatformClassLoader());
    try (ZipInputStream zip = jar()) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().endsWith(".class")) {
          classes.put(e.getName(), zip.readAllBytes());
        }
      }
    }
  }

  private static ZipInputStream jar() {
    InputStream in = SealedDriver.class.getResourceAsStream(JAR);
    return new ZipInputStream(Objects.requireNonNull(in, JAR));
  }

  /** Connects; the properties hold the key, or none for a plain file. */
  static Connection connect(String address, Properties properties) throws SQLException {
    return Objects.requireNonNull(Holder.DRIVER.connect(address, properties), "no connection");
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = classes.get(name.replace('.', '/') + ".class");
    if (code == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, code, 0, code.length);
  }

  /** The native library of this system is found as a resource. */
  @Override
  protected @Nullable URL findResource(String name) {
    try (ZipInputStream zip = jar()) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        if (e.getName().equals(name)) {
          return URL.of(URI.create("sealed:/" + name), new Bytes(zip.readAllBytes()));
        }
      }
      return null;
    } catch (IOException e) {
      System.getLogger(SealedDriver.class.getName())
          .log(System.Logger.Level.ERROR, "the driver of sealed libraries cannot be read", e);
      return null;
    }
  }

  private static final class Bytes extends URLStreamHandler {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {}

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }
}
