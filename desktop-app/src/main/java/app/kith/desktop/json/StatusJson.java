package app.kith.desktop.json;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/**
 * How a device stands.
 *
 * @param server where its community's server was found last
 * @param device its id
 * @param online whether the server answers now
 * @param waiting what is not everybody's yet: un-settled changes and posts that still upload
 * @param rejected what lies in the drawer
 * @param community what it calls itself; null where this device has not heard it
 */
@Json
public record StatusJson(
    String server,
    AccountJson account,
    String device,
    boolean online,
    int waiting,
    int rejected,
    @Nullable String community) {
  /** Whose device it is. */
  @Json
  public record AccountJson(String id, String handle, String name) {}
}
