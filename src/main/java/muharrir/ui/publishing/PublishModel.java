package muharrir.ui.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import muharrir.article.ArticleId;
import muharrir.article.Theme;
import muharrir.desk.PostReport;
import muharrir.desk.Publishing;
import muharrir.desk.Publishing.Phase;
import muharrir.desk.Publishing.Said;
import muharrir.library.Progress;
import muharrir.publish.HostKey;
import muharrir.publish.Plan;
import muharrir.publish.PublishException;
import muharrir.publish.PublishFailure;
import muharrir.publish.Standing;
import muharrir.publish.Target;
import muharrir.ui.kit.Background;
import org.jspecify.annotations.Nullable;

/**
 * The targets of the newsroom, and the one errand to one of them that may be under way. It goes on
 * when the box is closed. FX thread only, but for what the errand itself calls.
 */
public final class PublishModel {
  /** What is wanted of a target. */
  public enum Kind {
    /** To see whether it can be reached, and what stands there. */
    LOOK,
    /** To see what would be sent. */
    TRY,
    /** To send. */
    SEND
  }

  /**
   * What somebody asked for.
   *
   * @param takeOver whether to go where something of others stands
   * @param only one article; empty for all that is published. Of a WordPress only
   */
  public record Errand(Target.Named target, Kind kind, boolean takeOver, Optional<ArticleId> only) {
    public Errand {
      Objects.requireNonNull(target);
      Objects.requireNonNull(kind);
      Objects.requireNonNull(only);
    }

    /** The same for something else. */
    Errand with(Kind other) {
      return new Errand(target, other, takeOver, only);
    }

    /** The same where something of others stands. */
    Errand takingOver() {
      return new Errand(target, kind, true, only);
    }
  }

  /** Where it stands. */
  public sealed interface State {
    /** Nothing is under way. */
    record Resting() implements State {}

    /** Under way; {@code total} is 0 while nothing is counted. */
    record Working(Errand errand, Phase phase, long done, long total) implements State {}

    /** Somebody is to say the password. */
    record Secret(Target.Named target, boolean wrong, boolean canKeep) implements State {}

    /** Somebody is to say whether it is the right server. */
    record Host(Errand errand, HostKey key, boolean changed) implements State {}

    /** It was reached. */
    record Looked(Target.Named target, Standing standing) implements State {}

    /** This would be done. */
    record Planned(Errand errand, Plan plan) implements State {}

    /** This was done. */
    record Sent(Errand errand, Plan plan) implements State {}

    /** These articles went, or would go. */
    record Posts(Errand errand, PostReport report) implements State {}

    record Failed(Errand errand, Exception cause) implements State {}
  }

  private static final State RESTING = new State.Resting();

  private final Publishing publishing;
  private final Background background;
  private final Executor fx;
  private final Consumer<State> news;
  private final Consumer<Exception> failed;
  private final ObservableList<Target.Named> targets = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(RESTING);
  private Optional<CompletableFuture<Optional<Said>>> question = Optional.empty();
  private Supplier<Optional<ArticleId>> open = Optional::empty;
  private @Nullable Run run;
  private volatile Optional<Theme> theme = Optional.empty();

  /** One errand on its way; told from the FX thread to stop. */
  private static final class Run {
    private volatile boolean stopped;
  }

  /**
   * No errand yet.
   *
   * @param fx runs what it is given on the FX thread
   * @param news hears, box open or not, of each question and each end
   * @param failed hears why the targets could not be read or kept
   */
  public PublishModel(
      Publishing publishing,
      Background background,
      Executor fx,
      Consumer<State> news,
      Consumer<Exception> failed) {
    this.publishing = Objects.requireNonNull(publishing);
    this.background = Objects.requireNonNull(background);
    this.fx = Objects.requireNonNull(fx);
    this.news = Objects.requireNonNull(news);
    this.failed = Objects.requireNonNull(failed);
  }

  ObservableList<Target.Named> targets() {
    return targets;
  }

  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Sets what tells which article is open. */
  public void setOpen(Supplier<Optional<ArticleId>> article) {
    open = article;
  }

  /** The article that is open. */
  Optional<ArticleId> open() {
    return open.get();
  }

  boolean writable() {
    return publishing.writable();
  }

  /** Reads the targets, then goes on. */
  public void load(Runnable then) {
    background.run(
        _ -> publishing.targets().all(),
        (List<Target.Named> all) -> {
          targets.setAll(all);
          then.run();
        },
        failed);
  }

  /** Keeps a target, in the place of an older one. */
  void keep(Optional<Target.Named> old, Target.Named target, Runnable then) {
    List<Target.Named> all = new ArrayList<>(targets);
    int at = old.map(all::indexOf).orElse(-1);
    if (at < 0) {
      all.add(target);
    } else {
      all.set(at, target);
    }
    keep(all, then);
  }

  /** Removes a target, and its secret from the keychain; what was published stays. */
  void remove(Target.Named target) {
    background.run(
        _ -> {
          publishing.forgetSecret(target.target());
          return true;
        },
        _ -> {},
        failed);
    keep(targets.stream().filter(each -> !each.equals(target)).toList(), () -> {});
  }

