package app.kith.core;

/** The version of this program, as it tells it to others in hello and in the access log. */
public final class KithVersion {
  public static final String CURRENT = "0.1.0";

  private KithVersion() {}
}
