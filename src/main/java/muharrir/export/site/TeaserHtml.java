package muharrir.export.site;

import muharrir.export.Html;
import muharrir.export.MediaLinks;

/** An article in a list. */
final class TeaserHtml {
  /** How large an article stands in a list. */
  enum Size {
    /** The first of the front page: a wide picture, all of it. */
    LEAD("lead"),
    /** A picture above, with its standfirst. */
    FULL("full"),
    /** A row with its picture beside it. */
    ROW("row"),
    /** A headline and its time. */
    LINE("line"),
    /** The same below the name of the day. */
    HOUR("line");

    private final String name;

    Size(String name) {
      this.name = name;
    }

    private boolean isLine() {
      return name.equals(LINE.name);
    }
  }

  private final Site site;
  private final LightPictures light;

  /** For lists that stand on the articles' own pages: what others have is not known yet. */
  TeaserHtml(Site site) {
    this(site, LightPictures.NONE);
  }

  TeaserHtml(Site site, LightPictures light) {
    this.site = site;
    this.light = light;
  }

  /**
   * Appends an item of a list.
   *
   * @param root leads to the top of the site
   * @param level of its heading, 2 or 3
   * @param section whether its section is named; a list of one section need not
   */
  void write(Html html, Teaser teaser, String root, Size size, int level, boolean section) {
    TeaserTexts.Texts texts = site.texts().of(teaser);
    html.raw("<li class=\"teaser ").raw(size.name).raw("\"");
    if (!teaser.language().equals("ar")) {
      html.attribute("lang", teaser.language());
    }
    if (!teaser.rtl()) {
      html.raw(" dir=\"ltr\"");
    }
    html.raw(">\n");
    if (!size.isLine()) {
      teaser
          .thumb()
          .ifPresent(
              thumb -> picture(html, teaser, thumb, root + Site.encoded(teaser.path()), size));
    }
    html.raw("<div class=\"say\">");
    String kicker = teaser.kicker().isEmpty() ? teaser.section() : teaser.kicker();
    if (!kicker.isEmpty() && !size.isLine() && (section || !kicker.equals(teaser.section()))) {
      html.raw("<p class=\"kicker\"><bdi>").text(kicker).raw("</bdi></p>");
    }
    String heading = "h" + level;
    html.raw("<").raw(heading).raw("><a href=\"").raw(root).add(texts.address());
    html.raw("\">").add(texts.title()).raw("</a></").raw(heading).raw(">");
    if (!size.isLine() && !teaser.standfirst().isEmpty() && !teaser.headline().isEmpty()) {
      html.raw("<p class=\"gist\">").add(texts.standfirst()).raw("</p>");
    }
    html.raw("<p class=\"when\"");
    html.raw(teaser.rtl() ? ">" : " lang=\"ar\" dir=\"rtl\">");
    html.raw("<time")
        .attribute("datetime", texts.machine())
        .raw(">")
        .text(when(teaser, texts.day(), size))
        .raw("</time></p></div></li>\n");
  }

  private String when(Teaser teaser, String day, Size size) {
    return switch (size) {
      case HOUR -> site.dates().time(teaser.published());
      case LINE -> day + "، " + site.dates().time(teaser.published());
      case LEAD, FULL, ROW -> day;
    };
  }

  private void picture(Html html, Teaser teaser, Teaser.Thumb thumb, String address, Size size) {
    MediaLinks.Shown shown = light.of(teaser, size == Size.LEAD ? thumb.large() : thumb.small());
    // The headline is the link that is read out; the picture is one more way to click.
    html.raw("<a class=\"shot\" tabindex=\"-1\" aria-hidden=\"true\"").attribute("href", address);
    html.raw(">");
    boolean choice = !shown.webp().isEmpty();
    if (choice) {
      html.raw("<picture><source type=\"image/webp\"")
          .attribute("srcset", address + shown.webp().getFirst().address())
          .raw(">");
    }
    html.raw("<img")
        .attribute("class", "fx" + thumb.focusX() + " fy" + thumb.focusY())
        .attribute("src", address + shown.address())
        .attribute("width", Integer.toString(shown.width()))
        .attribute("height", Integer.toString(shown.height()))
        .raw(" alt=\"\"")
        .raw(size == Size.LEAD ? " fetchpriority=\"high\">" : " loading=\"lazy\">")
        .raw(choice ? "</picture></a>\n" : "</a>\n");
  }
}
