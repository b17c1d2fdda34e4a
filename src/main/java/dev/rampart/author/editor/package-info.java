/** The editor of documents: text or form on one side, on the other what it looks like and what there is to mend. */
package dev.rampart.author.editor;
