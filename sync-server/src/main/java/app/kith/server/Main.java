package app.kith.server;

import app.kith.server.command.Console;
import app.kith.server.command.ServerCommand;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/** The server verbs: serve, invite and upkeep. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    quiet();
    System.exit(ServerCommand.run(args, Console.ofProcess()));
  }

  /** This program's own choice of logging; an embedding program makes another. */
  private static void quiet() {
    System.setProperty("java.awt.headless", "true");
    try (InputStream settings = Main.class.getResourceAsStream("/kith-logging.properties")) {
      if (settings != null) {
        LogManager.getLogManager().readConfiguration(settings);
      }
    } catch (IOException e) {
      Logger.getLogger("").setLevel(Level.WARNING);
    }
  }
}
