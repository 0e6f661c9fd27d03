package app.kith.core.people;

import app.kith.core.model.AccountId;
import app.kith.core.mutation.Base;
import app.kith.core.mutation.Mutation;
import app.kith.core.mutation.Portrait;
import app.kith.core.mutation.Registers;
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
    return about(
        handle,
        "you see your own posts anyway: name somebody else to follow",
        (own, other) -> {
          if (on && people.byHandle(handle).filter(p -> p.ties().parted()).isPresent()) {
            return new Added.Refused(
                Added.Cause.PARTED, "a block stands between you: end it first, then follow");
          }
          Base base = people.privateBase(Registers.follow(other));
          return writer.write(new Mutation.Follow(own, other, on, base));
        });
  }

  /** Parts this device's user from the person with this handle, or ends that. */
  public Added block(String handle, boolean on) throws IOException {
    return about(
        handle,
        "you can't block yourself: name somebody else",
        (own, other) -> {
          Base base = people.privateBase(Registers.block(other));
          return writer.write(new Mutation.Block(own, other, on, base));
        });
  }

  /** Lets the person with this handle follow, or ends that they do. */
  public Added approve(String handle, boolean on) throws IOException {
    return about(
        handle,
        "you see your own posts anyway: name who asked to follow you",
        (own, other) -> {
          Base base = people.privateBase(Registers.approve(other));
          return writer.write(new Mutation.Approve(own, other, on, base));
        });
  }

  /** Writes a register of one's own about another. */
  private interface Act {
    Added on(AccountId own, AccountId other) throws IOException;
  }

  private Added about(String handle, String yourself, Act act) throws IOException {
    Optional<Person> person = people.byHandle(handle);
    Optional<Identity> self = outbox.read(OutboxReader::identity);
    if (!person.isPresent() || !self.isPresent()) {
      return new Added.Refused(
          Added.Cause.NO_SUCH_PERSON,
          "nobody here has the handle " + handle + ": `kith people` lists everybody");
    }
    if (person.get().id().equals(self.get().account())) {
      return new Added.Refused(Added.Cause.YOURSELF, yourself);
    }
    return act.on(new AccountId(self.get().account()), new AccountId(person.get().id()));
  }

  /** Whether who wants to follow this device's user has to ask first. */
  public Added guard(boolean on) throws IOException {
    Optional<Identity> self = outbox.read(OutboxReader::identity);
    if (!self.isPresent()) {
      return noDevice();
    }
    AccountId account = new AccountId(self.get().account());
    Base base = people.sharedBase(Registers.PRIVATE);
    return writer.write(new Mutation.EditPrivacy(account, on, base));
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
    return writer.write(
        new Mutation.EditPortrait(account, jpeg, people.sharedBase(Registers.PORTRAIT)));
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
    return writer.write(new Mutation.EditProfile(account, name, people.sharedBase(Registers.NAME)));
  }
}
