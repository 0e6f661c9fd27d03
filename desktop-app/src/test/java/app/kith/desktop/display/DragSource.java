package app.kith.desktop.display;

import java.awt.Color;
import java.awt.Component;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.awt.dnd.DnDConstants;
import java.awt.dnd.DragSourceAdapter;
import java.awt.dnd.DragSourceDropEvent;
import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;

/**
 * Another program with a window, from which files can be dragged; of another toolkit than ours. Its
 * arguments: x, y, and the files.
 */
final class DragSource {
  private static final int SIDE = 160;

  private DragSource() {}

  public static void main(String[] args) {
    List<File> files = Stream.of(args).skip(2).map(File::new).toList();
    SwingUtilities.invokeLater(
        () -> show(Integer.parseInt(args[0]), Integer.parseInt(args[1]), files));
  }

  @SuppressWarnings("SystemOut")
  private static void show(int x, int y, List<File> files) {
    JLabel label = new JLabel("files");
    label.setOpaque(true);
    label.setBackground(Color.ORANGE);
    java.awt.dnd.DragSource source = java.awt.dnd.DragSource.getDefaultDragSource();
    source.createDefaultDragGestureRecognizer(
        label,
        DnDConstants.ACTION_COPY,
        begun -> begun.startDrag(null, new Files(files), new Told()));
    JFrame frame = new JFrame("files to drag");
    frame.setUndecorated(true);
    frame.setAutoRequestFocus(false);
    frame.add((Component) label);
    frame.setBounds(x, y, SIDE, SIDE);
    frame.setVisible(true);
    SwingUtilities.invokeLater(() -> System.out.println("shown"));
  }

  private static final class Told extends DragSourceAdapter {
    @Override
    @SuppressWarnings("SystemOut")
    public void dragDropEnd(DragSourceDropEvent event) {
      System.out.println(event.getDropSuccess() ? "taken" : "not taken");
    }
  }

  private record Files(List<File> files) implements Transferable {
    @Override
    public DataFlavor[] getTransferDataFlavors() {
      return new DataFlavor[] {DataFlavor.javaFileListFlavor};
    }

    @Override
    public boolean isDataFlavorSupported(DataFlavor flavor) {
      return flavor.equals(DataFlavor.javaFileListFlavor);
    }

    @Override
    public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
      if (!isDataFlavorSupported(flavor)) {
        throw new UnsupportedFlavorException(flavor);
      }
      return files;
    }
  }
}
