package app.kith.desktop.host;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.core.people.Person;
import app.kith.core.thread.AtOnce;
import app.kith.desktop.host.keep.KeepRunning;
import app.kith.desktop.host.keep.Keeping;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HostViewModelTest {
  private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");

  private final Words words = Words.in(Locale.ENGLISH);
  private final FakeSource source = new FakeSource();
  private final HostViewModel model =
      new HostViewModel(
          source,
          new FakePeople(),
          new AtOnce().store(),
          words,
          new Times(words, Clock.fixed(NOW, ZoneOffset.UTC)));

  private KeepRunning.Way way = KeepRunning.Way.SERVICE;
  private boolean kept;

  private HostFacts facts(String address, boolean elsewhere) {
    return facts(
        address,
        elsewhere,
        List.of(
            new HostFacts.Heard("phone", "mai", NOW.minusSeconds(1)),
            new HostFacts.Heard("here", "linh", NOW.minusSeconds(2)),
            new HostFacts.Heard("laptop", "oskar", NOW.minusSeconds(3_600))));
  }

  private HostFacts facts(String address, boolean elsewhere, List<HostFacts.Heard> devices) {
    return new HostFacts(
        "Family",
        List.of(address),
        elsewhere,
        new Keeping(way, kept, "kith-family.service", null),
        NOW,
        devices,
        38_200_000_000L,
        412_000_000_000L);
  }

  @Test
  void whoIsThereComesWithNamesAndThisComputerFirst() {
    source.stand = new HostStand.Serving(facts("127.0.0.1:8420", false));
    model.look();

    assertThat(model.state().now().title()).isEqualTo("Family is on this computer");
    assertThat(model.state().now().free()).isEqualTo("of pictures, 412.0 GB free");
    assertThat(model.state().now().connected()).isEqualTo("2 devices");
    assertThat(model.state().now().rows())
        .extracting(row -> row.name() + ": " + row.said())
        .containsExactly(
            "Linh, this computer: Connected",
            "Mai: Connected",
            "Oskar: Last here Today 13:30",
            "Hoa: Not here since this computer was started");
  }

  @Test
  void othersMayReachItOnlyAfterTheQuestionAndInvitesAreMadeAnew() {
    source.stand = new HostStand.Serving(facts("127.0.0.1:8420", false));
    model.look();
    model.wantInvite();
    model.wantInvite();
    assertThat(source.done).containsExactly("invite");
    assertThat(model.invite().now().orElseThrow().until())
        .isEqualTo("For one person, until Saturday 28 November.");

    model.askToReach();
    assertThat(model.asking().now()).isTrue();
    assertThat(source.done).containsExactly("invite");

    source.stand = new HostStand.Serving(facts("192.168.1.20:8420", false));
    model.reach(true);
    assertThat(source.done).containsExactly("invite", "reach true");
    assertThat(model.state().now().onlyHere()).isFalse();
    assertThat(model.invite().now()).isEmpty();
  }

  @Test
  void whatAnotherProgramServesIsSaidAndLeftToIt() {
    source.stand = new HostStand.Serving(facts("127.0.0.1:8420", true));
    model.look();

    assertThat(model.state().now().lead()).startsWith("Another program on this computer runs it");
    assertThat(model.state().now().mayReach()).isFalse();
  }

  @Test
  void keepingItRunningIsSaidHonestlyByEitherMeans() {
    source.stand = new HostStand.Serving(facts("192.168.1.20:8420", false));
    model.look();
    assertThat(model.state().now().keep().on()).isFalse();
    assertThat(model.state().now().keep().says()).endsWith("begins by itself when you log in.");
    assertThat(model.state().now().lead()).contains("while this window is open");

    kept = true;
    source.stand = new HostStand.Serving(facts("192.168.1.20:8420", false));
    model.keep(true);
    assertThat(source.done).containsExactly("keep true");
    assertThat(model.state().now().keep().name()).isEqualTo("Service kith-family.service");
    assertThat(model.state().now().lead()).contains("also when this window is closed");
    assertThat(model.state().now().mayReach()).isTrue();

    way = KeepRunning.Way.PROCESS;
    source.stand = new HostStand.Serving(facts("192.168.1.20:8420", false));
    model.look();
    assertThat(model.state().now().keep().says()).contains("A restart of this computer ends it");
  }

  @Test
  void whatCannotBeKeptRunningIsSaidAndStandsAsBefore() {
    source.stand = new HostStand.Serving(facts("192.168.1.20:8420", false));
    source.refuses = true;
    model.look();
    model.keep(true);

    assertThat(model.problem().now())
        .isEqualTo("That did not work: systemctl --user enable failed: no space");
    assertThat(model.busy().now()).isFalse();
    assertThat(model.state().now().keep().on()).isFalse();
  }

  @Test
  void aTakenPortIsSaidInASentence() {
    source.stand = new HostStand.Down(HostStand.Why.PORT_TAKEN, "8420");
    model.look();

    assertThat(model.state().now().up()).isFalse();
    assertThat(model.state().now().lead()).startsWith("Another program uses port 8420");
  }

  @Test
  void whereNobodyElseHasComeYetItSaysWhatToAllow() {
    HostWords says = new HostWords(words, new Times(words, Clock.systemUTC()), "Linux");
    HostFacts alone = facts("192.168.1.20:8421", false, List.of());

    assertThat(says.serving(alone, List.of(), "here").hint())
        .contains("No other device has been here")
        .contains("192.168.1.20:8421")
        .contains("allow TCP port 8421")
        .contains("sudo ufw allow 8421/tcp");
    assertThat(says.serving(facts("192.168.1.20:8421", false), List.of(), "here").hint()).isEmpty();
    assertThat(says.serving(facts("127.0.0.1:8421", false, List.of()), List.of(), "here").hint())
        .isEmpty();
  }

  private static final class FakeSource implements HostSource {
    private HostStand stand = new HostStand.Down(HostStand.Why.OTHER, "");
    private final List<String> done = new ArrayList<>();
    private boolean refuses;

    @Override
    public HostStand look() {
      return stand;
    }

    @Override
    public HostStand again() {
      return stand;
    }

    @Override
    public HostStand reach(boolean others) {
      done.add("reach " + others);
      return stand;
    }

    @Override
    public HostStand keep(boolean running) throws IOException {
      done.add("keep " + running);
      if (refuses) {
        throw new IOException("systemctl --user enable failed: no space");
      }
      return stand;
    }

    @Override
    public Invite invite() {
      done.add("invite");
      return new Invite("kith://join?…", NOW.plusSeconds(7 * 86_400));
    }
  }

  private static final class FakePeople implements HostPeople {
    @Override
    public List<Person> all() throws IOException {
      return List.of(
          new Person("hoa", "hoa", "Hoa", "", false),
          new Person("linh", "linh", "Linh", "", false),
          new Person("mai", "mai", "Mai", "", false),
          new Person("oskar", "oskar", "Oskar", "", false));
    }

    @Override
    public String ownDevice() {
      return "here";
    }
  }
}
