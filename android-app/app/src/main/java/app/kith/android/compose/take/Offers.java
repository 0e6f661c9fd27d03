package app.kith.android.compose.take;

import android.content.Context;
import android.net.Uri;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The offers behind addresses that other apps give.
 *
 * @param context whose other apps they are
 */
public record Offers(Context context) {
  /** In order, each once. */
  public List<Offer> of(Collection<Uri> addresses) {
    List<Offer> offers = new ArrayList<>();
    for (Uri each : new LinkedHashSet<>(addresses)) {
      offers.add(of(each));
    }
    return offers;
  }

  public Offer of(Uri address) {
    return new ContentOffer(context, address);
  }
}
