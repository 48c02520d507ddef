package muharrir.ui.publishing;

import java.io.File;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import muharrir.arabic.Strings;
import muharrir.publish.Target;
import muharrir.textview.TextBlock;
import muharrir.textview.TextLine;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.Forms;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.publishing.TargetDraft.Field;
import muharrir.ui.publishing.TargetDraft.Kind;
import org.jspecify.annotations.Nullable;

/** A target, to be written down or changed; what is wrong is said under its field. */
final class TargetForm extends PublishView.Pane {
  /** Ask the person for a folder or a file, under a title. */
  record Choosers(
      Function<String, @Nullable File> folders, Function<String, @Nullable File> files) {}

  private static final String ZIP_NAME = "website.zip";

  private final Strings strings;
  private final Wrapped wrapped;
  private final PublishModel model;
  private final Optional<Target.Named> old;
  private final Choosers choosers;
  private final Consumer<Optional<Target.Named>> close;
  private final VBox fields = new VBox(10);
  private final Map<Field, TextLine> typed = new EnumMap<>(Field.class);
  private final Map<Field, TextBlock> problems = new EnumMap<>(Field.class);
  private final RadioButton publish = new RadioButton();
  private final RadioButton draft = new RadioButton();
  private Kind kind;

  /**
   * The form.
   *
   * @param old what is changed; empty for a new one
   * @param close leaves the form; with the target, if it was kept
   */
  TargetForm(
      Strings strings,
      Lines lines,
      Wrapped wrapped,
      PublishModel model,
      Optional<Target.Named> old,
      Choosers choosers,
      Consumer<Optional<Target.Named>> close) {
    this.strings = strings;
    this.wrapped = wrapped;
    this.model = model;
    this.old = old;
    this.choosers = choosers;
    this.close = close;
    getStyleClass().add("form");
    setId("publish-form");
    TargetDraft now = old.map(TargetDraft::of).orElse(new TargetDraft(Kind.SFTP, Map.of(), false));
    kind = now.kind();
    ToggleGroup posts = new ToggleGroup();
    publish.setId("publish-posts-public");
    publish.setText(strings.get("publish.posts.public"));
    publish.setToggleGroup(posts);
    publish.setSelected(now.publish());
    draft.setId("publish-posts-draft");
    draft.setText(strings.get("publish.posts.draft"));
    draft.setToggleGroup(posts);
    draft.setSelected(!now.publish());
    for (Field field : Field.values()) {
      TextLine line = lines.line(prompt(field));
      line.setText(now.said().getOrDefault(field, ""));
      line.setId("publish-field-" + word(field));
      line.setAccessibleText(strings.get("publish.field." + word(field)));
      line.setOnAction(this::save);
      typed.put(field, line);
    }
    Button save = Buttons.primary(strings.get("publish.save"));
    save.setId("publish-save");
    save.setOnAction(_ -> save());
    Button cancel = Buttons.quiet(strings.get("common.cancel"));
    cancel.setId("publish-form-cancel");
    cancel.setOnAction(_ -> close.accept(Optional.empty()));
    HBox row = new HBox(8, save, cancel);
    row.getStyleClass().add("row");
    getChildren().addAll(kinds(), fields, wrapped.small(strings.get("publish.noSecret")), row);
    showFields();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String prompt(Field field) {
    return switch (field) {
      case HOST -> "www.example.org";
      case PORT -> Integer.toString(Target.Sftp.PORT);
      case THERE -> "/var/www/news";
      case SITE -> "https://example.org/";
      case NAME, FOLDER, ZIP, USER, KEY -> "";
    };
  }

  @Override
  Node first() {
    return line(Field.NAME);
  }

  private TextLine line(Field field) {
    TextLine line = typed.get(field);
    if (line == null) {
      throw new IllegalStateException("no line for " + field);
    }
    return line;
  }

  private Node kinds() {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox(6);
    row.getStyleClass().add("row");
    for (Kind each : Kind.values()) {
      ToggleButton chip = Buttons.chip(strings.get("publish.kind." + word(each)));
      chip.setId("publish-kind-" + word(each));
      chip.setToggleGroup(group);
      chip.setSelected(each == kind);
      chip.setOnAction(_ -> {
        chip.setSelected(true);
        kind = each;
        showFields();
      });
      row.getChildren().add(chip);
    }
    return Forms.field(strings.get("publish.kind"), row);
  }

  private void showFields() {
    problems.clear();
    fields.getChildren().clear();
    for (Field field : TargetDraft.fields(kind)) {
      TextLine line = line(field);
      line.getStyleClass().remove("wrong");
      TextBlock problem = wrapped.small("");
      problem.getStyleClass().add("error");
      problem.setId("publish-problem-" + word(field));
      problem.setVisible(false);
      problem.setManaged(false);
      problems.put(field, problem);
      VBox box = Forms.field(strings.get("publish.field." + word(field)), control(field, line));
      box.getChildren().add(problem);
      fields.getChildren().add(box);
    }
    if (kind == Kind.WORDPRESS) {
      fields
          .getChildren()
          .addAll(
              Forms.field(strings.get("publish.posts"), new VBox(6, draft, publish)),
              wrapped.small(strings.get("publish.application.how")));
    }
  }

  private Node control(Field field, TextLine line) {
    return switch (field) {
      case FOLDER -> chooser(line, choosers.folders(), File::getPath);
      case ZIP -> chooser(line, choosers.folders(), folder -> new File(folder, ZIP_NAME).getPath());
      case KEY -> chooser(line, choosers.files(), File::getPath);
      case NAME, HOST, PORT, SITE, USER, THERE -> line;
    };
  }

  private Node chooser(
      TextLine line, Function<String, @Nullable File> chooser, Function<File, String> path) {
    Button choose = Buttons.secondary(strings.get("publish.choose"));
    choose.setMinWidth(USE_PREF_SIZE);
    choose.setOnAction(_ -> {
      File chosen = chooser.apply(strings.get("publish.choose"));
      if (chosen != null) {
        line.setText(path.apply(chosen));
      }
    });
    HBox.setHgrow(line, Priority.ALWAYS);
    HBox row = new HBox(8, line, choose);
    row.getStyleClass().add("row");
    return row;
  }

  private void save() {
    Map<Field, String> said = new EnumMap<>(Field.class);
    TargetDraft.fields(kind).forEach(field -> said.put(field, line(field).getText()));
    TargetDraft draft = new TargetDraft(kind, said, publish.isSelected());
    List<String> others =
        model.targets().stream()
            .filter(each -> !Optional.of(each).equals(old))
            .map(Target.Named::name)
            .toList();
    Map<Field, String> wrong = draft.problems(others);
    problems.forEach((field, problem) -> {
      String key = wrong.get(field);
      problem.setText(key == null ? "" : strings.get(key));
      problem.setVisible(key != null);
      problem.setManaged(key != null);
      line(field).getStyleClass().remove("wrong");
      if (key != null) {
        line(field).getStyleClass().add("wrong");
      }
    });
    if (wrong.isEmpty()) {
      draft
          .target()
          .ifPresent(target -> model.keep(old, target, () -> close.accept(Optional.of(target))));
    } else {
      line(wrong.keySet().iterator().next()).requestFocus();
    }
  }
}
