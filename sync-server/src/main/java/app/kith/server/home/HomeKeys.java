package app.kith.server.home;

/**
 * The files that make a home's server the one of its community.
 *
 * @param community the community's key pair, as the file has it
 * @param seal the secret that makes cursors and page tokens the community's own
 */
public record HomeKeys(byte[] community, byte[] seal) {
  @Override
  public String toString() {
    return "HomeKeys[secret]";
  }
}
