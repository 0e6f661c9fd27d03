package app.kith.server.media.render.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a parent tells its child. */
sealed interface Told {
  int DRAW = 'd';
  int BYTES = 'b';
  int UNREADABLE = 'u';

  /** A picture is to be drawn; the child asks for its bytes. */
  record Draw(List<Integer> sizes) implements Told {}

  /** What was asked for; none at the file's end. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Bytes(byte[] bytes) implements Told {}

  /** The file can't be read. */
  record Unreadable(String reason) implements Told {}

  static Told read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case DRAW -> {
        int count = in.readInt();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          sizes.add(in.readInt());
        }
        yield new Draw(sizes);
      }
      case BYTES -> new Bytes(in.readNBytes(in.readInt()));
      case UNREADABLE -> new Unreadable(in.readUTF());
      default -> throw new IOException("no such message: " + kind);
    };
  }

  static void draw(DataOutputStream out, Collection<Integer> sizes) throws IOException {
    out.writeByte(DRAW);
    out.writeInt(sizes.size());
    for (int size : sizes) {
      out.writeInt(size);
    }
    out.flush();
  }

  static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeByte(BYTES);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  static void unreadable(DataOutputStream out, String reason) throws IOException {
    out.writeByte(UNREADABLE);
    out.writeUTF(Answer.shortened(reason));
    out.flush();
  }
}
