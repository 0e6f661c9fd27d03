package app.kith.server.media.render.process;

import app.kith.core.media.container.MediaBounds;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * The child: draws what it is told on standard input and answers on standard output. It opens no
 * file: the picture's bytes come from the parent, too.
 *
 * <p>One thread reads and another draws, so that the end of the parent, which is the end of the
 * input, ends a child that is in the middle of a picture.
 */
final class ChildMain {
  private ChildMain() {}

  public static void main(String[] args) throws IOException {
    MediaBounds bounds =
        new MediaBounds(Long.parseLong(args[0]), Long.parseLong(args[1]), Long.parseLong(args[2]));
    // What libraries print must not come between the answers.
    System.setOut(System.err);
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    BlockingQueue<Told> told = new ArrayBlockingQueue<>(1);
    Thread.ofPlatform()
        .name("kith-drawing")
        .daemon()
        .priority(Thread.MIN_PRIORITY)
        .start(() -> draw(new InProcessRenderer(bounds), told, out));
    try (DataInputStream in = new DataInputStream(System.in)) {
      while (true) {
        told.put(Told.read(in));
      }
    } catch (EOFException e) {
      end(0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void draw(
      PictureRenderer renderer, BlockingQueue<Told> told, DataOutputStream out) {
    try {
      Answer.ready(out);
      while (true) {
        List<Integer> sizes = ((Told.Draw) told.take()).sizes();
        Answer.write(out, renderer.render(() -> new AskedStream(told, out), sizes));
      }
    } catch (IOException | InterruptedException e) {
      end(0);
    } catch (RuntimeException | Error e) {
      end(1);
    }
  }

  /** Without hooks: there is nothing to be tidied, and nothing may hold it up. */
  private static void end(int code) {
    Runtime.getRuntime().halt(code);
  }
}
