package muharrir.typeset;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not asked for longest. */
@SuppressWarnings("serial") // never written
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private final int limit;

  Recent(int limit) {
    super(256, 0.75f, true);
    this.limit = limit;
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > limit;
  }
}
