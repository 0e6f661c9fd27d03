package app.kith.core.model;

/** One device of one account; a forked device starts again under a new one. */
public record DeviceId(String value) implements Id {
  public DeviceId {
    Id.check("device", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
