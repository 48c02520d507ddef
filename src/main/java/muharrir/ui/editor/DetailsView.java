package muharrir.ui.editor;

import java.time.ZoneId;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.article.Status;
import muharrir.desk.OpenArticle;
import muharrir.document.Direction;
import muharrir.textview.TextLine;
import muharrir.ui.editor.DetailsModel.Line;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.StatusGlyph;
import muharrir.ui.kit.Statuses;

/** The article's details: status and where it may go, who, where, section, tags, slug, dates. */
public final class DetailsView extends VBox {
  private record Language(String tag, Direction direction, String name) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final Strings strings;
  private final DetailsModel model;
  private final Runnable life;
  private final VBox status = new VBox(8);
  private final Lines lines;
  private final TextLine first;

  /**
   * The details of an open article.
   *
   * @param zone of the newsroom, in which dates are shown
   * @param life opens the life of the article
   */
  public DetailsView(
      Strings strings, Lines lines, OpenArticle article, ZoneId zone, Runnable life) {
    this.strings = strings;
    this.model = new DetailsModel(article, zone);
    this.life = life;
    this.lines = lines;
    getStyleClass().add("form");
    Label title = new Label(strings.get("details.title"));
    title.getStyleClass().add("popover-title");
    first = line(Line.SECTION, "details.section.hint");
    getChildren()
        .addAll(
            title,
            status,
            Forms.rule(),
            labelled("details.section", first),
            labelled("details.bylines", line(Line.BYLINES, "details.bylines.hint")),
            labelled("details.dateline", line(Line.DATELINE, "details.dateline.hint")),
            labelled("details.tags", line(Line.TAGS, "details.tags.hint")),
            labelled("details.slug", line(Line.SLUG, "details.slug.hint")),
            labelled("details.embargo", line(Line.EMBARGO, "details.embargo.hint")),
            labelled("details.language", languages()),
            Forms.rule(),
            dates(),
            id(article));
    showStatus();
  }

  /** What the keyboard goes to. */
  public Node first() {
    return first;
  }

  private VBox labelled(String key, Node control) {
    return Forms.field(strings.get(key), control);
  }

  private void showStatus() {
    Status now = model.metadata().status();
    Label tag = new Label(Statuses.name(strings, now), new StatusGlyph(Statuses.glyph(now)));
    tag.getStyleClass().addAll("tag", Statuses.glyph(now).style());
    HBox row = new HBox(8, Forms.label(strings.get("details.status")), tag);
    row.getStyleClass().add("row");
    Button change = Buttons.link(strings.get("details.changeStatus"));
    change.setId("details-status");
    change.setOnAction(_ -> life.run());
    row.getChildren().add(change);
    status.getChildren().setAll(row);
  }

  private TextLine line(Line line, String promptKey) {
    TextLine field = lines.line(strings.get(promptKey));
    field.setText(model.text(line));
    field.setId("details-" + line);
    field.setDisable(!model.writable());
    Runnable commit =
        () -> {
          boolean taken = model.set(line, field.getText());
          field.getStyleClass().remove("wrong");
          if (taken) {
            field.setText(model.text(line));
          } else if (model.writable()) {
            field.getStyleClass().add("wrong");
          }
        };
    field.setOnAction(commit);
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused && !field.getText().equals(model.text(line))) {
            commit.run();
          }
        });
    return field;
  }

  private ComboBox<Language> languages() {
    ComboBox<Language> box = new ComboBox<>();
    box.getItems()
        .addAll(
            new Language("ar", Direction.RTL, strings.get("details.language.ar")),
            new Language("en", Direction.LTR, strings.get("details.language.en")),
            new Language("fr", Direction.LTR, strings.get("details.language.fr")),
            new Language("ku", Direction.LTR, strings.get("details.language.ku")),
            new Language("ckb", Direction.RTL, strings.get("details.language.ckb")));
    String tag = model.metadata().language();
    box.getItems().stream()
        .filter(l -> l.tag().equals(tag))
        .findFirst()
        .ifPresentOrElse(
            box::setValue,
            () -> {
              Language other = new Language(tag, model.metadata().direction(), tag);
              box.getItems().add(other);
              box.setValue(other);
            });
    box.setMaxWidth(Double.MAX_VALUE);
    box.setDisable(!model.writable());
    box.setOnAction(_ -> model.language(box.getValue().tag(), box.getValue().direction()));
    return box;
  }

  private GridPane dates() {
    GridPane grid = new GridPane(16, 4);
    int row = 0;
    grid.addRow(row++, meta("details.created"), time(model.created()));
    grid.addRow(row++, meta("details.updated"), time(model.updated()));
    if (model.published().isPresent()) {
      grid.addRow(row, meta("details.published"), time(model.published().get()));
    }
    return grid;
  }

  private HBox id(OpenArticle article) {
    Label id = time(article.id().value());
    HBox row = new HBox(8, meta("details.id"), id);
    row.getStyleClass().add("row");
    return row;
  }

  private Label meta(String key) {
    Label label = new Label(strings.get(key));
    label.getStyleClass().add("meta");
    return label;
  }

  private static Label time(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("meta-2");
    label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    return label;
  }
}
