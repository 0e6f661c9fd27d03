package app.kith.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.model.Audience;
import app.kith.core.model.Handle;
import app.kith.core.model.Limits;
import app.kith.core.wire.Change;
import app.kith.server.account.join.Admission;
import app.kith.server.account.join.CreateInvite;
import app.kith.server.account.join.Join;
import app.kith.server.account.join.NewDevice;
import app.kith.server.account.join.Refusal;
import app.kith.server.account.join.Secrets;
import app.kith.server.account.state.Role;
import app.kith.server.sync.Village;
import app.kith.server.sync.Villager;
import app.kith.server.sync.log.ChangeLog;
import app.kith.server.sync.state.Actor;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** How people come in, whatever keeps their rows. */
abstract class AccountsContract {
  private static final String KEY = "k".repeat(60);
  private static final Join.Wanted ALICE = new Join.Wanted("Alice", "Alice A.", "argon2");

  private final Village village;
  private final TokenLookup tokens;
  private final Accounts accounts;

  /**
   * @param log one with nothing in it
   */
  AccountsContract(ChangeLog log) {
    village = new Village(log, Limits.STANDARD, Set.of());
    tokens = new TokenLookup(log);
    accounts = new Accounts(log, village.queue(), tokens, Limits.STANDARD, village.json);
  }

  private static String token(String name) {
    return name + "-secret".repeat(5);
  }

  private static NewDevice device(String name) {
    String id = (name + "0".repeat(26)).substring(0, 26);
    return NewDevice.of(id, KEY, token(name)).orElseThrow();
  }

  private void invite(String code, Role role, int uses) {
    accounts
        .invite(new CreateInvite(Secrets.hash(code), role, null, uses, Duration.ofDays(7)))
        .join();
  }

  private Admission join(String code, String device, Join.Wanted wanted) {
    return accounts.join(code, device(device), wanted).join();
  }

  private Admission.Admitted alice() {
    invite("first", Role.OWNER, 1);
    return (Admission.Admitted) join("first", "phone", ALICE);
  }

  private static Admission refused(Refusal why) {
    return new Admission.Refused(why);
  }

  @Nested
  class JoiningWithAnInvite {
    @Test
    void makesAnAccountThatEverybodyFindsInTheDirectory() {
      Villager bob = village.member("bob");

      Admission.Admitted alice = alice();

      assertThat(alice.account().handle()).isEqualTo(new Handle("alice"));
      assertThat(alice.account().role()).isEqualTo(Role.OWNER);
      assertThat(alice.name()).isEqualTo("Alice A.");
      Change change = bob.pulls().getLast();
      assertThat(change.stream()).isEqualTo("k:");
      assertThat(change.entity()).isEqualTo(alice.account().id().value());
      assertThat(Villager.fixed(Villager.row(change))).isEqualTo("{\"handle\":\"alice\"}");
      assertThat(Villager.registers(change)).contains("\"Alice A.\"");
    }

    @Test
    void isAnsweredAgainWhenTheAnswerWasLost() {
      Admission.Admitted first = alice();

      Admission again = join("first", "phone", ALICE);

      assertThat(again)
          .isEqualTo(new Admission.Admitted(first.account(), "Alice A.", first.device(), true));
    }

    @Test
    void givesNobodyElseTheSameDevice() {
      alice();
      invite("second", Role.MEMBER, 1);
      NewDevice stolen =
          NewDevice.of(device("phone").id().value(), KEY, token("another")).orElseThrow();

      Admission admission =
          accounts.join("second", stolen, new Join.Wanted("eve", "Eve", null)).join();

      assertThat(admission).isEqualTo(refused(Refusal.DEVICE_TAKEN));
    }

    @Test
    void usesItUp() {
      invite("twice", Role.MEMBER, 2);

      assertThat(join("twice", "d1", new Join.Wanted("anna", "A", null)))
          .isInstanceOf(Admission.Admitted.class);
      assertThat(join("twice", "d2", new Join.Wanted("bert", "B", null)))
          .isInstanceOf(Admission.Admitted.class);
      assertThat(join("twice", "d3", new Join.Wanted("carl", "C", null)))
          .isEqualTo(refused(Refusal.USED_UP));
    }

    @Test
    void isRefusedWithASentenceForEachReason() {
      alice();
      invite("code", Role.MEMBER, 9);
      village.pass(Duration.ofDays(1));
      invite("fresh", Role.MEMBER, 9);
      village.pass(Duration.ofDays(6).plusSeconds(1));
      Join.Wanted bob = new Join.Wanted("bob", "Bob", null);

      assertThat(join("guess", "d1", bob)).isEqualTo(refused(Refusal.WRONG_CODE));
      assertThat(join("code", "d1", bob)).isEqualTo(refused(Refusal.EXPIRED));
      assertThat(join("fresh", "d1", new Join.Wanted("ÄLICE!", "x", null)))
          .isEqualTo(refused(Refusal.BAD_HANDLE));
      assertThat(join("fresh", "d1", new Join.Wanted("ＡＬＩＣＥ", "x", null)))
          .isEqualTo(refused(Refusal.HANDLE_TAKEN));
      assertThat(join("fresh", "d1", new Join.Wanted("bob", " ", null)))
          .isEqualTo(refused(Refusal.BAD_NAME));
      assertThat(accounts.join("fresh", device("d1"), null).join())
          .isEqualTo(refused(Refusal.HANDLE_WANTED));
      for (Refusal refusal : Refusal.values()) {
        assertThat(refusal.sentence()).endsWith(".").doesNotContain("\n");
      }
    }
  }

