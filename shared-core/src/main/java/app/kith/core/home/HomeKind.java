package app.kith.core.home;

/** Whose folder a home is; its lower-case name is what stands in the marker. */
public enum HomeKind {
  SERVER,
  DEVICE
}
