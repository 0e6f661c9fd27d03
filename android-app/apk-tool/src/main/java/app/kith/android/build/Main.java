package app.kith.android.build;

import app.kith.android.build.file.PathList;
import app.kith.android.build.resource.Aar;
import app.kith.android.build.resource.AarClasses;
import java.io.IOException;
import java.nio.file.Path;

/** Where Maven starts the tool. */
public final class Main {
  private Main() {}

  public static void main(String... words) throws IOException, InterruptedException {
    Arguments arguments = Arguments.of(words);
    switch (arguments.command()) {
      case "unpack" -> unpack(arguments);
      case "resources" -> new BuildResources(arguments).run();
      default ->
          throw new IllegalArgumentException(
              "there is no command " + arguments.command() + "; use unpack or resources");
    }
  }

  private static void unpack(Arguments arguments) throws IOException {
    Path classes = arguments.path("classes");
    AarClasses.unpack(
        Aar.unpack(PathList.read(arguments.path("aars")), classes.resolveSibling("libraries")),
        classes);
  }
}
