package app.kith.server.account;

import app.kith.core.remote.trust.InviteLink;
import app.kith.core.remote.trust.ServerAddress;
import app.kith.server.http.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The addresses that a link carries: those of the server that devices can use. */
final class LinkPlaces {
  private final Supplier<List<String>> addresses;

  LinkPlaces(Supplier<List<String>> addresses) {
    this.addresses = addresses;
  }

  /**
   * One to {@link InviteLink#MAX_ADDRESSES}, each once, the first ones of those that there are.
   *
   * @throws ApiException where there is none, with a sentence
   */
  List<ServerAddress> now() {
    List<ServerAddress> places = new ArrayList<>();
    for (String address : addresses.get()) {
      if (places.size() < InviteLink.MAX_ADDRESSES
          && ServerAddress.parse(address)
              instanceof ServerAddress.Result.Parsed(ServerAddress place)
          && !places.contains(place)) {
        places.add(place);
      }
    }
    if (places.isEmpty()) {
      throw new ApiException(
          503,
          "no_address",
          "this server knows no address of its own for a link: its owner starts it again with"
              + " --listen HOST:PORT");
    }
    return places;
  }
}
