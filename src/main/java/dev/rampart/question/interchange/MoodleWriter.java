package dev.rampart.question.interchange;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Questions as Moodle XML, texts as HTML with their images beside them. */
final class MoodleWriter {
    private final Map<String, byte[]> media;
    private final StringWriter out = new StringWriter();
    private XMLStreamWriter xml;

    MoodleWriter(Map<String, byte[]> media) {
        this.media = media;
    }

    byte[] write(List<ForeignItem> items) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("quiz");
            List<String> bank = List.of();
            for (ForeignItem item : items) {
                if (!item.bank().equals(bank)) {
                    bank = item.bank();
                    category(bank);
                }
                question(item);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            return out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void category(List<String> bank) throws XMLStreamException {
        start("question", "type", "category");
        xml.writeStartElement("category");
        element("text", Categories.path(bank));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void question(ForeignItem item) throws XMLStreamException {
        String type = type(item.task());
        if (type == null) {
            return;
        }
        start("question", "type", type);
        xml.writeCharacters("\n  ");
        xml.writeStartElement("name");
        element("text", item.title() == null ? "" : item.title());
        xml.writeEndElement();
        text("questiontext", item.stem());
        text("generalfeedback", References.appended(item.explanation(), item.references()));
        element("defaultgrade", "1");
        element("penalty", "0");
        element("hidden", "0");
        element("idnumber", item.identifier() == null ? "" : item.identifier());
        task(item.task());
        tags(item);
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static String type(ForeignTask task) {
        if (task instanceof ForeignTask.Unknown unknown) {
            return unknown.type().equals("description") ? "description" : null;
        }
        return task instanceof ForeignTask.Choice
                ? "multichoice"
                : task instanceof ForeignTask.Matching ? "matching" : "ordering";
    }

    private void task(ForeignTask task) throws XMLStreamException {
        if (task instanceof ForeignTask.Choice choice) {
            element("single", String.valueOf(!choice.multiple()));
            element("shuffleanswers", "true");
            element("answernumbering", "abc");
            for (ForeignTask.Option option : choice.options()) {
                answer(Percents.written(option.percent()), option.text(), option.feedback());
            }
        } else if (task instanceof ForeignTask.Matching matching) {
            element("shuffleanswers", "true");
            for (ForeignTask.Pair pair : matching.pairs()) {
                pair(pair.prompt(), pair.response());
            }
            for (String response : matching.surplus()) {
                pair("", response);
            }
        } else if (task instanceof ForeignTask.Ordering ordering) {
            element("layouttype", "VERTICAL");
            element("selecttype", "ALL");
            element("selectcount", "0");
            element("gradingtype", "ALL_OR_NOTHING");
            element("showgrading", "HIDE");
            for (int i = 0; i < ordering.steps().size(); i++) {
                ForeignTask.Step step = ordering.steps().get(i);
                answer(String.valueOf(i + 1), step.text(), step.feedback());
            }
        }
    }

    private void answer(String fraction, String text, String feedback) throws XMLStreamException {
        start("answer", "fraction", fraction);
        xml.writeAttribute("format", "html");
        content(text);
        text("feedback", feedback);
        xml.writeEndElement();
    }

    private void pair(String prompt, String response) throws XMLStreamException {
        start("subquestion", "format", "html");
        content(prompt);
        xml.writeStartElement("answer");
        element("text", Prose.toText(response));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void tags(ForeignItem item) throws XMLStreamException {
        List<String> tags = Stream.concat(Hints.tags(item.hints()).stream(), item.tags().stream())
                .toList();
        if (tags.isEmpty()) {
            return;
        }
        xml.writeStartElement("tags");
        for (String tag : tags) {
            xml.writeStartElement("tag");
            element("text", tag);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void text(String name, String markdown) throws XMLStreamException {
        start(name, "format", "html");
        content(markdown);
        xml.writeEndElement();
    }

    private void content(String markdown) throws XMLStreamException {
        element("text", Prose.toHtmlLine(markdown, MoodleWriter::address));
        for (String name : new LinkedHashSet<>(Prose.imagesIn(markdown))) {
            if (media.containsKey(name)) {
                xml.writeStartElement("file");
                xml.writeAttribute("name", name);
                xml.writeAttribute("path", "/");
                xml.writeAttribute("encoding", "base64");
                xml.writeCharacters(Base64.getEncoder().encodeToString(media.get(name)));
                xml.writeEndElement();
            }
        }
    }

    private static String address(String name) {
        return "@@PLUGINFILE@@/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void start(String name, String attribute, String said) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement(name);
        xml.writeAttribute(attribute, said);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Prose.clean(text));
        xml.writeEndElement();
    }
}
