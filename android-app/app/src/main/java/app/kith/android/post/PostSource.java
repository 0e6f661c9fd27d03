package app.kith.android.post;

import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.core.page.PageSource;
import java.io.IOException;

/** What a post's page does beside reading it; never on the main thread. */
interface PostSource extends PageSource {
  /** The account of this phone's user. */
  String self() throws IOException;

  Added like(String post, boolean on) throws IOException;

  Added edit(String post, String caption) throws IOException;

  Added show(String post, Audience to) throws IOException;

  Added delete(String post) throws IOException;
}
