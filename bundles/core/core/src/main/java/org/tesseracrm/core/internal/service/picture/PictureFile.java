package org.tesseracrm.core.internal.service.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tesseracrm.core.api.error.InvalidInputException;
import org.tesseracrm.i18n.Text;

/** A picture out of a file that somebody brought. What it is, its first bytes say and not its name; only what can be seen is kept. */
public final class PictureFile {
    /** So small a file can unpack to gigabytes: what has more points is not even begun. */
    private static final long MOST_POINTS = 24_000_000;

    /** Read at this size at least, so that there is enough to draw from. */
    private static final int ENOUGH = 512;

    /** One at a time: each may take a hundred megabytes for a moment. */
    private static final Object TURN = new Object();

    private final BufferedImage image;

    private PictureFile(BufferedImage image) {
        this.image = image;
    }

    /** @throws InvalidInputException on that field: too large, no picture, or damaged */
    public static PictureFile read(String field, InputStream content, int mostBytes) {
        byte[] bytes;
        try {
            bytes = content.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.length > mostBytes) {
            throw InvalidInputException.of(field, "tooLarge", Text.of("core.picture.tooLarge", mostBytes >> 20));
        }
        ImageReader reader = reader(field, bytes);
        synchronized (TURN) {
            try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
                reader.setInput(stream, true, true);
                long points = (long) reader.getWidth(0) * reader.getHeight(0);
                if (points > MOST_POINTS) {
                    throw InvalidInputException.of(
                            field, "tooLarge", Text.of("core.picture.tooManyPoints", MOST_POINTS / 1_000_000));
                }
                return new PictureFile(Turned.upright(scaled(reader), Turned.orientation(bytes)));
            } catch (IOException
                    | IllegalArgumentException
                    | IndexOutOfBoundsException
                    | NegativeArraySizeException e) {
                throw InvalidInputException.of(field, "format", Text.of("core.picture.damaged"));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Cut from the middle and drawn at that size, as PNG. */
    public byte[] square(int side) {
        int cut = Math.min(image.getWidth(), image.getHeight());
        int x = (image.getWidth() - cut) / 2;
        int y = (image.getHeight() - cut) / 2;
        return png(image.getSubimage(x, y, cut, cut), side, side);
    }

    /** As a whole, its longer side at most that long, as PNG. */
    public byte[] within(int side) {
        double factor = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        return png(image, Math.max(1, (int) Math.round(image.getWidth() * factor)), Math.max(1, (int)
                Math.round(image.getHeight() * factor)));
    }

    private static ImageReader reader(String field, byte[] bytes) {
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return ImageIO.getImageReadersByFormatName("jpeg").next();
        }
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return ImageIO.getImageReadersByFormatName("png").next();
        }
        if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        throw InvalidInputException.of(field, "format", Text.of("core.picture.format"));
    }

    private static boolean begins(byte[] bytes, int at, int... expected) {
        if (bytes.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[at + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage scaled(ImageReader reader) throws IOException {
        int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / ENOUGH);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static byte[] png(BufferedImage source, int width, int height) {
        BufferedImage drawn = halved(source, width, height);
        BufferedImage result = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        draw(drawn, result);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(result, "png", stream)) {
                throw new IllegalStateException("No writer for PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Halving step by step keeps what one large step would skip. */
    private static BufferedImage halved(BufferedImage source, int width, int height) {
        BufferedImage now = source;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) {
            BufferedImage half =
                    new BufferedImage(now.getWidth() / 2, now.getHeight() / 2, BufferedImage.TYPE_INT_ARGB);
            draw(now, half);
            now = half;
        }
        return now;
    }

    private static void draw(BufferedImage from, BufferedImage to) {
        Graphics2D graphics = to.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(from, 0, 0, to.getWidth(), to.getHeight(), null);
        } finally {
            graphics.dispose();
        }
    }
}
