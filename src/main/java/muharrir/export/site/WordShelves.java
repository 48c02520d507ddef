package muharrir.export.site;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToLongFunction;
import muharrir.article.Article;
import muharrir.article.ArticleId;

/**
 * The search words of the articles, kept beside {@link SiteMemory}, a file for each shelf of the
 * index: a new article must not have a thousand others read again.
 */
final class WordShelves {
  private static final System.Logger LOG = System.getLogger(WordShelves.class.getName());

  /** Says how a file is written: another one is of another program. */
  private static final int FORMAT = 0x57_4f_52_02;

  private static final int[] NONE = {};

  private final Path folder;
  private final WordIds ids = new WordIds();

  /** One for each thread that is at work. */
  private final Queue<SearchWords> idle = new ConcurrentLinkedQueue<>();

  private final Map<ArticleId, int[]> words = new ConcurrentHashMap<>();

  WordShelves(Path folder) {
    this.folder = folder;
  }

  /** The words that the numbers stand for. */
  WordIds ids() {
    return ids;
  }

  /**
   * Finds out the words of an article; may be called by several threads.
   *
   * @param text of its document
   */
  void put(Article article, String text) {
    SearchWords own = Objects.requireNonNullElseGet(idle.poll(), () -> new SearchWords(ids));
    words.put(article.id(), own.of(article, text));
    idle.add(own);
  }

  boolean has(ArticleId id) {
    return words.containsKey(id);
  }

  /** The words of an article by their numbers; none if they are not known. */
  int[] get(ArticleId id) {
    return words.getOrDefault(id, NONE);
  }

  /** Reads what is known of the articles of a shelf that is to be made. */
  void read(int shelf, List<Teaser> own, ToLongFunction<Teaser> stamps) {
    Map<ArticleId, Long> wanted = new HashMap<>();
    own.forEach(each -> wanted.put(each.id(), stamps.applyAsLong(each)));
    try {
      ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file(shelf)));
      if (in.getInt() != FORMAT) {
        return;
      }
      int[] numbers = new int[in.getInt()];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = ids.of(SiteMemory.text(in));
      }
      for (int left = in.getInt(); left > 0; left--) {
        ArticleId id = new ArticleId(SiteMemory.text(in));
        long stamp = in.getLong();
        int[] of = new int[in.getInt()];
        for (int i = 0; i < of.length; i++) {
          of[i] = numbers[in.getInt()];
        }
        if (wanted.getOrDefault(id, stamp + 1) == stamp) {
          words.putIfAbsent(id, of);
        }
      }
    } catch (NoSuchFileException e) {
      LOG.log(System.Logger.Level.TRACE, "a new shelf", e);
    } catch (IOException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | BufferUnderflowException e) {
      LOG.log(System.Logger.Level.INFO, "the words of a shelf cannot be read", e);
    }
  }

  /** Keeps the words of a shelf; what cannot be kept is found out again. */
  void keep(int shelf, List<Teaser> own, ToLongFunction<Teaser> stamps) {
    try {
      write(shelf, own, stamps);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the words of a shelf cannot be kept", e);
    }
  }

  /** Each word once, and the numbers that stand for them here. */
  private void write(int shelf, List<Teaser> own, ToLongFunction<Teaser> stamps)
      throws IOException {
    Path beside = folder.resolve("words-" + shelf + ".new");
    List<Teaser> known = own.stream().filter(each -> words.containsKey(each.id())).toList();
    int[] here = new int[ids.size()];
    List<String> used = new ArrayList<>();
    for (Teaser teaser : known) {
      for (int word : get(teaser.id())) {
        if (here[word] == 0) {
          used.add(ids.word(word));
          here[word] = used.size();
        }
      }
    }
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16))) {
      out.writeInt(FORMAT);
      out.writeInt(used.size());
      for (String word : used) {
        SiteMemory.text(out, word);
      }
      out.writeInt(known.size());
      for (Teaser teaser : known) {
        SiteMemory.text(out, teaser.id().value());
        out.writeLong(stamps.applyAsLong(teaser));
        int[] of = get(teaser.id());
        out.writeInt(of.length);
        ByteBuffer numbers = ByteBuffer.allocate(Integer.BYTES * of.length);
        for (int word : of) {
          numbers.putInt(here[word] - 1);
        }
        out.write(numbers.array());
      }
    }
    Files.move(
        beside, file(shelf), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path file(int shelf) {
    return folder.resolve("words-" + shelf);
  }
}
