package dev.rampart.web;

/**
 * A path that takes larger bodies than the rest of the site; a feature that has one produces it as a bean.
 *
 * @param path to which it is posted
 * @param most how many bytes a body may have
 * @param refusal a sentence for whoever sent more
 */
public record UploadPath(String path, long most, String refusal) {}
