package app.kith.core.model;

/** A person's account in one community; also the entity that holds the profile. */
public record AccountId(String value) implements Id {
  public AccountId {
    Id.check("account", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
