package app.kith.core.people;

import app.kith.core.model.AccountId;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Portrait;
import app.kith.core.outbox.Added;
import app.kith.core.outbox.Identity;
import app.kith.core.outbox.MutationWriter;
import app.kith.core.outbox.OutboxReader;
import app.kith.core.outbox.OutboxStore;
import java.io.IOException;
import java.util.Optional;

/**
 * Following, unfollowing and one's own name and picture. Works without a server and returns at
 * once.
 */
public final class ChangePeople {
  private final People people;
  private final OutboxStore outbox;
  private final MutationWriter writer;

  public ChangePeople(People people, OutboxStore outbox, MutationWriter writer) {
    this.people = people;
    this.outbox = outbox;
    this.writer = writer;
  }

  /** Follows the person with this handle, or takes it back. */
  public Added follow(String handle, boolean on) throws IOException {
    Optional<Person> person = people.byHandle(handle);
    Optional<Identity> self = outbox.read(OutboxReader::identity);
    if (!person.isPresent() || !self.isPresent()) {
      return new Added.Refused(
          Added.Cause.NO_SUCH_PERSON,
          "nobody here has the handle " + handle + ": `kith people` lists everybody");
    }
    if (person.get().id().equals(self.get().account())) {
      return new Added.Refused(
          Added.Cause.YOURSELF, "you see your own posts anyway: name somebody else to follow");
    }
    AccountId target = new AccountId(person.get().id());
    AccountId account = new AccountId(self.get().account());
    return writer.write(new Mutation.Follow(account, target, on, people.followBase(target)));
  }

  /**
   * Gives this device's user another picture.
   *
   * @param portrait empty to have none
   */
  public Added portray(Optional<Portrait> portrait) throws IOException {
    Optional<Identity> self = outbox.read(OutboxReader::identity);
    if (!self.isPresent()) {
      return noDevice();
    }
    AccountId account = new AccountId(self.get().account());
    String jpeg = portrait.map(Portrait::base64).orElse("");
    return writer.write(new Mutation.EditPortrait(account, jpeg, people.portraitBase(account)));
  }

  private static Added noDevice() {
    return new Added.Refused(Added.Cause.NO_DEVICE, "this device has no account yet: join first");
  }

  /** Gives this device's user another name, as others see it. */
  public Added rename(String name) throws IOException {
    Optional<Identity> self = outbox.read(OutboxReader::identity);
    if (!self.isPresent()) {
      return noDevice();
    }
    AccountId account = new AccountId(self.get().account());
    return writer.write(new Mutation.EditProfile(account, name, people.nameBase(account)));
  }
}
