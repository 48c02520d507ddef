package muharrir.export;

import muharrir.arabic.Strings;
import muharrir.article.Newsroom;

/** What says on each page whose it is: the newsroom's name and officers, at its head and foot. */
public final class PaperFrame {
  private final Newsroom newsroom;
  private final Strings words;
  private final String home;
  private final Html html;

  /**
   * Head and foot of one page.
   *
   * @param home the address of the front page, empty for none
   */
  public PaperFrame(Newsroom newsroom, Strings words, String home, Html html) {
    this.newsroom = newsroom;
    this.words = words;
    this.home = home;
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

  /** The newsroom's name and officers, for the foot of the page. */
  public void imprint() {
    name();
    officers();
  }

  /** Whether anybody has said whose the page is. */
  public boolean isNamed() {
    return !newsroom.name().isEmpty() || hasOfficers();
  }

  private void name() {
    if (newsroom.name().isEmpty()) {
      return;
    }
    html.raw("<p class=\"paper\">");
    if (!home.isEmpty()) {
      html.raw("<a").attribute("href", home).raw(">");
    }
    html.raw("<bdi>").text(newsroom.name()).raw("</bdi>");
    html.raw(home.isEmpty() ? "</p>\n" : "</a></p>\n");
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
