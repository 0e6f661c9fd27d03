package app.kith.core.model;

/** One picture or video of a post; random, so that it tells nothing about the bytes. */
public record MediaId(String value) implements Id {
  public MediaId {
    Id.check("media", value);
  }

  /** The still picture that stands for a video until it plays. */
  public MediaId poster() {
    return new MediaId(value + "-p");
  }

  @Override
  public String toString() {
    return value;
  }
}
