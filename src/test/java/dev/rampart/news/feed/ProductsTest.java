package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductsTest {
    @ParameterizedTest
    @CsvSource({
        "AWS Identity and Access Management (IAM), AWS IAM",
        "IAM, AWS IAM",
        "AWS IAM, AWS IAM",
        "AWS Key Management Service, AWS KMS",
        "AWS Security Token Service, AWS STS",
        "Amazon Elastic Kubernetes Service, Amazon EKS",
        "Resolver DNS Firewall, Amazon Route 53",
        "Amazon Something New, Amazon Something New"
    })
    void a_category_gets_the_one_name_of_its_product(String category, String product) {
        assertEquals(Optional.of(product), Products.ofCategory(category));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Security Blog",
                "PCI DSS",
                "Europe",
                "AWS re:Invent",
                "AWS European Sovereign Cloud",
                "AWS Security Reference Architecture",
                "Amazonian culture"
            })
    void what_only_looks_like_a_product_is_none(String category) {
        assertEquals(Optional.empty(), Products.ofCategory(category));
    }

    @ParameterizedTest
    @CsvSource({
        "aws-waf, AWS WAF",
        "aws-iam, AWS IAM",
        "aws-iam-identity-center, AWS IAM Identity Center",
        "amazon-appstream-2-0, Amazon AppStream 2.0",
        "amazon-rds-for-sql-server, Amazon RDS",
        "amazon-elastic-block-store, Amazon EBS",
        "aws-elemental-mediatailor, AWS Elemental Mediatailor",
        "aws-toolkit-for-visual-studio, AWS Toolkit for Visual Studio"
    })
    void a_slug_gets_the_name_of_the_list_or_one_made_from_it(String slug, String product) {
        assertEquals(Optional.of(product), Products.ofSlug(slug));
    }

    @Test
    void a_region_is_no_product() {
        assertEquals(Optional.empty(), Products.ofSlug("aws-govcloud-us"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Incorrect privilege assignment in TEAM for AWS IAM Identity Center | AWS IAM Identity Center",
                "Path traversal in the aws:downloadContent plugin in amazon-ssm-agent | AWS Systems Manager",
                "Memory-safety issues in the Base64 decoder in the AWS SDK for C++ | AWS SDKs",
                "OS Command Injection in NodejsFunction Docker Bundling in aws-cdk-lib | AWS CDK",
                "Remote Code Execution in amazon-redshift-python-driver | Amazon Redshift",
                "Missing Authorization in OpenSearch Alerting Plugin | Amazon OpenSearch Service"
            })
    void a_title_names_its_products(String title, String product) {
        assertEquals(Set.of(product), Products.mentionedIn(title));
    }

    @Test
    void a_title_without_a_product_names_none() {
        assertEquals(Set.of(), Products.mentionedIn("Issue with projen - Path traversal"));
    }
}
