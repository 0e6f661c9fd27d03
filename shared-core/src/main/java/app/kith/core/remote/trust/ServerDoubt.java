package app.kith.core.remote.trust;

/** Why this device does not talk to what should be its community's server. */
public enum ServerDoubt {
  ANOTHER_COMMUNITY("at %s is another community's server: ask your community for a new link"),
  UNPROVEN(
      "what answers at %s can't prove that it is your community's server: use another network, or"
          + " ask your community for a new link"),
  CERTIFICATE(
      "what answers at %s has not your community's certificate: use another network, or ask your"
          + " community for a new link"),
  NO_KITH("what answers at %s is no Kith server: ask your community for a new link"),
  NEWER("the server at %s is newer: update this Kith"),
  OLDER("the server at %s is older than this Kith: ask its owner to update it"),
  NO_EPOCH("the server at %s names no epoch: ask its owner to run `kith verify`"),
  SILENT("no server answers at %s: see that it runs and that this device's network leads to it"),
  STARTING("the server at %s is starting or closing: try again in a minute");

  private final String sentence;

  ServerDoubt(String sentence) {
    this.sentence = sentence;
  }

  /**
   * Whether somebody else answers, or may: not the community's own server, which is only too new,
   * too old or unfinished, and not nobody.
   */
  public boolean isStranger() {
    return switch (this) {
      case ANOTHER_COMMUNITY, UNPROVEN, CERTIFICATE, NO_KITH -> true;
      case NEWER, OLDER, NO_EPOCH, SILENT, STARTING -> false;
    };
  }

  /** One line for people that says what to do; {@code addresses} as they were asked. */
  public String sentence(String addresses) {
    return sentence.replace("%s", addresses);
  }
}
