package muharrir.export.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import muharrir.article.Newsroom;

/** Which lists a site has, and which articles stand in them. */
final class SitePlan {
  /** Sections that are named on every page; the others are found on the page of all. */
  static final int NAMED = 8;

  private final Addresses addresses;
  private final List<Teaser> newest;
  private final List<Teaser> withdrawn;
  private final List<Group> sections;
  private final List<Group> tags;
  private final List<Group> authors;
  private final SortedMap<YearMonth, List<Teaser>> months;
  private final Related related;

  /**
   * A plan.
   *
   * @param all in any order; the order of the articles comes from them alone
   */
  SitePlan(List<Teaser> all, Newsroom newsroom, Addresses addresses) {
    this.addresses = addresses;
    List<Teaser> sorted = all.stream().sorted(Teaser.NEWEST_FIRST).toList();
    newest = sorted.stream().filter(teaser -> !teaser.isWithdrawn()).toList();
    withdrawn = sorted.stream().filter(Teaser::isWithdrawn).toList();
    sections =
        groups(
            Group.Kind.SECTION,
            teaser -> teaser.section().isEmpty() ? List.of() : List.of(teaser.section()));
    tags = groups(Group.Kind.TAG, Teaser::tags);
    authors = groups(Group.Kind.AUTHOR, Teaser::authors);
    months = new TreeMap<>(Comparator.reverseOrder());
    for (Teaser teaser : newest) {
      YearMonth month = YearMonth.from(teaser.published().atZone(newsroom.zone()));
      months.computeIfAbsent(month, _ -> new ArrayList<>()).add(teaser);
    }
    related = new Related(newest, addresses);
  }

  private List<Group> groups(Group.Kind kind, Function<Teaser, List<String>> names) {
    Map<String, List<Teaser>> members = new LinkedHashMap<>();
    Map<String, String> called = new LinkedHashMap<>();
    for (Teaser teaser : newest) {
      Set<String> own = new HashSet<>();
      for (String name : names.apply(teaser)) {
        String slug = addresses.slug(name);
        if (own.add(slug)) {
          called.putIfAbsent(slug, name.strip());
          members.computeIfAbsent(slug, _ -> new ArrayList<>()).add(teaser);
        }
      }
    }
    List<Group> groups = new ArrayList<>();
    members.forEach(
        (slug, list) -> groups.add(new Group(kind, called.getOrDefault(slug, slug), slug, list)));
    // The largest first, so that what everybody looks for leads.
    groups.sort(
        Comparator.comparingInt((Group group) -> -group.articles().size())
            .thenComparing(Group::slug));
    return List.copyOf(groups);
  }

  /** The articles that are read, the last published first. */
  List<Teaser> newest() {
    return newest;
  }

  List<Teaser> withdrawn() {
    return withdrawn;
  }

  /** The sections, the largest first; likewise the next. */
  List<Group> sections() {
    return sections;
  }

  List<Group> tags() {
    return tags;
  }

  List<Group> authors() {
    return authors;
  }

  List<Group> groups(Group.Kind kind) {
    return switch (kind) {
      case SECTION -> sections;
      case TAG -> tags;
      case AUTHOR -> authors;
    };
  }

  /** The sections that each page names, in the order of the alphabet: it does not change daily. */
  List<Group> named() {
    return sections.stream().limit(NAMED).sorted(Comparator.comparing(Group::name)).toList();
  }

  /** The articles by month, the last month first. */
  SortedMap<YearMonth, List<Teaser>> months() {
    return months;
  }

  /**
   * What to read after an article.
   *
   * @param index its place in {@link #newest}
   */
  List<Teaser> related(int index) {
    return related.of(index);
  }
}
