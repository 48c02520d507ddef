package muharrir.ui.settings;

import java.io.File;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import muharrir.arabic.Strings;
import muharrir.article.Look.Letters;
import muharrir.article.Newsroom;
import muharrir.article.Tint;
import muharrir.textview.TextBlock;
import muharrir.textview.TextBox;
import muharrir.textview.TextInput;
import muharrir.textview.TextLine;
import muharrir.ui.editor.NewsroomModel;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.settings.LookModel.Draft;
import muharrir.ui.settings.LookModel.Part;
import org.jspecify.annotations.Nullable;

/** The chapter of how the published pages look: colours, letters, what stands at their foot. */
public final class LookView extends VBox {
  /** Colours on offer beside the standard one; others are typed. */
  private record Offer(String name, int rgb) {}

  private static final List<Offer> OFFERS =
      List.of(
          new Offer("look.tint.red", 0x9b1c1c),
          new Offer("look.tint.blue", 0x0b4f9e),
          new Offer("look.tint.green", 0x1f6f43),
          new Offer("look.tint.violet", 0x5b3a8c),
          new Offer("look.tint.copper", 0xa3541a),
          new Offer("look.tint.gold", 0xffb300),
          new Offer("look.tint.black", 0x1d1b18));

  private final Strings strings;
  private final LookModel model;
  private final NewsroomModel settings;
  private final TextLine accent;
  private final TextLine band;
  private final TextLine footer;
  private final TextBox profiles;
  private final ToggleGroup accents = new ToggleGroup();
  private final ToggleGroup bands = new ToggleGroup();
  private final ToggleGroup headlines = new ToggleGroup();
  private final ToggleGroup texts = new ToggleGroup();
  private final TextBlock becomes;
  private final TextBlock problem;
  private final LookSample sample;
  private final Button undo;
  private final Button save;
  private boolean filling;

  /**
   * The chapter.
   *
   * @param folders asks the person for the folder of a theme
   * @param stored runs when the look has been stored
   */
  public LookView(
      Strings strings,
      LookModel model,
      NewsroomModel settings,
      Wrapped wrapped,
      Lines lines,
      Supplier<@Nullable File> folders,
      Runnable stored) {
    this.strings = strings;
    this.model = model;
    this.settings = settings;
    getStyleClass().add("form");
    accent = line(lines, "look-accent", "#0e5f78", (draft, now) -> draft.withAccent(now));
    band = line(lines, "look-band", "#7a1f1f", (draft, now) -> draft.withBand(now));
    footer = line(lines, "look-footer", strings.get("look.footer.prompt"), Draft::withFooter);
    profiles = lines.box("https://x.com/…", 2, 5);
    profiles.setId("look-profiles");
    follow(profiles, Part.PROFILES, Draft::withProfiles);
    becomes = wrapped.small("");
    becomes.setId("look-becomes");
    problem = wrapped.small("");
    problem.setId("look-problem");
    problem.getStyleClass().add("error-text");
    sample = new LookSample(strings, wrapped, model.stored());
    undo = Buttons.quiet(strings.get("look.undo"));
    undo.setId("look-undo");
    undo.setOnAction(_ -> model.undo());
    save = Buttons.primary(strings.get("newsroom.save"));
    save.setId("look-save");
    save.setOnAction(_ -> save(stored));
    Button standard = Buttons.quiet(strings.get("look.standard"));
    standard.setId("look-standard");
    standard.setOnAction(_ -> model.standard());
    HBox row = new HBox(8, save, undo, standard);
    row.getStyleClass().add("row");
    getChildren()
        .addAll(
            wrapped.small(strings.get("look.hint")),
            sample,
            Forms.field(
                strings.get("look.accent"),
                tints("accent", "look.tint.standard", accents, accent, Part.ACCENT)),
            becomes,
            Forms.field(
                strings.get("look.band"), tints("band", "look.tint.none", bands, band, Part.BAND)),
            Forms.field(
                strings.get("look.headlines"),
                letters("headlines", headlines, Draft::withHeadlines)),
            Forms.field(strings.get("look.text"), letters("text", texts, Draft::withText)),
            Forms.field(strings.get("look.footer"), footer),
            Forms.field(strings.get("look.profiles"), profiles),
            new ThemeRow(strings, model, settings, wrapped, folders),
            wrapped.small(strings.get("look.analytics")),
            problem,
            row);
    model.draftProperty().subscribe(this::show);
  }

  /** A change of one text of the form. */
  @FunctionalInterface
  private interface Change<T> {
    Draft of(Draft draft, T now);
  }

  private TextLine line(Lines lines, String id, String prompt, Change<String> change) {
    TextLine line = lines.line(prompt);
    line.setId(id);
    follow(
        line,
        switch (id) {
          case "look-accent" -> Part.ACCENT;
          case "look-band" -> Part.BAND;
          default -> Part.FOOTER;
        },
        change);
    return line;
  }

  private void follow(TextInput input, Part part, Change<String> change) {
    input.setDisable(!settings.writable());
    input
        .textProperty()
        .addListener((_, _, now) -> {
          if (!filling) {
            model.change(part, change.of(model.draft(), now));
          }
        });
  }