  @Nested
  class TheOwner {
    @Test
    void isInvitedOnlyWhileThereIsNone() throws IOException {
      invite("spare", Role.OWNER, 1);
      assertThat(accounts.hasOwner()).isFalse();
      alice();

      assertThat(accounts.hasOwner()).isTrue();
      assertThat(
              accounts
                  .invite(new CreateInvite("x", Role.OWNER, null, 1, Duration.ofDays(1)))
                  .join())
          .isEqualTo(new CreateInvite.Result.Refused(Refusal.OWNER_EXISTS));
      assertThat(join("spare", "d2", new Join.Wanted("eve", "Eve", null)))
          .isEqualTo(refused(Refusal.OWNER_EXISTS));
    }
  }

  @Nested
  class AnotherDevice {
    @Test
    void joinsByALinkOfTenMinutesAndOneUse() {
      Admission.Admitted alice = alice();
      accounts.invite(CreateInvite.link(Secrets.hash("link"), alice.account().id())).join();

      Admission laptop = accounts.join("link", device("laptop"), null).join();

      assertThat(laptop)
          .isEqualTo(
              new Admission.Admitted(alice.account(), "Alice A.", device("laptop").id(), false));
      assertThat(accounts.join("link", device("tablet"), null).join())
          .isEqualTo(refused(Refusal.USED_UP));
    }

    @Test
    void findsALinkExpired() {
      Admission.Admitted alice = alice();
      accounts.invite(CreateInvite.link(Secrets.hash("link"), alice.account().id())).join();
      village.pass(Duration.ofMinutes(10).plusMillis(1));

      assertThat(accounts.join("link", device("laptop"), null).join())
          .isEqualTo(refused(Refusal.EXPIRED));
    }

    @Test
    void isAddedAfterAForkAndTheOldOneStays() throws IOException {
      Admission.Admitted alice = alice();

      Admission again = accounts.add(alice.account().id(), device("clone")).join();
      Admission repeated = accounts.add(alice.account().id(), device("clone")).join();

      assertThat(again).isInstanceOf(Admission.Admitted.class);
      assertThat(repeated)
          .isInstanceOfSatisfying(
              Admission.Admitted.class, admitted -> assertThat(admitted.again()).isTrue());
      assertThat(tokens.actor(token("phone")))
          .contains(new Actor(alice.account().id(), device("phone").id()));
      assertThat(tokens.actor(token("clone")))
          .contains(new Actor(alice.account().id(), device("clone").id()));
    }
  }

  @Nested
  class AToken {
    @Test
    void tellsAccountAndDeviceOfWhoeverHasJoined() throws IOException {
      assertThat(tokens.actor(token("phone"))).isEmpty();

      Admission.Admitted alice = alice();

      assertThat(tokens.actor(token("phone")))
          .contains(new Actor(alice.account().id(), device("phone").id()));
      assertThat(tokens.actor("guess")).isEmpty();
    }

    @Test
    void isWorthNothingOnceItsDeviceIsShutOut() throws IOException {
      alice();
      assertThat(tokens.actor(token("phone"))).isPresent();

      assertThat(accounts.revoke(device("phone").id()).join()).isTrue();

      assertThat(tokens.actor(token("phone"))).isEmpty();
      assertThat(join("first", "phone", ALICE)).isEqualTo(refused(Refusal.DEVICE_TAKEN));
    }
  }

  @Test
  void anAccountIsFoundByItsHandleForALogin() throws IOException {
    Admission.Admitted alice = alice();

    assertThat(accounts.byHandle(new Handle("alice"))).contains(alice.account());
    assertThat(accounts.byHandle(new Handle("bob"))).isEmpty();
    assertThat(alice.account().passwordHash()).isEqualTo("argon2");
  }

  @Test
  void requestsWhosePartsAreNoDevicesAreTold() {
    assertThat(NewDevice.of("server", KEY, token("a"))).isEmpty();
    assertThat(NewDevice.of("x".repeat(26), "", token("a"))).isEmpty();
    assertThat(NewDevice.of("x".repeat(26), KEY, "short")).isEmpty();
    assertThat(NewDevice.of("X".repeat(26), KEY, token("a"))).isEmpty();
  }

  @Test
  void whoJoinsReadsWhatTheCommunityHasWritten() {
    Villager bob = village.member("bob");
    bob.posts("p1", Audience.COMMUNITY, "Boat");
    bob.posts("p2", Audience.FOLLOWERS, "Plans");

    Villager cat = village.member("cat");

    assertThat(cat.sees("p1")).isNotEmpty();
    assertThat(cat.sees("p2")).isEmpty();
  }
}
