package muharrir.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.article.Look;
import muharrir.article.Look.Letters;
import muharrir.article.Newsroom;
import muharrir.article.Tint;
import muharrir.export.Shades;
import muharrir.textview.TextBlock;
import muharrir.ui.kit.Wrapped;

/** A piece of a page by day and one by night, in the colours that have been chosen. */
final class LookSample extends HBox {
  /** Of our pages, where nobody chose. */
  private static final Shades DAY = new Shades(0x0e5f78, 0xe2eef1, 0xa9cbd5);

  private static final Shades NIGHT = new Shades(0x6fc0d8, 0x14303a, 0x2a5b6b);

  private final Strings strings;
  private final Wrapped wrapped;
  private final Newsroom newsroom;

  LookSample(Strings strings, Wrapped wrapped, Newsroom newsroom) {
    this.strings = strings;
    this.wrapped = wrapped;
    this.newsroom = newsroom;
    setId("look-sample");
    getStyleClass().add("look-sample");
  }

  void show(Look look) {
    getChildren()
        .setAll(
            page(
                "day",
                look,
                look.accent().map(Shades::light).orElse(DAY),
                new Ground(0xffffff, 0x1d1b18, 0x55514a, 0xe3e0d9)),
            page(
                "night",
                look,
                look.accent().map(Shades::dark).orElse(NIGHT),
                new Ground(0x1b1d20, 0xeceae4, 0xb8b5ad, 0x33363b)));
  }

  /** The page's own colours. */
  private record Ground(int page, int ink, int ink2, int line) {}

  private Region page(String id, Look look, Shades shades, Ground ground) {
    int band = look.band().map(Tint::rgb).orElse(ground.page());
    int onBand = look.band().map(Shades::ink).orElse(ground.ink());
    String name = newsroom.name().isBlank() ? strings.get("newsroom.name") : newsroom.name();
    Label paper = label(name, onBand, "look-paper");
    HBox masthead = new HBox(paper);
    masthead.setStyle(
        "-fx-background-color: "
            + css(shades.accent())
            + ", "
            + css(ground.line())
            + ", "
            + css(band)
            + "; -fx-background-insets: 0, 3px 0 0 0, 3px 0 1px 0; -fx-padding: 9px 12px 7px 12px;");
    TextBlock headline = words("look.sample.headline", look.headlines(), ground.ink());
    TextBlock text = words("look.sample.text", look.text(), ground.ink2());
    Label link = label(strings.get("look.sample.link"), shades.accent(), "look-link");
    link.setUnderline(true);
    Label box = label(strings.get("look.sample.box"), ground.ink(), "look-box");
    box.setStyle(box.getStyle() + "-fx-background-color: " + css(shades.soft()) + ";");
    VBox body =
        new VBox(
            label(strings.get("look.sample.kicker"), shades.accent(), "look-kicker"),
            headline,
            text,
            link,
            box);
    body.getStyleClass().add("look-body");
    VBox page = new VBox(masthead, body);
    page.setId("look-" + id);
    page.setStyle("-fx-background-color: " + css(ground.page()) + ";");
    page.setAccessibleText(strings.get("look.sample." + id));
    page.setMinWidth(0);
    page.setPrefWidth(200);
    HBox.setHgrow(page, Priority.ALWAYS);
    return page;
  }

  private TextBlock words(String key, Letters letters, int ink) {
    String text = strings.get(key);
    boolean naskh = letters == Letters.NASKH;
    boolean headline = key.equals("look.sample.headline");
    TextBlock block =
        naskh ? wrapped.story(text) : headline ? wrapped.headline(text) : wrapped.message(text);
    block.setStyle("-fx-text-fill: " + css(ink) + ";");
    return block;
  }

  private static Label label(String text, int ink, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(0);
    label.setStyle("-fx-text-fill: " + css(ink) + ";");
    return label;
  }

  private static String css(int rgb) {
    return new Tint(rgb).css();
  }
}
