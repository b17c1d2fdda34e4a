package dev.rampart.bench;

/**
 * What is measured.
 *
 * @param words as the table calls it
 */
record Request<V extends Visit>(String words, Sent<V> sent) {
    interface Sent<V extends Visit> {
        /**
         * @param n counts from 1, so that not the same is asked each time
         * @return how long the answer took, in nanoseconds
         */
        long by(V visit, int n) throws Exception;
    }
}
