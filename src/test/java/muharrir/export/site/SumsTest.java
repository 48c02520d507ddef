package muharrir.export.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The sums of files are SHA-256, whoever adds them up. */
class SumsTest {
  @Test
  void smallAndLargeAreAddedUpAsJavaDoes() {
    Sums sums = new Sums();
    SplittableRandom random = new SplittableRandom(7);
    assertThat(sums.of("abc".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // Of 16 MB the last are added up by the system where it can.
    for (int i = 0; i < 40; i++) {
      byte[] bytes = new byte[i < 20 ? i : random.nextInt(1 << 20)];
      random.nextBytes(bytes);
      assertThat(sums.of(bytes)).isEqualTo(Print.sum(bytes));
    }
  }

  @Test
  void openSslSaysTheSameAsJava() {
    Optional<MethodHandle> found = Sums.find();
    assumeTrue(found.isPresent(), "no OpenSSL here");
    SplittableRandom random = new SplittableRandom(11);
    for (int length : new int[] {0, 1, 55, 56, 63, 64, 65, 1000, 70_000}) {
      byte[] bytes = new byte[length];
      random.nextBytes(bytes);
      assertThat(HexFormat.of().formatHex(Sums.ask(found.get(), bytes)))
          .isEqualTo(Print.sum(bytes));
    }
  }
}
