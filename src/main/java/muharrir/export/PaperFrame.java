package muharrir.export;

import java.util.List;
import java.util.Optional;
import muharrir.arabic.Strings;
import muharrir.article.Newsroom;

/**
 * What says on each page whose it is: the newsroom's logo, name and officers at its head, and at
 * its foot also where else it is to be found.
 */
public final class PaperFrame {
  private final Newsroom newsroom;
  private final Strings words;
  private final String home;
  private final Optional<MediaLinks.Shown> logo;
  private final Html html;

  /**
   * Head and foot of one page.
   *
   * @param home the address of the front page, empty for none
   * @param logo as the page finds it
   */
  public PaperFrame(
      Newsroom newsroom, Strings words, String home, Optional<MediaLinks.Shown> logo, Html html) {
    this.newsroom = newsroom;
    this.words = words;
    this.home = home;
    this.logo = logo;
    this.html = html;
  }

  /** The head of the page; nothing while nobody has said whose it is. */
  public void masthead() {
    if (isNamed()) {
      html.raw("<header class=\"masthead\">\n");
      name();
      officers();
      html.raw("</header>\n");
    }
  }

  /** What the newsroom says of itself at the foot of the page. */
  public void imprint() {
    name();
    officers();
    if (!newsroom.look().footer().isEmpty()) {
      html.raw("<p class=\"about\">").text(newsroom.look().footer()).raw("</p>\n");
    }
    profiles();
  }

  /** Whether anybody has said whose the page is. */
  public boolean isNamed() {
    return !newsroom.name().isEmpty() || logo.isPresent() || hasOfficers();
  }

  /** Whether the foot has anything to say. */
  public boolean hasImprint() {
    return isNamed()
        || !newsroom.look().footer().isEmpty()
        || !newsroom.look().profiles().isEmpty();
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
    logo.ifPresent(shown ->
        html.raw("<img")
            .attribute("src", shown.address())
            .attribute("alt", written ? newsroom.name() : "")
            .attribute("width", Integer.toString(shown.width()))
            .attribute("height", Integer.toString(shown.height()))
            .raw(">"));
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
