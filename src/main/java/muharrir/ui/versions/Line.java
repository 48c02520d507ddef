package muharrir.ui.versions;

import java.util.Optional;
import muharrir.article.Version;
import muharrir.review.Person;
import muharrir.review.compare.Comparison;

/**
 * A version in the time line.
 *
 * @param number from 1 for the first of the article
 * @param author who sat at the desk; empty where nobody had said, or they are not known here
 * @param words that came and went since the version before; empty for the first
 * @param seen whether whoever sits here saw this one last
 */
record Line(
    Version version,
    int number,
    Optional<Person> author,
    Optional<Comparison.Count> words,
    boolean seen) {}
