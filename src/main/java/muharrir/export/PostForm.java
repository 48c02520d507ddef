package muharrir.export;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muharrir.arabic.Slug;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Byline;
import muharrir.article.Newsroom;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Gallery;
import muharrir.document.Inline;
import muharrir.library.LibraryException;

/**
 * An article as a post of another program's site: its words as plain HTML, which that site clothes,
 * and its pictures as files, which that site keeps.
 */
public final class PostForm {
  /**
   * What is said of a post.
   *
   * @param headline plain
   * @param excerpt plain, may be empty
   * @param slug words of an address, at most 200 letters long when written in ASCII
   * @param date of the first publication
   * @param section may be empty
   */
  public record Head(
      ArticleId article,
      String headline,
      String excerpt,
      String slug,
      Optional<Instant> date,
      String section,
      List<String> tags) {
    public Head {
      Objects.requireNonNull(article);
      Objects.requireNonNull(headline);
      Objects.requireNonNull(excerpt);
      Objects.requireNonNull(slug);
      Objects.requireNonNull(date);
      Objects.requireNonNull(section);
      tags = List.copyOf(tags);
    }
  }

  /** A picture of a post. */
  public static final class PostPicture {
    private final String name;
    private final String type;
    private final byte[] bytes;
    private final String alt;
    private final String caption;

    PostPicture(String name, String type, byte[] bytes, String alt, String caption) {
      this.name = Objects.requireNonNull(name);
      this.type = Objects.requireNonNull(type);
      this.bytes = Objects.requireNonNull(bytes);
      this.alt = Objects.requireNonNull(alt);
      this.caption = Objects.requireNonNull(caption);
    }

    /** Of its file, made of its content: the same picture has the same name everywhere. */
    public String name() {
      return name;
    }

    /** Such as {@code image/jpeg}. */
    public String type() {
      return type;
    }

    /** The file; not to be changed. */
    public byte[] bytes() {
      return bytes;
    }

    /** Plain, may be empty. */
    public String alt() {
      return alt;
    }

    /** Plain, with the credit; may be empty. */
    public String caption() {
      return caption;
    }
  }

  /** Letters of the sum in a name: enough for all pictures that there will ever be. */
  private static final int SUM = 24;

  /** In letters of an address, of which one of Arabic needs six. */
  private static final int LONGEST_SLUG = 200;

  private final Head head;
  private final Document document;
  private final String byline;
  private final Strings words;
  private final PagePictures made;

  /** By the address under which {@link #made} knows them. */
  private final Map<String, PostPicture> pictures;

  private PostForm(
      Head head,
      Document document,
      String byline,
      Strings words,
      PagePictures made,
      Map<String, PostPicture> pictures) {
    this.head = head;
    this.document = document;
    this.byline = byline;
    this.words = words;
    this.made = made;
    this.pictures = pictures;
  }

  /**
   * An article as readers get it; of one that was withdrawn only its headline and that it was.
   *
   * @throws LibraryException if a picture cannot be read
   */
  public static PostForm of(Article article, Newsroom newsroom, MediaSource source)
      throws LibraryException {
    Strings words = Strings.of(Locale.forLanguageTag(article.metadata().language()));
    Document document = new PageRenderer().face(article, newsroom).document();
    Map<String, byte[]> files = new HashMap<>();
    PagePictures made = PagePictures.plain(files, source);
    try {
      made.make(document);
    } catch (IOException e) {
      throw ExportDisk.failure(Path.of("media"), e);
    }
    Map<String, PostPicture> pictures = new LinkedHashMap<>();
    for (Gallery.Shot shot : shots(document)) {
      String address = made.shown(shot.media(), shot.framing().crop()).address();
      pictures.computeIfAbsent(address, _ -> picture(address, files, shot, words));
    }
    boolean withdrawn = PublicFace.isWithdrawn(article);
    String slug = article.metadata().slug();
    Head head =
        new Head(
            article.id(),
            document.headline().text(),
            document.standfirst().text(),
            shortened(slug.isEmpty() ? Slug.of(article.headline()) : slug),
            article.metadata().firstPublished(),
            withdrawn ? "" : article.metadata().section(),
            withdrawn ? List.of() : article.metadata().tags());
    return new PostForm(head, document, withdrawn ? "" : byline(article), words, made, pictures);
  }

