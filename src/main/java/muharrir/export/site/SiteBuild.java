package muharrir.export.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import muharrir.arabic.Strings;
import muharrir.arabic.Words;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Newsroom;
import muharrir.export.ExportDisk;
import muharrir.export.Logo;
import muharrir.export.MediaLinks;
import muharrir.export.MediaSource;
import muharrir.export.PageDates;
import muharrir.export.PagePath;
import muharrir.export.theme.Theming;
import muharrir.library.LibraryException;
import muharrir.library.Progress;

/**
 * Writes a newsroom's site, or brings one that stands there up to date. What goes out follows from
 * the library, the newsroom and the time alone. To be used once.
 */
public final class SiteBuild {
  private static final System.Logger LOG = System.getLogger(SiteBuild.class.getName());

  private final Newsroom newsroom;
  private final SiteSource source;
  private final MediaSource media;
  private final Path target;
  private final SiteMemories memories;
  private final Path folder;
  private final Instant now;
  private final Progress progress;
  private final Map<ArticleId, SiteMemory.Known> known = new ConcurrentHashMap<>();
  private final Map<ArticleId, Long> stamps = new HashMap<>();
  private final Addresses slugs = new Addresses();
  private Map<ArticleId, Set<String>> addresses = Map.of();
  private final WordShelves words;
  private final Assets assets;
  private final Drafting drafting;
  private final Drafts drafts = new Drafts();
  private final Optional<Logo> logo;
  private int done;
  private int total;

  /**
   * A site.
   *
   * @param memories of this machine: what the next export need not find out again
   * @param now decides what is under embargo, and what is news
   */
  public SiteBuild(
      Newsroom newsroom,
      SiteSource source,
      MediaSource media,
      Path target,
      SiteMemories memories,
      Instant now,
      Progress progress) {
    this.newsroom = newsroom;
    this.source = source;
    this.media = media;
    this.target = target.toAbsolutePath().normalize();
    this.memories = memories;
    this.folder = memories.folder(this.target);
    this.now = now;
    this.progress = progress;
    this.words = new WordShelves(folder);
    this.logo = Logo.of(newsroom, media);
    this.assets = new Assets(newsroom, logo);
    this.drafting = new Drafting(site(List.of()), Strings.of(Locale.ENGLISH));
  }

  /** Writes the site. */
  public SiteResult run() throws LibraryException {
    try {
      Files.createDirectories(folder);
      Placing placing = Placing.open(target);
      try {
        return run(placing);
      } finally {
        drafts.done();
        placing.clear();
      }
    } catch (IOException e) {
      throw ExportDisk.failure(target, e);
    }
  }

  private SiteResult run(Placing placing) throws IOException, LibraryException {
    long program = memories.program();
    SiteMemory memory =
        memories.of(folder, new Print().add(program).add(newsroom.toString()).done());
    OldSite old = OldSite.of(target, memory);
    try (Making making =
        new Making(
            source,
            target,
            placing,
            old.files().keySet(),
            memories.sums(),
            progress::cancelled,
            this::step)) {
      teasers(memory, making);
      if (progress.cancelled()) {
        return SiteResult.stopped(!newsroom.baseUrl().isEmpty());
      }
      Map<String, SiteMemory.Made> all = new LinkedHashMap<>();
      List<SiteResult.Failed> failed = new ArrayList<>();
      Site site = make(program, memory, old, making, all);
      while (!making.failed().isEmpty()) {
        // Their places in all lists close up.
        making
            .failed()
            .forEach((id, reason) -> {
              failed.add(new SiteResult.Failed(id, reason));
              known.remove(id);
            });
        making.failed().clear();
        all.clear();
        site = make(program, memory, old, making, all);
      }
      if (progress.cancelled()) {
        return SiteResult.stopped(!newsroom.baseUrl().isEmpty());
      }
      return place(placing, old, memory, all, site, failed);
    }
  }

