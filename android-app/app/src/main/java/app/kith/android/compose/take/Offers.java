package app.kith.android.compose.take;

import android.content.ContentResolver;
import android.content.Context;
import android.content.pm.ProviderInfo;
import android.net.Uri;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The offers behind addresses that other apps give. Only other apps' providers are asked: a path of
 * a file, or an address of this app's own, would be opened with this app's rights and so give away
 * what lies in its private folders.
 */
public final class Offers {
  private final Context context;

  public Offers(Context context) {
    this.context = context;
  }

  /** In order, each once. */
  public List<Offer> of(Collection<Uri> addresses) {
    List<Offer> offers = new ArrayList<>();
    for (Uri each : new LinkedHashSet<>(addresses)) {
      offers.add(of(each));
    }
    return offers;
  }

  public Offer of(Uri address) {
    return isOthers(address)
        ? new ContentOffer(context.getContentResolver(), address)
        : new Refused();
  }

  /** A user's number may stand before the authority, and its provider may have several names. */
  private boolean isOthers(Uri address) {
    String authority = address.getAuthority();
    if (!ContentResolver.SCHEME_CONTENT.equals(address.getScheme()) || authority == null) {
      return false;
    }
    String name = authority.substring(authority.lastIndexOf('@') + 1);
    if (name.startsWith(context.getPackageName())) {
      return false;
    }
    ProviderInfo provider = context.getPackageManager().resolveContentProvider(name, 0);
    return provider == null || !provider.packageName.equals(context.getPackageName());
  }

  /** Nothing of it is opened. */
  private static final class Refused implements Offer {
    @Override
    public String name() {
      return "";
    }

    @Override
    public InputStream open() throws IOException {
      throw new IOException("not an address of another app's provider");
    }
  }
}
