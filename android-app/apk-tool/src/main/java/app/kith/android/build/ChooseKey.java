package app.kith.android.build;

import app.kith.android.build.apk.GeneratedKey;
import app.kith.android.build.apk.SigningKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The key that the builder names, else one that is made for the builder and kept. */
final class ChooseKey {
  static final String STORE_PASSWORD = "KITH_KEYSTORE_PASSWORD";
  static final String KEY_PASSWORD = "KITH_KEY_PASSWORD";

  private final Arguments arguments;
  private final Map<String, String> environment;
  private final Consumer<String> notices;

  ChooseKey(Arguments arguments, Map<String, String> environment, Consumer<String> notices) {
    this.arguments = arguments;
    this.environment = environment;
    this.notices = notices;
  }

  SigningKey forDebugging() throws IOException {
    Path file = arguments.path("keys").resolve("android-debug.p12");
    GeneratedKey.makeIfMissing(file, Instant.now());
    return GeneratedKey.read(file);
  }

  SigningKey forRelease() throws IOException {
    Optional<String> named = arguments.optional("keystore");
    if (named.isPresent()) {
      return read(Path.of(named.get()));
    }
    Path file = arguments.path("keys").resolve("android-release.p12");
    if (GeneratedKey.makeIfMissing(file, Instant.now())) {
      notices.accept(
          "Made a key for releases, "
              + file
              + "; back it up: without it nobody can update what it signed");
    }
    return GeneratedKey.read(file);
  }

  private SigningKey read(Path file) throws IOException {
    Optional<String> store = storePassword();
    if (store.isEmpty()) {
      throw new IOException(
          "the password of "
              + file
              + " is missing; put it into the environment as "
              + STORE_PASSWORD
              + " or name a file that holds it with --password-file");
    }
    String key = environment.getOrDefault(KEY_PASSWORD, store.get());
    return SigningKey.read(
        file, arguments.optional("key-alias"), store.get().toCharArray(), key.toCharArray());
  }

  private Optional<String> storePassword() throws IOException {
    Optional<String> file = arguments.optional("password-file");
    if (file.isEmpty()) {
      return Optional.ofNullable(environment.get(STORE_PASSWORD));
    }
    if (!Files.isReadable(Path.of(file.get()))) {
      throw new IOException(
          file.get() + " can't be read; name a file whose first line is the password");
    }
    return Files.readString(Path.of(file.get())).lines().findFirst();
  }
}
