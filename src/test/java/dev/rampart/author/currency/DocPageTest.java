package dev.rampart.author.currency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocPageTest {
    private static final DocPage PAGE = new DocPage("guardduty/latest/ug", "runtime-monitoring.html");
    private static final DocPage GUIDE = new DocPage("guardduty/latest/ug", "");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring.html",
                "http://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring.html#how-it-works",
                "https://DOCS.AWS.amazon.com:443/guardduty/latest/ug/runtime-monitoring.html?icmpid=docs_gd",
                "//docs.aws.amazon.com/guardduty//latest/ug/runtime-monitoring.htm",
                "https://docs.aws.amazon.com/en_us/guardduty/latest/ug/runtime-monitoring.html",
                "https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring.md",
                "https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring",
                "https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring.html%23part",
            })
    void a_page_is_the_same_however_an_address_writes_it(String address) {
        assertEquals(Optional.of(PAGE), DocPage.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.aws.amazon.com/guardduty/latest/ug/",
                "https://docs.aws.amazon.com/guardduty/latest/ug",
                "https://docs.aws.amazon.com/guardduty/latest/ug/#Updated_functionality_-_Something_2026-06-04",
                "https://docs.aws.amazon.com/guardduty/latest/ug/index.html",
                "https://docs.aws.amazon.com/guardduty/latest/ug/doc-history.html",
                "https://docs.aws.amazon.com/guardduty/latest/ug/DocumentHistory.html",
                "https://docs.aws.amazon.com/guardduty/latest/ug/amazon-guardduty-doc-history.rss",
                "https://docs.aws.amazon.com/pdfs/guardduty/latest/ug/guardduty-ug.pdf",
            })
    void the_first_page_and_the_list_of_changes_stand_for_the_guide(String address) {
        assertEquals(Optional.of(GUIDE), DocPage.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://aws.amazon.com/guardduty/latest/ug/runtime-monitoring.html",
                "https://docs.aws.amazon.com.example.test/guardduty/latest/ug/runtime-monitoring.html",
                "https://docs.aws.amazon.com/",
                "https://docs.aws.amazon.com",
                "https://docs.aws.amazon.com/console/guardduty/runtime",
                "mailto:docs.aws.amazon.com/a/b/c/d.html",
                "Not an address",
                "",
            })
    void other_addresses_are_no_pages(String address) {
        assertEquals(Optional.empty(), DocPage.of(address));
    }

    @Test
    void deep_and_shallow_guides_are_told_apart_from_their_pages() {
        assertEquals(
                Optional.of(new DocPage("cli/latest/reference", "kms/create-key.html")),
                DocPage.of("https://docs.aws.amazon.com/cli/latest/reference/kms/create-key.html"));
        assertEquals(
                Optional.of(new DocPage("sagemaker", "")),
                DocPage.of("https://docs.aws.amazon.com/sagemaker/index.html"));
        assertEquals("https://docs.aws.amazon.com/guardduty/latest/ug/runtime-monitoring.html", PAGE.url());
    }

    @Test
    void a_page_that_introduces_a_service_says_nothing_of_what_changed() {
        assertTrue(GUIDE.isGeneral());
        assertTrue(new DocPage("artifact/latest/ug", "what-is-aws-artifact.html").isGeneral());
        assertTrue(new DocPage("verified-access/latest/ug", "getting-started.html").isGeneral());
        assertFalse(PAGE.isGeneral());
        assertFalse(new DocPage("AmazonS3/latest/userguide", "object-lock.html").isGeneral());
    }
}
