package app.kith.android.viewer;

import android.content.ContentResolver;
import android.content.Context;
import android.net.Uri;
import android.provider.DocumentsContract;
import app.kith.android.lend.LendCopies;
import app.kith.android.lend.LentFiles;
import app.kith.android.live.OpenPhone;
import app.kith.core.feed.PostPicture;
import app.kith.core.feed.PostState;
import app.kith.core.feed.PostView;
import app.kith.core.give.GivePicture;
import app.kith.core.outbox.Added;
import app.kith.core.story.KnowPhoto;
import app.kith.core.story.PhotoDetails;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A post of this phone, and its pictures given out to the system. */
final class PhoneViewer implements ViewerSource {
  private final OpenPhone phone;
  private final ContentResolver system;
  private final LentFiles lent;
  private final LendCopies lending;
  private final Runnable send;

  /**
   * Opens nothing yet.
   *
   * @param send has Android sync what was done here, even where this process ends before
   */
  PhoneViewer(OpenPhone phone, Context context, Runnable send) {
    this.phone = phone;
    this.system = context.getContentResolver();
    this.lent = new LentFiles(context);
    this.lending = new LendCopies(phone, lent);
    this.send = send;
  }

  @Override
  public Optional<Seen> read(String post) throws IOException {
    return phone.use(device -> {
      String self = device.self().account();
      Optional<PostView> known = device.posts().post(post);
      return known
          .filter(it -> it.state() != PostState.DELETED)
          .map(it -> new Seen(it, it.author().id().equals(self)));
    });
  }

  @Override
  public PhotoDetails details(PostPicture picture, boolean own) throws IOException {
    return new KnowPhoto(phone.graph()).of(picture, own);
  }

  @Override
  public Added like(String post, boolean on) throws IOException {
    Added added = phone.graph().changePost().like(post, on);
    phone.changed();
    send.run();
    return added;
  }

  @Override
  public Optional<GivePicture.Result.Refused> save(String media, String target) throws IOException {
    Uri document = Uri.parse(target);
    boolean saved = false;
    try {
      switch (lending.original(media, "original")) {
        case LendCopies.Result.Refused refused -> {
          return Optional.of(refused.why());
        }
        case LendCopies.Result.Lent whole -> write(whole.file(), document);
      }
      saved = true;
      return Optional.empty();
    } finally {
      if (!saved) {
        drop(document);
      }
    }
  }

  private void write(Path whole, Uri document) throws IOException {
    try (OutputStream out = system.openOutputStream(document, "wt")) {
      if (out == null) {
        throw new IOException(document + " can't be written to");
      }
      Files.copy(whole, out);
    } catch (RuntimeException e) {
      // The other app's: what its provider throws comes through as it is.
      throw new IOException(document + " may not be written to", e);
    } finally {
      lent.back(whole);
    }
  }

  /** The system has made it already, empty: nobody wants that. */
  private void drop(Uri document) {
    try {
      DocumentsContract.deleteDocument(system, document);
    } catch (FileNotFoundException | RuntimeException e) {
      // Whoever keeps it does not let it go; a person can.
    }
  }

  @Override
  public LendCopies.Result lend(String media, String name) throws IOException {
    return lending.shared(media, name);
  }
}
