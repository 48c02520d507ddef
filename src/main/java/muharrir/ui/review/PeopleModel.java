package muharrir.ui.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import muharrir.desk.Desk;
import muharrir.document.Inline;
import muharrir.review.Person;
import muharrir.review.Person.Role;
import muharrir.review.PersonId;
import muharrir.review.Rules;
import muharrir.ui.kit.Background;
import muharrir.ui.kit.Remembered;
import org.jspecify.annotations.Nullable;

/**
 * The people of the newsroom, and which of them sits at this machine. FX thread only, but for
 * {@link #hereId}.
 *
 * <p>Who sits here is a choice of the machine and no part of the library, as two may share one.
 */
public final class PeopleModel {
  /** Colours on which white letters can be read, one after the other. */
  private static final List<String> COLOURS =
      List.of(
          "#0e5f78", "#8a5600", "#ae3420", "#2a6f43", "#6b4fa0", "#9c2f6b", "#3a5a99", "#55514a");

  private final Desk desk;
  private final Background background;
  private final Remembered remembered;
  private final Consumer<Exception> failed;
  private final String key;
  private final Random random = new Random();
  private final ObservableList<Person> people = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Person> here = new ReadOnlyObjectWrapper<>();
  private volatile Optional<PersonId> hereId = Optional.empty();
  private Rules rules = Rules.USUAL;

  /**
   * The people of a library.
   *
   * @param failed hears why something could not be read or stored
   */
  public PeopleModel(
      Desk desk, Background background, Remembered remembered, Consumer<Exception> failed) {
    this.desk = desk;
    this.background = background;
    this.remembered = remembered;
    this.failed = failed;
    this.key = "sits.here:" + folder(desk.folder());
    here.addListener((_, _, now) -> {
      hereId = Optional.ofNullable(now).map(Person::id);
      desk.history().signAs(hereId);
    });
  }

  private static Path folder(Path folder) {
    return folder.toAbsolutePath().normalize();
  }

  private record Answer(List<Person> people, Rules rules) {}

  /** Reads who there is, then goes on. */
  public void load(Runnable then) {
    background.run(
        _ -> new Answer(desk.reviews().people(), desk.reviews().rules()),
        (Answer answer) -> {
          rules = answer.rules();
          take(answer.people());
          then.run();
        },
        failed);
  }

  private void take(List<Person> now) {
    people.setAll(now);
    here.set(
        remembered
            .get(key)
            .flatMap(id -> now.stream().filter(p -> p.id().value().equals(id)).findFirst())
            .orElse(null));
  }

  /** Everybody, in the order in which they came. */
  public ObservableList<Person> people() {
    return people;
  }

  public Rules rules() {
    return rules;
  }

  /** Who sits here; null while nobody has said. */
  public ReadOnlyObjectProperty<@Nullable Person> hereProperty() {
    return here.getReadOnlyProperty();
  }

  /** Who sits here; empty while nobody has said. */
  public Optional<Person> here() {
    return Optional.ofNullable(here.get());
  }

  /** The id of the one who sits here; may be asked from any thread. */
  public Optional<PersonId> hereId() {
    return hereId;
  }

  /** Somebody sits down. */
  public void sit(Person person) {
    remembered.put(key, person.id().value());
    here.set(person);
  }

  /** Somebody of an id; empty for one who was never in this library. */
  public Optional<Person> find(PersonId id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** What to call somebody. */
  public String name(PersonId id) {
    return find(id).map(Person::name).orElse(id.value());
  }

  /** Whether a name can be one: not empty, short, not taken by another. */
  boolean accepts(String name, Optional<Person> of) {
    String said = Inline.clean(name).strip();
    return !said.isEmpty()
        && said.length() <= 80
        && said.indexOf('\n') < 0
        && people.stream()
            .noneMatch(each ->
                each.name().equals(said)
                    && !Objects.equals(of.map(Person::id).orElse(null), each.id()));
  }

  /** Adds somebody new, who then sits here, and goes on. */
  void add(String name, Role role, Runnable then) {
    String said = Inline.clean(name).strip();
    PersonId id = new PersonId("p" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36));
    String colour = COLOURS.get(people.size() % COLOURS.size());
    Person person = new Person(id, said, role, Person.initialsOf(said), colour);
    store(
        person,
        () -> {
          sit(person);
          then.run();
        });
  }

  /** Says anew what somebody is called and does, and goes on. */
  void change(Person of, String name, Role role, Runnable then) {
    String said = Inline.clean(name).strip();
    store(new Person(of.id(), said, role, Person.initialsOf(said), of.colour()), then);
  }

  private void store(Person person, Runnable then) {
    background.run(
        _ -> desk.reviews().put(person),
        (List<Person> now) -> {
          take(now);
          then.run();
        },
        failed);
  }

  /** Says which rules hold, and goes on. */
  public void setRules(Rules now, Runnable then) {
    background.run(
        _ -> {
          desk.reviews().setRules(now);
          return now;
        },
        stored -> {
          rules = stored;
          then.run();
        },
        failed);
  }

  /** Whether people and rules can be changed. */
  public boolean writable() {
    return !desk.readOnly();
  }
}
