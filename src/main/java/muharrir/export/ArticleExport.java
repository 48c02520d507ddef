package muharrir.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import muharrir.article.Article;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.json.ArticleJson;
import muharrir.library.LibraryException;

/**
 * Writes articles as pages for the web: {@code target/ID-slug/} with {@code index.html}, {@code
 * article.json}, {@code ninjs.json}, {@code media/} and a manifest of them all, and once {@code
 * target/assets/} with the fonts and the schema of {@code article.json}.
 *
 * <p>An article's folder is written beside, flushed, and moved into place as a whole; where an
 * older export of the article stands, it changes places with the new one, see {@link Exchange}, and
 * one under another slug gives way only then. So whenever the program ends, there is the old export
 * or the new one; what it leaves beside is cleared up by the next {@link #open}. Files that
 * somebody else put into an article's folder are kept. May be used by several threads for different
 * articles.
 */
public final class ArticleExport {
  private static final String ASSETS = "assets";
  private static final String SCHEMA = "article-1.schema.json";
  private static final String NEW = ".new.tmp";
  private static final String OLD = ".old.tmp";
  private static final String GONE = ".gone.tmp";
  private static final Set<String> OURS =
      Set.of("index.html", "article.json", DataFiles.NINJS, DataFiles.MANIFEST, "media");

  private final PageRenderer renderer;
  private final Newsroom newsroom;
  private final MediaSource media;
  private final Path target;
  private final Optional<Logo> logo;
  private final ShareCard cards = new ShareCard();

  /** The newsroom with a logo only if there is one. */
  private final Newsroom carded;

  /** The folders that older exports left, by article id. */
  private final Map<String, List<String>> older;

  private ArticleExport(
      PageRenderer renderer,
      Newsroom newsroom,
      MediaSource media,
      Path target,
      Map<String, List<String>> older) {
    this.renderer = renderer;
    this.newsroom = newsroom;
    this.media = media;
    this.target = target;
    this.logo = Logo.of(newsroom, media);
    this.carded = logo.isEmpty() ? newsroom.withLogo(Optional.empty()) : newsroom;
    this.older = Map.copyOf(older);
  }

  /**
   * Makes the target ready: creates it, clears up after an export that was cut off, and puts the
   * fonts there.
   *
   * @throws LibraryException if nothing can be written there
   */
  public static ArticleExport open(
      PageRenderer renderer, Newsroom newsroom, MediaSource media, Path target)
      throws LibraryException {
    try {
      Files.createDirectories(target);
      clearUp(target);
      assets(target);
      return new ArticleExport(renderer, newsroom, media, target, older(target));
    } catch (IOException e) {
      throw ExportDisk.failure(target, e);
    }
  }