  private void keep(List<Target.Named> all, Runnable then) {
    List<Target.Named> kept = List.copyOf(all);
    background.run(
        _ -> {
          publishing.targets().set(kept);
          return true;
        },
        _ -> {
          targets.setAll(kept);
          then.run();
        },
        failed);
  }

  /** Begins an errand, unless one is under way. */
  void start(Errand errand) {
    if (run != null) {
      return;
    }
    Run now = new Run();
    run = now;
    state.set(new State.Working(errand, Phase.ASKING, 0, 0));
    background.run(
        progress -> done(errand, new Watching(errand, now, progress)),
        this::end,
        cause -> failed(errand, cause));
  }

  private State done(Errand errand, Watching watching) throws Exception {
    Target target = errand.target().target();
    theme = publishing.theme();
    Publishing.Person person =
        (asked, wrong, canKeep) -> ask(errand, watching.run, asked, wrong, canKeep);
    if (target instanceof Target.WordPress press && errand.kind() != Kind.LOOK) {
      boolean dry = errand.kind() == Kind.TRY;
      return new State.Posts(errand, publishing.posts(press, errand.only(), dry, person, watching));
    }
    return switch (errand.kind()) {
      case LOOK -> new State.Looked(errand.target(), publishing.look(target, person, watching));
      case TRY ->
          new State.Planned(
              errand, publishing.site(target, true, errand.takeOver(), person, watching));
      case SEND ->
          new State.Sent(
              errand, publishing.site(target, false, errand.takeOver(), person, watching));
    };
  }

  /** The theme that the newsroom had when the last errand began. */
  Optional<Theme> theme() {
    return theme;
  }

  /** Called by the errand, which waits here for the person. */
  private Optional<Said> ask(Errand errand, Run now, Target asked, boolean wrong, boolean canKeep) {
    CompletableFuture<Optional<Said>> answer = new CompletableFuture<>();
    fx.execute(() -> {
      if (now.stopped) {
        answer.complete(Optional.empty());
        return;
      }
      question = Optional.of(answer);
      show(new State.Secret(new Target.Named(errand.target().name(), asked), wrong, canKeep));
    });
    Optional<Said> said = answer.join();
    fx.execute(() -> {
      if (!now.stopped && now == run) {
        state.set(new State.Working(errand, Phase.ASKING, 0, 0));
      }
    });
    return said;
  }

  /** Says the password that was asked for. */
  void say(String secret, boolean keep) {
    answer(Optional.of(new Said(secret.toCharArray(), keep)));
  }

  private void answer(Optional<Said> said) {
    Optional<CompletableFuture<Optional<Said>>> waiting = question;
    question = Optional.empty();
    waiting.ifPresent(each -> each.complete(said));
  }

  /** Takes the server for the right one and goes on with the errand. */
  void trust(State.Host asked) {
    background.run(
        _ -> {
          if (asked.changed()) {
            publishing.distrust(asked.key().host());
          }
          publishing.trust(asked.key());
          return true;
        },
        _ -> start(asked.errand()),
        cause -> failed(asked.errand(), cause));
  }

  /** Stops what is under way; what has arrived is whole and stays. */
  public void stop() {
    Run now = run;
    if (now != null) {
      now.stopped = true;
      answer(Optional.empty());
    }
  }

  /** Back to the targets. */
  void rest() {
    if (run == null) {
      state.set(RESTING);
    }
  }

  private void failed(Errand errand, Exception cause) {
    Run ended = run;
    boolean stopped = ended != null && ended.stopped;
    end(
        switch (cause) {
          case PublishException e when e.failure() instanceof PublishFailure.NewHost host ->
              new State.Host(errand, host.host(), false);
          case PublishException e when e.failure() instanceof PublishFailure.ChangedHost host ->
              new State.Host(errand, host.host(), true);
          case PublishException e
              when stopped
                  && errand.kind() != Kind.SEND
                  && e.failure() instanceof PublishFailure.Cancelled ->
              RESTING;
          default -> new State.Failed(errand, cause);
        });
  }

  private void end(State last) {
    run = null;
    question = Optional.empty();
    show(last);
  }

  private void show(State next) {
    state.set(next);
    news.accept(next);
  }

  /** Told by the errand how far it is. */
  private final class Watching implements Publishing.Watcher {
    private final Errand errand;
    private final Run run;
    private final Progress progress;
    private volatile Phase phase = Phase.ASKING;
    private volatile long shown = -1;

    Watching(Errand errand, Run run, Progress progress) {
      this.errand = errand;
      this.run = run;
      this.progress = progress;
    }

    @Override
    public void phase(Phase next) {
      phase = next;
      shown = -1;
      show(next, 0, 0);
    }

    @Override
    public void report(long done, long total) {
      // A bar has some hundred steps; a window has better to do than to show each piece of a file.
      long step = total == 0 ? 0 : done * 200 / total;
      if (step != shown) {
        shown = step;
        show(phase, done, total);
      }
    }

    private void show(Phase at, long done, long total) {
      fx.execute(() -> {
        if (run == PublishModel.this.run && state.get() instanceof State.Working) {
          state.set(new State.Working(errand, at, done, total));
        }
      });
    }

    @Override
    public boolean cancelled() {
      return run.stopped || progress.cancelled();
    }
  }
}
