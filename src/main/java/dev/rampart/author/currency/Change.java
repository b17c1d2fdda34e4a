package dev.rampart.author.currency;

import dev.rampart.news.feed.SourceKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of change an entry tells of, by the words of its title, and for some by those of its summary; first the kinds
 * that most likely break a key. The order is also that in which the rules are tried.
 */
enum Change {
    END("End of support", "Something is no longer supported, sold or open to new customers."),
    DEFAULT("Default changed", "What happens when nothing is chosen is another."),
    LIMIT("Limit changed", "A quota, a maximum or a size is another."),
    RENAMED("Renamed", "A service or feature has another name."),
    POLICY("Managed policy changed", "A policy that AWS manages allows or denies something else."),
    BULLETIN("Security bulletin", "A weakness, and what to do about it."),
    FEATURE("New feature or option", "Something can be done that could not, or in another way."),
    DOCUMENTATION("Documentation corrected", "The text changed; what it tells of may not have.");

    private static final Pattern END_TITLE =
            words("end[- ]of[- ](support|life|sale|availability)|deprecat\\w*|discontinu\\w*"
                    + "|retir(e|es|ed|ing|ement)|sunset\\w*|maintenance mode|no longer|clos(es|ed|ing) (access )?to new customers"
                    + "|removed?( from)?|ends? (support|standard support)|shut(ting)? down|availability change");
    private static final Pattern END_SUMMARY =
            words("(reach(es|ed)?|end of) end[- ]of[- ](support|life)|end of (support|life) (for|on|date)"
                    + "|(will|has|have|is|are) (be |been |being )?(discontinued|deprecated|retired|sunset)"
                    + "|will no longer (be|support|accept)|(is|are|was) no longer (available|supported|open)"
                    + "|clos(ed|ing) (access )?to new customers|will end support");
    private static final Pattern EXTENDS = words("extended support|detects?|finds?|identif(y|ies)|alerts|notif(y|ies)");
    private static final Pattern REGION = words(
            "(available|availability|launch\\w*|expand\\w*|expansion|support\\w*|operat\\w*|opens?)\\b.*\\b"
                    + "((additional|new|more|other|all|\\d+|two|three|four|five|six) .{0,30}regions?|regions?( support)?$|local zones?)"
                    + "|\\b(in|to|into) .{0,60}\\bregions?( |$|,)|regional (expansion|availability)|govcloud( \\(us\\))?( regions?)?$|expanded region support|region support"
                    + "|support for .{0,40}\\([a-z ]+\\)( region)?$|sovereign cloud|available in (the )?(aws )?(asia|europe|africa|middle east|canada|mexico|israel|us |govcloud|china)");
    private static final Pattern NO_EXPANSION =
            words("(cross|multi|single|two)[- ]region|regional (endpoint|access|table|namespace)\\w*|across");
    private static final Pattern RENAMED_TITLE =
            words("renam(e|es|ed|ing)|(is|are) now (called|known as|named)|new name|name change"
                    + "|changes? (its|the|their) name|formerly|rebrand\\w*|becomes");
    private static final Pattern RENAMED_SUMMARY =
            words("(has|have|was|were|is|are) (been |being )?renamed|we renamed|is now (called|known as)"
                    + "|chang(ed|ing|es) the name");
    private static final Pattern DEFAULT_ANY = words(
            "by default|on by default|now defaults?( to)?|new defaults?|default\\b.{0,40}\\b(is|are|chang\\w+|becomes?)"
                    + "|(chang\\w+|updat\\w+|new)\\b.{0,30}\\bdefaults?");
    private static final Pattern DEFAULT_SUMMARY =
            words("(now|will|automatically)\\b.{0,80}\\bby default|by default\\b.{0,30}\\b(now|starting)"
                    + "|default\\b.{0,40}\\b(changed|changes|will change|is now|are now)|now defaults to");
    private static final Pattern LIMIT_TITLE = words(
            "(increas|rais|reduc|lower|doubl|triple|expand|remov|chang|simplif|adjust|updat|extend)\\w*\\b.{0,60}\\b(limits?|quotas?|maximum|size|retention)"
                    + "|(higher|larger|longer|new|default)\\b.{0,40}\\b(limits?|quotas?|maximum|sizes?)|(limits?|quotas?|maximum)\\b.{0,30}\\b(increas|rais|chang|updat|reduc|lower)\\w*"
                    + "|up to \\d[\\d,.]*\\w*|supports? \\d{1,3},000|service quotas? (increase|update)\\w*|quotas?$");
    private static final Pattern HOW_TO = words(
            "how to|how we|how |best practices?|part \\d|a guide|case study|deep dive|tips|top \\d+|top "
                    + "|(reports?|guides?|matrix|courses?|training|badge|packages?|guidelines|workbook|path)\\b.{0,60}\\b(available|released)|new (report|training|whitepaper)"
                    + "|(user|compliance|companion) guide|trust center|knowledge path|guidelines|code examples|threat intelligence|accelerator");
    private static final Pattern POLICY_TITLE = words("managed polic(y|ies)|service[- ]linked role\\w*"
            + "|(aws|amazon)[a-z0-9]+(policy|access|role|readonly|fullaccess|rolepolicy)\\w*");
    private static final Pattern CORRECTED = words(
            "correct\\w*|clarif\\w*|fix(ed|es)?|reorgani[sz]\\w*|restructur\\w*|typo\\w*|rewr\\w*|editorial"
                    + "|documentation|(improved|updated|revised|new|added|expanded|moved) (the )?(topics?|content|guides?|guidance|chapters?|sections?|examples?|tutorials?|code examples?)");
    private static final Pattern NEW = words(
            "(now|newly) (support|offer|let|provid|includ|general|available|integrat|enabl|allow|deliver)\\w*|is now|are now|now supported"
                    + "|introduc(es|ing|ed)|announc(es|ing|ed)|launch(es|ed|ing)?|generally available|general availability|preview"
                    + "|adds|extends|simplifies|enhances|expands|supports|now available|(a|the|with) new|new \\w+ (for|in)|new (features?|capabilit\\w+|options?)");
    /** Papers, certificates and meetings of AWS change no page. */
    private static final Pattern NO_CHANGE = words(
            "(soc|pci|iso|hitrust|fedramp|c5|irap|mtcs|k-isms|ens|gsma|csa|dod|hipaa|tisax|nist)\\b.*(reports?|compliance|compliant|certifi\\w+|attest\\w+|authoriz\\w+|eligib\\w+|packages?|assess\\w+)"
                    + "|(fedramp|hipaa|pci dss|iso|soc)\\b.{0,20}(high|moderate|low|eligible|compliant|authorized)|(achieves?|renews?|completes?|receives?)\\b.*|reports? (is|are) now available|whitepapers?"
                    + "|re:inforce|re:invent|webinars?|summit|ebook|workbook|roundup|round-up|recap|week in review");

