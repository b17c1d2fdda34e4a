package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images from anywhere are decoded within bounds and encoded anew, and hostile ones are refused with a sentence. */
class PixelsTest {
    /** Two by two pixels, lossless. */
    private static final String WEBP = "UklGRhwAAABXRUJQVlA4TA8AAAAvAUAAAAcQEf0PRET/Aw==";

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "jpeg"})
    void what_is_an_image_keeps_its_pixels_and_nothing_else(String format) throws UnusablePicture {
        byte[] secret = "<script>alert('Ada lives here')</script>".getBytes(StandardCharsets.UTF_8);
        byte[] image = LocalText.image(40, 30, format);
        byte[] carrying = Arrays.copyOf(image, image.length + secret.length);
        System.arraycopy(secret, 0, carrying, image.length, secret.length);

        Picture picture = Pixels.picture(carrying);
        assertEquals(format.equals("jpeg") ? "image/jpeg" : "image/png", picture.mediaType());
        assertEquals("40 by 30", picture.width() + " by " + picture.height());
        assertFalse(new String(picture.bytes(), StandardCharsets.ISO_8859_1).contains("script"));
        assertEquals("/images/" + picture.hash(), picture.address().replaceAll("\\.(png|jpg)$", ""));
        assertArrayEquals(picture.bytes(), Pixels.picture(carrying).bytes(), "the same each time");
    }

    @Test
    void webp_is_read_too() throws UnusablePicture {
        Picture picture = Pixels.picture(Base64.getDecoder().decode(WEBP));
        assertEquals("2 by 2", picture.width() + " by " + picture.height());
    }

    @Test
    void a_bomb_is_refused_before_it_is_decoded() {
        byte[] png = claiming(30_000, LocalText.png(10, 10));
        assertEquals("It has 30,000 by 30,000 pixels, and 4,000 a side are the most. Make it smaller.", refusal(png));
    }

    @Test
    void what_would_take_too_much_memory_is_refused_before_it_is_decoded() throws IOException {
        ByteArrayOutputStream deep = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_USHORT_GRAY), "png", deep);
        String sentence = refusal(claiming(4_000, deep.toByteArray()));
        assertTrue(sentence.startsWith("Its 4,000 by 4,000 pixels take more memory"), sentence);
        assertTrue(refusal(claiming(3_000, deep.toByteArray())).startsWith("It is damaged"), "this one is decoded");
        assertTrue(refusal(claiming(4_000, LocalText.png(10, 10))).startsWith("It is damaged"), "so is this");
    }

    @Test
    void what_becomes_too_large_is_encoded_with_loss_or_refused() throws UnusablePicture {
        BufferedImage noise = new BufferedImage(1_000, 1_000, BufferedImage.TYPE_BYTE_INDEXED);
        Random random = new Random(7);
        byte[] pixels = ((DataBufferByte) noise.getRaster().getDataBuffer()).getData();
        random.nextBytes(pixels);
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        try {
            ImageIO.write(noise, "gif", gif);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Picture picture = Pixels.picture(gif.toByteArray());
        assertTrue(picture.bytes().length <= Picture.LARGEST);
    }

    /** The header says another size than it has, with the checksum that goes with it. */
    private static byte[] claiming(int pixels, byte[] image) {
        byte[] png = image.clone();
        ByteBuffer.wrap(png).putInt(16, pixels).putInt(20, pixels);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (sum.getValue() >> (24 - 8 * i));
        }
        return png;
    }

    @Test
    void what_is_no_image_or_damaged_or_too_large_is_refused_with_a_sentence() {
        assertTrue(refusal("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))
                .startsWith("It is no image that can be shown."));
        assertTrue(refusal(new byte[0]).startsWith("It is no image"));
        byte[] half = Arrays.copyOf(LocalText.png(200, 200), 60);
        assertTrue(refusal(half).startsWith("It is damaged"), refusal(half));
        assertTrue(refusal(Arrays.copyOf(LocalText.image(9, 9, "jpeg"), 40)).startsWith("It is damaged"));
        assertTrue(refusal("GIF89a".getBytes(StandardCharsets.UTF_8)).startsWith("It is damaged"));
        assertTrue(refusal("RIFF0000WEBPVP8X".getBytes(StandardCharsets.UTF_8)).startsWith("It is damaged"));
        byte[] large = Arrays.copyOf(LocalText.png(10, 10), Picture.LARGEST + 1);
        assertTrue(refusal(large).startsWith("It takes more than 2 MiB."));
    }

    @Test
    void images_in_markdown_are_found_where_they_stand_and_code_is_left_alone() {
        String text =
                "See ![a dot](dot.png \"red\").\n\n```\n![no](dot.png)\n```\n- ![two\nlines](<dot.png>) ![far](https://x.example/y.png)\n";
        String placed = MarkdownImages.placed(text, Map.of("dot.png", "/images/x.png"));
        assertEquals(
                "See ![a dot](/images/x.png \"red\").\n\n```\n![no](dot.png)\n```\n- ![two\nlines](</images/x.png>) ![far](https://x.example/y.png)\n",
                placed);
        assertEquals(new Place(1, 5), MarkdownImages.in(text).get(0).at());
    }

    @Test
    void only_images_of_our_own_are_shown() {
        String own = "/images/" + "0".repeat(64) + ".png";
        assertTrue(Markdown.markdown("![a dot](" + own + ")")
                .getValue()
                .contains("<img src=\"" + own + "\" alt=\"a dot\""));
        for (String other : new String[] {
            "https://evil.example/pixel.png", "/images/../sign-out", "/images/0.png", "javascript:alert(1)"
        }) {
            assertFalse(Markdown.markdown("![x](" + other + ")").getValue().contains("<img"), other);
        }
        assertFalse(dev.rampart.web.SafeHtml.clean("<img src='" + own + "'>", "https://feed.example/")
                .contains("<img"));
    }

    private static String refusal(byte[] bytes) {
        return assertThrows(UnusablePicture.class, () -> Pixels.picture(bytes)).getMessage();
    }
}
