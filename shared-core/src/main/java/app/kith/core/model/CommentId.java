package app.kith.core.model;

/** A comment; random, made on the writer's device. */
public record CommentId(String value) implements Id {
  public CommentId {
    Id.check("comment", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