  private Node tints(String id, String none, ToggleGroup group, TextLine other, Part part) {
    FlowPane chips = new FlowPane(6, 6);
    chips.setRowValignment(VPos.CENTER);
    chips.getChildren().add(chip(id + "-none", strings.get(none), "", group));
    for (Offer offer : OFFERS) {
      String name = offer.name().substring(offer.name().lastIndexOf('.') + 1);
      ToggleButton chip =
          chip(id + "-" + name, strings.get(offer.name()), new Tint(offer.rgb()).css(), group);
      Circle dot = new Circle(6, Color.web(new Tint(offer.rgb()).css()));
      dot.getStyleClass().add("look-dot");
      chip.setGraphic(dot);
      chips.getChildren().add(chip);
    }
    choose(
        group,
        chosen ->
            model.change(
                Part.CHOICE,
                part == Part.ACCENT
                    ? model.draft().withAccent(String.valueOf(chosen))
                    : model.draft().withBand(String.valueOf(chosen))));
    // In the row of the colours on offer: it is one more of them.
    other.setAccessibleText(strings.get("look.tint.other"));
    other.setPrefWidth(112);
    chips.getChildren().add(other);
    return chips;
  }

  private Node letters(String id, ToggleGroup group, Change<Letters> change) {
    HBox row = new HBox(6);
    row.getStyleClass().add("row");
    for (Letters letters : Letters.values()) {
      row.getChildren()
          .add(
              chip(
                  id + "-" + letters.name().toLowerCase(Locale.ROOT),
                  strings.get(
                      switch (letters) {
                        case OURS -> "look.letters.ours";
                        case SYSTEM -> "look.letters.system";
                        case NASKH -> "look.letters.naskh";
                      }),
                  letters,
                  group));
    }
    choose(
        group,
        chosen -> {
          if (chosen instanceof Letters letters) {
            model.change(Part.CHOICE, change.of(model.draft(), letters));
          }
        });
    return row;
  }

  private ToggleButton chip(String id, String name, Object value, ToggleGroup group) {
    ToggleButton chip = Buttons.chip(name);
    chip.setId("look-" + id);
    chip.setUserData(value);
    chip.setToggleGroup(group);
    chip.setDisable(!settings.writable());
    return chip;
  }

  /** The arrow keys select without an action, and one that is pressed again stays in. */
  private void choose(ToggleGroup group, Consumer<Object> chosen) {
    group
        .selectedToggleProperty()
        .addListener((_, before, now) -> {
          if (filling) {
            return;
          }
          if (now == null) {
            group.selectToggle(before);
          } else {
            chosen.accept(now.getUserData());
          }
        });
  }

  private void show(Draft draft) {
    filling = true;
    fill(accent, draft.accent());
    fill(band, draft.band());
    fill(footer, draft.footer());
    fill(profiles, draft.profiles());
    select(accents, colour(draft.accent()));
    select(bands, colour(draft.band()));
    select(headlines, draft.headlines());
    select(texts, draft.text());
    filling = false;
    undo.setDisable(!model.canUndo());
    save.setDisable(!settings.writable());
    String said = said(model);
    becomes.setText(said);
    becomes.setManaged(!said.isEmpty());
    List<LookModel.Problem> problems = model.problems();
    problem.setText(
        problems.stream()
            .map(each -> strings.get(each.key(), each.detail()))
            .distinct()
            .collect(Collectors.joining("\n")));
    problem.setManaged(!problems.isEmpty());
    Map<Part, TextInput> inputs =
        Map.of(Part.ACCENT, accent, Part.BAND, band, Part.FOOTER, footer, Part.PROFILES, profiles);
    inputs.forEach((part, input) -> {
      input.getStyleClass().remove("wrong");
      if (problems.stream().anyMatch(each -> each.part() == part)) {
        input.getStyleClass().add("wrong");
      }
    });
    model.look().ifPresent(sample::show);
  }

  private static void fill(TextInput input, String text) {
    if (!input.getText().equals(text)) {
      input.setText(text);
    }
  }

  private static String colour(String written) {
    return Tint.read(written).map(Tint::css).orElse(written.strip());
  }

  private static void select(ToggleGroup group, Object value) {
    Toggle found = null;
    for (Toggle toggle : group.getToggles()) {
      if (value.equals(toggle.getUserData())) {
        found = toggle;
      }
    }
    group.selectToggle(found);
  }

  private String said(LookModel now) {
    return now.becomes()
        .map(is ->
            is.light().equals(is.chosen())
                ? is.dark().equals(is.chosen())
                    ? strings.get("look.becomes.same")
                    : strings.get("look.becomes.lighter", is.dark().css())
                : strings.get(
                    "look.becomes.darker",
                    String.format(Locale.ROOT, "%.1f", is.contrast()),
                    is.light().css(),
                    is.dark().css()))
        .orElse("");
  }

  private void save(Runnable stored) {
    model
        .look()
        .ifPresent(look -> {
          Newsroom now = model.stored().withLook(look);
          settings.store(
              now,
              () -> {
                model.keep();
                stored.run();
              });
        });
  }
}
