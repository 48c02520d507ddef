package muharrir.ui.publishing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import muharrir.arabic.Strings;
import muharrir.export.theme.Theming;
import muharrir.library.LibraryException;
import muharrir.publish.Plan;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.Standing;
import muharrir.ui.kit.Buttons;
import muharrir.ui.kit.FailureWords;
import muharrir.ui.kit.Icons;
import muharrir.ui.kit.Wrapped;
import muharrir.ui.publishing.PublishModel.Errand;
import muharrir.ui.publishing.PublishModel.Kind;
import muharrir.ui.publishing.PublishModel.State;
import org.kordamp.ikonli.remixicon.RemixiconAL;

/** What came of an errand, in a sentence, and what to do next. */
final class EndPane extends PublishView.Pane {
  private final Node first;

  private EndPane(List<Node> words, List<Button> ways) {
    HBox row = new HBox(8);
    row.getChildren().addAll(ways);
    row.getStyleClass().add("row");
    getChildren().addAll(words);
    getChildren().add(row);
    first = ways.getFirst();
  }

  @Override
  Node first() {
    return first;
  }

  static EndPane of(State.Looked looked, Strings strings, PublishModel model, Wrapped wrapped) {
    String key =
        switch (looked.standing()) {
          case Standing.EMPTY -> "publish.standing.empty";
          case Standing.OURS -> "publish.standing.ours";
          case Standing.BEGUN -> "publish.standing.begun";
          case Standing.FOREIGN -> "publish.standing.foreign";
          case Standing.ACCOUNT -> "publish.standing.account";
        };
    boolean foreign = looked.standing() == Standing.FOREIGN;
    List<Node> words = new ArrayList<>();
    words.add(title(strings.get("publish.reached", looked.target().name()), true));
    words.add(message(strings.get(key), wrapped, foreign));
    return new EndPane(words, List.of(back(strings, model, true)));
  }

  static EndPane of(State.Sent sent, Strings strings, PublishModel model, Wrapped wrapped) {
    List<Node> words = new ArrayList<>();
    words.add(title(strings.get("publish.sent", sent.errand().target().name()), true));
    words.add(message(report(strings, sent.plan()), wrapped, false));
    Theming.refusal(model.theme(), strings)
        .ifPresent(told -> words.add(message(told, wrapped, true)));
    return new EndPane(words, List.of(back(strings, model, true)));
  }

  /** What a delivery has done, in a sentence. */
  static String report(Strings strings, Plan plan) {
    if (plan.isEmpty()) {
      return strings.get("publish.same");
    }
    String sent =
        plan.upload().isEmpty()
            ? ""
            : strings.get(
                "publish.report",
                strings.count("publish.pages", plan.pages()),
                strings.count("publish.files", plan.upload().size()),
                Sizes.of(strings, plan.bytes()));
    String gone =
        plan.delete().isEmpty()
            ? strings.get("publish.report.rest")
            : strings.count("publish.report.gone", plan.delete().size());
    return (sent + " " + gone).strip();
  }

  static EndPane of(State.Failed failed, Strings strings, PublishModel model, Wrapped wrapped) {
    Errand errand = failed.errand();
    boolean stopped =
        failed.cause() instanceof PublishException e
            && e.failure() instanceof PublishFailure.Cancelled;
    List<Node> words = new ArrayList<>();
    words.add(
        title(
            strings.get(
                stopped ? "publish.stopped" : failed(errand.kind()), errand.target().name()),
            false));
    words.add(message(words(strings, failed.cause()), wrapped, !stopped));
    List<Button> ways = new ArrayList<>();
    if (failed.cause() instanceof PublishException e
        && e.failure() instanceof PublishFailure.Foreign) {
      Button over = Buttons.secondary(strings.get("publish.takeOver"));
      over.setId("publish-take-over");
      over.setOnAction(_ -> model.start(errand.takingOver()));
      ways.add(back(strings, model, true));
      ways.add(over);
    } else {
      boolean goesOn = errand.kind() == Kind.SEND && resumes(failed.cause());
      Button again = Buttons.primary(strings.get(goesOn ? "publish.goOn" : "publish.again"));
      again.setId("publish-again");
      again.setOnAction(_ -> model.start(errand));
      ways.add(again);
      ways.add(back(strings, model, false));
    }
    return new EndPane(words, ways);
  }

  private static String failed(Kind kind) {
    return switch (kind) {
      case SEND -> "publish.failed";
      case LOOK, TRY -> "publish.unreached";
    };
  }

  /** Whether what has arrived already is of use to the next delivery. */
  private static boolean resumes(Exception cause) {
    return cause instanceof PublishException e
        && (e.failure() instanceof PublishFailure.Cancelled
            || e.failure() instanceof PublishFailure.Dropped
            || e.failure() instanceof PublishFailure.Web
            || e.failure() instanceof PublishFailure.Full);
  }

  private static String words(Strings strings, Exception cause) {
    return switch (cause) {
      case PublishException e -> strings.get(e.failure().key(), Apart.of(e.failure().arguments()));
      case LibraryException e -> FailureWords.of(strings, e.failure());
      default -> strings.get("shell.unexpected");
    };
  }

  private static Node title(String words, boolean good) {
    Label title =
        new Label(
            words,
            Icons.of(good ? RemixiconAL.CHECKBOX_CIRCLE_LINE : RemixiconAL.ERROR_WARNING_LINE, 16));
    title.getGraphic().getStyleClass().add(good ? "ok" : "bad");
    title.getStyleClass().add("lead");
    title.setMinWidth(0);
    return title;
  }

  private static Node message(String words, Wrapped wrapped, boolean bad) {
    Node message = wrapped.message(words);
    message.setId("publish-said");
    if (bad) {
      message.getStyleClass().add("error");
    }
    return message;
  }

  private static Button back(Strings strings, PublishModel model, boolean main) {
    String words = strings.get("publish.back");
    Button back = main ? Buttons.primary(words) : Buttons.quiet(words);
    back.setId("publish-back");
    back.setOnAction(_ -> model.rest());
    return back;
  }
}
