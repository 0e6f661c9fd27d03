package app.kith.server.media.render.process;

import app.kith.server.media.render.Rendering;
import app.kith.server.media.render.Rendering.Copy;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a child answers. A parent believes none of it: a picture may have taken the child over. */
sealed interface Answer {
  int READY = 'k';
  int ASK = 'a';
  int RENDERED = 'r';
  int REFUSED = 'n';
  int FAILED = 'f';

  /** The most copies of one picture. */
  int MOST_COPIES = 16;

  /** More than noise of 2048 x 2048 pixels takes as a PNG that shows through. */
  int MOST_BYTES = 32 << 20;

  /** A reason is a sentence, and no more of it is kept. */
  int MOST_LETTERS = 500;

  /** It can begin. */
  record Ready() implements Answer {}

  /** It wants the picture's bytes from here on. */
  record Ask(long from) implements Answer {}

  /** It is done with the picture. */
  record Done(Rendering rendering) implements Answer {}

  static Answer read(DataInputStream in) throws IOException {
    int kind = in.readUnsignedByte();
    return switch (kind) {
      case READY -> new Ready();
      case ASK -> new Ask(bounded(in.readLong(), Long.MAX_VALUE));
      case RENDERED -> new Done(rendered(in));
      case REFUSED -> new Done(new Rendering.Refused(shortened(in.readUTF())));
      case FAILED -> new Done(new Rendering.Failed(shortened(in.readUTF())));
      default -> throw new IOException("it answers nonsense: " + kind);
    };
  }

  private static Rendering rendered(DataInputStream in) throws IOException {
    int width = in.readInt();
    int height = in.readInt();
    int count = (int) bounded(in.readInt(), MOST_COPIES);
    List<Copy> copies = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int size = in.readInt();
      String type = in.readUTF();
      int copyWidth = in.readInt();
      int copyHeight = in.readInt();
      int length = (int) bounded(in.readInt(), MOST_BYTES);
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException();
      }
      copies.add(new Copy(size, type, bytes, copyWidth, copyHeight));
    }
    return new Rendering.Rendered(width, height, copies);
  }

  private static long bounded(long number, long most) throws IOException {
    if (number < 0 || number > most) {
      throw new IOException("it answers nonsense: " + number);
    }
    return number;
  }

  static void ready(DataOutputStream out) throws IOException {
    out.writeByte(READY);
    out.flush();
  }

  static void ask(DataOutputStream out, long from) throws IOException {
    out.writeByte(ASK);
    out.writeLong(from);
    out.flush();
  }

  static void write(DataOutputStream out, Rendering rendering) throws IOException {
    switch (rendering) {
      case Rendering.Rendered rendered -> write(out, rendered);
      case Rendering.Refused(String sentence) -> {
        out.writeByte(REFUSED);
        out.writeUTF(shortened(sentence));
      }
      case Rendering.Failed(String reason) -> {
        out.writeByte(FAILED);
        out.writeUTF(shortened(reason));
      }
    }
    out.flush();
  }

  private static void write(DataOutputStream out, Rendering.Rendered rendered) throws IOException {
    out.writeByte(RENDERED);
    out.writeInt(rendered.width());
    out.writeInt(rendered.height());
    out.writeInt(rendered.copies().size());
    for (Copy copy : rendered.copies()) {
      out.writeInt(copy.size());
      out.writeUTF(copy.type());
      out.writeInt(copy.width());
      out.writeInt(copy.height());
      out.writeInt(copy.bytes().length);
      out.write(copy.bytes());
    }
  }

  static String shortened(String text) {
    return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS);
  }
}
