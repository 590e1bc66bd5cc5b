import type {Weights} from './decode.ts'

/** Fitted by `npm run fit`, which prints the measurement that the rule's page quotes. */
export const weights: Weights = {
  first: [
    -3.0967, -0.083, -0.1871, -0.1016, -0.0521, -0.0443, 0.3354, -1.5768, 2.2487, 0.4309, -0.3228, 0.7577, 0.212,
    0.2753, 0.5139
  ],
  second: [
    -9.2379, -0.0789, -0.1943, -0.1058, -0.0545, -0.0496, 0.2733, -1.5304, 2.1905, 0.4584, -0.3141, 1.5545, 0.199,
    0.2792, 0.5164
  ]
}
