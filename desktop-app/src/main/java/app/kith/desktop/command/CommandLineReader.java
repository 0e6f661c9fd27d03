package app.kith.desktop.command;

import app.kith.core.KithVersion;
import app.kith.desktop.command.help.Help;
import app.kith.desktop.json.Documents;
import app.kith.desktop.text.Lines;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Reads the command line, runs the verb and prints what it answers. Only the verb that is named is
 * looked at, since every class that is loaded is time that somebody waits.
 */
public final class CommandLineReader {
  private static final String JSON = "--json";

  private final Map<String, Supplier<Verb>> verbs;
  private final Surroundings around;

  public CommandLineReader(Map<String, Supplier<Verb>> verbs, Surroundings around) {
    this.verbs = verbs;
    this.around = around;
  }

  /** Runs one verb and gives the exit code. */
  public int run(String... args) {
    Request request = read(Arrays.asList(args));
    Documents documents = new Documents();
    Shown shown = new Shown(documents, new Lines(ZoneId.systemDefault()));
    Shell shell = new Shell(around, request.json(), shown);
    return new AnswerPrinter(shell, documents).print(answer(request.verb(), shell));
  }

  private Answer answer(Verb verb, Shell shell) {
    try {
      return verb.run(shell);
    } catch (IOException e) {
      trace(e);
      return Failures.of(e);
    } catch (RuntimeException | Error e) {
      trace(e);
      return new Answer.Refused(
          "internal",
          "this is a fault of Kith's own (" + e + "): please report what KITH_DEBUG=1 prints");
    }
  }

  /** What was typed, understood or not. */
  private record Request(boolean json, Verb verb) {}

  private Request read(List<String> args) {
    String first = args.isEmpty() ? "help" : args.getFirst();
    boolean json = asksForJson(args);
    return switch (first) {
      case "help", "--help", "-h" -> new Request(json, help(args));
      case "--version", "-V" -> new Request(json, says("kith " + KithVersion.CURRENT));
      default -> verb(first, args);
    };
  }

  private static Verb says(String text) {
    return shell -> shell.shown().text(text);
  }

  private Verb help(List<String> args) {
    Help help = new Help(verbs);
    Optional<String> verb =
        args.stream().skip(1).filter(word -> !word.equals("--json")).findFirst();
    if (verb.isEmpty()) {
      return says(help.overview());
    }
    return help.of(verb.get()).map(CommandLineReader::says).orElse(unknown(verb.get()));
  }

  private static Verb unknown(String verb) {
    return misuse(
        verb.startsWith("-")
            ? "the verb comes first, its options after it: `kith help` lists the verbs"
            : "there is no verb '" + verb + "': `kith help` lists them all");
  }

  private static Verb misuse(String sentence) {
    return shell -> new Answer.Misused(sentence);
  }

  private Request verb(String name, List<String> args) {
    Supplier<Verb> known = verbs.get(name);
    if (known == null) {
      return new Request(asksForJson(args), unknown(name));
    }
    Verb verb = known.get();
    try {
      ParseResult parsed =
          commandLine(name, verb).parseArgs(args.toArray(String[]::new)).subcommand();
      boolean json = parsed.matchedOptionValue(JSON, false);
      return new Request(
          json,
          parsed.isUsageHelpRequested()
              ? says(Help.usage(parsed.commandSpec().commandLine()))
              : verb);
    } catch (ParameterException e) {
      return new Request(asksForJson(args), misuse(misuse(name, e)));
    }
  }

  /** Every value is text to picocli, so whatever it refuses is a matter of the line's form. */
  private static String misuse(String name, ParameterException e) {
    String what = String.valueOf(e.getMessage());
    String dash =
        what.contains("Unknown option") ? "put -- before words that begin with a dash, and " : "";
    return what + ": " + dash + "see `kith help " + name + "`";
  }

  /** The line of one verb, as a sub-command of {@code kith}. */
  public static CommandLine commandLine(String name, Verb verb) {
    CommandLine line = new CommandLine(verb);
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder(JSON)
                .type(boolean.class)
                .description("Answer with one JSON document.")
                .build())
        .addOption(
            OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Explain this verb.")
                .build());
    return new CommandLine(CommandSpec.create().name("kith"))
        .addSubcommand(name, line)
        // A caption may begin with @ without naming a file of arguments, or be "--json" itself.
        .setExpandAtFiles(false)
        .setAllowOptionsAsOptionParameters(true)
        .setInterpolateVariables(false)
        .setPosixClusteredShortOptionsAllowed(false)
        .setUsageHelpWidth(Help.WIDTH);
  }

  /** For a line that can't be read: its failure is a document where that seems to be wanted. */
  private static boolean asksForJson(List<String> args) {
    int end = args.indexOf("--");
    return args.subList(0, end < 0 ? args.size() : end).contains(JSON);
  }

  private void trace(Throwable failure) {
    if (around.environment().getOrDefault("KITH_DEBUG", "").equals("1")) {
      failure.printStackTrace(around.err());
    }
  }
}
