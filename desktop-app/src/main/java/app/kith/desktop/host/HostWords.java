package app.kith.desktop.host;

import app.kith.core.people.Person;
import app.kith.desktop.host.keep.HostFailure;
import app.kith.desktop.host.keep.KeepRunning;
import app.kith.desktop.host.keep.KeepState;
import app.kith.desktop.host.keep.Keeping;
import app.kith.desktop.text.Sizes;
import app.kith.desktop.words.Times;
import app.kith.desktop.words.Words;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what is known of the community into words. */
final class HostWords {
  /** A connected device is heard of every second. */
  private static final Duration CONNECTED = Duration.ofSeconds(6);

  private static final Pattern PORT = Pattern.compile(":([0-9]+)$");

  private final Words words;
  private final Times times;
  private final String system;

  HostWords(Words words, Times times) {
    this(words, times, System.getProperty("os.name", ""));
  }

  /**
   * @param system what Java calls the operating system
   */
  HostWords(Words words, Times times, String system) {
    this.system = system(system);
    this.words = words;
    this.times = times;
  }

  HostState starting() {
    return down(words.say("host.starting"), words.say("host.starting.more"));
  }

  HostState down(HostStand.Down down) {
    String why =
        switch (down.why()) {
          case PORT_TAKEN -> words.say("host.port.taken", down.sentence());
          case OTHER ->
              words.say(
                  "host.down.why", words.find("host.bad." + down.code()).orElse(down.sentence()));
        };
    return down(words.say("host.down"), why);
  }

  private static HostState down(String title, String lead) {
    return new HostState(
        false, title, lead, "", true, false, "", "", "", "", "", List.of(), "", KeepState.NONE);
  }

  HostState serving(HostFacts facts, List<Person> people, String ownDevice) {
    List<HostState.DeviceRow> rows = rows(facts, people, ownDevice);
    long connected = rows.stream().filter(HostState.DeviceRow::isConnected).count();
    return new HostState(
        true,
        words.say(facts.onlyHere() ? "host.title.here" : "host.title.home", facts.name()),
        lead(facts),
        hint(facts, ownDevice),
        facts.onlyHere(),
        !facts.elsewhere(),
        Integer.toString(people.size()),
        words.say("host.people", people.size()),
        Sizes.rounded(facts.pictureBytes()),
        words.say("host.free", Sizes.rounded(facts.freeBytes())),
        words.say("host.connected.count", connected),
        rows,
        facts.addresses().isEmpty() ? "" : facts.addresses().getFirst(),
        keep(facts.keeping(), !facts.elsewhere()));
  }

  /** That something did not work, and why. */
  String failed(IOException failure) {
    return words.say("host.failed", reason(failure));
  }

  /** What the system alone knows is said in its own words. */
  private String reason(IOException failure) {
    return failure instanceof HostFailure known
        ? words.say("host.why." + known.why().name().toLowerCase(Locale.ROOT))
        : String.valueOf(failure.getMessage());
  }

  private KeepState keep(Keeping keeping, boolean may) {
    String way = keeping.way() == KeepRunning.Way.SERVICE ? "service" : "process";
    String says = words.say("host.keep." + way + (keeping.on() ? ".on" : ".off"));
    IOException failure = keeping.problem();
    String problem = failure == null ? "" : words.say("host.keep.failed", reason(failure)) + "\n";
    String name = keeping.on() ? words.say("host.keep.name." + way, keeping.name()) : "";
    return new KeepState(true, keeping.on(), may, problem + says, name);
  }

  private String lead(HostFacts facts) {
    String others = facts.keeping().on() ? "host.lead.kept" : "host.lead.home";
    String reach = words.say(facts.onlyHere() ? "host.lead.here" : others);
    return facts.elsewhere() ? words.say("host.elsewhere") + " " + reach : reach;
  }

  /** A firewall does not tell whom it turns away; that nobody comes is all that can be seen. */
  private String hint(HostFacts facts, String ownDevice) {
    boolean heard = facts.devices().stream().anyMatch(one -> !one.device().equals(ownDevice));
    if (facts.onlyHere() || heard) {
      return "";
    }
    String port =
        facts.addresses().stream()
            .map(PORT::matcher)
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst()
            .orElse("443");
    return words.say("host.unseen", String.join(", ", facts.addresses()), port)
        + "\n"
        + words.say("host.unseen." + system, port);
  }

  /** By which its owner is told where the firewall's settings are. */
  private static String system(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("mac")) {
      return "mac";
    }
    return lower.contains("win") ? "windows" : "linux";
  }

  private List<HostState.DeviceRow> rows(HostFacts facts, List<Person> people, String ownDevice) {
    Map<String, String> names = new HashMap<>();
    people.forEach(person -> names.put(person.id(), person.name()));
    List<HostState.DeviceRow> rows = new ArrayList<>();
    Set<String> heardOf = new HashSet<>();
    for (HostFacts.Heard heard : facts.devices()) {
      heardOf.add(heard.account());
      String name = names.getOrDefault(heard.account(), words.say("host.new"));
      boolean own = heard.device().equals(ownDevice);
      rows.add(
          own ? 0 : rows.size(), row(heard, facts.now(), own ? words.say("host.own", name) : name));
    }
    for (Person person : people) {
      if (!heardOf.contains(person.id())) {
        rows.add(
            new HostState.DeviceRow(person.id(), person.name(), words.say("host.unheard"), false));
      }
    }
    return rows;
  }

  private HostState.DeviceRow row(HostFacts.Heard heard, Instant now, String name) {
    boolean connected = Duration.between(heard.at(), now).compareTo(CONNECTED) < 0;
    return new HostState.DeviceRow(
        heard.account(),
        name,
        connected ? words.say("host.connected.now") : words.say("host.last", times.say(heard.at())),
        connected);
  }
}