  private void step() {
    done++;
    progress.report(done, Math.max(done, total));
  }

  /** Finds out which articles readers may see, and what lists know of them. */
  private void teasers(SiteMemory memory, Making making) throws LibraryException {
    addresses = source.addresses();
    List<ArticleId> unknown = new ArrayList<>();
    for (SiteSource.Stamped article : source.articles()) {
      stamps.put(article.id(), article.stamp());
      SiteMemory.Known before = memory.teasers().get(article.id());
      if (before != null && before.stamp() == article.stamp()) {
        known.put(article.id(), before);
      } else {
        unknown.add(article.id());
      }
    }
    total = 2 * unknown.size();
    making.read(unknown, this::take);
  }

  private void take(ArticleId id, Article article) {
    boolean early = article.metadata().embargo().filter(now::isBefore).isPresent();
    if (!early) {
      String text = article.document().plainText();
      int count = Words.count(text);
      Teaser teaser = Teaser.of(article, count);
      known.put(id, new SiteMemory.Known(stamps.getOrDefault(id, 0L), teaser));
      if (!teaser.isWithdrawn()) {
        words.put(article, text);
        if (!Drafting.hasPictures(article.document())) {
          drafts.put(id, drafting.draw(article, MediaLinks.BESIDE, count));
        }
      }
    }
  }

  private long stamp(Teaser teaser) {
    return stamps.getOrDefault(teaser.id(), 0L);
  }

  private Site site(List<Teaser> teasers) {
    PageDates dates = new PageDates(newsroom, true);
    return new Site(
        newsroom,
        new SitePlan(teasers, newsroom, slugs),
        Strings.arabic(),
        dates,
        slugs,
        assets.logo(),
        Theming.of(newsroom.look().theme()),
        assets.card(),
        new TeaserTexts(dates));
  }

  /** Makes what is to be made; what stands there already is only noted. */
  private Site make(
      long program, SiteMemory memory, OldSite old, Making making, Map<String, SiteMemory.Made> all)
      throws IOException, LibraryException {
    Site site = site(known.values().stream().map(SiteMemory.Known::teaser).toList());
    Print print = new Print().add(program);
    new SiteHtml(site).print(print);
    long frame = print.done();
    MediaSource wanted = media.until(progress::cancelled);
    ArticleParts pages = new ArticleParts(site, drafting, drafts, wanted, target);
    List<Part> first = new ArrayList<>();
    first.add(assets.part(program, site.words().get("site.motto")));
    for (int i = 0; i < site.plan().newest().size(); i++) {
      first.add(pages.part(i, stamp(site.plan().newest().get(i)), frame));
    }
    List<Part> dirty = dirty(first, memory, old, making, all);
    total = done + dirty.size();
    making.make(dirty);
    if (!making.failed().isEmpty()) {
      return site;
    }
    drafts.done();
    first.forEach(part -> note(part, making, all));
    LightPictures light = LightPictures.of(site.plan().newest(), all);
    List<Part> lists = new ArrayList<>();
    lists.add(new FrontPage(site, light).part(frame));
    lists.addAll(new GroupPages(site, light).parts(frame));
    lists.addAll(new ArchivePages(site).parts(frame));
    lists.addAll(new Feeds(site, pages).parts(frame, this::stamp));
    lists.addAll(new Maps(site).parts(now));
    lists.addAll(notices(site, frame));
    lists.addAll(search(site, frame, memory));
    List<Part> more = dirty(lists, memory, old, making, all);
    total = done + more.size();
    making.make(more);
    lists.forEach(part -> note(part, making, all));
    return site;
  }

  private static void note(Part part, Making making, Map<String, SiteMemory.Made> all) {
    SiteMemory.Made made = making.made().get(part.name());
    if (made != null && made.print() == part.print()) {
      all.put(part.name(), made);
    }
  }