  /** The post of an article that is no longer published: that it is not. */
  public static PostForm gone(ArticleId article) {
    Strings words = Strings.arabic();
    Document document =
        Document.of(
            Inline.EMPTY,
            Inline.of(words.get("site.gone")),
            Inline.EMPTY,
            Optional.empty(),
            List.of(
                new Block.Paragraph(
                    new BlockId("gone"), Direction.AUTO, Inline.of(words.get("site.gone.why")))));
    Head head = new Head(article, words.get("site.gone"), "", "", Optional.empty(), "", List.of());
    PagePictures none = PagePictures.plain(Map.of(), _ -> new byte[0]);
    return new PostForm(head, document, "", words, none, Map.of());
  }

  /** Whole words of a slug, as many as WordPress keeps: it cuts what is longer in its middle. */
  private static String shortened(String slug) {
    StringBuilder words = new StringBuilder();
    for (String word : slug.split("-", -1)) {
      String longer = words.isEmpty() ? word : words + "-" + word;
      if (URLEncoder.encode(longer, StandardCharsets.UTF_8).length() > LONGEST_SLUG) {
        break;
      }
      words.setLength(0);
      words.append(longer);
    }
    return words.toString();
  }

  /** Every picture with its words, the hero first. */
  private static List<Gallery.Shot> shots(Document document) {
    List<Gallery.Shot> shots = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Figure figure) {
        figure
            .media()
            .ifPresent(media ->
                shots.add(
                    new Gallery.Shot(
                        media,
                        figure.framing(),
                        figure.caption(),
                        figure.credit(),
                        figure.source(),
                        figure.alt())));
      } else if (block instanceof Gallery gallery) {
        shots.addAll(gallery.shots());
      }
    }
    return shots;
  }

  private static PostPicture picture(
      String address, Map<String, byte[]> files, Gallery.Shot shot, Strings words) {
    byte[] bytes = Objects.requireNonNull(files.get(address), address);
    String ending = address.substring(address.lastIndexOf('.') + 1);
    String credit =
        shot.credit().isEmpty() ? "" : words.get("page.credit") + " " + shot.credit().text();
    String caption =
        Stream.of(shot.caption().text(), credit)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(" — "));
    String type = ending.equals("jpg") ? "image/jpeg" : "image/" + ending;
    return new PostPicture(
        "muharrir-" + sum(bytes) + "." + ending, type, bytes, shot.alt().text(), caption);
  }

  private static String sum(byte[] bytes) {
    try {
      byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(sum).substring(0, SUM);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String byline(Article article) {
    String names =
        article.metadata().bylines().stream().map(Byline::name).collect(Collectors.joining("، "));
    return Stream.of(names, article.metadata().dateline())
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(" — "));
  }

  /** What is said of it. */
  public Head head() {
    return head;
  }

  /** All its pictures, each once. */
  public List<PostPicture> pictures() {
    return pictures.values().stream().distinct().toList();
  }

  /** The picture above the post; {@link #content} does not show it again. */
  public Optional<PostPicture> featured() {
    return document
        .hero()
        .flatMap(hero ->
            hero.media()
                .map(media -> made.shown(media, hero.framing().crop()).address())
                .map(pictures::get));
  }

  /**
   * Its words as HTML: elements that say what things are, with directions and languages; no script,
   * no style, no class.
   *
   * @param address where a picture is found; one that has none is left out
   */
  public String content(Function<PostPicture, Optional<String>> address) {
    Html html = new Html();
    if (!document.standfirst().isEmpty()) {
      html.raw("<p><strong>").text(document.standfirst().text()).raw("</strong></p>\n");
    }
    if (!byline.isEmpty()) {
      html.raw("<p>").text(byline).raw("</p>\n");
    }
    MediaLinks links =
        (media, crop) -> {
          MediaLinks.Shown shown = made.shown(media, crop);
          String found =
              Optional.ofNullable(pictures.get(shown.address())).flatMap(address).orElse("");
          return new MediaLinks.Shown(found, shown.width(), shown.height());
        };
    return html.raw(ClipHtml.of(document.body(), words, links)).toString();
  }
}
