package app.kith.server.sync.decide;

import app.kith.core.model.AccountId;
import app.kith.core.model.BlobId;
import app.kith.core.model.DeviceId;
import app.kith.core.model.EntityId;
import app.kith.core.model.MediaId;
import app.kith.core.mutation.Decoded;
import app.kith.core.mutation.Mutation;
import app.kith.server.sync.state.Actor;
import app.kith.server.sync.state.Entity;
import app.kith.server.sync.state.Possession;
import app.kith.server.sync.state.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers what a batch of decisions will look at, and reads it table by table instead of row by
 * row. What is not announced is still found, only later and alone.
 */
public final class Prefetch {
  private final Set<DeviceId> devices = new LinkedHashSet<>();
  private final Set<AccountId> readers = new LinkedHashSet<>();
  private final Set<EntityId> entities = new LinkedHashSet<>();
  private final Set<EntityId> whole = new LinkedHashSet<>();
  private final Set<MediaId> media = new LinkedHashSet<>();
  private final Set<Possession.Key> possessions = new LinkedHashSet<>();

  /** A device that pushes. */
  public void device(Actor actor) {
    devices.add(actor.device());
    readers.add(actor.account());
  }

  /** A mutation that is to be decided. */
  public void mutation(AccountId author, Decoded decoded) {
    if (decoded instanceof Decoded.Known known) {
      mutation(author, known.mutation());
    }
  }

  private void mutation(AccountId author, Mutation mutation) {
    entities.add(mutation.entity());
    switch (mutation) {
      case Mutation.CreatePost m -> {
        entities.add(m.post().originals());
        for (Mutation.CreatePost.Named named : m.named()) {
          media.add(new MediaId(named.media()));
          possessions.add(new Possession.Key(author, new BlobId(named.shared())));
        }
      }
      case Mutation.CreateComment m -> entities.add(new EntityId(m.post().value()));
      case Mutation.Follow m -> ofAnother(m, m.target());
      case Mutation.Block m -> ofAnother(m, m.target());
      case Mutation.Approve m -> ofAnother(m, m.follower());
      case Mutation.EditPrivacy m -> whole.add(m.entity());
      case Mutation.ChangeAudience m -> whole.add(m.entity());
      case Mutation.EditProfile m -> whole.add(m.entity());
      case Mutation.EditPortrait m -> whole.add(m.entity());
      case Mutation.EditCaption m -> whole.add(m.entity());
      case Mutation.Like m -> whole.add(m.entity());
      case Mutation.Delete m -> whole.add(m.entity());
    }
  }

  private void ofAnother(Mutation mutation, AccountId named) {
    entities.add(new EntityId(named.value()));
    whole.add(mutation.entity());
  }

  public void load(Working working) throws IOException {
    working.load(Tables.DEVICES, devices);
    working.load(Tables.OUTCOMES_OF, devices);
    working.load(Tables.GRANTS_OF, readers);
    working.load(Tables.ENTITIES, entities);
    List<Long> numbers = new ArrayList<>();
    for (EntityId id : whole) {
      working.get(Tables.ENTITIES, id).map(Entity::createSeq).ifPresent(numbers::add);
    }
    working.load(Tables.BODIES_OF, numbers);
    working.load(Tables.PLACEMENTS_OF, numbers);
    working.load(Tables.MEDIA, media);
    working.load(Tables.POSSESSIONS, possessions);
  }
}
