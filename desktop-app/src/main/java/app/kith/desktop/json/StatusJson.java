package app.kith.desktop.json;

import io.avaje.jsonb.Json;

/**
 * How a device stands.
 *
 * @param server where its community's server was found last
 * @param device its id
 * @param online whether the server answers now
 * @param waiting what is not everybody's yet: un-settled changes and posts that still upload
 * @param rejected what lies in the drawer
 */
@Json
public record StatusJson(
    String server, AccountJson account, String device, boolean online, int waiting, int rejected) {
  /** Whose device it is. */
  @Json
  public record AccountJson(String id, String handle, String name) {}
}
