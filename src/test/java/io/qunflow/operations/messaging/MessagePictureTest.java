package io.qunflow.operations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the words are, a phone reads the link out of the picture. */
class MessagePictureTest {

  private static final String LINK = "https://tea.example/g/aB3dE5gH7j";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "填问卷，领新茶",
        "😀𠮷\nsecond line",
        "很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的一句话"
      })
  void theCodeLeadsToTheLink(String text) throws Exception {
    var picture =
        ImageIO.read(new ByteArrayInputStream(MessagePicture.png("茶聚😀", text, LINK, "扫一扫")));

    assertThat(picture.getWidth()).isEqualTo(720);
    assertThat(picture.getHeight()).isEqualTo(960);
    var pixels = picture.getRGB(0, 0, 720, 960, null, 0, 720);
    var source = new RGBLuminanceSource(720, 960, pixels);
    var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
    assertThat(read.getText()).isEqualTo(LINK);
  }
}