  /** The parts that do not stand there as they were made, from what they would be made from now. */
  private List<Part> dirty(
      List<Part> parts,
      SiteMemory memory,
      OldSite old,
      Making making,
      Map<String, SiteMemory.Made> all)
      throws IOException {
    List<Part> dirty = new ArrayList<>();
    for (Part part : parts) {
      SiteMemory.Made before = memory.parts().get(part.name());
      SiteMemory.Made now = making.made().get(part.name());
      if (before != null && before.print() == part.print() && old.holds(before.files())) {
        all.put(part.name(), before);
      } else if (now == null || now.print() != part.print()) {
        dirty.add(part);
      }
    }
    return dirty;
  }

  private List<Part> notices(Site site, long frame) {
    SortedMap<String, String> moved = new TreeMap<>();
    SortedSet<String> gone = new TreeSet<>();
    addresses.forEach((id, folders) -> {
      SiteMemory.Known present = known.get(id);
      for (String name : folders) {
        String path = PagePath.FOLDER + name + "/";
        if (present == null) {
          gone.add(path);
        } else if (!present.teaser().folder().equals(name)) {
          if (present.teaser().isWithdrawn()) {
            gone.add(path);
          } else {
            moved.put(path, present.teaser().path());
          }
        }
      }
    });
    return new NoticePages(site).parts(frame, moved, gone);
  }

  private List<Part> search(Site site, long frame, SiteMemory memory) {
    SearchIndex index = new SearchIndex(site);
    for (int shelf = 0; shelf < index.shelves().size(); shelf++) {
      List<Teaser> own = index.shelves().get(shelf);
      SiteMemory.Made before = memory.parts().get(SearchIndex.shelfName(shelf));
      if (before == null || before.print() != index.print(own, this::stamp)) {
        words.read(shelf, own, this::stamp);
      }
    }
    return index.parts(frame, this::stamp, words);
  }

  private SiteResult place(
      Placing placing,
      OldSite old,
      SiteMemory memory,
      Map<String, SiteMemory.Made> all,
      Site site,
      List<SiteResult.Failed> failed)
      throws IOException, LibraryException {
    SortedMap<String, Mark> files = new TreeMap<>();
    all.values().forEach(made -> made.files().forEach(mark -> files.put(mark.path(), mark)));
    OldSite.Changes changes = old.changes(files);
    keep(memory, all);
    Mark manifest = old.manifest(files.values(), placing);
    Set<String> wanted = new HashSet<>(files.keySet());
    wanted.add(Manifest.FILE);
    placing.commit(wanted, changes.removed());
    remember(memory, all, manifest);
    return new SiteResult(
        site.plan().newest().size(),
        files.size(),
        changes.added(),
        changes.changed(),
        changes.removed(),
        failed,
        false,
        site.hasAddress());
  }

  private void keep(SiteMemory memory, Map<String, SiteMemory.Made> all) throws LibraryException {
    Map<ArticleId, String> fresh = new HashMap<>();
    List<ArticleId> sent = new ArrayList<>();
    known.forEach((id, each) -> {
      String name = each.teaser().folder();
      if (!addresses.getOrDefault(id, Set.of()).contains(name)) {
        fresh.put(id, name);
      }
      SiteMemory.Known before = memory.teasers().get(id);
      boolean drawn = all.containsKey(each.teaser().path()) && !each.teaser().isWithdrawn();
      if (drawn && (before == null || before.stamp() != each.stamp())) {
        sent.add(id);
      }
    });
    source.keep(fresh, sent.stream().sorted().toList());
  }

  /** What cannot be kept is found out again. */
  private void remember(SiteMemory memory, Map<String, SiteMemory.Made> all, Mark manifest) {
    SiteMemory now =
        new SiteMemory(memory.owner(), Collections.unmodifiableMap(known), all, manifest);
    if (now.equals(memory)) {
      return;
    }
    try {
      memories.keep(folder, now);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "what is known of a site cannot be kept", e);
    }
  }
}
