package dev.rampart.author.currency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.news.feed.SourceKind;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles are ours, in the manner of AWS's. */
class ChangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ANNOUNCEMENT  | AWS Cabinet ends support for the first version of its agent            | END
            ANNOUNCEMENT  | Amazon Cabinet will no longer be open to new customers                 | END
            DOCUMENTATION | Removed the drawer finding types                                       | END
            DOCUMENTATION | Deprecated API operations                                              | END
            BLOG          | End of life for the classic cabinet on 1 March                         | END
            ANNOUNCEMENT  | Amazon Cabinet extends extended support for old shelves                | FEATURE
            ANNOUNCEMENT  | AWS Drawer Hub is now called AWS Drawer Center                         | RENAMED
            DOCUMENTATION | Renamed finding category                                               | RENAMED
            ANNOUNCEMENT  | Amazon Cabinet now encrypts every new drawer by default                | DEFAULT
            DOCUMENTATION | Change to the default lifetime of keys                                 | DEFAULT
            ANNOUNCEMENT  | AWS Cabinet increases the number of drawers quota to 500               | LIMIT
            ANNOUNCEMENT  | Amazon Cabinet now supports up to 400 shelves in each room             | LIMIT
            BLOG          | AWS Cabinet simplifies key size limits and adds monitoring             | LIMIT
            DOCUMENTATION | New AmazonCabinetFullAccess_v2 policy                                  | POLICY
            DOCUMENTATION | Updated AWS managed policy                                             | POLICY
            DOCUMENTATION | Updates to the service-linked role                                     | POLICY
            BULLETIN      | CVE-2026-0001 - Drawers open by themselves                             | BULLETIN
            ANNOUNCEMENT  | Amazon Cabinet announces locks with two keys                           | FEATURE
            DOCUMENTATION | Updated functionality - Runtime locks                                  | FEATURE
            DOCUMENTATION | New topic on drawers                                                   | DOCUMENTATION
            DOCUMENTATION | Corrected the list of condition keys                                   | DOCUMENTATION
            BLOG          | AWS Cabinet now supports locks with two keys                           | FEATURE
            ANNOUNCEMENT  | Amazon Cabinet supports cross-Region copies of drawers                 | FEATURE
            BLOG          | Protect your drawers with Amazon Cabinet and your own lock             |
            BLOG          | New compliance guide available: Drawers on AWS                         |
            BLOG          | Introducing the AWS User Guide to Cabinets                             |
            BLOG          | Use locks to support many drawers and keys                             |
            BLOG          | Introducing new central locks in AWS Cabinet                           | FEATURE
            BLOG          | How to move to the new cabinet by default                              |
            ANNOUNCEMENT  | AWS Cabinet is now available in the Asia Pacific (Atlantis) Region     |
            ANNOUNCEMENT  | Amazon Cabinet expands to three additional AWS Regions                 |
            DOCUMENTATION | Expanded Region support for shelves                                    |
            DOCUMENTATION | Support for Atlantis (Central) Region                                  |
            ANNOUNCEMENT  | Spring 2026 SOC 1 reports are now available with 180 services          |
            ANNOUNCEMENT  | AWS Cabinet achieves FedRAMP High authorization                        |
            """)
    void the_kind_of_change_is_read_from_the_title(SourceKind kind, String title, Change expected) {
        assertEquals(Optional.ofNullable(expected), Change.of(kind, title, ""), title);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Today we add locks to drawers. New drawers are now locked by default.      | DEFAULT
            The old lock will be retired on 1 March, and drawers stay shut.            | END
            Amazon Cupboard has been renamed to Amazon Cabinet.                        | RENAMED
            Today you can lock drawers that were found to be deprecated.               | FEATURE
            """)
    void what_a_title_leaves_out_the_summary_tells(String summary, Change expected) {
        assertEquals(
                Optional.of(expected),
                Change.of(SourceKind.ANNOUNCEMENT, "Amazon Cabinet announces something about locks", summary));
    }
}
