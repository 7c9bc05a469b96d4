package io.qunflow.operations.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  @Test
  void isReadAsWhatItSays() throws Exception {
    var picture =
        ImageIO.read(new ByteArrayInputStream(QrCode.png("https://m.example.com/g/abcdefghjk")));
    int size = picture.getWidth();
    var pixels = picture.getRGB(0, 0, size, size, null, 0, size);

    var read =
        new QRCodeReader()
            .decode(
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size, size, pixels))));

    assertThat(read.getText()).isEqualTo("https://m.example.com/g/abcdefghjk");
    assertThat(size).isEqualTo(600);
  }
}
