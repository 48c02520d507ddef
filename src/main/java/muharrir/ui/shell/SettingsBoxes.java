package muharrir.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import muharrir.article.Newsroom;
import muharrir.ui.editor.CorrectionsModel;
import muharrir.ui.editor.CorrectionsView;
import muharrir.ui.editor.Modes;
import muharrir.ui.editor.NewsroomModel;
import muharrir.ui.editor.NewsroomView;
import muharrir.ui.kit.PopoverLayer;
import muharrir.ui.review.PeopleModel;
import muharrir.ui.review.RulesView;
import muharrir.ui.safety.SafetyModel;
import muharrir.ui.safety.SafetyView;
import muharrir.ui.settings.AppearanceView;
import muharrir.ui.settings.LookModel;
import muharrir.ui.settings.LookView;
import muharrir.ui.settings.SettingsView;
import muharrir.ui.settings.WritingView;
import org.kordamp.ikonli.remixicon.RemixiconAL;
import org.kordamp.ikonli.remixicon.RemixiconMZ;

/** The boxes in which the program and the newsroom are set up. */
final class SettingsBoxes {
  private final Tools tools;
  private final PopoverLayer layer;
  private final NewsroomModel settings;
  private final CorrectionsModel corrections;
  private final Modes modes;
  private final PeopleModel people;
  private final SafetyModel safety;
  private final Consumer<Newsroom> newsroom;

  /**
   * The boxes of a window.
   *
   * @param newsroom hears of the newsroom when it has been described anew
   */
  SettingsBoxes(
      Tools tools,
      PopoverLayer layer,
      NewsroomModel settings,
      CorrectionsModel corrections,
      Modes modes,
      PeopleModel people,
      SafetyModel safety,
      Consumer<Newsroom> newsroom) {
    this.tools = tools;
    this.layer = layer;
    this.settings = settings;
    this.corrections = corrections;
    this.modes = modes;
    this.people = people;
    this.safety = safety;
    this.newsroom = newsroom;
  }

  /** The settings, open at a chapter. */
  void settings(Node middle, String chapter) {
    settings.load(now -> {
      LookModel look = new LookModel(now, newsroom);
      SettingsView box =
          new SettingsView(
              tools.strings(),
              List.of(
                  new SettingsView.Chapter(
                      SettingsView.APPEARANCE,
                      RemixiconMZ.PALETTE_LINE,
                      () -> new AppearanceView(tools.strings(), tools.appearance(), modes)),
                  new SettingsView.Chapter(
                      SettingsView.WRITING,
                      RemixiconMZ.QUILL_PEN_LINE,
                      () ->
                          new WritingView(
                              tools.strings(), tools.wrapped(), modes, () -> corrections(middle))),
                  new SettingsView.Chapter(
                      SettingsView.REVIEW,
                      RemixiconMZ.SHIELD_CHECK_LINE,
                      () -> new RulesView(tools.strings(), people, tools.wrapped())),
                  new SettingsView.Chapter(
                      SettingsView.SAFETY,
                      RemixiconAL.LOCK_LINE,
                      () ->
                          new SafetyView(tools.strings(), safety, tools.wrapped(), tools.lines())),
                  new SettingsView.Chapter(
                      SettingsView.NEWSROOM, RemixiconAL.BUILDING_LINE, () -> newsroomForm(now)),
                  new SettingsView.Chapter(
                      SettingsView.PAGES, RemixiconAL.BRUSH_LINE, () -> lookForm(look))),
              chapter);
      layer.show(box, middle, box.first(), look::close);
    });
  }

  private NewsroomView newsroomForm(Newsroom now) {
    return new NewsroomView(
        tools.strings(),
        settings,
        now,
        tools.wrapped(),
        tools.lines(),
        () -> tools.dialogs().picture(tools.strings().get("newsroom.logo")),
        () -> {
          layer.hide();
          settings.load(newsroom);
        });
  }

  private LookView lookForm(LookModel look) {
    return new LookView(
        tools.strings(),
        look,
        settings,
        tools.wrapped(),
        tools.lines(),
        () -> tools.dialogs().folder(tools.strings().get("look.theme.folder")),
        () -> {
          layer.hide();
          settings.load(newsroom);
        });
  }

  /** The words that are put right while they are typed. */
  void corrections(Node under) {
    corrections.load(now -> {
      CorrectionsView box =
          new CorrectionsView(
              tools.strings(), corrections, now, tools.wrapped(), tools.lines(), layer::hide);
      layer.show(box, under, box.first(), () -> {});
    });
  }
}
