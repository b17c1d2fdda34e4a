package dev.rampart.catalog;

import java.util.List;
import java.util.Optional;

/** The exams that the product knows. */
public interface Catalog {
    /** Every exam: the specialty first, then by level and code. */
    List<Blueprint> exams();

    /** @param id for example "scs-c03", in any case */
    Optional<Blueprint> exam(String id);
}
