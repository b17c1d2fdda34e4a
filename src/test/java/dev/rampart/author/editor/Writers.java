package dev.rampart.author.editor;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.Workbench;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Instructors at the editor, in a browser that runs no scripts. */
@ApplicationScoped
public class Writers {
    private static final String AGAIN = "\u00A7";

    @Inject
    People people;

    @Inject
    Workbench workbench;

    /** A draft with a text, and files beside it by name. */
    public long draft(Person author, String path, String text, Map<String, String> beside) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        beside.forEach((name, body) -> bytes.put(name, body.getBytes(StandardCharsets.UTF_8)));
        return workbench.open(path, text, bytes, author.id());
    }

    /** Lets other instructors in. */
    public void share(long draft, Person author) {
        workbench.share(draft, author.id());
    }

    Document open(Person person, String path) {
        return Jsoup.parse(
                people.as(person).get(path).then().statusCode(200).extract().asString());
    }

    /** What the editor's form would send, by name; the second of a name and those after it have a sign and a number behind. */
    static Map<String, String> fields(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element field : page.select("form.editor [name]")) {
            boolean off = field.is("button")
                    || field.is("input[type=file]")
                    || field.is("input[type=radio], input[type=checkbox]") && !field.hasAttr("checked");
            if (!off) {
                String name = field.attr("name");
                fields.put(fields.containsKey(name) ? name + AGAIN + fields.size() : name, sent(field));
            }
        }
        return fields;
    }

    private static String sent(Element field) {
        if (field.is("textarea")) {
            // A parser of HTML drops the line break that a text area begins with; this one may not.
            String text = field.wholeText();
            return text.startsWith("\n") ? text.substring(1) : text;
        }
        if (field.is("select")) {
            Element chosen = field.select("option[selected]").last();
            Element first = field.select("option").first();
            return chosen != null ? chosen.val() : first == null ? "" : first.val();
        }
        return field.val();
    }

    /** Presses a button of the editor. */
    Response press(Person person, long draft, Map<String, String> fields, String button) {
        return send(person, "/author/drafts/" + draft + "/edits", fields, button, null, null);
    }

    Response send(Person person, String to, Map<String, String> fields, String button, String fileName, byte[] file) {
        String csrf = People.csrf(people.as(person).get("/"));
        RequestSpecification request = people.as(person).cookie("rampart_csrf", csrf);
        fields.forEach((name, text) -> {
            if (!name.equals("csrf")) {
                request.multiPart(name.replaceFirst(AGAIN + ".*", ""), text, "text/plain; charset=UTF-8");
            }
        });
        request.multiPart("csrf", csrf).multiPart("do", button);
        if (file != null) {
            request.multiPart("image", fileName, file);
        }
        return request.post(to);
    }
}
