import type {Weights} from './decode.ts'

/** Fitted by `npm run fit`, which prints the measurement that the rule's page quotes. */
export const weights: Weights = {
  first: [
    -3.056, -0.1071, -0.2004, 0.1812, -0.0575, -0.0544, 0.3766, -1.5543, 2.2692, 0.5994, -0.3006, 0.794, 0.233, 0.2831,
    0.5039
  ],
  second: [
    -9.3946, -0.0954, -0.2063, 0.195, -0.0587, -0.0623, 0.3048, -1.5506, 2.2406, 0.632, -0.2851, 1.5876, 0.2059, 0.2876,
    0.5044
  ]
}
