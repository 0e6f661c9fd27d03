package app.kith.core.model;

/** One picture of a post; random, so that it tells nothing about the bytes. */
public record MediaId(String value) implements Id {
  public MediaId {
    Id.check("media", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