    private final String title;
    private final String sentence;

    Change(String title, String sentence) {
        this.title = title;
        this.sentence = sentence;
    }

    /** As people read it. */
    public String title() {
        return title;
    }

    public String sentence() {
        return sentence;
    }

    /** Its name in addresses, as "default". */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Change::id).toList();
    }

    /**
     * What an entry tells of; empty if of nothing that makes a question outdated: a service in another Region, a report, a post
     * that explains how something is done.
     *
     * @param kind a post of a blog is a change only if its title says that something is new
     */
    static Optional<Change> of(SourceKind kind, String title, String summary) {
        if (kind == SourceKind.BULLETIN) {
            return Optional.of(BULLETIN);
        }
        if (said(END_TITLE, title) && !said(EXTENDS, title)) {
            return Optional.of(END);
        }
        if (said(REGION, title) && !said(NO_EXPANSION, title)) {
            return Optional.empty();
        }
        boolean blog = kind == SourceKind.BLOG;
        if (said(NO_CHANGE, title) || blog && said(HOW_TO, title)) {
            return Optional.empty();
        }
        if (said(RENAMED_TITLE, title) || said(RENAMED_SUMMARY, summary)) {
            return Optional.of(RENAMED);
        }
        if (said(DEFAULT_ANY, title) || said(DEFAULT_SUMMARY, summary)) {
            return Optional.of(DEFAULT);
        }
        if (said(LIMIT_TITLE, title)) {
            return Optional.of(LIMIT);
        }
        if (!blog && said(END_SUMMARY, summary)) {
            return Optional.of(END);
        }
        if (said(POLICY_TITLE, title)) {
            return Optional.of(POLICY);
        }
        if (kind == SourceKind.DOCUMENTATION && said(CORRECTED, title)) {
            return Optional.of(DOCUMENTATION);
        }
        return blog && !said(NEW, title) ? Optional.empty() : Optional.of(FEATURE);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(" + alternatives + ")(\\b|$)", Pattern.CASE_INSENSITIVE);
    }

    private static boolean said(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }
}
