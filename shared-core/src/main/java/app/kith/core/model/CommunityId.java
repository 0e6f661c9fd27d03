package app.kith.core.model;

/** A community: the first 128 bits of the SHA-256 of its public key. */
public record CommunityId(String value) implements Id {
  public CommunityId {
    Id.check("community", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
