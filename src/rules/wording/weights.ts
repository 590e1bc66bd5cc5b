import type {Weights} from './decode.ts'

/** Fitted by `npm run fit`, which prints the measurement that the rule's page quotes. */
export const weights: Weights = {
  first: [
    -3.0971, -0.083, -0.1869, -0.1012, -0.0522, -0.0445, 0.3364, -1.5773, 2.2483, 0.4314, -0.3213, 0.7575, 0.2119,
    0.2753, 0.5146
  ],
  second: [
    -9.2323, -0.0789, -0.1941, -0.1054, -0.0546, -0.0497, 0.2745, -1.5311, 2.1903, 0.4587, -0.3127, 1.5532, 0.199,
    0.2792, 0.517
  ]
}
