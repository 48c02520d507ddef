package muharrir.export.site;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import muharrir.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * The search words of the articles, kept beside {@link SiteMemory}, a file for each shelf of the
 * index: a new article must not have a thousand others read again.
 */
final class WordShelves {
  private static final System.Logger LOG = System.getLogger(WordShelves.class.getName());

  private final Path folder;
  private final Map<ArticleId, String> words = new ConcurrentHashMap<>();

  WordShelves(Path folder) {
    this.folder = folder;
  }

  void put(ArticleId id, String of) {
    words.put(id, of);
  }

  @Nullable String find(ArticleId id) {
    return words.get(id);
  }

  /** Reads what is known of the articles of a shelf that is to be made. */
  void read(int shelf, List<Teaser> own, ToLongFunction<Teaser> stamps) {
    Map<ArticleId, Long> wanted = new HashMap<>();
    own.forEach(each -> wanted.put(each.id(), stamps.applyAsLong(each)));
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file(shelf)), 1 << 16))) {
      for (int left = in.readInt(); left > 0; left--) {
        ArticleId id = new ArticleId(SiteMemory.text(in));
        long stamp = in.readLong();
        String text = SiteMemory.text(in);
        if (wanted.getOrDefault(id, stamp + 1) == stamp) {
          words.putIfAbsent(id, text);
        }
      }
    } catch (NoSuchFileException e) {
      LOG.log(System.Logger.Level.TRACE, "a new shelf", e);
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(System.Logger.Level.INFO, "the words of a shelf cannot be read", e);
    }
  }

  /** Keeps the words of a shelf. */
  void write(int shelf, List<Teaser> own, ToLongFunction<Teaser> stamps) throws IOException {
    Path beside = folder.resolve("words-" + shelf + ".new");
    List<Teaser> known = own.stream().filter(each -> words.containsKey(each.id())).toList();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16))) {
      out.writeInt(known.size());
      for (Teaser teaser : known) {
        SiteMemory.text(out, teaser.id().value());
        out.writeLong(stamps.applyAsLong(teaser));
        SiteMemory.text(out, words.getOrDefault(teaser.id(), ""));
      }
    }
    Files.move(
        beside, file(shelf), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(int shelf) {
    return folder.resolve("words-" + shelf);
  }
}
