package muharrir.library;

import java.util.List;

/**
 * What a check of the whole library found.
 *
 * @param articles how many were read
 * @param versions how many were read
 * @param journalRows how many were read and applied
 * @param pictures how many were read and compared with their checksum
 */
public record VerifyReport(
    int articles, int versions, int journalRows, int pictures, List<Finding> findings) {
  public VerifyReport {
    findings = List.copyOf(findings);
  }

  /** Whether nothing is wrong. */
  public boolean sound() {
    return findings.isEmpty();
  }
}
