package dev.rampart.content;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a {@link Picture} of a file from anywhere. Its size is read before anything is decoded, and one is decoded at a time, so
 * that the memory it takes is bounded: 4,000 by 4,000 pixels are 64 MB.
 */
final class Pixels {
    private static final float QUALITY = 0.9f;

    private Pixels() {}

    /** @throws UnusablePicture for what is no image of a kind that is taken, is too large, or is damaged */
    static synchronized Picture picture(byte[] bytes) throws UnusablePicture {
        String format = Picture.format(bytes);
        if (bytes.length > Picture.LARGEST) {
            throw new UnusablePicture("It takes more than 2 MiB. Make it smaller.");
        }
        if (format == null) {
            throw new UnusablePicture("It is no image that can be shown. Save it as PNG, JPEG, GIF or WebP.");
        }
        try {
            return encoded(decoded(bytes, format), !format.equals("jpeg") && !format.equals("webp"));
        } catch (IOException | RuntimeException e) {
            // The readers answer damaged files with whatever exception the damage leads to.
            throw new UnusablePicture("It is damaged, or of a kind of %s that cannot be read. Save it anew."
                    .formatted(format.toUpperCase(java.util.Locale.ROOT)));
        }
    }

    private static BufferedImage decoded(byte[] bytes, String format) throws IOException, UnusablePicture {
        ImageReader reader = format.equals("webp")
                ? new WebPImageReaderSpi().createReaderInstance()
                : ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > Picture.LONGEST || height > Picture.LONGEST) {
                throw new UnusablePicture("It has %,d by %,d pixels, and %,d a side are the most. Make it smaller."
                        .formatted(width, height, Picture.LONGEST));
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    /** Without loss where the original had none and the result is not too large. */
    private static Picture encoded(BufferedImage image, boolean exact) throws IOException, UnusablePicture {
        boolean clear = image.getColorModel().hasAlpha();
        if (exact || clear) {
            Picture png = picture("image/png", plain(image, clear), png(plain(image, clear)));
            if (png.bytes().length <= Picture.LARGEST) {
                return png;
            }
        }
        BufferedImage opaque = plain(image, false);
        Picture jpeg = picture("image/jpeg", opaque, jpeg(opaque));
        if (clear || jpeg.bytes().length > Picture.LARGEST) {
            throw new UnusablePicture("It takes more than 2 MiB once it is encoded anew. Give it fewer pixels.");
        }
        return jpeg;
    }

    private static Picture picture(String mediaType, BufferedImage image, byte[] bytes) {
        return new Picture(SourceFile.hash(bytes), mediaType, image.getWidth(), image.getHeight(), bytes);
    }

    private static BufferedImage plain(BufferedImage image, boolean clear) {
        BufferedImage plain = new BufferedImage(
                image.getWidth(), image.getHeight(), clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = plain.createGraphics();
        try {
            canvas.drawImage(image, 0, 0, clear ? null : Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return plain;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        return written(ImageIO.getImageWritersByFormatName("png").next(), image, null);
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(QUALITY);
        return written(writer, image, quality);
    }

    private static byte[] written(ImageWriter writer, BufferedImage image, ImageWriteParam how) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
