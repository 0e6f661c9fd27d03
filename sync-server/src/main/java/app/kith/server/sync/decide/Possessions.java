package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.EntityId;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Erasure;
import app.kith.server.sync.state.Medium;
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.SharedCopy;
import app.kith.server.sync.state.Tables;
import app.kith.server.sync.state.UploadClaim;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose a blob is. An account possesses what it delivered, for as long as a post of its own claims
 * it; what no post has claimed yet it keeps for some days, since an upload may come before its
 * post. Nothing else keeps a blob: naming one that somebody else delivered holds up no erasure.
 */
public final class Possessions {
  /** How long an account keeps what none of its posts claims. */
  public static final Duration UNUSED = Duration.ofDays(7);

  boolean has(Working working, AccountId account, Collection<BlobId> blobs) throws IOException {
    List<Possession.Key> needed = keys(account, blobs);
    working.load(Tables.POSSESSIONS, needed);
    boolean all = true;
    for (Possession.Key key : needed) {
      all &= working.get(Tables.POSSESSIONS, key).isPresent();
    }
    return all;
  }

  private static List<Possession.Key> keys(AccountId account, Collection<BlobId> blobs) {
    return blobs.stream().map(blob -> new Possession.Key(account, blob)).distinct().toList();
  }

  /** Notes that the account has delivered these. */
  void add(Working working, AccountId account, Collection<BlobId> blobs) throws IOException {
    List<Possession.Key> delivered = keys(account, blobs);
    working.load(Tables.POSSESSIONS, delivered);
    for (Possession.Key key : delivered) {
      if (working.get(Tables.POSSESSIONS, key).isEmpty()) {
        working.save(Tables.POSSESSIONS, new Possession(account, key.blob(), working.now()));
      }
      if (!isClaimed(working, account, key.blob())) {
        lookAt(working, key.blob(), working.now() + UNUSED.toMillis());
      }
    }
  }

  /** Takes from the account what these pictures, of a post that is gone, alone had claimed. */
  void letGo(Working working, AccountId account, Collection<Medium> gone) throws IOException {
    Set<BlobId> blobs = new LinkedHashSet<>();
    for (Medium medium : gone) {
      blobs.add(medium.shared());
      blobs.add(medium.original());
      for (SharedCopy copy : working.all(Tables.COPIES_OF, medium.original())) {
        blobs.add(copy.shared());
      }
    }
    for (BlobId blob : blobs) {
      if (!isClaimed(working, account, blob)) {
        take(working, account, blob);
        lookAt(working, blob, working.now());
      }
    }
  }

  /** Has the blob looked at, and erased if it is nobody's then. */
  public void lookAt(Working working, BlobId blob, long due) throws IOException {
    long known = working.get(Tables.ERASURES, blob).map(Erasure::due).orElse(Long.MAX_VALUE);
    if (due < known) {
      working.save(Tables.ERASURES, new Erasure(blob, due));
    }
  }

  /**
   * Looks at a blob that is due: takes it from accounts that never claimed it, and says whether it
   * is nobody's now. If it is, its copies are to be looked at as well; if not, when to look again.
   */
  public boolean isNobodys(Working working, BlobId blob) throws IOException {
    List<Long> kept = new ArrayList<>();
    for (Possession owner : working.all(Tables.POSSESSIONS_OF, blob)) {
      long until = owner.delivered() + UNUSED.toMillis();
      if (isClaimed(working, owner.account(), blob)) {
        kept.add(Long.MAX_VALUE);
      } else if (until > working.now()) {
        kept.add(until);
      } else {
        take(working, owner.account(), blob);
      }
    }
    if (kept.isEmpty()) {
      forgetCopies(working, blob);
      return true;
    }
    done(working, blob);
    long next = kept.stream().mapToLong(Long::longValue).min().getAsLong();
    if (next < Long.MAX_VALUE) {
      working.save(Tables.ERASURES, new Erasure(blob, next));
    }
    return false;
  }

  /** The blob is erased, or need not be. */
  public void done(Working working, BlobId blob) throws IOException {
    if (working.get(Tables.ERASURES, blob).isPresent()) {
      working.remove(Tables.ERASURES, blob);
    }
  }

  private void forgetCopies(Working working, BlobId original) throws IOException {
    for (SharedCopy copy : working.all(Tables.COPIES_OF, original)) {
      working.remove(Tables.COPIES, copy);
      lookAt(working, copy.shared(), working.now());
    }
    if (working.get(Tables.KNOWN, original).isPresent()) {
      working.remove(Tables.KNOWN, original);
    }
  }

  private static void take(Working working, AccountId account, BlobId blob) throws IOException {
    Possession.Key key = new Possession.Key(account, blob);
    if (working.get(Tables.POSSESSIONS, key).isPresent()) {
      working.remove(Tables.POSSESSIONS, key);
    }
    for (UploadClaim upload : working.all(Tables.UPLOADS_OF, blob)) {
      if (upload.account().equals(account)) {
        working.remove(Tables.UPLOADS, upload.id());
      }
    }
  }

  /** Whether a post of the account names the blob, as shared copy or as original. */
  boolean isClaimed(Working working, AccountId account, BlobId blob) throws IOException {
    List<Medium> naming = new ArrayList<>(working.all(Tables.MEDIA_SHARING, blob));
    naming.addAll(working.all(Tables.MEDIA_FROM, blob));
    for (Medium medium : naming) {
      if (authorOf(working, medium).equals(account)) {
        return true;
      }
    }
    return false;
  }

  private static AccountId authorOf(Working working, Medium medium) throws IOException {
    EntityId post = new EntityId(medium.post().value());
    return working
        .get(Tables.ENTITIES, post)
        .map(Entity::author)
        .orElseThrow(() -> new IllegalStateException("a picture without a post: " + medium));
  }
}
