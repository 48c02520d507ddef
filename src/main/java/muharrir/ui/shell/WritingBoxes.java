package muharrir.ui.shell;

import java.util.function.Consumer;
import javafx.scene.Node;
import muharrir.desk.OpenArticle;
import muharrir.document.Block;
import muharrir.document.Position;
import muharrir.edit.PictureAt;
import muharrir.ui.editor.DetailsView;
import muharrir.ui.editor.EditorModel;
import muharrir.ui.editor.EmbedView;
import muharrir.ui.editor.FramingModel;
import muharrir.ui.editor.FramingView;
import muharrir.ui.editor.LinkView;
import muharrir.ui.editor.NewsroomModel;
import muharrir.ui.kit.PopoverLayer;
import muharrir.ui.outline.OutlineView;

/** The boxes about the words of the open article. */
final class WritingBoxes {
  private final Tools tools;
  private final PopoverLayer layer;
  private final EditorModel editor;
  private final NewsroomModel settings;

  WritingBoxes(Tools tools, PopoverLayer layer, EditorModel editor, NewsroomModel settings) {
    this.tools = tools;
    this.layer = layer;
    this.editor = editor;
    this.settings = settings;
  }

  void link(Node under) {
    LinkView box =
        new LinkView(tools.strings(), editor, tools.wrapped(), tools.lines(), layer::hide);
    layer.show(box, under, box.first(), () -> {});
  }

  /** The address of a post or page to embed. */
  void embed(Node under) {
    embed(under, "", editor::embed);
  }

  private void embed(Node under, String present, Consumer<String> take) {
    EmbedView box =
        new EmbedView(tools.strings(), present, take, tools.wrapped(), tools.lines(), layer::hide);
    layer.show(box, under, box.first(), () -> {});
  }

  /** Another address for an embed. */
  void changeEmbed(Block.Embed embed, Node middle) {
    embed(middle, embed.address(), address -> editor.changeEmbed(embed, address));
  }

  /** How a picture is cut. */
  void framing(PictureAt picture, Node middle) {
    FramingView box =
        new FramingView(
            tools.strings(),
            tools.wrapped(),
            new FramingModel(picture),
            tools.pictures()::picture,
            framing -> {
              layer.hide();
              editor.frame(picture, framing);
            });
    layer.show(box, middle, box.first(), () -> {});
  }

  /**
   * What is said about an article.
   *
   * @param status opens the life of the article
   */
  void details(OpenArticle article, Node under, Runnable status) {
    settings.load(now -> {
      DetailsView box =
          new DetailsView(tools.strings(), tools.lines(), article, now.zone(), status);
      layer.show(box, under, box.first(), () -> {});
    });
  }

  /** The outline of an article; what is chosen there gets the caret. */
  void outline(OpenArticle article, Node under, Consumer<Position> choose) {
    OutlineView box =
        new OutlineView(
            tools.strings(),
            article.state(),
            tools.lines(),
            tools.wrapped(),
            place -> {
              layer.hide();
              choose.accept(place);
            });
    layer.show(box, under, box.first(), () -> {});
  }
}
