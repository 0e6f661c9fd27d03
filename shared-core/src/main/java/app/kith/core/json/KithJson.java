package app.kith.core.json;

import io.avaje.jsonb.Jsonb;

/**
 * Makes the JSON settings. One at a time: each time one is made, avaje (3.11) adds to and reads a
 * list of its own without a lock.
 */
public final class KithJson {
  private KithJson() {}

  /** The one that device and server share: what is absent is left out. */
  public static synchronized Jsonb create() {
    return Jsonb.builder().add(RawJson.class, new RawJsonAdapter().nullSafe()).build();
  }

  /** For documents that people's programs read: what is absent is written as null. */
  public static synchronized Jsonb createWithNulls() {
    return Jsonb.builder().serializeNulls(true).build();
  }
}
