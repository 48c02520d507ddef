package muharrir.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Kills a deed at each of its calls that change a file: on images of its folder for all of them,
 * and for real for some.
 */
final class Sweep {
  /** What must hold of a folder that a kill left behind, and of what was said before it. */
  @FunctionalInterface
  interface Check {
    void holds(Path home, List<String> said) throws Exception;
  }

  /** Whether all is done, or a sample. */
  static boolean everything() {
    return "true".equals(System.getenv("CI")) || "all".equals(System.getProperty("crash"));
  }

  private final Path gate;
  private final Path work;
  private final String name;
  private final Check check;
  private final Semaphore room = new Semaphore(40);
  private int thin = 1;
  private int calls;
  private int images;
  private int torn;
  private int looked;
  private int kills;

  Sweep(Path gate, Path work, String name, Check check) {
    this.gate = gate;
    this.work = work;
    this.name = name;
    this.check = check;
  }

  /** Looks at one of so many of the calls only, where another sweep does nearly the same. */
  Sweep oneOf(int times) {
    thin = times;
    return this;
  }

  /**
   * Does it, and prints its figures.
   *
   * @param prepared the folder before the deed; left as it is
   * @param realKills how many kills are done for real, spread over the calls
   * @param deed in which {@code HOME} stands for the folder
   */
  void run(Path prepared, int realKills, String... deed) throws Exception {
    long start = System.nanoTime();
    int every = thin * (everything() ? 1 : 9);
    try (ExecutorService checkers = Executors.newFixedThreadPool(2)) {
      List<Future<?>> checks = new ArrayList<>(images(prepared, every, checkers, deed));
      int real = Math.max(1, (everything() ? realKills : 2) / thin);
      for (int i = 0; i < real; i++) {
        int at = Math.max(1, (int) ((long) calls * i / real) + 1);
        boolean half = i % 2 == 1;
        kills++;
        checks.add(
            checkers.submit(() -> {
              kill(prepared, at, half, deed);
              return true;
            }));
      }
      for (Future<?> one : checks) {
        try {
          one.get();
        } catch (ExecutionException e) {
          throw new AssertionError(name + ": " + e.getCause().getMessage(), e.getCause());
        }
      }
    }
    System.out.printf(
        "kill %-10s %4d calls, every %d. of them: %4d images, %4d of them with half a write,"
            + " %4d different; %3d kills for real; 0 broken; %d ms%n",
        name, calls, every, images, torn, looked, kills, (System.nanoTime() - start) / 1_000_000);
  }

  private List<Future<?>> images(Path prepared, int every, ExecutorService checkers, String... deed)
      throws Exception {
    Path home = work.resolve(name);
    copy(prepared, home);
    List<Future<?>> checks = new ArrayList<>();
    List<Gate> self = new ArrayList<>();
    String[] last = {""};
    Gate.Keeper keeper =
        call -> {
          boolean half = call.name().equals("half");
          if (!half) {
            calls++;
          }
          if (half || calls % every == 0) {
            images++;
            torn += half ? 1 : 0;
            String sum = sum(home);
            if (!sum.equals(last[0])) {
              last[0] = sum;
              looked++;
              checks.add(look(home, call, self.isEmpty() ? List.of() : said(self), checkers));
            }
          }
          return call.writes() && call.bytes() > 1 && calls % every == 0
              ? Gate.Answer.HALF
              : Gate.Answer.GO;
        };
    synchronized (self) {
      self.add(Gate.start(gate, home, keeper, at(home, deed)));
    }
    try (Gate running = self.getFirst()) {
      assertThat(running.ended()).as("%s: %s", name, running.said()).isZero();
      check.holds(home, running.said());
    }
    return checks;
  }

  private static List<String> said(List<Gate> self) {
    synchronized (self) {
      return self.getFirst().said();
    }
  }

  private Future<?> look(Path home, Gate.Call call, List<String> said, ExecutorService checkers)
      throws IOException {
    room.acquireUninterruptibly();
    Path image = work.resolve(name + "-image-" + looked);
    copy(home, image);
    return checkers.submit(() -> {
      try {
        check.holds(image, said);
        delete(image);
        return true;
      } catch (AssertionError | Exception e) {
        throw new AssertionError("image before " + call + ", in " + image + ": " + e, e);
      } finally {
        room.release();
      }
    });
  }

  private void kill(Path prepared, int at, boolean half, String... deed) throws Exception {
    Path home = work.resolve(name + "-killed-" + at);
    copy(prepared, home);
    Gate.Keeper keeper =
        call -> {
          if (call.name().equals("half")) {
            return Gate.Answer.KILL;
          }
          if (call.number() < at) {
            return Gate.Answer.GO;
          }
          return half && call.writes() && call.bytes() > 1 ? Gate.Answer.HALF : Gate.Answer.KILL;
        };
    try (Gate gone = Gate.start(gate, home, keeper, at(home, deed))) {
      int exit = gone.ended();
      if (exit != 137 && exit != 0) {
        throw new AssertionError("killed at " + at + ": exit " + exit + " " + gone.said());
      }
      check.holds(home, gone.said());
      delete(home);
    } catch (AssertionError | Exception e) {
      throw new AssertionError("killed for real at call " + at + ", in " + home + ": " + e, e);
    }
  }

  private static String[] at(Path home, String... deed) {
    return Stream.of(deed)
        .map(part -> part.replace("HOME", home.toString()))
        .toArray(String[]::new);
  }

  /** Copies a folder as it is. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : (Iterable<Path>) all::iterator) {
        Path there = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
          Files.createDirectories(there);
        } else {
          Files.copy(one, there, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  /** Deletes a folder and all that is in it. */
  static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.toList();
    }
    for (Path one : all.reversed()) {
      Files.deleteIfExists(one);
    }
  }

  /** The sums of the files in a folder by their paths, but for those that do not count. */
  static Map<String, Long> files(Path folder, Predicate<String> counts) throws IOException {
    Map<String, Long> sums = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : (Iterable<Path>) all::iterator) {
        String path = folder.relativize(one).toString();
        if (Files.isRegularFile(one) && counts.test(path)) {
          CRC32 sum = new CRC32();
          sum.update(Files.readAllBytes(one));
          sums.put(path, sum.getValue());
        }
      }
    }
    return sums;
  }

  // The index of the log beside a library is made anew by whoever opens it after a kill.
  private static String sum(Path home) throws IOException {
    return files(home, path -> !path.endsWith("-shm")).toString();
  }
}
