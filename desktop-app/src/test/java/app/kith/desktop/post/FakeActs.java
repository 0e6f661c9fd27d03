package app.kith.desktop.post;

import app.kith.core.model.Audience;
import app.kith.core.outbox.Added;
import java.util.ArrayList;
import java.util.List;

/** Takes everything that is done with posts, and remembers it. */
public final class FakeActs implements PostActs.Source {
  private final List<String> done = new ArrayList<>();

  public List<String> done() {
    return done;
  }

  private Added did(String what) {
    done.add(what);
    return new Added.Kept(done.size());
  }

  @Override
  public Added like(String post, boolean on) {
    return did("like " + post + " " + on);
  }

  @Override
  public void sendAgain(String post) {
    did("again " + post);
  }

  @Override
  public Added edit(String post, String caption) {
    return did("edit " + post + " " + caption);
  }

  @Override
  public Added delete(String post) {
    return did("delete " + post);
  }

  @Override
  public Added show(String post, Audience to) {
    return did("show " + post + " " + to.text());
  }
}
