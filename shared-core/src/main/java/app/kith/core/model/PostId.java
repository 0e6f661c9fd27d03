package app.kith.core.model;

/** A post; random, made on the author's device. */
public record PostId(String value) implements Id {
  public PostId {
    Id.check("post", value);
  }

  /**
   * The entity that names the post's untouched originals; it stands in its author's {@code me}
   * stream only.
   */
  public EntityId originals() {
    return new EntityId(value + "-o");
  }

  @Override
  public String toString() {
    return value;
  }
}
