package muharrir.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/**
 * Holds the copy of a broken file together so that SQLite looks at what is left of it.
 *
 * <p>Offsets are those of the database header in SQLite's file format: page size at 16, number of
 * pages at 28, free pages at 32 and 36.
 */
final class Splint {
  private static final int HEADER = 100;

  private Splint() {}

  /** Gives a file that was cut off its length back, in zeroes: SQLite refuses a shorter one. */
  static void lengthen(Path copy) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(copy.toFile(), "rw")) {
      if (file.length() < HEADER) {
        return;
      }
      file.seek(16);
      int pageSize = file.readUnsignedShort();
      file.seek(28);
      long pages = file.readInt() & 0xffff_ffffL;
      long whole = pages * pageSize;
      // More than eightfold is no length but rubbish.
      if (whole > file.length() && whole / 8 <= file.length()) {
        file.setLength(whole);
      }
    }
  }

  /**
   * Puts the first page of a new library in the place of a broken one. It says where the tables
   * begin, and in a library that grew by this program they begin where they do in a new one; in one
   * where they do not, nothing is found, for what is found is read as articles.
   *
   * @param fresh where the new library is made
   */
  static void replaceFirstPage(Path copy, Path fresh) throws IOException {
    try {
      Database.create(fresh, Migrations.known(), "rescue", Seal.NONE);
    } catch (SQLException e) {
      throw new IOException(e);
    }
    try (FileChannel from = FileChannel.open(fresh, StandardOpenOption.READ);
        FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      ByteBuffer header = ByteBuffer.allocate(HEADER);
      from.read(header, 0);
      int pageSize = header.getShort(16) & 0xffff;
      ByteBuffer page = ByteBuffer.allocate(pageSize);
      while (page.hasRemaining() && from.read(page, page.position()) >= 0) {
        // A read may bring less than asked for.
      }
      page.putInt(28, Math.toIntExact(Files.size(copy) / pageSize));
      page.putInt(32, 0).putInt(36, 0);
      page.flip();
      to.position(0);
      Durable.writeAll(to, page);
    }
  }
}
