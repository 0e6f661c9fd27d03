package app.kith.desktop.command.help;

import app.kith.desktop.command.CommandLineReader;
import app.kith.desktop.command.Verb;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Explains the verbs, each with an example. */
public final class Help {
  /** Columns of what is printed. */
  public static final int WIDTH = 100;

  private final Map<String, Supplier<Verb>> verbs;
  private final List<ElsewhereVerb> elsewhere = ElsewhereVerb.all();

  public Help(Map<String, Supplier<Verb>> verbs) {
    this.verbs = verbs;
  }

  /** All verbs, one line each. */
  public String overview() {
    StringBuilder text = new StringBuilder("Kith keeps a community's pictures, also offline.\n");
    text.append("\nOn a device:\n");
    verbs.forEach((name, verb) -> text.append(line(name, summary(name, verb.get()))));
    text.append("\nOn a server, and for developers:\n");
    elsewhere.forEach(verb -> text.append(line(verb.name(), verb.summary())));
    return text.append("\n`kith help VERB` explains one, for example `kith help post`.").toString();
  }

  private static String line(String name, String summary) {
    return String.format("  %-12s %s%n", name, summary);
  }

  private static String summary(String name, Verb verb) {
    String[] description = command(name, verb).getCommandSpec().usageMessage().description();
    return description.length == 0 ? "" : description[0];
  }

  /** One verb at length, or empty where there is none of that name. */
  public Optional<String> of(String name) {
    Supplier<Verb> verb = verbs.get(name);
    if (verb != null) {
      return Optional.of(usage(command(name, verb.get())));
    }
    return elsewhere.stream()
        .filter(other -> other.name().equals(name))
        .map(ElsewhereVerb::usage)
        .findFirst();
  }

  private static CommandLine command(String name, Verb verb) {
    CommandLine kith = CommandLineReader.commandLine(name, verb);
    return Objects.requireNonNull(kith.getSubcommands().get(name));
  }

  /** A verb's options and example. */
  public static String usage(CommandLine verb) {
    return verb.getUsageMessage(Ansi.OFF).strip();
  }
}
