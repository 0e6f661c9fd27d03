package app.kith.core.model;

/** Anything that has rows in streams: an account, a post, a comment, a history entry. */
public record EntityId(String value) implements Id {
  public EntityId {
    Id.check("entity", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
