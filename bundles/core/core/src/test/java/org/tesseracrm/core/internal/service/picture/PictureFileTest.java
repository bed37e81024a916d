package org.tesseracrm.core.internal.service.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.tesseracrm.core.api.error.InvalidInputException;

class PictureFileTest {
    private static final int MOST = 2 << 20;

    /** One point, as browsers save it: with loss, and without. */
    private static final String[] WEBP = {
        "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA", "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="
    };

    /** Red on the left, blue on the right. */
    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static PictureFile read(byte[] bytes) {
        return PictureFile.read("file", new ByteArrayInputStream(bytes), MOST);
    }

    private static BufferedImage png(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(InvalidInputException.class, () -> read(bytes))
                .errors()
                .get(0)
                .code();
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 0xFF) > 180 && (rgb & 0xFF) < 90;
    }

    private static boolean isBlue(int rgb) {
        return (rgb & 0xFF) > 180 && (rgb >> 16 & 0xFF) < 90;
    }

    @Test
    void aPhotoIsCutFromTheMiddle() throws IOException {
        for (String format : new String[] {"jpeg", "png"}) {
            BufferedImage photo = png(read(picture(format, 1600, 700)).square(256));
            assertEquals(256, photo.getWidth());
            assertEquals(256, photo.getHeight());
            assertTrue(isRed(photo.getRGB(20, 128)), format);
            assertTrue(isBlue(photo.getRGB(235, 128)), format);
        }
    }

    @Test
    void aLogoStaysWholeAndIsNotBlownUp() throws IOException {
        BufferedImage logo = png(read(picture("png", 1000, 250)).within(256));
        assertEquals(256, logo.getWidth());
        assertEquals(64, logo.getHeight());
        assertEquals(40, png(read(picture("png", 40, 30)).within(256)).getWidth());
        assertEquals(1, png(read(picture("png", 2000, 2)).within(256)).getHeight());
    }

    @Test
    void readsWebP() throws IOException {
        for (String webp : WEBP) {
            assertEquals(
                    256, png(read(Base64.getDecoder().decode(webp)).square(256)).getWidth());
        }
    }

    @Test
    void nothingOfTheFileSurvives() throws IOException {
        byte[] secret = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] picture = picture("png", 300, 300);
        byte[] both = Arrays.copyOf(picture, picture.length + secret.length);
        System.arraycopy(secret, 0, both, picture.length, secret.length);

        String kept = new String(read(both).square(256), StandardCharsets.ISO_8859_1);

        assertFalse(kept.contains("script"));
        assertArrayEquals(read(picture).square(256), read(both).square(256));
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        assertEquals("format", refusal("<svg xmlns='x'/>".getBytes(StandardCharsets.UTF_8)));
        assertEquals("format", refusal(new byte[0]));
        assertEquals("format", refusal(picture("gif", 10, 10)));
        assertEquals("format", refusal(Arrays.copyOf(picture("png", 300, 300), 60)));
        assertEquals("format", refusal(Arrays.copyOf(picture("jpeg", 300, 300), 20)));
        // junk may pass for a picture of any size
        refusal("RIFF....WEBPVP8 junkjunkjunk".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        assertEquals("tooLarge", refusal(new byte[MOST + 1]));
        assertEquals("tooLarge", refusal(picture("png", 5000, 5000)));
    }

    @Test
    void turnsPhotosAsTelephonesMeanThem() throws IOException {
        for (boolean little : new boolean[] {true, false}) {
            byte[] lying = withOrientation(picture("jpeg", 400, 400), 6, little);
            assertEquals(6, Turned.orientation(lying));
            // held upright, its left side is the top
            BufferedImage photo = png(read(lying).square(256));
            assertTrue(isRed(photo.getRGB(128, 20)));
            assertTrue(isBlue(photo.getRGB(128, 235)));
        }
        assertEquals(Turned.UPRIGHT, Turned.orientation(picture("jpeg", 10, 10)));
        assertEquals(Turned.UPRIGHT, Turned.orientation(withOrientation(picture("jpeg", 10, 10), 77, true)));
        assertEquals(Turned.UPRIGHT, Turned.orientation(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}));
    }

    @Test
    void eachTurnKeepsTheSize() {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, Color.RED.getRGB());
        int[][] cornerThen = {{0, 0}, {29, 0}, {29, 19}, {0, 19}, {0, 0}, {19, 0}, {19, 29}, {0, 29}};
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage turned = Turned.upright(image, orientation);
            assertEquals(orientation < 5 ? 30 : 20, turned.getWidth());
            int[] corner = cornerThen[orientation - 1];
            assertEquals(Color.RED.getRGB(), turned.getRGB(corner[0], corner[1]), "orientation " + orientation);
        }
    }

    /** An EXIF segment with nothing but the orientation, right after the first marker. */
    private static byte[] withOrientation(byte[] jpeg, int orientation, boolean little) {
        byte[] tiff = little
                ? bytes(
                        0x49,
                        0x49,
                        42,
                        0,
                        8,
                        0,
                        0,
                        0,
                        1,
                        0,
                        0x12,
                        0x01,
                        3,
                        0,
                        1,
                        0,
                        0,
                        0,
                        orientation,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0)
                : bytes(
                        0x4D,
                        0x4D,
                        0,
                        42,
                        0,
                        0,
                        0,
                        8,
                        0,
                        1,
                        0x01,
                        0x12,
                        0,
                        3,
                        0,
                        0,
                        0,
                        1,
                        0,
                        orientation,
                        0,
                        0,
                        0,
                        0,
                        0,
                        0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.writeBytes(bytes(0xFF, 0xE1, 0, 2 + 6 + tiff.length, 'E', 'x', 'i', 'f', 0, 0));
        out.writeBytes(tiff);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
