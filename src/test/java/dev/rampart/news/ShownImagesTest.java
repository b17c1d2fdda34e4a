package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.web.SafeHtml;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What becomes of hostile markup where images are shown: an image of ours, and nothing that was not there before. */
class ShownImagesTest {
    private static final Set<String> OF_AN_IMAGE = Set.of("src", "alt", "loading");

    private final EntryImages images = new EntryImages() {
        @Override
        boolean proxied() {
            return true;
        }
    };

    @Test
    void a_payload_gains_nothing_by_an_image() {
        int shown = 0;
        for (String payload : HostilePayloads.markup()) {
            String body = SafeHtml.clean(payload, "https://example.test/");
            Element page = Jsoup.parseBodyFragment(images.shown(7, body)).body();
            List<Element> pictures = page.select("img");
            for (int place = 0; place < pictures.size(); place++) {
                assertEquals("/news/7/images/" + place, pictures.get(place).attr("src"), payload);
                for (Attribute attribute : pictures.get(place).attributes()) {
                    assertTrue(OF_AN_IMAGE.contains(attribute.getKey()), () -> payload + ": " + attribute);
                }
            }
            assertEquals(Jsoup.parseBodyFragment(body).select("a.image").size(), pictures.size(), payload);
            page.select("img").remove();
            assertTrue(
                    page.select("script, svg, math, style, iframe, object, form, [style], [onerror], [onload]")
                            .isEmpty(),
                    payload);
            shown += pictures.size();
        }
        assertTrue(shown > 20, "Only " + shown + " images");
    }

    @Test
    void an_image_keeps_its_place_and_its_words() {
        String body = SafeHtml.clean(
                "<img src=a.png alt='A & \"B\"'><a href=/p><img src=b.png></a>", "https://example.test/");
        Element page = Jsoup.parseBodyFragment(images.shown(7, body)).body();
        assertEquals(List.of("A & \"B\"", "image"), page.select("img").eachAttr("alt"));
        assertEquals(
                "https://example.test/a.png",
                EntryImages.address(body, 0).orElseThrow().toString());
        assertEquals(
                "https://example.test/b.png",
                EntryImages.address(body, 1).orElseThrow().toString());
        assertTrue(EntryImages.address(body, 2).isEmpty());
    }
}
