package muharrir.article;

/**
 * Who wrote an article.
 *
 * @param name not blank, one line
 * @param role one line, empty where none is given
 */
public record Byline(String name, String role) {
  public Byline {
    Texts.named(name, "byline");
    Texts.line(role, "byline role");
  }

  public Byline(String name) {
    this(name, "");
  }
}
