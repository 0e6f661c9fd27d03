package app.kith.android.post;

import app.kith.android.AndroidGraph;
import app.kith.android.live.PhoneScreens;
import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import app.kith.core.page.DevicePage;
import java.io.IOException;
import java.util.Optional;

/** The posts of a phone whose files need not be open yet. */
record PhonePost(PhoneScreens screens) implements PostSource {
  private AndroidGraph device() throws IOException {
    return screens.phone().graph();
  }

  private DevicePage page() throws IOException {
    return new DevicePage(device(), screens.deletions());
  }

  @Override
  public String self() throws IOException {
    return device().self().account();
  }

  @Override
  public Optional<Read> read(String post) throws IOException {
    return page().read(post);
  }

  @Override
  public Added comment(String post, String text) throws IOException {
    return page().comment(post, text);
  }

  @Override
  public Added deleteComment(String post, String comment) throws IOException {
    return page().deleteComment(post, comment);
  }

  @Override
  public Added like(String post, boolean on) throws IOException {
    return device().changePost().like(post, on);
  }

  @Override
  public Added edit(String post, String caption) throws IOException {
    return device().changePost().edit(post, caption);
  }

  @Override
  public Added show(String post, Audience to) throws IOException {
    return device().changePost().show(post, to);
  }

  @Override
  public Added delete(String post) throws IOException {
    return device().changePost().delete(post);
  }
}
