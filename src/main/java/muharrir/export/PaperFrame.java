package muharrir.export;

import java.util.List;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.article.Newsroom;
import muharrir.article.Theme.Part;
import muharrir.export.theme.Piece;
import muharrir.export.theme.Slot;
import muharrir.export.theme.Theming;

/**
 * What says on each page whose it is: the newsroom's logo, name and officers at its head, and at
 * its foot also where else it is to be found.
 */
public final class PaperFrame implements Filling.Filler {
  private final Newsroom newsroom;
  private final Strings words;
  private final String home;
  private final Optional<MediaLinks.Shown> logo;
  private final Theming theming;
  private final Html html;

  /** What {@link Slot#WAYS} stands for, while the foot is written. */
  private Html ways = new Html();

  /**
   * Head and foot of one page.
   *
   * @param home the address of the front page, empty for none
   * @param logo as the page finds it
   * @param theming what overrides head and foot
   */
  public PaperFrame(
      Newsroom newsroom,
      Strings words,
      String home,
      Optional<MediaLinks.Shown> logo,
      Theming theming,
      Html html) {
    this.newsroom = newsroom;
    this.words = words;
    this.home = home;
    this.logo = logo;
    this.theming = theming;
    this.html = html;
  }

  /** The head of the page; nothing while nobody has said whose it is. */
  public void masthead() {
    Optional<List<Piece>> own = theming.part(Part.MASTHEAD);
    if (own.isEmpty() && !isNamed()) {
      return;
    }
    html.raw("<header class=\"masthead\">\n");
    if (own.isPresent()) {
      new Filling(html, this).write(own.get());
    } else {
      name();
      officers();
    }
    html.raw("</header>\n");
  }

  /**
   * What the newsroom says of itself at the foot of the page, and the ways from there.
   *
   * @param more the ways through the site; empty where there is none
   */
  public void foot(Html more) {
    Optional<List<Piece>> own = theming.part(Part.FOOT);
    if (own.isPresent()) {
      ways = more;
      new Filling(html, this).write(own.get());
      return;
    }
    name();
    officers();
    footer();
    profiles();
    html.add(more);
  }

  private void footer() {
    if (!newsroom.look().footer().isEmpty()) {
      html.raw("<p class=\"about\">").text(newsroom.look().footer()).raw("</p>\n");
    }
  }

  /** Whether anybody has said whose the page is. */
  public boolean isNamed() {
    return !newsroom.name().isEmpty() || logo.isPresent() || hasOfficers();
  }

  /** Whether the foot has anything to say. */
  boolean hasFoot() {
    return isNamed()
        || theming.part(Part.FOOT).isPresent()
        || !newsroom.look().footer().isEmpty()
        || !newsroom.look().profiles().isEmpty();
  }

  @Override
  public boolean says(Slot slot) {
    return switch (slot) {
      case PAPER -> logo.isPresent() || !newsroom.name().isEmpty();
      case LOGO -> logo.isPresent();
      case NAME -> !newsroom.name().isEmpty();
      case OFFICERS -> hasOfficers();
      case CHAIRMAN -> !newsroom.chairman().isEmpty();
      case EDITOR -> !newsroom.editorInChief().isEmpty();
      case HOME -> true;
      case FOOTER -> !newsroom.look().footer().isEmpty();
      case PROFILES -> !newsroom.look().profiles().isEmpty();
      case WAYS -> !ways.isEmpty();
      case MARK, TAGS, SHARE -> false;
    };
  }

  @Override
  public void fill(Slot slot) {
    switch (slot) {
      case PAPER -> name();
      case LOGO -> logo.ifPresent(shown -> picture(shown, newsroom.name()));
      case NAME -> html.raw("<bdi>").text(newsroom.name()).raw("</bdi>");
      case OFFICERS -> officers();
      case CHAIRMAN -> html.raw("<bdi>").text(newsroom.chairman()).raw("</bdi>");
      case EDITOR -> html.raw("<bdi>").text(newsroom.editorInChief()).raw("</bdi>");
      case FOOTER -> html.text(newsroom.look().footer());
      case PROFILES -> profiles();
      case WAYS -> html.add(ways);
      case HOME, MARK, TAGS, SHARE -> {
        // An address, or what only an article has.
      }
    }
  }

  @Override
  public String address(Slot slot) {
    if (!home.isEmpty()) {
      return home;
    }
    return newsroom.baseUrl().isEmpty() ? "#" : newsroom.baseUrl();
  }

  private void picture(MediaLinks.Shown shown, String alt) {
    html.raw("<img")
        .attribute("src", shown.address())
        .attribute("alt", alt)
        .attribute("width", Integer.toString(shown.width()))
        .attribute("height", Integer.toString(shown.height()))
        .raw(">");
  }

  private void name() {
    if (newsroom.name().isEmpty() && logo.isEmpty()) {
      return;
    }
    html.raw(logo.isEmpty() ? "<p class=\"paper\">" : "<p class=\"paper logoed\">");
    if (!home.isEmpty()) {
      html.raw("<a").attribute("href", home).raw(">");
    }
    boolean written = logo.filter(Logo::isWritten).isPresent();
    logo.ifPresent(shown -> picture(shown, written ? newsroom.name() : ""));
    if (!written && !newsroom.name().isEmpty()) {
      html.raw("<bdi>").text(newsroom.name()).raw("</bdi>");
    }
    html.raw(home.isEmpty() ? "</p>\n" : "</a></p>\n");
  }

  private void profiles() {
    List<String> profiles = newsroom.look().profiles();
    if (!profiles.isEmpty()) {
      html.raw("<ul class=\"profiles\"")
          .attribute("aria-label", words.get("page.profiles"))
          .raw(">");
      for (String profile : profiles) {
        Profile shown = Profile.of(profile);
        html.raw("<li><a").attribute("href", profile).raw(" rel=\"me noopener\"><bdi>");
        html.text(shown.place().isEmpty() ? shown.host() : words.get(shown.place()));
        html.raw("</bdi></a></li>");
      }
      html.raw("</ul>\n");
    }
  }

  private boolean hasOfficers() {
    return !newsroom.chairman().isEmpty() || !newsroom.editorInChief().isEmpty();
  }

  private void officers() {
    if (hasOfficers()) {
      html.raw("<dl class=\"officers\">");
      officer("page.chairman", newsroom.chairman());
      officer("page.editorInChief", newsroom.editorInChief());
      html.raw("</dl>\n");
    }
  }

  private void officer(String role, String name) {
    if (!name.isEmpty()) {
      html.raw("<div>")
          .element("dt", words.get(role))
          .raw("<dd><bdi>")
          .text(name)
          .raw("</bdi></dd></div>");
    }
  }
}
