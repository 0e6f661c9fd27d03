package app.kith.server.sync.state;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MediaId;
import app.kith.core.model.PostId;
import app.kith.server.sync.log.Index;
import app.kith.server.sync.log.Placement;
import app.kith.server.sync.log.Table;

/** The tables of sync and how they are looked up. */
public final class Tables {
  public static final Table<EntityId, Entity> ENTITIES = new Table<>("entity", Entity::id);
  public static final Index<PostId, EntityId, Entity> ENTITIES_OF_POST =
      Index.byIdNumber(ENTITIES, "post_number", Entity::post);

  public static final Table<Long, Body> BODIES = new Table<>("body", Body::number);
  public static final Index<Long, Long, Body> BODIES_OF =
      Index.byNumber(BODIES, "number", Body::entity);

  public static final Table<Long, Placement> PLACEMENTS =
      new Table<>("placement", Placement::number);
  public static final Index<Long, Long, Placement> PLACEMENTS_OF =
      Index.byNumber(PLACEMENTS, "number", Placement::entity);

  public static final Table<String, StreamEnd> STREAMS =
      new Table<>("stream_head", StreamEnd::stream);

  public static final Table<DeviceId, Device> DEVICES = new Table<>("device", Device::id);
  public static final Index<AccountId, DeviceId, Device> DEVICES_OF =
      new Index<>(DEVICES, "account", Device::account);

  public static final Table<Settled.Key, Settled> OUTCOMES = new Table<>("outcome", Settled::key);
  public static final Index<DeviceId, Settled.Key, Settled> OUTCOMES_OF =
      new Index<>(OUTCOMES, "device", Settled::device);

  public static final Table<StreamGrant.Key, StreamGrant> GRANTS =
      new Table<>("stream_grant", StreamGrant::key);
  public static final Index<AccountId, StreamGrant.Key, StreamGrant> GRANTS_OF =
      new Index<>(GRANTS, "reader", StreamGrant::reader);

  public static final Table<Possession.Key, Possession> POSSESSIONS =
      new Table<>("blob_possession", Possession::key);
  public static final Index<BlobId, Possession.Key, Possession> POSSESSIONS_OF =
      new Index<>(POSSESSIONS, "blob", Possession::blob);

  public static final Table<BlobId, Erasure> ERASURES = new Table<>("erasure", Erasure::blob);

  public static final Table<SharedCopy, SharedCopy> COPIES =
      new Table<>("shared_copy", copy -> copy);
  public static final Index<BlobId, SharedCopy, SharedCopy> COPIES_OF =
      new Index<>(COPIES, "original", SharedCopy::original);

  public static final Table<BlobId, KnownCopies> KNOWN =
      new Table<>("known_copies", KnownCopies::original);

  public static final Table<String, UploadClaim> UPLOADS = new Table<>("upload", UploadClaim::id);
  public static final Index<BlobId, String, UploadClaim> UPLOADS_OF =
      new Index<>(UPLOADS, "blob", UploadClaim::blob);

  public static final Table<MediaId, Medium> MEDIA = new Table<>("medium", Medium::id);
  public static final Index<PostId, MediaId, Medium> MEDIA_OF =
      new Index<>(MEDIA, "post", Medium::post);
  public static final Index<BlobId, MediaId, Medium> MEDIA_SHARING =
      new Index<>(MEDIA, "shared", Medium::shared);
  public static final Index<BlobId, MediaId, Medium> MEDIA_FROM =
      new Index<>(MEDIA, "original", Medium::original);

  public static final Table<PostId, WaitingPost> WAITING =
      new Table<>("waiting_post", WaitingPost::post);
  public static final Index<AccountId, PostId, WaitingPost> WAITING_OF =
      new Index<>(WAITING, "author", WaitingPost::author);

  public static final Table<Long, LogMark> MARKS = new Table<>("log_mark", LogMark::day);

  private Tables() {}
}
