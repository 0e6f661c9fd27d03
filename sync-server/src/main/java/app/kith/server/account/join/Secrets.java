package app.kith.server.account.join;

import app.kith.core.model.IdSource;
import app.kith.core.mutation.Chain;

/** Codes and tokens: made here, or on a device, and kept as hashes only. */
public final class Secrets {
  private final IdSource ids;

  /**
   * @param ids secure on a server
   */
  public Secrets(IdSource ids) {
    this.ids = ids;
  }

  /** A code of 128 random bits, in 26 characters that can be typed. */
  public String newCode() {
    return ids.next();
  }

  /** SHA-256 of a code or token: with so many random bits nothing slower is needed. */
  public static String hash(String secret) {
    return Chain.hash(secret);
  }
}
