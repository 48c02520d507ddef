package muharrir.ui.library;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.library.ArticleSummary;
import muharrir.textview.TextBlock;
import muharrir.ui.kit.StatusGlyph;
import muharrir.ui.kit.Statuses;
import muharrir.ui.kit.Wrapped;
import org.jspecify.annotations.Nullable;

/** Draws a row of the list: the name of some days, or an article with its headline and details. */
final class LibraryCell extends ListCell<LibraryRow> {
  /** What the scroll bar may take of the width. */
  private static final double SCROLL_BAR = 12;

  private final Strings strings;
  private final StatusGlyph glyph = new StatusGlyph(StatusGlyph.Kind.DRAFT);
  private final TextBlock headline;
  private final Label details = new Label();
  private final Label day = new Label();
  private final Region dot = new Region();
  private final HBox item;

  LibraryCell(Strings strings, Wrapped wrapped) {
    this.strings = strings;
    getStyleClass().add("library-cell");
    headline = wrapped.headline("");
    details.getStyleClass().add("meta");
    day.getStyleClass().add("meta");
    StackPane sign = new StackPane(glyph);
    sign.getStyleClass().add("sign");
    sign.setAlignment(Pos.TOP_CENTER);
    VBox texts = new VBox(headline, details);
    texts.getStyleClass().add("texts");
    texts.setMinWidth(0);
    HBox.setHgrow(texts, Priority.ALWAYS);
    dot.getStyleClass().add("unread-dot");
    HBox.setMargin(dot, new Insets(8, 6, 0, 6));
    item = new HBox(sign, texts, dot);
    item.getStyleClass().add("item");
    setText(null);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
  }

  @Override
  protected void updateItem(@Nullable LibraryRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    if (empty || row == null) {
      clear();
      return;
    }
    switch (row) {
      case LibraryRow.Day group -> {
        day.setText(group.name());
        setAccessibleText(group.name());
        setGraphic(day);
        setDisable(true);
        pseudo(true);
      }
      case LibraryRow.Item article -> show(article);
    }
  }

  private void clear() {
    setGraphic(null);
    setAccessibleText(null);
    setDisable(false);
    pseudo(false);
  }

  private void show(LibraryRow.Item row) {
    ArticleSummary summary = row.summary();
    String name =
        summary.headline().isBlank() ? strings.get("library.untitled") : summary.headline();
    headline.setText(name);
    details.setText(row.details());
    glyph.show(Statuses.glyph(summary.status()));
    dot.setVisible(row.unread());
    dot.setManaged(row.unread());
    String unread = row.unread() ? "، " + strings.get("board.isUnread") : "";
    setAccessibleText(
        name + "، " + Statuses.name(strings, summary.status()) + "، " + row.details() + unread);
    setDisable(false);
    pseudo(false);
    setGraphic(item);
  }

  private void pseudo(boolean group) {
    getStyleClass().remove("day");
    if (group) {
      getStyleClass().add("day");
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  /** The list asks without a width, but the headline's lines depend on it. */
  @Override
  protected double computePrefHeight(double width) {
    if (!(getGraphic() instanceof Region content) || getListView() == null) {
      return super.computePrefHeight(width);
    }
    double inside =
        getListView().getWidth() - SCROLL_BAR - snappedLeftInset() - snappedRightInset();
    return snappedTopInset() + snappedBottomInset() + content.prefHeight(Math.max(40, inside));
  }
}
