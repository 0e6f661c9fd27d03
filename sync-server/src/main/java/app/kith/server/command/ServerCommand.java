package app.kith.server.command;

import app.kith.core.json.JsonText;
import app.kith.core.json.KithJson;
import app.kith.server.ServerRefusedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Reads a server verb and its options, runs it, and turns what goes wrong into one line and an exit
 * code.
 */
@Command(name = "kith", description = "Kith's server verbs")
public final class ServerCommand implements Runnable {
  private static final int REFUSED = 1;
  private static final int USAGE = 2;

  private final Console console;

  private ServerCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new VerbFailure("usage", "name a verb: kith help lists them");
  }

  /** Runs the verb and gives the exit code. */
  public static int run(String[] args, Console console) {
    CommandLine line = new CommandLine(new ServerCommand(console));
    line.addSubcommand(new ServeVerb(console));
    line.addSubcommand(new InviteVerb(console));
    line.addSubcommand(new VerifyVerb(console));
    line.addSubcommand(new AdminVerb(console));
    for (String later : List.of("backup", "restore", "move")) {
      line.addSubcommand(later, new LaterVerb(later));
    }
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.setParameterExceptionHandler((e, given) -> usage(console, e));
    line.setExecutionExceptionHandler((e, command, parsed) -> failure(console, e, isJson(args)));
    return line.execute(args);
  }

  private static boolean isJson(String[] args) {
    return List.of(args).contains("--json");
  }

  private static int usage(Console console, CommandLine.ParameterException e) {
    boolean unknown =
        e instanceof CommandLine.UnmatchedArgumentException
            || e instanceof CommandLine.MissingParameterException;
    String verb = e.getCommandLine().getCommandName();
    String why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    console.err().println("kith: " + why + ": see kith help " + verb);
    return unknown ? USAGE : REFUSED;
  }

  private static int failure(Console console, Exception e, boolean json) {
    String code = code(e);
    String sentence = sentence(e);
    console.err().println("kith: " + sentence);
    if (json) {
      JsonText text = new JsonText(KithJson.create());
      console
          .out()
          .println(
              "{\"error\":{\"code\":"
                  + text.json(code)
                  + ",\"message\":"
                  + text.json(sentence)
                  + "}}");
    }
    if (System.getenv("KITH_DEBUG") != null) {
      e.printStackTrace(console.err());
    }
    return REFUSED;
  }

  private static String code(Exception e) {
    return switch (e) {
      case VerbFailure failure -> failure.code();
      case ServerRefusedException refused -> refused.code();
      case IOException world -> "failed";
      default -> "internal";
    };
  }

  private static String sentence(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    boolean expected = e instanceof VerbFailure || e instanceof IOException;
    String line = message.lines().findFirst().orElse("");
    return expected
        ? line
        : "this is a fault of Kith (" + line + "): run it again with KITH_DEBUG=1 and report it";
  }
}