  private static void clearUp(Path target) throws IOException {
    for (Path entry : ExportDisk.entries(target)) {
      String name = name(entry);
      if (name.startsWith(".") && name.endsWith(OLD)) {
        Path place = target.resolve(name.substring(1, name.length() - OLD.length()));
        if (Files.exists(place)) {
          retire(entry, place);
        } else {
          Files.move(entry, place, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
    for (Path entry : ExportDisk.entries(target)) {
      String name = name(entry);
      if (name.startsWith(".") && name.endsWith(NEW)) {
        // It may be an old export that has just changed places with the new one.
        retire(entry, target.resolve(name.substring(1, name.length() - NEW.length())));
      } else if (name.startsWith(".") && name.endsWith(GONE)) {
        ExportDisk.delete(entry);
      }
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private static void assets(Path target) throws IOException {
    Path fonts = target.resolve(ASSETS).resolve("fonts");
    Files.createDirectories(fonts);
    for (String font : PageStyle.FONTS) {
      byte[] bytes = PageStyle.resource("/web/fonts/" + font);
      Path place = fonts.resolve(font);
      asset(place, bytes);
    }
    asset(target.resolve(ASSETS).resolve(SCHEMA), PageStyle.resource("/schema/" + SCHEMA));
  }

  private static void asset(Path place, byte[] bytes) throws IOException {
    if (!Files.exists(place) || Files.size(place) != bytes.length) {
      Path beside = place.resolveSibling("." + name(place) + NEW);
      Files.deleteIfExists(beside);
      try {
        ExportDisk.write(beside, bytes, true);
        Files.move(
            beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    }
  }

  private static Map<String, List<String>> older(Path target) throws IOException {
    Map<String, List<String>> folders = new HashMap<>();
    for (Path entry : ExportDisk.entries(target)) {
      String name = name(entry);
      int hyphen = name.indexOf('-');
      String id = hyphen < 0 ? name : name.substring(0, hyphen);
      if (Files.isRegularFile(entry.resolve("article.json"))) {
        folders.computeIfAbsent(id, _ -> new ArrayList<>()).add(name);
      }
    }
    return folders;
  }

  /**
   * Writes one article and flushes it to the disk.
   *
   * @return its folder
   * @throws LibraryException if it cannot be written; an older export of it is still whole then
   */
  public Path write(Article article) throws LibraryException {
    Path folder = write(article, true, () -> false);
    ExportDisk.flushFolder(target);
    return folder;
  }

  /**
   * Writes one article.
   *
   * @param flush whether each file is flushed before the folder is moved into place
   * @param cancelled is asked before each picture
   * @throws CancellationException once it is cancelled; an older export is still whole then
   */
  Path write(Article article, boolean flush, BooleanSupplier cancelled) throws LibraryException {
    String name = PagePath.folder(article);
    Path place = target.resolve(name);
    Path beside = target.resolve("." + name + NEW);
    try {
      Map<String, byte[]> files = files(article, place, media.until(cancelled));
      if (ExportDisk.holds(place, files, OURS)) {
        retireOthers(article, name, place);
        return place;
      }
      try {
        ExportDisk.delete(beside);
        ExportDisk.fill(beside, files, flush);
        swap(article, name, beside, place, flush);
      } finally {
        ExportDisk.delete(beside);
      }
    } catch (IOException e) {
      throw ExportDisk.failure(target, e);
    }
    return place;
  }

  /** Flushes the names of the folders that were written. */
  void finish() {
    ExportDisk.flushFolder(target);
  }

  private Map<String, byte[]> files(Article whole, Path place, MediaSource media)
      throws IOException, LibraryException {
    Article article = renderer.face(whole, newsroom);
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<Path> before = new ArrayList<>();
    before.add(place);
    older.getOrDefault(article.id().value(), List.of()).stream()
        .map(target::resolve)
        .forEach(before::add);
    PagePictures pictures = new PagePictures(files, media, before);
    pictures.make(article.document());
    logo.ifPresent(pictures::add);
    if (!newsroom.baseUrl().isEmpty()) {
      Optional<Block.Figure> hero =
          article.document().hero().filter(figure -> figure.media().isPresent());
      if (hero.isPresent()) {
        pictures.makeShared(hero.get());
      } else if (!article.headline().isBlank() && !PublicFace.isWithdrawn(article)) {
        pictures.makeCard(cards, ShareCard.Words.of(article, carded), logo);
      }
    }
    PageRenderer.Drawn page = renderer.drawn(article, newsroom, pictures);
    files.put("index.html", page.html().getBytes(StandardCharsets.UTF_8));
    files.put("article.json", ArticleJson.bytes(article, newsroom));
    DataFiles.add(page, files);
    DataFiles.addManifest(files);
    return files;
  }

  private void swap(Article article, String name, Path beside, Path place, boolean flush)
      throws IOException {
    Path away = target.resolve("." + name + OLD);
    boolean replaces = Files.exists(place);
    if (replaces && Exchange.swap(beside, place)) {
      settle(flush);
      retire(beside, place);
      retireOthers(article, name, place);
      return;
    }
    if (replaces) {
      ExportDisk.delete(away);
      Files.move(place, away, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(away, place, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
    settle(flush);
    if (replaces) {
      retire(away, place);
    }
    retireOthers(article, name, place);
  }

  /** The new folder is in its place for certain before anything of the old one goes. */
  private void settle(boolean flush) {
    if (flush) {
      ExportDisk.flushFolder(target);
    }
  }

  private void retireOthers(Article article, String name, Path place) throws IOException {
    for (String other : older.getOrDefault(article.id().value(), List.of())) {
      Path folder = target.resolve(other);
      if (!other.equals(name) && Files.exists(folder)) {
        keepForeign(folder, place);
        // Out of sight at once: half of a folder must not look like an export.
        Path gone = target.resolve("." + other + GONE);
        ExportDisk.delete(gone);
        Files.move(folder, gone, StandardCopyOption.ATOMIC_MOVE);
        ExportDisk.delete(gone);
      }
    }
  }

  /** Deletes an older export; files in it that are not ours move over to the new one. */
  private static void retire(Path old, Path place) throws IOException {
    keepForeign(old, place);
    ExportDisk.delete(old);
  }

  private static void keepForeign(Path old, Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return;
    }
    for (Path entry : ExportDisk.entries(old)) {
      Path kept = place.resolve(name(entry));
      if (!OURS.contains(name(entry)) && !Files.exists(kept)) {
        Files.move(entry, kept);
      }
    }
  }
}
