import type {Weights} from './decode.ts'

/** Fitted by `npm run fit`, which prints the measurement that the rule's page quotes. */
export const weights: Weights = {
  first: [
    -2.9443, -0.0805, -0.1687, 0.1067, -0.0502, -0.0457, 0.3825, -1.4911, 2.1844, 0.473, -0.3666, 0.7972, 0.2145,
    0.2694, 0.459
  ],
  second: [
    -8.8794, -0.0723, -0.1781, 0.1256, -0.0502, -0.052, 0.2999, -1.4993, 2.1641, 0.4998, -0.3488, 1.5488, 0.1883,
    0.2765, 0.4591
  ]
}
