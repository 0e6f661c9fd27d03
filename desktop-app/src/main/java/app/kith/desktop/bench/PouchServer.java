package app.kith.desktop.bench;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * A pouchdb-server, which is what people take who want to sync documents without writing a server:
 * installed by npm into a temporary folder, on LevelDB, as it comes. It does not force its writes
 * to the disk.
 */
final class PouchServer implements Closeable {
  private static final String VERSION = "pouchdb-server@4.2.0";
  private static final int INSTALL_MINUTES = 10;
  private static final int START_SECONDS = 60;
  private static final MediaType JSON = MediaType.get("application/json");

  private final OkHttpClient client =
      new OkHttpClient.Builder().readTimeout(5, TimeUnit.MINUTES).build();
  private final Process process;
  private final String database;

  private PouchServer(Process process, String database) {
    this.process = process;
    this.database = database;
  }

  static PouchServer start(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path log = folder.resolve("npm.log");
    Process npm =
        new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", "--prefix", ".", VERSION)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!npm.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
      npm.destroyForcibly();
      throw new IOException(
          "npm could not install " + VERSION + ": " + Files.readString(log).strip());
    }
    int port = freePort();
    Process process =
        new ProcessBuilder(
                folder.resolve("node_modules/.bin/pouchdb-server").toString(),
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--dir",
                Files.createDirectories(folder.resolve("data")).toString(),
                "--config",
                folder.resolve("config.json").toString(),
                "--no-stdout-logs")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("server.log").toFile())
            .start();
    PouchServer server = new PouchServer(process, "http://127.0.0.1:" + port + "/bench");
    server.create();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private void create() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (true) {
      try {
        send(new Request.Builder().url(database).put(RequestBody.create(new byte[0], JSON)));
        return;
      } catch (IOException e) {
        if (System.nanoTime() > end || !process.isAlive()) {
          close();
          throw new IOException("pouchdb-server did not start: " + e.getMessage(), e);
        }
        Thread.sleep(100);
      }
    }
  }

  /** The same words as Kith's mutations, as documents: connections side by side, batch by batch. */
  double push(int connections, int batches, int batch, Documents documents)
      throws IOException, InterruptedException {
    List<Together.Job> jobs = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      List<byte[]> bodies = new ArrayList<>();
      for (int b = 0; b < batches; b++) {
        bodies.add(documents.next(batch).getBytes(StandardCharsets.UTF_8));
      }
      jobs.add(() -> {
        for (byte[] body : bodies) {
          send(
              new Request.Builder()
                  .url(database + "/_bulk_docs")
                  .post(RequestBody.create(body, JSON)));
        }
      });
    }
    return Together.run(jobs);
  }

  /** Makes the body of a bulk request. */
  interface Documents {
    String next(int count);
  }

  /** All changes with their documents; gives the seconds. */
  double pull() throws IOException {
    long start = System.nanoTime();
    send(new Request.Builder().url(database + "/_changes?include_docs=true").get());
    return (System.nanoTime() - start) / 1e9;
  }

  private void send(Request.Builder request) throws IOException {
    try (Response response = client.newCall(request.build()).execute()) {
      byte[] body = Objects.requireNonNull(response.body()).bytes();
      if (!response.isSuccessful()) {
        throw new IOException(
            "pouchdb-server answered "
                + response.code()
                + " "
                + new String(body, StandardCharsets.UTF_8));
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
