package app.kith.server.media.render;

import app.kith.core.media.ContainerWalk;
import app.kith.core.media.ImageInfo;
import app.kith.core.media.MediaSource;
import app.kith.core.media.Refused;
import app.kith.core.media.Walk;
import app.kith.core.media.container.MediaBounds;
import app.kith.server.media.render.Rendering.Copy;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import net.coobird.thumbnailator.resizers.Resizers;

/**
 * Makes smaller copies of a picture: upright, in sRGB, without metadata. The picture is decoded
 * once for all sizes.
 *
 * <p>The file is walked before anything is decoded, so its size is known to be within the bounds.
 * One rendering takes up to some 200 MB of heap; whoever calls sees to it that one runs at a time.
 */
public final class Renderer {
  private final MediaBounds bounds;
  private final PictureDecoder decoder = new PictureDecoder();
  private final PictureEncoder encoder = new PictureEncoder();

  public Renderer(MediaBounds bounds) {
    this.bounds = bounds;
  }

  /**
   * Makes the copies, from the first frame where there are several.
   *
   * @param sizes pixels of the longer side
   * @throws IOException where reading fails or the picture can't be decoded. Decoders also throw
   *     what they like at damaged pictures
   */
  public Rendering render(MediaSource source, Collection<Integer> sizes) throws IOException {
    return switch (ContainerWalk.walk(source, bounds)) {
      case Refused refused -> new Rendering.Refused(refused.sentence());
      case Walk.Video video ->
          new Rendering.Refused("This is a video, which has a poster instead.");
      case Walk.Found(ImageInfo info) ->
          new Rendering.Rendered(
              info.shownWidth(), info.shownHeight(), copies(source, info, sizes));
    };
  }

  private List<Copy> copies(MediaSource source, ImageInfo info, Collection<Integer> sizes)
      throws IOException {
    int longer = Math.max(info.header().width(), info.header().height());
    List<Integer> wanted =
        sizes.stream().filter(size -> size < longer).sorted(Comparator.reverseOrder()).toList();
    List<Copy> copies = new ArrayList<>();
    if (wanted.isEmpty()) {
      return copies;
    }
    Pixels pixels = decoder.decode(source, info, wanted.get(0));
    for (int size : wanted) {
      // Each from the one before, which is smooth already.
      double scale = (double) size / longer;
      pixels = pixels.with(scaled(pixels.image(), info, scale));
      BufferedImage upright = Upright.turn(ToSrgb.convert(pixels), info.header().orientation());
      String type = encoder.typeFor(upright);
      byte[] bytes = encoder.encode(upright, type);
      copies.add(new Copy(size, type, bytes, upright.getWidth(), upright.getHeight()));
    }
    return copies;
  }

  private static BufferedImage scaled(BufferedImage image, ImageInfo info, double scale) {
    int width = Math.max(1, (int) Math.round(info.header().width() * scale));
    int height = Math.max(1, (int) Math.round(info.header().height() * scale));
    if (width == image.getWidth() && height == image.getHeight()) {
      return image;
    }
    BufferedImage scaled = new BufferedImage(width, height, image.getType());
    Resizers.PROGRESSIVE.resize(image, scaled);
    return scaled;
  }
}
