package app.kith.core.model;

/**
 * One unbroken history of a community's server. A restore begins a new one, so that numbers of a
 * lost future are never taken for numbers of this one. Text form: {@code <ordinal>.<random>}, for
 * example {@code 1.9f2c41d07b3a}.
 *
 * @param ordinal 1 for the first; each descendant has a larger one
 * @param name random, so that two servers restored from one backup are told apart
 */
public record Epoch(long ordinal, String name) {
  public Epoch {
    if (ordinal < 1 || !name.matches("[0-9a-z]{1,26}")) {
      throw new IllegalArgumentException("not an epoch: " + ordinal + "." + name);
    }
  }

  public boolean isOlderThan(Epoch other) {
    return ordinal < other.ordinal;
  }

  public static Epoch parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 1) {
      throw new IllegalArgumentException("not an epoch: " + text);
    }
    return new Epoch(Long.parseLong(text.substring(0, dot)), text.substring(dot + 1));
  }

  @Override
  public String toString() {
    return ordinal + "." + name;
  }
}
