package muharrir.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muharrir.document.Block;
import muharrir.document.BlockId;
import muharrir.document.Direction;
import muharrir.document.Document;
import muharrir.document.Field;
import muharrir.document.Inline;
import org.junit.jupiter.api.Test;

/** Random paragraphs, in which no word stands twice, split, joined and written in on both sides. */
class PartMergePropertyTest {
  private final SplittableRandom random = new SplittableRandom(31);
  private int words;
  private int names;

  private static Document document(List<Block> body) {
    return Document.of(Inline.EMPTY, Inline.of("طريق"), Inline.EMPTY, Optional.empty(), body);
  }

  private static Block text(String id, List<String> words) {
    return new Block.Paragraph(new BlockId(id), Direction.AUTO, Inline.of(String.join(" ", words)));
  }

  private String word() {
    return "كلمة" + words++;
  }

  private Document base() {
    List<Block> body = new ArrayList<>();
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      body.add(text("b" + i, Stream.generate(this::word).limit(random.nextInt(1, 15)).toList()));
    }
    return document(body);
  }

  private static List<String> words(Block block) {
    return Arrays.stream(block.text(Field.TEXT).text().split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static List<String> words(Document document) {
    return document.body().stream().flatMap(block -> words(block).stream()).toList();
  }

  /** Splits and joins at random, by new names for what is new. */
  private Document parted(Document document) {
    List<Block> body = new ArrayList<>();
    for (Block block : document.body()) {
      List<String> own = words(block);
      if (!body.isEmpty() && random.nextInt(4) == 0) {
        Block last = body.removeLast();
        List<String> both = new ArrayList<>(words(last));
        both.addAll(own);
        body.add(text(last.id().value(), both));
      } else if (own.size() > 1 && random.nextInt(3) == 0) {
        int at = random.nextInt(1, own.size());
        String name = "n" + names++;
        boolean behind = random.nextInt(4) == 0;
        body.add(text(behind ? name : block.id().value(), own.subList(0, at)));
        body.add(text(behind ? block.id().value() : name, own.subList(at, own.size())));
      } else {
        body.add(block);
      }
    }
    return document(body);
  }

  /** Writes other words, or more or fewer, but no two behind each other. */
  private Document written(Document document) {
    boolean calm = true;
    List<Block> body = new ArrayList<>();
    for (Block block : document.body()) {
      List<String> now = new ArrayList<>();
      for (String word : words(block)) {
        calm = !calm || random.nextInt(6) > 0;
        if (calm) {
          now.add(word);
        } else if (random.nextInt(3) == 0) {
          now.addAll(List.of(word, word()));
        } else {
          now.add(word());
        }
      }
      body.add(text(block.id().value(), now));
    }
    return document(body);
  }

  private static List<Integer> ends(Document document) {
    return document.body().stream().map(block -> words(block).size()).toList();
  }

  @Test
  void whoeverOnlySplitsAndJoinsMeetsAllThatTheOtherWrites() {
    int parted = 0;
    for (int i = 0; i < 1_000; i++) {
      Document base = base();
      Document structure = parted(base);
      Document letters = written(base);
      for (int turn = 0; turn < 2; turn++) {
        Merge merge =
            turn == 0 ? Merge.of(base, structure, letters) : Merge.of(base, letters, structure);
        assertThat(merge.conflicts()).as("text %d", i).isEmpty();
        assertThat(words(merge.document())).isEqualTo(words(letters));
        assertThat(merge.document().size()).isEqualTo(structure.size());
        parted += merge.parted().size();
      }
    }
    assertThat(parted).isGreaterThan(700);
  }

  @Test
  void endsThatBothMakeAndTakeAwayAllHold() {
    for (int i = 0; i < 1_000; i++) {
      Document base = base();
      Document one = parted(base);
      Document two = parted(base);
      Merge merge = Merge.of(base, one, two);
      assertThat(merge.conflicts()).as("text %d", i).isEmpty();
      assertThat(words(merge.document())).isEqualTo(words(base));
      assertThat(ends(merge.document())).isEqualTo(ends(Merge.of(base, two, one).document()));
    }
  }

  @Test
  void noWordIsLostAndMergingTwiceIsMergingOnce() {
    int parted = 0;
    int asked = 0;
    for (int i = 0; i < 2_000; i++) {
      Document base = base();
      Document mine = written(parted(base));
      Document theirs = written(i % 2 == 0 ? base : parted(base));
      Merge merge = Merge.of(base, mine, theirs);
      parted += merge.parted().size();
      asked += merge.conflicts().size();
      Set<String> there = new HashSet<>(words(merge.document()));
      for (Merge.Conflict conflict : merge.conflicts()) {
        conflict.mine().forEach(block -> there.addAll(words(block)));
        conflict.theirs().forEach(block -> there.addAll(words(block)));
      }
      assertThat(there).as("text %d", i).containsAll(alive(base, mine, theirs));
      assertThat(Merge.of(base, merge.document(), theirs).document())
          .as("text %d", i)
          .isEqualTo(merge.document());
      assertThat(Merge.of(base, mine, base)).isEqualTo(new Merge(mine, List.of()));
      assertThat(Merge.of(base, base, theirs)).isEqualTo(new Merge(theirs, List.of()));
      assertThat(Merge.of(base, mine, mine)).isEqualTo(new Merge(mine, List.of()));
    }
    assertThat(parted).isGreaterThan(700);
    assertThat(asked).isGreaterThan(700);
  }

  /** The words that somebody wrote, and those of before that nobody took out. */
  private static Set<String> alive(Document base, Document mine, Document theirs) {
    List<String> one = words(mine);
    List<String> two = words(theirs);
    List<String> old = words(base);
    return Stream.of(one, two)
        .flatMap(List::stream)
        .filter(word -> !old.contains(word) || (one.contains(word) && two.contains(word)))
        .collect(Collectors.toSet());
  }
}
