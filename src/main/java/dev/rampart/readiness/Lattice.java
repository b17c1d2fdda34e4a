package dev.rampart.readiness;

import java.util.ArrayList;
import java.util.List;

/**
 * What answers tell of a learner's abilities, worked out on a lattice of logits.
 *
 * <p>The model: the chance to answer a question of a domain is logistic in the sum of an overall ability, what the domain
 * differs from it, and what a day and a form differ (after Rasch, 1960, with the items' difficulty left to chance, since forms
 * draw items at random). All three are normally distributed. Sums of lattice points are lattice points, so that everything is
 * summed up rather than simulated; for normal distributions about as wide as the step, that is exact to many digits.
 */
final class Lattice {
    private static final double STEP = 0.1;
    private static final int OVERALL_FROM = -30;
    private static final int OVERALL_TO = 52;
    private static final double REACH = 4;
    private static final double NEGLIGIBLE = 1e-6;

    private final List<Evidence> domains;
    private final double[] difference;
    private final double[] sitting;
    private final List<Node> nodes = new ArrayList<>();

    /** One overall ability, how likely it is, and how likely each domain's difference from it is then. */
    private record Node(int overall, double mass, double[][] differences) {}

    Lattice(List<Evidence> domains, Assumptions assumptions) {
        this.domains = domains;
        this.difference = normal(assumptions.domainSpread());
        this.sitting = normal(assumptions.sittingSpread());
        double[][] logs = logs();
        List<Node> logarithmic = new ArrayList<>();
        for (int overall = OVERALL_FROM; overall <= OVERALL_TO; overall++) {
            double distance = (overall * STEP - assumptions.ability()) / assumptions.spread();
            double log = -distance * distance / 2;
            double[][] differences = new double[domains.size()][difference.length];
            for (int d = 0; d < domains.size(); d++) {
                log += update(logs[d], overall - OVERALL_FROM, differences[d]);
            }
            logarithmic.add(new Node(overall, log, differences));
        }
        double best = logarithmic.stream().mapToDouble(Node::mass).max().orElseThrow();
        double total = logarithmic.stream()
                .mapToDouble(node -> Math.exp(node.mass() - best))
                .sum();
        for (Node node : logarithmic) {
            double mass = Math.exp(node.mass() - best) / total;
            if (mass > NEGLIGIBLE) {
                nodes.add(new Node(node.overall(), mass, node.differences()));
            }
        }
    }

    /** How likely each domain's answers are, by its ability from the lowest that can be. */
    private double[][] logs() {
        int reach = difference.length / 2;
        double[][] logs = new double[domains.size()][OVERALL_TO - OVERALL_FROM + difference.length];
        for (int d = 0; d < logs.length; d++) {
            for (int i = 0; i < logs[d].length; i++) {
                logs[d][i] = domains.get(d).log((OVERALL_FROM - reach + i) * STEP);
            }
        }
        return logs;
    }

    /** Bayes for one domain: fills in its differences and gives the logarithm of how likely the answers are. */
    private double update(double[] logs, int from, double[] differences) {
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < difference.length; i++) {
            best = Math.max(best, logs[from + i]);
        }
        double sum = 0;
        for (int i = 0; i < difference.length; i++) {
            differences[i] = difference[i] * Math.exp(logs[from + i] - best);
            sum += differences[i];
        }
        for (int i = 0; i < difference.length; i++) {
            differences[i] /= sum;
        }
        return best + Math.log(sum);
    }

    /** Masses of a normal distribution about the middle of an odd number of lattice points. */
    private static double[] normal(double spread) {
        int reach = (int) Math.ceil(REACH * spread / STEP);
        double[] masses = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            double distance = (i - reach) * STEP / spread;
            masses[i] = Math.exp(-distance * distance / 2);
            sum += masses[i];
        }
        for (int i = 0; i < masses.length; i++) {
            masses[i] /= sum;
        }
        return masses;
    }

    /** How likely each share of right answers is in the long run, on one day after the other. */
    Shares shares() {
        double form = questions();
        Shares all = Shares.none();
        for (Node node : nodes) {
            Shares shares = Shares.zero();
            for (int d = 0; d < domains.size(); d++) {
                double[] parts = new double[difference.length];
                for (int i = 0; i < parts.length; i++) {
                    parts[i] = domains.get(d).form() / form * logistic((node.overall() + i - parts.length / 2) * STEP);
                }
                shares = shares.plus(parts, node.differences()[d]);
            }
            all.add(shares, node.mass());
        }
        return all;
    }

    /** How likely each number of right answers is on one fresh form on one day. */
    double[] fresh() {
        double[][][] tables = tables();
        double[] numbers = new double[questions() + 1];
        for (Node node : nodes) {
            for (int s = 0; s < sitting.length; s++) {
                int from = node.overall() - OVERALL_FROM + s;
                double[] sum = {1};
                for (int d = 0; d < tables.length; d++) {
                    sum = Binomial.sum(sum, Binomial.mixed(tables[d], from, node.differences()[d]));
                }
                add(numbers, sum, node.mass() * sitting[s]);
            }
        }
        return numbers;
    }

    /** For each domain and each ability that can be on a day, how many of its questions are right. */
    private double[][][] tables() {
        int lowest = OVERALL_FROM - difference.length / 2 - sitting.length / 2;
        double[][][] tables =
                new double[domains.size()][OVERALL_TO - OVERALL_FROM + difference.length + sitting.length][];
        for (int d = 0; d < tables.length; d++) {
            for (int i = 0; i < tables[d].length; i++) {
                tables[d][i] = Binomial.of(domains.get(d).form(), logistic((lowest + i) * STEP));
            }
        }
        return tables;
    }

    /**
     * The same if the share in the long run were known, with the domains' abilities as far from each other as is expected.
     *
     * @param share above 0 and below 1
     */
    double[] fresh(double share) {
        double[] abilities = abilities();
        double low = -20;
        double high = 20;
        while (high - low > 1e-6) {
            double middle = (low + high) / 2;
            if (share(abilities, middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double[] numbers = new double[questions() + 1];
        for (int s = 0; s < sitting.length; s++) {
            double moved = low + (s - sitting.length / 2) * STEP;
            double[] sum = {1};
            for (int d = 0; d < abilities.length; d++) {
                sum = Binomial.sum(sum, Binomial.of(domains.get(d).form(), logistic(abilities[d] + moved)));
            }
            add(numbers, sum, sitting[s]);
        }
        return numbers;
    }

    private double share(double[] abilities, double moved) {
        double right = 0;
        for (int d = 0; d < abilities.length; d++) {
            right += domains.get(d).form() * logistic(abilities[d] + moved);
        }
        return right / questions();
    }

    /** The ability to be expected in each domain. */
    private double[] abilities() {
        double[] abilities = new double[domains.size()];
        for (Node node : nodes) {
            for (int d = 0; d < abilities.length; d++) {
                double[] masses = node.differences()[d];
                for (int i = 0; i < masses.length; i++) {
                    abilities[d] += node.mass() * masses[i] * (node.overall() + i - masses.length / 2) * STEP;
                }
            }
        }
        return abilities;
    }

    private int questions() {
        return domains.stream().mapToInt(Evidence::form).sum();
    }

    private static void add(double[] numbers, double[] more, double mass) {
        for (int k = 0; k < more.length; k++) {
            numbers[k] += mass * more[k];
        }
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
