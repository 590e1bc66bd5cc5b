import type {Weights} from './decode.ts'

/** Fitted by `npm run fit`, which prints the measurement that the rule's page quotes. */
export const weights: Weights = {
  first: [
    -3.0536, -0.0777, -0.1703, 0.1416, -0.0567, -0.0388, 0.4097, -1.493, 2.225, 0.4234, -0.3578, 0.8407, 0.21, 0.2745,
    0.495
  ],
  second: [
    -9.0531, -0.0664, -0.1829, 0.1637, -0.057, -0.0444, 0.319, -1.4904, 2.2231, 0.4544, -0.3381, 1.5788, 0.1765, 0.2839,
    0.4946
  ]
}
