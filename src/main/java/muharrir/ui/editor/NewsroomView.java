package muharrir.ui.editor;

import java.io.File;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import muharrir.arabic.Strings;
import muharrir.article.Look;
import muharrir.article.Newsroom;
import muharrir.document.MediaRef;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** The newsroom's settings: its name and officers, logo, address, time zone, names of months. */
public final class NewsroomView extends VBox {
  private final Strings strings;
  private final NewsroomModel model;
  private final TextLine name;
  private final TextLine chairman;
  private final TextLine editor;
  private final TextLine url;
  private final ComboBox<ZoneId> zone = new ComboBox<>();
  private final ComboBox<Newsroom.MonthNames> months = new ComboBox<>();
  private final Label logoName = new Label();
  private final Label problem = new Label();
  private final Look look;
  private Optional<MediaRef> logo;

  /**
   * The form, filled with a newsroom.
   *
   * @param chooser asks the person for a picture file
   * @param close closes the form
   */
  public NewsroomView(
      Strings strings,
      NewsroomModel model,
      Newsroom newsroom,
      Wrapped wrapped,
      Lines lines,
      Supplier<@Nullable File> chooser,
      Runnable close) {
    this.strings = strings;
    this.model = model;
    this.logo = newsroom.logo();
    this.look = newsroom.look();
    getStyleClass().add("form");
    name = lines.line(strings.get("newsroom.name"));
    chairman = lines.line("");
    editor = lines.line("");
    url = lines.line("https://example.org/");
    name.setText(newsroom.name());
    chairman.setText(newsroom.chairman());
    editor.setText(newsroom.editorInChief());
    url.setText(newsroom.baseUrl());
    name.setId("newsroom-name");
    chairman.setId("newsroom-chairman");
    editor.setId("newsroom-editor");
    url.setId("newsroom-url");
    zones(newsroom.zone());
    monthNames(newsroom.months());
    problem.getStyleClass().add("error-text");
    problem.setManaged(false);
    Button save = Buttons.primary(strings.get("newsroom.save"));
    save.setId("newsroom-save");
    save.setDisable(!model.writable());
    save.setOnAction(_ -> save(close));
    Button cancel = Buttons.quiet(strings.get("common.cancel"));
    cancel.setOnAction(_ -> close.run());
    HBox row = new HBox(8, save, cancel);
    row.getStyleClass().add("row");
    getChildren()
        .addAll(
            wrapped.small(strings.get("newsroom.hint")),
            Forms.field(strings.get("newsroom.name"), name),
            Forms.field(strings.get("newsroom.chairman"), chairman),
            Forms.field(strings.get("newsroom.editor"), editor),
            Forms.field(strings.get("newsroom.logo"), logoRow(chooser)),
            Forms.field(strings.get("newsroom.url"), url),
            Forms.field(strings.get("newsroom.zone"), zone),
            Forms.field(strings.get("newsroom.months"), months),
            problem,
            row);
    showLogo();
  }

  /** What the keyboard goes to. */
  public Node first() {
    return name;
  }

  private HBox logoRow(Supplier<@Nullable File> chooser) {
    Button choose = Buttons.secondary(strings.get("newsroom.logo.choose"), RemixiconAL.IMAGE_LINE);
    choose.setDisable(!model.writable());
    choose.setOnAction(_ -> {
      File file = chooser.get();
      if (file != null) {
        model.addLogo(
            file.toPath(),
            media -> {
              logo = Optional.of(media);
              showLogo();
            });
      }
    });
    Button remove = Buttons.quiet(strings.get("newsroom.logo.remove"));
    remove.setOnAction(_ -> {
      logo = Optional.empty();
      showLogo();
    });
    remove.visibleProperty().bind(logoName.textProperty().isNotEmpty());
    logoName.getStyleClass().add("meta");
    HBox row = new HBox(8, choose, logoName, remove);
    row.getStyleClass().add("row");
    return row;
  }

  private void showLogo() {
    logoName.setText(logo.map(m -> m.width() + " × " + m.height()).orElse(""));
  }

  private void zones(ZoneId now) {
    zone.getItems().setAll(NewsroomModel.zones());
    if (!zone.getItems().contains(now)) {
      zone.getItems().addFirst(now);
    }
    zone.setValue(now);
    zone.setMaxWidth(Double.MAX_VALUE);
  }

  private void monthNames(Newsroom.MonthNames now) {
    months.getItems().setAll(Newsroom.MonthNames.values());
    months.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Newsroom.@Nullable MonthNames value) {
            return value == null ? "" : strings.get(key(value));
          }

          @Override
          public Newsroom.MonthNames fromString(String text) {
            return now;
          }
        });
    months.setValue(now);
    months.setMaxWidth(Double.MAX_VALUE);
  }

  private static String key(Newsroom.MonthNames value) {
    return switch (value) {
      case LEVANTINE -> "newsroom.months.levantine";
      case GREGORIAN -> "newsroom.months.gregorian";
      case BOTH -> "newsroom.months.both";
    };
  }

  private void save(Runnable close) {
    url.getStyleClass().remove("wrong");
    NewsroomModel.of(
            name.getText(),
            chairman.getText(),
            editor.getText(),
            logo,
            url.getText(),
            zone.getValue(),
            months.getValue(),
            look)
        .ifPresentOrElse(
            newsroom -> model.store(newsroom, close),
            () -> {
              problem.setText(strings.get("newsroom.refused"));
              problem.setManaged(true);
              url.getStyleClass().add("wrong");
            });
  }
}
