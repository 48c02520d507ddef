package muharrir.ui.versions;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import muharrir.article.Version;
import muharrir.review.Person;
import muharrir.review.compare.Comparison;

/**
 * A version in the time line.
 *
 * @param number from 1 for the first of the article
 * @param author who sat at the desk; empty where nobody had said, or they are not known here
 * @param words that came and went since the version before; empty until they are counted, and for
 *     the first
 * @param seen whether whoever sits here saw this one last
 */
record Line(
    Version.Entry version,
    int number,
    Optional<Person> author,
    ObservableValue<Optional<Comparison.Count>> words,
    boolean seen) {}
