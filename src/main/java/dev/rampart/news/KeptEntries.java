package dev.rampart.news;

import java.util.Collection;
import java.util.Set;

/** What a feature that stands on the news keeps of them: an entry that one of these beans keeps is not dropped for its age. */
public interface KeptEntries {
    /**
     * Those of these entries that are to stay.
     *
     * @param entries some hundred ids at most
     */
    Set<Long> among(Collection<Long> entries);
}
