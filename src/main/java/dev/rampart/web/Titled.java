package dev.rampart.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Name and description of something that people make, as they typed them and tidied. */
public record Titled(String name, String description) {
    private static final int NAME = 80;
    private static final int DESCRIPTION = 1000;

    public Titled {
        name = name == null ? "" : name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        description = description == null ? "" : description.strip().replace("\r\n", "\n");
    }

    /**
     * What is wrong, by field; more can be put to it.
     *
     * @param noun what it is, for example "group"
     */
    public Map<String, String> errors(String noun) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (name.isEmpty()) {
            errors.put("name", "Give the " + noun + " a name.");
        } else if (name.length() > NAME) {
            errors.put("name", "A name has room for " + NAME + " characters.");
        }
        if (description.length() > DESCRIPTION) {
            errors.put(
                    "description",
                    "The description has room for 1,000 characters; this is " + description.length() + ".");
        }
        return errors;
    }
}
