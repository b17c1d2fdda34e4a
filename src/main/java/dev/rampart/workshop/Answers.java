package dev.rampart.workshop;

import dev.rampart.content.Markdown;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Folds our answers to a step's exercises, so that they can be tried before ours is in sight. */
@TemplateExtension
final class Answers {
    /** Documents give the answer to an exercise under a heading of the second level that begins so. */
    private static final String HEADING = "Our answer";

    private Answers() {}

    /** A step's Markdown as HTML, with every section of ours as a {@code details} element. */
    static RawString answersFolded(String text) {
        Document document = Jsoup.parseBodyFragment(Markdown.markdown(text).getValue());
        document.outputSettings().prettyPrint(false);
        for (Element heading : document.select("body > h2")) {
            if (heading.text().startsWith(HEADING)) {
                fold(heading);
            }
        }
        return new RawString(document.body().html());
    }

    private static void fold(Element heading) {
        Element section = new Element("details").addClass("workshop-answer");
        heading.before(section);
        for (Element next = heading.nextElementSibling();
                next != null && !next.normalName().equals("h2"); ) {
            Element after = next.nextElementSibling();
            section.appendChild(next);
            next = after;
        }
        section.prependElement("summary").appendChild(heading);
    }
}
