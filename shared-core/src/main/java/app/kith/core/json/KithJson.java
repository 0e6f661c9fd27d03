package app.kith.core.json;

import io.avaje.jsonb.Jsonb;

/** Makes the one JSON setting that device and server share. */
public final class KithJson {
  private KithJson() {}

  public static Jsonb create() {
    return Jsonb.builder().add(RawJson.class, new RawJsonAdapter().nullSafe()).build();
  }
}
