package dev.rampart.content;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.SampleModel;
import java.awt.image.SinglePixelPackedSampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a {@link Picture} of a file from anywhere. Its size is read before anything is decoded, what its pixels would take is
 * bounded, and one is decoded at a time, so that all of them together take no more than 64 MiB and what is encoded.
 */
final class Pixels {
    private static final float QUALITY = 0.9f;

    /** In bytes, of an image as it is decoded and as it is encoded from. */
    private static final long MOST = 64L * 1024 * 1024;

    /** What is encoded as it was decoded; another kind of image is drawn on one of these first. */
    private static final Set<Integer> PLAIN = Set.of(
            BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_4BYTE_ABGR);

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
            if (bytesOfPixel(reader, format) * width * height > MOST) {
                throw new UnusablePicture(
                        "Its %,d by %,d pixels take more memory than one image may. Make it smaller, or save it as a JPEG or a"
                                        .formatted(width, height)
                                + " PNG of 8 bits a colour.");
            }
            return plain(reader.read(0));
        } finally {
            reader.dispose();
        }
    }

    private static long bytesOfPixel(ImageReader reader, String format) throws IOException {
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        SampleModel model = type.getSampleModel();
        boolean packed = model instanceof SinglePixelPackedSampleModel || model instanceof MultiPixelPackedSampleModel;
        int decoded = (packed ? 1 : model.getNumBands()) * DataBuffer.getDataTypeSize(model.getDataType()) / 8;
        int drawn = PLAIN.contains(type.getBufferedImageType())
                ? 0
                : type.getColorModel().hasAlpha() ? 4 : 3;
        // This reader keeps a frame of its own besides.
        int own = format.equals("webp") ? 4 : 0;
        return decoded + drawn + own;
    }

    private static BufferedImage plain(BufferedImage image) {
        if (PLAIN.contains(image.getType())) {
            return image;
        }
        boolean clear = image.getColorModel().hasAlpha();
        BufferedImage plain = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                clear ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = plain.createGraphics();
        try {
            canvas.drawImage(image, 0, 0, clear ? null : Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return plain;
    }

    /** Without loss where the original had none and the result is not too large. */
    private static Picture encoded(BufferedImage image, boolean exact) throws IOException, UnusablePicture {
        boolean clear = image.getColorModel().hasAlpha();
        if (exact || clear) {
            Optional<byte[]> png =
                    written(ImageIO.getImageWritersByFormatName("png").next(), image, null);
            if (png.isPresent()) {
                return picture("image/png", image, png.get());
            }
        }
        Optional<byte[]> jpeg = clear ? Optional.empty() : jpeg(image);
        if (jpeg.isEmpty()) {
            throw new UnusablePicture("It takes more than 2 MiB once it is encoded anew. Give it fewer pixels.");
        }
        return picture("image/jpeg", image, jpeg.get());
    }

    private static Picture picture(String mediaType, BufferedImage image, byte[] bytes) {
        return new Picture(SourceFile.hash(bytes), mediaType, image.getWidth(), image.getHeight(), bytes);
    }

    private static Optional<byte[]> jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(QUALITY);
        return written(writer, image, quality);
    }

    /** @return empty when it becomes larger than a picture may be, of which no more is written */
    private static Optional<byte[]> written(ImageWriter writer, BufferedImage image, ImageWriteParam how)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new Bounded(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (Full e) {
            return Optional.empty();
        } finally {
            writer.dispose();
        }
        return Optional.of(bytes.toByteArray());
    }

    private static final class Full extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class Bounded extends MemoryCacheImageOutputStream {
        Bounded(ByteArrayOutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            bound(1);
            super.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            bound(length);
            super.write(some, from, length);
        }

        private void bound(int more) throws IOException {
            if (getStreamPosition() + more > Picture.LARGEST) {
                throw new Full();
            }
        }
    }
}
