package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationTest {
    private static final String SECURITY = "Security, Identity, & Compliance";

    @Test
    void a_flat_list_of_the_blog_is_split_by_kind() {
        Classification of = Classification.of(List.of(
                "AWS Identity and Access Management (IAM)",
                "Best Practices",
                "Expert (400)",
                SECURITY,
                "Technical How-to",
                "AWS CloudTrail",
                "AWS IAM",
                "Security Blog"));
        assertEquals(400, of.level());
        assertEquals(List.of("AWS CloudTrail", "AWS IAM"), List.copyOf(of.products()));
        assertEquals("Best Practices", of.postType());
        assertEquals(List.of(SECURITY), of.families());
        assertEquals(List.of("Security Blog"), of.tags());
    }

    @Test
    void a_post_without_a_level_has_none() {
        assertNull(Classification.of(List.of("Amazon Bedrock", "Europe")).level());
    }

    @Test
    void the_same_word_in_another_case_counts_once() {
        Classification of = Classification.of(List.of("Vulnerability management", "vulnerability Management"));
        assertEquals(List.of("Vulnerability management"), of.tags());
    }

    @Test
    void a_family_torn_apart_at_its_commas_is_still_one() {
        assertEquals(
                List.of(SECURITY),
                Classification.of(List.of(SECURITY, "Identity & Compliance", "Security"))
                        .families());
    }

    @Test
    void whats_new_puts_many_categories_into_one_element() {
        Classification of = Classification.of(List.of("""

                  general:products/aws-waf,general:products/aws-govcloud-us, general:use-case/data-protection,
                  marketing:marchitecture/security-identity-and-compliance,marketing:benefits-realized/cost
                """));
        assertEquals(List.of("AWS WAF"), List.copyOf(of.products()));
        assertEquals(List.of(SECURITY), of.families());
        assertEquals(List.of("AWS GovCloud (US)", "Data Protection"), of.tags());
    }

    @Test
    void one_of_many_in_an_element_is_found() {
        String wanted = "marketing:marchitecture/security-identity-and-compliance";
        List<String> many = List.of("\n general:products/aws-waf," + wanted + "\n");
        assertTrue(Classification.matchesAny(many, List.of(wanted)));
        assertTrue(Classification.matchesAny(List.of(SECURITY), List.of(SECURITY)));
        assertFalse(Classification.matchesAny(many, List.of("marketing:marchitecture/compute")));
    }
}
