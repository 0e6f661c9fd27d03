package app.kith.android.compose.take;

import android.content.ContentResolver;
import android.content.Context;
import android.net.Uri;
import app.kith.android.given.GivenAddress;
import java.io.IOException;
import java.io.InputStream;

/** Something that another app's provider gives. */
final class ContentOffer implements Offer {
  private final GivenAddress given;
  private final String address;

  ContentOffer(Context context, Uri uri) {
    this.given = new GivenAddress(context, uri);
    boolean content = ContentResolver.SCHEME_CONTENT.equals(uri.getScheme());
    this.address = content ? uri.toString() : "";
  }

  @Override
  public String name() {
    return given.name();
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public InputStream open() throws IOException {
    return given.open();
  }
}
