package io.qunflow.operations.messaging.channel;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A link as a QR code. */
final class QrPicture {

  private static final int SIDE = 480;

  private QrPicture() {}

  /** PNG, 480 by 480. */
  static byte[] png(String link) {
    try {
      var matrix =
          new QRCodeWriter()
              .encode(link, BarcodeFormat.QR_CODE, SIDE, SIDE, Map.of(EncodeHintType.MARGIN, 2));
      var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY);
      for (int x = 0; x < SIDE; x++) {
        for (int y = 0; y < SIDE; y++) {
          picture.setRGB(x, y, matrix.get(x, y) ? 0xff000000 : 0xffffffff);
        }
      }
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(picture, "png", bytes);
      return bytes.toByteArray();
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
