package muharrir.ui.versions;

import static muharrir.testing.Docs.h;
import static muharrir.testing.Docs.p;
import static muharrir.testing.Docs.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import muharrir.arabic.Strings;
import muharrir.article.Article;
import muharrir.article.ArticleId;
import muharrir.article.Metadata;
import muharrir.desk.Desk;
import muharrir.desk.Desks;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import muharrir.document.Mark;
import muharrir.edit.Replacing;
import muharrir.testing.Golden;
import muharrir.typeset.FontSet;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Fonts;
import muharrir.ui.kit.Lines;
import muharrir.ui.kit.Remembered;
import muharrir.ui.kit.Theme;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.review.PeopleModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** What is different between two versions of an Arabic story, in the light and in the dark. */
class ComparisonGoldenTest {
  private static final long PATIENCE_MILLIS = 20_000;
  private static final double HEIGHT = 640;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
    Fonts.loadForWindow();
  }

  private static Document then() {
    return story(
            "تدمر",
            "مهندسون يوثقون سبعة مدافن",
            "مسح بالليزر لرصد الشقوق",
            p("بدأ مهندسون صباح الاحد توثيق سبعة مدافن برجية في وادي القبور غربي تدمر."),
            p("قال متحدث باسم UNESCO ان العمل بدأ في 12 كانون الأول ويستمر 45 يوما (على الأقل)."),
            h(2, "«وادي القبور» اليوم"),
            p("لم يتغير شيء في هذه الفقرة."),
            p("وتتسع الشقوق مع كل شتاء، بحسب تقرير صدر عام 2024."),
            p("وكان الفريق قد وصل قبل أسبوع."))
        .document();
  }

  private static Document now() {
    Document now = with(then(), "headline", Inline.of("مهندسون يوثّقون تسعة مدافن برجية"));
    now =
        with(
            now,
            "b1",
            Inline.of("بدأ مهندسون صباح الأحد توثيق تسعة مدافن برجية في وادي القبور غربي تدمر."));
    now =
        with(
            now,
            "b2",
            Inline.of("قال متحدث باسم ")
                .plus(Inline.of("UNESCO", Set.of(new Mark.Strong())))
                .plus(Inline.of(" إن العمل بدأ في 13 كانون الأول ويستمر 45 يومًا (على الأقل).")));
    now = with(now, "b3", Inline.of("«وادي القبور» اليوم وغدًا"));
    return now.withBlocks(blocks -> {
      blocks.remove(blocks.size() - 1);
      blocks.add(paragraph("n1", "وأضاف: «السباق مع المطر بدأ»، في حديث إلى Reuters."));
      return blocks;
    });
  }

  /** One paragraph split and a word of it changed, two others joined, a heading split. */
  private static Document parted() {
    Document now =
        with(then(), "b2", Inline.of("قال متحدث باسم UNESCO ان العمل بدأ في 12 كانون الأول"));
    now = with(now, "b3", Inline.of("«وادي القبور»"));
    now =
        with(
            now,
            "b5",
            Inline.of(
                "وتتسع الشقوق مع كل شتاء، بحسب تقرير صدر عام 2024."
                    + " وكان الفريق قد وصل قبل أسبوع."));
    return now.withBlocks(blocks -> {
      blocks.remove(blocks.size() - 1);
      blocks.add(6, heading("n2", "اليوم"));
      blocks.add(5, paragraph("n1", "ويستمر 60 يوما (على الأقل)."));
      return blocks;
    });
  }

  /** Words that went over the end of a paragraph, and the first words of one made a heading. */
  private static Document shifted() {
    Document now = with(then(), "b5", Inline.of("وتتسع الشقوق مع كل شتاء،"));
    now = with(now, "b6", Inline.of("بحسب تقرير صدر عام 2024. وكان الفريق قد وصل قبل أسبوع."));
    return now.withBlocks(blocks -> {
      blocks.set(4, heading("b2", "قال متحدث باسم UNESCO"));
      blocks.add(5, paragraph("n1", "ان العمل بدأ في 12 كانون الأول ويستمر 45 يوما (على الأقل)."));
      return blocks;
    });
  }

  private static Block heading(String id, String words) {
    return new Block.Heading(new BlockId(id), Direction.AUTO, 2, Inline.of(words));
  }

  private static Block paragraph(String id, String words) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, Inline.of(words));
  }

  private static Document with(Document document, String id, Inline text) {
    return document.with(document.block(new BlockId(id)).withText(Field.TEXT, text));
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,false", "DARK,false", "LIGHT,true"})
  void looksAsItWasApproved(Theme.Mode mode, boolean beside) throws Exception {
    check("comparison", now(), 6, mode, beside);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,false", "DARK,false", "LIGHT,true"})
  void paragraphsThatWereSplitOrJoinedLookAsApproved(Theme.Mode mode, boolean beside)
      throws Exception {
    check("comparison-parted", parted(), 5, mode, beside);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,false", "DARK,false", "LIGHT,true"})
  void wordsThatWentOverAnEndAndAHeadingOfAPartLookAsApproved(Theme.Mode mode, boolean beside)
      throws Exception {
    check("comparison-shifted", shifted(), 3, mode, beside);
  }

  private void check(String picture, Document now, int least, Theme.Mode mode, boolean beside)
      throws Exception {
    Article article =
        new Article(
            ArticleId.random(new Random(1)),
            then(),
            Metadata.draft(Instant.parse("2025-12-14T08:00:00Z")));
    Background background = new Background(Platform::runLater);
    try (Desk desk = Desks.open(folder.resolve("library"), new Random(5))) {
      desk.importArticle(article);
      OpenArticle open = on(() -> desk.openArticle(article.id()));
      VersionsView view =
          on(() -> {
            open.apply(Replacing.with(open.state(), now));
            return view(desk, open, background, mode, beside);
          });
      VBox rows = (VBox) Objects.requireNonNull(on(() -> view.lookup(".diff-rows")));
      DiffPane pane = (DiffPane) Objects.requireNonNull(on(() -> view.lookup("#versions-diff")));
      long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
      while (!(on(pane::isSettled) && on(() -> rows.getChildren().size()) >= least)
          && System.nanoTime() < end) {
        Thread.sleep(20);
      }
      assertThat(on(() -> rows.getChildren().size()))
          .as("differences")
          .isGreaterThanOrEqualTo(least);
      WritableImage image = on(() -> picture(view));
      String name = picture + (beside ? "-beside" : "");
      Golden.ofProject().check(name + (mode == Theme.Mode.DARK ? "-dark" : ""), image);
      on(() -> {
        view.getScene().getWindow().hide();
        open.close();
        return true;
      });
    }
    background.close();
  }

  private static VersionsView view(
      Desk desk, OpenArticle open, Background background, Theme.Mode mode, boolean beside) {
    Theme theme = new Theme(mode);
    Remembered remembered = Remembered.untilTheEnd();
    remembered.put("versions.beside", String.valueOf(beside));
    Consumer<Exception> failed =
        e -> {
          throw new IllegalStateException(e);
        };
    VersionsModel model =
        new VersionsModel(
            desk,
            open,
            new PeopleModel(desk, background, remembered, failed),
            _ -> {},
            background,
            failed);
    FontSet fonts = new FontSet();
    VersionsView view =
        new VersionsView(
            Strings.arabic(),
            model,
            new Wrapped(fonts, theme),
            new Lines(fonts, theme),
            (_, _, _) -> Optional.empty(),
            remembered,
            ZoneOffset.UTC,
            mode,
            () -> {},
            -1);
    view.getStyleClass().add("popover");
    Scene scene = new Scene(new StackPane(view), 1160, 900);
    theme.dress(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return view;
  }

  /** The differences without the list of versions, which tells the time. */
  private static WritableImage picture(VersionsView view) {
    // With the plate that it stands on.
    Region differences = (Region) view.lookup("#versions-diff").getParent();
    differences.setMinHeight(HEIGHT);
    differences.setMaxHeight(HEIGHT);
    view.getScene().getRoot().applyCss();
    view.getScene().getRoot().layout();
    WritableImage all = view.getScene().snapshot(null);
    Bounds place = differences.localToScene(differences.getLayoutBounds());
    return new WritableImage(
        all.getPixelReader(),
        (int) place.getMinX(),
        (int) place.getMinY(),
        (int) place.getWidth(),
        (int) place.getHeight());
  }

  private static <T> T on(Callable<T> work) throws Exception {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        answer.complete(work.call());
      } catch (Throwable e) {
        answer.completeExceptionally(e);
      }
    });
    return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
  }
}
