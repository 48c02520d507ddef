package muharrir.ui.review;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.ui.kit.Actions;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.EmptyState;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.PaneHeader;
import muharrir.ui.kit.Scrolling;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.review.ThreadsModel.Filter;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** The pane of the threads, beside the text in the place of the library. */
public final class ThreadsView extends VBox {
  private final Strings strings;
  private final Remarks remarks;
  private final ThreadsModel model;
  private final SuggestionWords words;
  private final Lines lines;
  private final Wrapped wrapped;
  private final Runnable ask;
  private final String keys;
  private final PaneHeader head;
  private final VBox cards = new VBox();
  private final ScrollPane scroll = new ScrollPane(cards);
  private final ToggleButton waiting;
  private final ToggleButton toMe;
  private ZoneId zone = ZoneOffset.UTC;

  /** What one was at when it was brought into sight. */
  private Object revealed = "";

  /**
   * The pane.
   *
   * @param ask asks who sits here
   */
  public ThreadsView(
      Strings strings,
      Remarks remarks,
      Actions actions,
      Lines lines,
      Wrapped wrapped,
      Runnable ask) {
    this.strings = strings;
    this.remarks = remarks;
    this.model = remarks.threads();
    this.words = new SuggestionWords(strings, model.people());
    this.lines = lines;
    this.wrapped = wrapped;
    this.ask = ask;
    this.keys = actions.keys("action.comment");
    getStyleClass().addAll("library-pane", "threads-pane");
    Button previous = actions.button("action.previousThread");
    Button next = actions.button("action.nextThread");
    Button add = actions.button("action.comment");
    Button close = Buttons.icon(RemixiconAL.CLOSE_LINE, strings.get("threads.close"), "");
    close.setOnAction(_ -> actions.get("action.threads").run());
    add.setId("thread-new");
    close.setId("threads-close");
    head = new PaneHeader(strings.get("threads.title"), previous, next, add, close);
    ToggleGroup group = new ToggleGroup();
    waiting = chip("threads.open", Filter.OPEN, group);
    toMe = chip("threads.toMe", Filter.TO_ME, group);
    ToggleButton all = chip("threads.all", Filter.ALL, group);
    group.selectToggle(waiting);
    group
        .selectedToggleProperty()
        .addListener((_, before, now) -> {
          if (now == null) {
            group.selectToggle(before);
          } else {
            model.filterProperty().set((Filter) now.getUserData());
          }
        });
    FlowPane chips = new FlowPane(6, 6, waiting, toMe, all);
    FlowPane readings = new FlowPane(6, 6);
    for (String reading :
        List.of("action.reading.suggested", "action.reading.accepted", "action.reading.original")) {
      ToggleButton chip = Buttons.chip(strings.get(reading + ".short"));
      actions.dress(chip, reading);
      chip.setText(strings.get(reading + ".short"));
      readings.getChildren().add(chip);
    }
    readings.setId("readings");
    remarks
        .suggestions()
        .openProperty()
        .subscribe(open -> {
          readings.setVisible(open.intValue() > 0);
          readings.setManaged(open.intValue() > 0);
        });
    VBox filter = new VBox(6, chips, readings);
    filter.getStyleClass().add("library-filter");
    Scrolling.upAndDown(scroll);
    scroll.getStyleClass().add("threads-scroll");
    cards.getStyleClass().add("thread-cards");
    setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, filter, scroll);
    model.onChange(this::show);
    remarks.suggestions().onChange(this::show);
    model.people().hereProperty().addListener((_, _, _) -> show());
    show();
  }

  private ToggleButton chip(String key, Filter filter, ToggleGroup group) {
    ToggleButton chip = Buttons.chip(strings.get(key));
    chip.setId("threads-" + filter);
    chip.setUserData(filter);
    chip.setToggleGroup(group);
    return chip;
  }

  /** Tells times in another zone from now on. */
  public void setZone(ZoneId now) {
    zone = now;
    words.setZone(now);
    show();
  }

  /** Moves the keyboard to the thread that one is at, or to the head of the pane. */
  public void focusFirst() {
    answer().orElse(waiting).requestFocus();
  }

  /** Where one answers in the thread that one is at. */
  private Optional<Node> answer() {
    return Optional.ofNullable(cards.lookup("#thread-reply"));
  }

  private void show() {
    List<Remarks.Item> shown = remarks.items();
    head.count(model.openProperty().get() + remarks.suggestions().all().size());
    int asked = model.asked();
    toMe.setText(
        asked == 0 ? strings.get("threads.toMe") : strings.get("threads.toMe.count", asked));
    if (shown.isEmpty()) {
      boolean mine = model.filterProperty().get() == Filter.TO_ME;
      cards
          .getChildren()
          .setAll(
              new EmptyState(
                  RemixiconAL.CHAT_CHECK_LINE,
                  strings.get(
                      mine
                          ? "threads.noneToMe"
                          : model.isEmpty() ? "threads.none" : "threads.noneOpen"),
                  mine
                      ? strings.get("threads.noneToMe.sentence")
                      : strings.get("threads.none.sentence", keys)));
      return;
    }
    Optional<Remarks.Item> here = shown.stream().filter(remarks::isHere).findFirst();
    boolean answering = answer().filter(Node::isFocused).isPresent();
    List<Node> now = shown.stream().map(this::card).toList();
    place(now);
    if (answering) {
      answer().filter(field -> !field.isFocused()).ifPresent(Node::requestFocus);
    }
    Object at = here.map(ThreadsView::key).orElse("");
    // Who has scrolled elsewhere meanwhile stays there.
    if (here.isPresent() && !at.equals(revealed)) {
      Node card = now.get(shown.indexOf(here.get()));
      Platform.runLater(() -> reveal(card));
    }
    revealed = at;
  }

  private static Object key(Remarks.Item item) {
    return switch (item) {
      case Remarks.Item.Said said -> said.thread().id();
      case Remarks.Item.Proposed proposed -> proposed.suggestion().key();
    };
  }

  /** The card of one of them: the one that stands there, where there is one. */
  private Node card(Remarks.Item item) {
    return switch (item) {
      case Remarks.Item.Said said -> {
        Optional<ThreadCard> there = there(ThreadCard.class, card -> card.isOf(said.thread()));
        there.ifPresent(card -> card.show(said.thread(), zone));
        yield there.orElseGet(
            () -> new ThreadCard(strings, model, said.thread(), lines, wrapped, zone, ask));
      }
      case Remarks.Item.Proposed proposed ->
          there(SuggestionCard.class, card -> card.tells(proposed.suggestion()))
              .orElseGet(() ->
                  new SuggestionCard(
                      strings, remarks.suggestions(), proposed.suggestion(), words, wrapped, ask));
    };
  }

  private <T extends Node> Optional<T> there(Class<T> type, Predicate<T> which) {
    return cards.getChildren().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(which)
        .findFirst();
  }

  /** Puts cards in their order; those that stand there already are not touched. */
  private void place(List<Node> now) {
    List<Node> there = cards.getChildren();
    there.removeIf(card -> !now.contains(card));
    for (int i = 0; i < now.size(); i++) {
      Node card = now.get(i);
      if (i >= there.size() || !there.get(i).equals(card)) {
        there.remove(card);
        there.add(i, card);
      }
    }
  }

  private void reveal(Node card) {
    if (card.getScene() == null) {
      return;
    }
    // Where one answers has just come into it, and has no height before it has a style.
    card.applyCss();
    scroll.layout();
    double room = cards.getHeight() - scroll.getViewportBounds().getHeight();
    double top = card.getBoundsInParent().getMinY();
    double bottom = card.getBoundsInParent().getMaxY();
    double from = scroll.getVvalue() * Math.max(0, room);
    if (top < from || bottom > from + scroll.getViewportBounds().getHeight()) {
      scroll.setVvalue(room <= 0 ? 0 : Math.clamp((top - 12) / room, 0, 1));
    }
  }
}
